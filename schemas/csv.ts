/** What is agreed about CSV beside the messages: known columns in their order, and what a model cannot tell. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lawFolder, readJson } from './law.ts'

/** A column that chooses one of the messages that may answer a question. */
export type CsvChoice = {
  /** The message that is chosen, by its name over versions. */
  readonly bericht: string
  /** Name of a column of its own, `Ja` or empty; or else `element`. */
  readonly kolom?: string
  /** The element of Inhoud that chooses by being filled in. */
  readonly element?: string
  readonly groep?: string
  readonly omschrijving?: string
  /** Elements of Inhoud, where the version has them, that `Ja` fills. */
  readonly vult?: Readonly<Record<string, string>>
}

/** A column that a public source shows. */
export type CsvKnownColumn = {
  readonly deel: 'vraag' | 'antwoord'
  /** Steps from the message to the element; `*` is each item of a list. */
  readonly plaats?: string
  /** Name of a choice, instead of a place. */
  readonly keuze?: string
  readonly groep?: string
  /** The name in the source, where it is not the one that follows from the model. */
  readonly kolom?: string
}

/** A list whose first columns are known. */
export type CsvKnownList = {
  /** The message that the list answers, by its name over versions. */
  readonly vraag: string
  readonly titel: string
  readonly bron: readonly string[]
  readonly kolommen: readonly CsvKnownColumn[]
}

/** The agreements on CSV of one module. */
export type CsvAgreement = {
  readonly module: string
  /** How the columns with the OIN of a party are called. */
  readonly rollen: Readonly<Record<string, string>>
  /** Elements that an answer takes from its question. */
  readonly overnemen: readonly string[]
  /** What stands before the name of a column of one variant, one list of rows or one group; without it its own name, or nothing for a list. */
  readonly voorvoegsels: Readonly<Record<string, string>>
  /** How the party stands in the names of its contact details, where that is not its code. */
  readonly contact?: Readonly<Record<string, string>>
  /** Messages that nobody handles by hand. */
  readonly zonderLijst?: readonly string[]
  readonly keuzes: readonly CsvChoice[]
  readonly bekend: readonly CsvKnownList[]
}

/** The agreements on CSV of a module, as `schemas/csv.schema.json` shapes them; nothing when its messages do not travel as CSV. */
export function readCsvAgreement(module: string, folder: string = lawFolder()): CsvAgreement | undefined {
  const file = join(folder, module, 'csv.json')
  return existsSync(file) ? (readJson(file) as unknown as CsvAgreement) : undefined
}
