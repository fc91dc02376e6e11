/** CsvList: one list of the portal as data — which columns, in which order, and which elements of which messages they hold. */
import type { Herkomst, Node } from '../schemas/index.ts'

/**
 * The variant of a choice between objects that an element belongs to.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvVariant = {
  /** Steps to the element that tells the variants apart. */
  readonly tag: readonly string[]
  readonly value: string
}

/**
 * An element that a column holds.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvUse = {
  /** The message type, such as `SaldoverzoekAntwoord`. */
  readonly type: string
  /** Steps from the message to the element; `*` is the claim (or other item) that has a row of its own. */
  readonly path: readonly string[]
  readonly node: Node
  /** True when the element is there in every message of the type (or in every item, or every variant). */
  readonly required: boolean
  readonly variant?: CsvVariant
  /** Steps to the list that it belongs to, when every message has that list and the list may have no items. */
  readonly emptyList?: readonly string[]
}

/**
 * What a `Ja` in a column of its own means: the answer is a message of this type.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvChosen = {
  /** Absent when the version has no such message: then the column stays empty. */
  readonly type?: string
  /** Steps from the message to a text, and the text. */
  readonly fills: readonly { readonly path: readonly string[]; readonly value: string }[]
}

/**
 * A column.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvColumn = {
  /** The text of the heading. */
  readonly name: string
  readonly group: string
  /** `bericht` in a list of messages; in a list of questions what is asked (`vraag`) and what is answered (`antwoord`). */
  readonly part: 'bericht' | 'vraag' | 'antwoord'
  /** Empty for a column that only chooses. */
  readonly uses: readonly CsvUse[]
  /** Present when `Ja` chooses the message that answers. */
  readonly chosen?: CsvChosen
  /** Message type that is chosen when this column is filled in. */
  readonly chooses?: string
  /** For a reader; of the element, or of the choice. */
  readonly description: string
  readonly origin: { readonly herkomst: Herkomst; readonly bron: readonly string[]; readonly vraag?: string }
}

/**
 * A list: either all messages of one type, or the questions of one type with room for the answers.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvList = {
  /** Such as `schuldregeling@2.0/Saldoverzoek-beantwoorden`. */
  readonly id: string
  readonly title: string
  readonly module: string
  readonly version: string
  readonly kind: 'berichten' | 'beantwoorden'
  /** The type of the messages, or of the questions. */
  readonly message: string
  /** The message types that reading a file gives: the first when nothing chooses another. */
  readonly gives: readonly string[]
  readonly columns: readonly CsvColumn[]
}

/**
 * The letter above a column in a spreadsheet: A for 0, Z for 25, AA for 26.
 *
 * @since 0.1.0
 * @beta
 */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest < 0 ? '' : columnLetter(rest)) + String.fromCodePoint(65 + (index % 26))
}
