/** The built site as tests look at it. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { siteOfThisRun } from './site-of-this-run.ts'

/** The root of the project. */
export const house = resolve(import.meta.dirname, '../..')

/** Where the site is that `npm run docs` makes; whoever imports this waits for it. */
export const siteFolder = await siteOfThisRun()

/** A written page: its address and its HTML. */
export type BuiltPage = { readonly address: string; readonly html: string }

/** Every file of the site, from its root, with a slash in front. */
export function builtFiles(): readonly string[] {
  return readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(siteFolder.length).replaceAll('\\', '/'))
}

/** Every page that was laid out. */
export function builtPages(): readonly BuiltPage[] {
  return builtFiles()
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => ({
      address: file.replace(/index\.html$/, ''),
      html: readFileSync(join(siteFolder, file), 'utf8'),
    }))
}

/** One page of every kind there is; where pages differ in length only, a short one, because axe looks at every cell. */
export const kindsOfPage: Readonly<Record<string, string>> = {
  home: '/',
  'message book': '/berichten/',
  version: '/berichten/protocol/1.0/',
  message: '/berichten/protocol/1.0/Foutbericht/',
  'all rules': '/regels/',
  rule: '/regels/SR-2.0-R012/',
  folder: '/handboek/',
  handbook: '/handboek/schuldregeling/',
  glossary: '/begrippen/',
  'open questions': '/open-vragen/schuldregeling/',
  decision: '/besluiten/0001-json-schema-2020-12-met-profiel/',
  sources: '/bronnen/',
  dossier: '/minimalisatie/schuldregeling-1.1/',
  'element paths': '/elementpaden/protocol-1.0/',
  matrix: '/versies/',
  schemas: '/schemas/schuldregeling/2.0/',
  downloads: '/bestanden/examples/',
  hub: '/knooppunt/cryptografie/',
  contract: '/api/gateway/',
  joining: '/aansluiten/',
  costs: '/kosten/',
  questions: '/vragen/',
  'who is behind it': '/over/',
  accessibility: '/toegankelijkheid/',
  lists: '/csv/schuldregeling/2.0/Saldoverzoek/',
  conversion: '/conversies/schuldregeling-1.1-2.0/',
  software: '/software/',
  command: '/skp/',
  door: '/typescript/calendar/',
  types: '/typescript/generated/types/protocol-1.0/',
  project: '/project/readme/',
  search: '/zoeken/',
}

/** Pages that were read through as their readers do: looked at whole, with everything that folds open. */
export const readPages: readonly string[] = [
  '/berichten/schuldregeling/2.0/Saldoverzoek/',
  '/berichten/schuldregeling/2.0/SaldoverzoekAntwoord/',
  '/berichten/schuldregeling/2.0/Betaalvoorstel/',
  '/berichten/schuldregeling/2.0/BetaalvoorstelAntwoord/',
  '/berichten/schuldregeling/2.0/Kennisgeving/',
  '/berichten/schuldregeling/2.0/SchuldregelingBeeindigd/',
  '/berichten/meldingen-bewindvoering/1.0/MeldingOnderBewind/',
  '/berichten/waarborgfonds/2.0/AanvraagBorgstelling/',
  '/berichten/waarborgfonds/2.0/Gebeurtenis/',
  '/berichten/protocol/1.0/Afkeurbericht/',
  '/minimalisatie/schuldregeling-2.0/',
  '/minimalisatie/waarborgfonds-1.0/',
  '/wijzigingen/schuldregeling-1.0-1.1/',
  '/wijzigingen/schuldregeling-1.1-2.0/',
  '/wijzigingen/waarborgfonds-1.0-2.0/',
]

/** Long or wide pages, of which only the width is looked at. */
export const widePages: readonly string[] = [
  '/elementpaden/waarborgfonds-2.0/',
  '/typescript/envelope/',
  '/api/knooppunt/',
  '/knooppunt/eisen/',
  '/project/architecture/',
]
