/** The book as data: the catalogue, the models, the rules, the examples and the open questions brought together. */
import type { MessageId, MessageModel, Rule } from '../../schemas/index.ts'
import { readModels } from '../../schemas/read.ts'
import type { Catalog, CatalogMessage, CatalogModule } from '../../schemas/read.ts'
import type { StandardVersion } from '../standard.ts'
import { elementsOf } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { dutchDate } from './dutch.ts'

/** An open question and where it stands, from the root of the project. */
export type Question = { readonly title: string; readonly target: string }

/** A good example: its file and the message. */
export type Example = { readonly file: string; readonly message: unknown }

/** What the book needs besides the law. */
export type Sources = {
  readonly catalog: Catalog
  readonly questions: ReadonlyMap<string, Question>
  readonly exampleOf: (id: MessageId) => Example | undefined
}

/** A message in one version. */
export type BookMessage = {
  readonly entry: CatalogMessage
  readonly type: string
  /** How people call it in this version. */
  readonly name: string
  readonly model: MessageModel
  readonly elements: readonly BookElement[]
  /** The page from the root of the project. */
  readonly page: string
}

/** One version of a module. */
export type BookVersion = {
  readonly module: CatalogModule
  readonly version: string
  readonly messages: readonly BookMessage[]
  readonly rules: readonly Rule[]
  /** The page of the version from the root of the project. */
  readonly page: string
  /** The file of personal data from the root of the project. */
  readonly dossier: string
  /** The version before this one, if it has schemas. */
  readonly previous?: BookVersion
}

/** All that the pages are made from. */
export type Book = Sources & { readonly versions: readonly BookVersion[] }

/** Where the overview of the whole book stands, from the root of the project. */
export const bookPage = 'generated/berichtenboek/README.md'

/** The book over these versions, in the order of the catalogue. */
export function makeBook(standard: readonly StandardVersion[], sources: Sources): Book {
  const versions = sources.catalog.modules.flatMap((module) => versionsOf(module, standard))
  return { ...sources, versions }
}

function versionsOf(module: CatalogModule, standard: readonly StandardVersion[]): readonly BookVersion[] {
  const made: BookVersion[] = []
  for (const { versie } of module.versies) {
    const found = standard.find(({ law }) => law.module === module.module && law.version === versie)
    const previous = made.at(-1)
    if (found !== undefined) made.push({ ...versionOf(module, found), ...(previous === undefined ? {} : { previous }) })
  }
  return made
}

function versionOf(module: CatalogModule, { law, rules }: StandardVersion): BookVersion {
  const folder = `generated/berichtenboek/${law.module}/${law.version}`
  const models = new Map(readModels(law).map((model) => [model.type, model]))
  const messages = module.berichten.flatMap((entry): readonly BookMessage[] => {
    const cell = entry.versies[law.version]
    const model = models.get(cell?.type ?? '')
    if (cell === undefined || model === undefined) return []
    const { type, naam: name } = cell
    return [{ entry, type, name, model, elements: elementsOf(model), page: `${folder}/${type}.md` }]
  })
  const dossier = `generated/minimalisatie/${law.module}-${law.version}.md`
  return { module, version: law.version, messages, rules, page: `${folder}/README.md`, dossier }
}

/** The message of this version that the catalogue calls so, whatever its name in the version. */
export function messageIn(version: BookVersion | undefined, bericht: string): BookMessage | undefined {
  return version?.messages.find(({ entry }) => entry.bericht === bericht)
}

/** The messages of the version that may answer this one. */
export function answersTo(version: BookVersion, { entry }: BookMessage): readonly BookMessage[] {
  return version.messages.filter((other) => other.entry.antwoordOp.includes(entry.bericht))
}

/** The messages of the version that this one may answer. */
export function answeredBy(version: BookVersion, { entry }: BookMessage): readonly BookMessage[] {
  return version.messages.filter((other) => entry.antwoordOp.includes(other.entry.bericht))
}

/** Where the version stands in its life. */
export function statusOf({ module, version }: BookVersion): string {
  return module.versies.find(({ versie }) => versie === version)?.status ?? 'concept'
}

/** From which day the version holds, in words. */
export function startOf({ module, version }: BookVersion): string {
  const day = module.versies.find(({ versie }) => versie === version)?.infasering
  return typeof day === 'string' ? dutchDate(day) : 'nog niet bepaald'
}

/** The module and the version together: `Schuldregeling 2.0`. */
export function nameOf({ module, version }: BookVersion): string {
  return `${module.naam} ${version}`
}
