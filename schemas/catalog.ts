/** The catalogue: which modules, versions and messages exist, who may send them, and what answers what by when. */
import { join } from 'node:path'
import type { Grounds } from './ground.ts'
import { readGrounds } from './ground.ts'
import { lawFolder, readJson } from './law.ts'
import type { Herkomst } from './model.ts'

/** Where a version stands in its life; `vastgesteld` and later are frozen. */
export type VersionStatus = 'concept' | 'vastgesteld' | 'actief' | 'uitfasering' | 'vervallen'

/** Where a statement of the catalogue comes from: sources, or with `ontworpen` an open question. */
export type Origin = {
  readonly herkomst: Herkomst
  /** Codes of `bronnen`, with `bekend` and `afgeleid`. */
  readonly bron?: readonly string[]
  /** Open question about the catalogue (`OV-CAT-nn`) or the module (`OV-VS-nn`), with `ontworpen`. */
  readonly vraag?: string
}

/** One version of a module. */
export type CatalogVersion = Origin & {
  readonly versie: string
  readonly status: VersionStatus
  /** Dates A (phase-in), B (transition) and C (phase-out) as `YYYY-MM-DD`; null while undecided. */
  readonly infasering: string | null
  readonly overgang: string | null
  readonly uitfasering: string | null
  /** Digest of the schemas and rules of a version that is frozen; from then on they do not change. */
  readonly digest?: string
}

/** How a message is called in one version. */
export type CatalogCell = Origin & { readonly type: string; readonly naam: string }

/** A message only for organisations with at least one of these flags in the address book. */
export type CatalogCondition = { readonly partij: 'afzender' | 'ontvanger'; readonly vlaggen: readonly string[] }

/** A party in a module: who sends or receives, whatever kind of organisation it is. */
export type CatalogParty = Origin & {
  /** The code by which messages and roles name it, such as `SHV`. */
  readonly partij: string
  /** What people call it, in Dutch and in English. */
  readonly nl: string
  readonly en: string
  /** Present when `nl` is a proper name, which keeps its capital in a sentence. */
  readonly eigennaam?: true
  /** Present when every kind of participant is this party. */
  readonly iedereen?: true
  /** Present for the hub itself. */
  readonly knooppunt?: true
  /** The flag without which it gets no message with a BSN. */
  readonly bsnMetVlag?: string
}

/** A document that some kinds of participants send along. */
export type CatalogProof = Origin & { readonly bewijs: string; readonly naam: string; readonly omschrijving: string }

/** One message over all its versions. */
export type CatalogMessage = {
  /** The message's type in the newest version; names the message over versions. */
  readonly bericht: string
  readonly omschrijving: string
  /** Codes of the parties that send it, and of those that receive it. */
  readonly van: readonly string[]
  readonly naar: readonly string[]
  /** The messages (by `bericht`) that this one answers; empty for a message that starts or stands alone. */
  readonly antwoordOp: readonly string[]
  /** Present when a message that can be an answer may also be sent without a question. */
  readonly ookSpontaan?: true
  /** Working days within which the receiver answers; null when no answer is due or no term holds. */
  readonly antwoordtermijn: number | null
  /** Where `antwoordtermijn` comes from. */
  readonly termijnHerkomst: Origin
  /** Other names in use, such as the names in the wiki and in today's XML. */
  readonly aliassen: readonly string[]
  /** Present when it is about another message, which its BetreftReferentienummer names: none is ever sent about it. */
  readonly overBericht?: true
  /** Present when the message may carry the BSN. */
  readonly bsn?: true
  readonly voorwaarde?: CatalogCondition
  readonly versies: Readonly<Record<string, CatalogCell>>
}

/** A module with its versions and messages. */
export type CatalogModule = {
  readonly module: string
  readonly naam: string
  /** Prefix of rule ids. */
  readonly code: string
  readonly omschrijving: string
  /** Present when every participant has the module, whatever the address book says of it. */
  readonly voorIedereen?: true
  /** Present when the real names of its elements have underscores. */
  readonly liggendStreepje?: true
  readonly versies: readonly CatalogVersion[]
  readonly berichten: readonly CatalogMessage[]
}

