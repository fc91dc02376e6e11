/** Sentences in English, for a developer: what is wrong with a file, and what to do. */
import { choices, numberAdvice } from './cell-en.ts'
import type { CsvPlaceWords, CsvSentences } from './sentences.ts'

/** Every finding of CSV in English. */
export const en: CsvSentences = {
  'csv-extension': () => ['The name of this file does not end in .csv.', 'Save the list as a CSV file.'],
  'csv-too-large': ({ limit }) => [
    `The file is larger than ${limit} bytes.`,
    'Divide the rows over more files, each with the row of headings at the top.',
  ],
  'csv-too-many-rows': ({ limit }) => [
    `The file has more than ${limit} rows.`,
    'Divide the rows over more files, each with the row of headings at the top.',
  ],
  'csv-empty': () => ['The file is empty.', 'Supply the file that was exported.'],
  'csv-not-utf8': ({ found }) => [
    `The bytes are not UTF-8 (RFC 3629)${found === 'windows-1252' ? '; they look like Windows-1252' : ''}.`,
    'Save as UTF-8; a byte order mark is fine.',
  ],
  'csv-workbook': () => ['This is a workbook under the name of a CSV file.', 'Save it as CSV UTF-8.'],
  'csv-cut-off': () => [
    'The file stops within this row, or the line end after it is missing, so that nothing proves the row complete.',
    'Write the file again; end the last row with a line end too.',
  ],
  'csv-separator': ({ separator, found }) => [
    `The columns stand between ${signs[found] ?? 'another sign'}, not ${signs[separator] ?? separator}.`,
    signs[found] === undefined
      ? `Save with ${signs[separator] ?? separator}, and without a line sep= above the headings.`
      : `Save with ${signs[separator] ?? separator}, or say --separator ${found}.`,
  ],
  'csv-quoting': () => [
    'A quote in this row is not closed (was the file cut off?), or stands inside a cell that does not begin with one (RFC 4180).',
    'Quote the whole cell and double every quote in it.',
  ],
  'csv-heading': ({ heading }) => [
    `This column should be headed "${heading}".`,
    `Change the heading into "${heading}"; columns may stand in any order.`,
  ],
  'csv-heading-unknown': () => ['The list has no column with this heading.', 'Remove the column, or mend its heading.'],
  'csv-heading-twice': ({ heading }) => [
    `The heading "${heading}" also stands above an earlier column.`,
    'Keep one of the two columns.',
  ],
  'csv-headings-missing': ({ headings }) => [
    `The file lacks ${headings.length === 1 ? 'the column' : 'columns:'} ${listed(headings)}.`,
    `Add ${headings.length === 1 ? 'it with its heading' : 'them with their headings'}; a column that your messages do not need may stay empty.`,
  ],
  'csv-other-list': () => [
    'The first row does not hold the headings of this list.',
    'Put the headings of the exported file on top, or choose the list that the file belongs to.',
  ],
  'csv-beyond-columns': () => [
    'Something stands in a column without a heading.',
    'Empty the cell; when the row has moved, quote the cell that holds a separator.',
  ],
  'csv-mangled': () => [
    'Accented letters look mangled here: UTF-8 that was read as Windows-1252. The text is taken over as it stands.',
    'Check the text, and save as CSV UTF-8.',
  ],
  'csv-row-again': ({ row }) => [
    `This row says the same as row ${row}.`,
    'Remove it, or give each row a Referentienummer when they are two messages.',
  ],
  'csv-date-notation': () => ['This cannot be read as a date.', 'Write dd-mm-jjjj, such as 31-12-2026.'],
  'csv-date-year': () => ['The year of this date has two digits.', 'Write four, and format the column as DD-MM-YYYY.'],
  'csv-date-serial': () => [
    'A number stands here instead of a date.',
    'Format the column as DD-MM-YYYY in the spreadsheet and save again.',
  ],
  'csv-date-unreal': () => ['This day does not exist.', 'Check day and month; the day comes first.'],
  'csv-number-notation': ({ cell }) => [
    'This is no number as it is written here.',
    numberAdvice(cell) ?? 'Write an amount as 1234,56 or € 1.234,56, any other number in digits.',
  ],
  'csv-number-english': ({ cell }) => [
    'A dot stands before the decimals.',
    `Write a comma before decimals and dots only between thousands. ${numberAdvice(cell) ?? 'So 1.234,56.'}`,
  ],
  'csv-number-decimals': ({ cell }) => [
    'This number has more than two decimals.',
    `Write a dot, not a comma, between thousands. ${numberAdvice(cell) ?? 'Round to two decimals.'}`,
  ],
  'csv-number-size': ({ cell }) => ['This number has too many digits.', numberAdvice(cell) ?? 'Check the number.'],
  'csv-digits-lost': () => [
    'A spreadsheet has rounded a long number here, so that its last digits are lost.',
    "Type the number again, with an apostrophe (') in front.",
  ],
  'csv-yes-no': () => ['This must be Ja, Nee or nothing.', 'Write Ja or Nee, or empty the cell.'],
  'csv-value-unknown': ({ allowed }) => ['This value is not in the list of the column.', `Choose ${choices(allowed)}.`],
  'csv-pieces': ({ limit }) => [
    `This cell must hold ${limit} parts with | between them.`,
    'Leave a part empty when it is not known, but keep the sign.',
  ],
  'csv-rows-differ': ({ row }) => [
    `This differs from row ${row}, which is about the same message.`,
    `Write the same as in row ${row}, or empty this cell.`,
  ],
  'csv-rows-disagree': () => ['Rows of one question say both Ja and Nee.', 'Write the same in every row.'],
  'csv-other-variant': () => [
    'This column does not belong to the variant that the row chooses.',
    'Empty the cell, or choose another variant.',
  ],
  'csv-other-answer': () => [
    'This column does not belong to the answer that the row chooses.',
    'Empty the cell, or choose another answer.',
  ],
  'csv-two-answers': () => ['The row gives two answers that exclude each other.', 'Keep one and empty the others.'],
  'csv-not-in-version': () => ['This version has no such answer.', 'Empty the cell.'],
  'csv-question-missing': () => ['The number of the question is missing.', 'Copy the columns of the question.'],
  'csv-question-unknown': () => ['No question has this number.', 'Copy the columns of the question.'],
  'csv-question-changed': () => [
    'This cell differs from the question.',
    'Put back what stood there; the columns of the question may not change.',
  ],
  'csv-number-twice': ({ file, row }) => [
    `This number also stands in ${file}, row ${row}.`,
    'Keep the message in one place.',
  ],
  'csv-number-again': () => [
    'A message with this number, or an answer to the same question, came before.',
    'Supply every message once.',
  ],
  'csv-other-message': () => ['This message does not belong in this list.', 'Choose another list, or leave it out.'],
  'csv-attachment': () => ['This message has an attachment, which CSV cannot hold.', 'Send it without CSV.'],
  'csv-answer-alone': () => ['The question of this answer is missing.', 'Supply the question too.'],
  'csv-answer-empty': () => [
    'This answer says nothing; in the list its question would still be open.',
    'Send it without CSV.',
  ],
  'csv-answer-differs': () => [
    "This answer names another customer's number than its question.",
    'Send it without CSV.',
  ],
}

/** Where a finding stands. */
export const enPlace: CsvPlaceWords = {
  row: (number) => `row ${number}`,
  column: (letter, heading) => `column ${letter}${heading === undefined ? '' : ` (${heading})`}`,
}

const signs: Readonly<Record<string, string>> = { semicolon: 'semicolons (;)', comma: 'commas (,)', tab: 'tabs' }

/** More names than this are counted. */
const mostListed = 8

function listed(names: readonly string[]): string {
  const quoted = names.slice(0, mostListed).map((name) => `"${name}"`)
  const more = names.length - quoted.length
  return more > 0 ? `${quoted.join(', ')} and ${more} more` : quoted.join(', ')
}
