/** CsvFinding: what is wrong with a file, a row or a cell, as plain data that never holds the text of a cell. */
import type { FindingCode, FoundWith } from '../schemas/index.ts'

/**
 * Every mistake that only CSV knows, with its parameters; all others are the judge's. Codes are public.
 *
 * @since 0.1.0
 * @beta
 */
export const csvFindingCodes = {
  /** The name does not end in `.csv`. */
  'csv-extension': [],
  /** The file is larger than `limit` bytes. */
  'csv-too-large': ['limit'],
  /** The file has more than `limit` rows. */
  'csv-too-many-rows': ['limit'],
  /** The file holds nothing, or only white space. */
  'csv-empty': [],
  /** The bytes are not UTF-8; `row` is where that shows, `found` is `windows-1252` when it looks like that. */
  'csv-not-utf8': ['found'],
  /** The file is a workbook of a spreadsheet under the name of a CSV file. */
  'csv-workbook': [],
  /** The file stops within its last row. */
  'csv-cut-off': [],
  /** Another sign than asked stands between the cells; both are names of signs, `found` is `other` for one that we do not know. */
  'csv-separator': ['separator', 'found'],
  /** A quote that is not closed, or stands inside a cell that does not begin with one. */
  'csv-quoting': [],
  /** A heading that the list does not have; `heading` is the one that is meant. */
  'csv-heading': ['heading'],
  /** A heading that the list does not have, and nothing tells which is meant. */
  'csv-heading-unknown': [],
  /** The same heading stands above an earlier column too. */
  'csv-heading-twice': ['heading'],
  /** These headings of the list are not in the file, and some message needs them. */
  'csv-headings-missing': ['headings'],
  /** More than half of the headings of the list are not in the file. */
  'csv-other-list': [],
  /** Something stands in a column without a heading. */
  'csv-beyond-columns': [],
  /** Not a date as dd-mm-jjjj. */
  'csv-date-notation': [],
  /** A date without the century. */
  'csv-date-year': [],
  /** The number by which a spreadsheet counts days. */
  'csv-date-serial': [],
  /** A day that does not exist, such as 31-02-2026. */
  'csv-date-unreal': [],
  /** Not an amount, percentage or whole number as people write it in Dutch. */
  'csv-number-notation': [],
  /** A dot before the decimals, as in English. */
  'csv-number-english': [],
  /** More than two decimals. */
  'csv-number-decimals': [],
  /** More digits than any amount has. */
  'csv-number-size': [],
  /** A long number that a spreadsheet has rounded. */
  'csv-digits-lost': [],
  /** Neither `Ja` nor `Nee`. */
  'csv-yes-no': [],
  /** Not one of the values of the column; `allowed` lists them. */
  'csv-value-unknown': ['allowed'],
  /** A group in one cell has another number of parts than `limit`. */
  'csv-pieces': ['limit'],
  /** Accented letters that were saved in one encoding and read in another; the text is taken over as it stands. */
  'csv-mangled': [],
  /** A row without a number that says nothing which `row` does not say. */
  'csv-row-again': ['row'],
  /** Two rows of one message say different things about all of it; `row` is the first of them. */
  'csv-rows-differ': ['row'],
  /** Rows of one question say both `Ja` and `Nee`. */
  'csv-rows-disagree': [],
  /** The column belongs to another variant than the row chooses. */
  'csv-other-variant': [],
  /** The column belongs to another answer than the row chooses. */
  'csv-other-answer': [],
  /** The row chooses two answers at once. */
  'csv-two-answers': [],
  /** The version has no such answer. */
  'csv-not-in-version': [],
  /** The number of the question is missing. */
  'csv-question-missing': [],
  /** The number of the question is not one of the questions that were handed in. */
  'csv-question-unknown': [],
  /** The copied part of the question differs from the question that was handed in. */
  'csv-question-changed': [],
  /** The same message, or the answer to the same question, stands elsewhere too; `file` and `row` say where first. */
  'csv-number-twice': ['file', 'row'],
  /** Export: a message with this number, or an answer to this question, came before. */
  'csv-number-again': [],
  /** Export: not a message of this list. */
  'csv-other-message': [],
  /** Export: a message with an attachment does not fit in CSV. */
  'csv-attachment': [],
  /** Export: the question of an answer is not among the messages. */
  'csv-answer-alone': [],
  /** Export: the answer says nothing; in the list it would be an open question. */
  'csv-answer-empty': [],
  /** Export: the answer says something about the customer's number that the question does not. */
  'csv-answer-differs': [],
} as const satisfies Record<string, readonly string[]>

/**
 * The code of a kind of mistake in a CSV file.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvFindingCode = keyof typeof csvFindingCodes

/**
 * One mistake in one place.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvFinding = FoundWith<CsvFindingCode | FindingCode> & {
  /** The name of the file as it was handed in. */
  readonly file: string
  /** The number of the row in a spreadsheet; the headings are row 1. */
  readonly row?: number
  /** The letter of the column in a spreadsheet. */
  readonly column?: string
  /** The heading that belongs there. */
  readonly heading?: string
  /** Of a finding by the judge: JSON Pointer into the message, and its type. */
  readonly pointer?: string
  readonly message?: string
  readonly rule?: string
}
