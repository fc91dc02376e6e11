/** The figures of each version: what an overview tells of it, and what has an address of its own. */
import type { Rule } from '../../schemas/index.ts'
import type { StandardVersion } from '../standard.ts'
import { makeBook, nameOf, statusOf } from './book.ts'
import type { BookMessage, BookVersion } from './book.ts'
import { anchorOf } from '../../schemas/index.ts'
import { placeWords } from './difference-words.ts'
import { readSources } from './sources.ts'
import { versionTotals } from './totals.ts'
import type { Totals } from './totals.ts'

/** One message as an overview names it. */
export type MessageFacts = {
  readonly type: string
  /** How people call it in this version. */
  readonly name: string
  /** Its elements in the order of the schema: `Inhoud.Klant.Achternaam` → `Klant › Achternaam`. */
  readonly elements: ReadonlyMap<string, string>
}

/** One version as an overview tells of it. */
export type VersionFacts = {
  readonly module: string
  readonly moduleName: string
  readonly version: string
  /** Module and version together: `Schuldregeling 2.0`. */
  readonly name: string
  readonly status: string
  readonly messages: readonly MessageFacts[]
  readonly rules: readonly Rule[]
  /** How many elements of each class of personal data, each counted once. */
  readonly totals: Totals
}

/** The figures of these versions, in the order of the catalogue. */
export function standardFacts(versions: readonly StandardVersion[]): readonly VersionFacts[] {
  return makeBook(versions, readSources()).versions.map(factsOf)
}

function factsOf(book: BookVersion): VersionFacts {
  const { module, version, messages, rules } = book
  return {
    module: module.module,
    moduleName: module.naam,
    version,
    name: nameOf(book),
    status: statusOf(book),
    messages: messages.map(messageFacts),
    rules,
    totals: versionTotals(book),
  }
}

function messageFacts({ type, name, elements }: BookMessage): MessageFacts {
  return { type, name, elements: new Map(elements.map((element) => [anchorOf(element), placeWords(element)])) }
}