/** What a participant type may do in a module. */
export type CatalogRole = {
  readonly module: string
  readonly partij: string
  /** Code of the proof that is sent along when the organisation has the flag `bewijsplichtig`; null when never. */
  readonly bewijs: string | null
}

/** A kind of organisation, and what it does in which module. */
export type CatalogParticipant = Origin & {
  readonly type: string
  readonly naam: string
  readonly omschrijving: string
  readonly rollen: readonly CatalogRole[]
}

/** A property of an organisation in the address book. */
export type CatalogFlag = Origin & { readonly vlag: string; readonly naam: string; readonly omschrijving: string }

/** A day that is no working day: on a fixed date, or some days after Easter Sunday. */
export type Holiday = Origin & {
  readonly naam: string
  /** `MM-DD`. */
  readonly datum?: string
  /** `MM-DD` that holds when `datum` is a Sunday. */
  readonly opZondag?: string
  /** Days after Easter Sunday; negative before it. */
  readonly naPasen?: number
}

/** Which days are working days. */
export type WorkingDays = {
  /** IANA time zone in which days begin and end. */
  readonly tijdzone: string
  /** Weekdays that are no working days: 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly vrijeWeekdagen: readonly number[]
  readonly feestdagen: readonly Holiday[]
}

/** A term that counts in working days. */
export type Term = Origin & { readonly werkdagen: number; readonly omschrijving: string }

/** From the first number up to but not including the second; null is without end. */
export type Span = { readonly vanaf: number; readonly tot: number | null }

/** A price category; amounts in eurocents without VAT. */
export type PriceCategory = {
  readonly categorie: string
  /** Null when it is a share of the yearly fee. */
  readonly aansluitkosten: number | null
  /** Hundredths of a percent of the yearly fee. */
  readonly aansluitkostenPercentage?: number
  readonly jaartarief: number
  /** Added to the yearly fee per started number of inhabitants or dossiers above the span's beginning. */
  readonly toeslag?: { readonly bedrag: number; readonly perInwoners: number; readonly perDossiers: number }
  /** For SHV phase 1 and 2. */
  readonly inwoners: Span
  /** For SE and other SHV, per year. */
  readonly dossiers: Span
}

/** The tariff from a year on. */
export type Tariff = Origin & {
  readonly vanaf: number
  /** Kinds of participants that pay by inhabitants; the others pay by dossiers. */
  readonly naarInwoners: readonly string[]
  /** What a creditor receives once for each dossier: steps, each of the messages that are it, by their name in the catalogue. */
  readonly dossierOpent: { readonly module: string; readonly berichten: readonly (readonly string[])[] }
  readonly categorieen: readonly PriceCategory[]
}

/** The whole catalogue. */
export type Catalog = {
  readonly modules: readonly CatalogModule[]
  readonly partijen: readonly CatalogParty[]
  readonly bewijzen: readonly CatalogProof[]
  readonly deelnemers: readonly CatalogParticipant[]
  /** The legal grounds, from a file of their own. */
  readonly gronden: Grounds
  readonly vlaggen: readonly CatalogFlag[]
  readonly termijnen: { readonly antwoord: Term; readonly verwijdering: Term }
  readonly werkdagen: WorkingDays
  /** From a year on, the newest last. */
  readonly tarieven: readonly Tariff[]
  /** Code of a source → where it is found. */
  readonly bronnen: Readonly<Record<string, string>>
  /** Code of a source → the elements whose form it publishes; the other sources name elements only. */
  readonly vormbronnen: Readonly<Record<string, readonly string[]>>
}

/** The catalogue as it stands on disk; `schemas/catalog.schema.json` says that it has this shape, and lint keeps it so. */
export function readCatalog(folder: string = lawFolder()): Catalog {
  const catalog = readJson(join(folder, 'catalog.json')) as unknown as Omit<Catalog, 'gronden'>
  return { ...catalog, gronden: readGrounds(folder) }
}
