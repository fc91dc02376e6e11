/** The catalogue: which modules, versions and messages exist, who may send them, and what answers what by when. */
import { join } from 'node:path'
import { lawFolder, readJson } from './law.ts'
import type { Herkomst } from './model.ts'

export type VersionStatus = 'concept' | 'vastgesteld' | 'actief' | 'uitfasering' | 'vervallen'

/** A party in a module, such as `SHV`, `SE`, `WSK` or `SKP`. */
export type Party = 'SHV' | 'SE' | 'KREDIETBANK' | 'WSK' | 'BEWINDVOERDER' | 'DEELNEMER' | 'SKP'

export type CatalogVersion = {
  readonly versie: string
  readonly status: VersionStatus
  /** Dates A (phase-in), B (transition) and C (phase-out) as `YYYY-MM-DD`; null while undecided. */
  readonly infasering: string | null
  readonly overgang: string | null
  readonly uitfasering: string | null
}

/** How a message is called in one version. */
export type CatalogCell = {
  readonly type: string
  readonly naam: string
  readonly herkomst: Herkomst
  readonly bron?: readonly string[]
  readonly vraag?: string
}

/** One message over all its versions. */
export type CatalogMessage = {
  /** The message's type in the newest version; names the message over versions. */
  readonly bericht: string
  readonly omschrijving: string
  readonly van: readonly Party[]
  readonly naar: readonly Party[]
  /** The messages (by `bericht`) that this one answers; empty for a message that starts or stands alone. */
  readonly antwoordOp: readonly string[]
  /** Working days within which the receiver answers; null when no answer is due or no term holds. */
  readonly antwoordtermijn: number | null
  /** Other names in use, such as the names in the wiki and in today's XML. */
  readonly aliassen: readonly string[]
  readonly versies: Readonly<Record<string, CatalogCell>>
}

export type CatalogModule = {
  readonly module: string
  readonly naam: string
  /** Prefix of rule ids. */
  readonly code: string
  readonly omschrijving: string
  readonly versies: readonly CatalogVersion[]
  readonly berichten: readonly CatalogMessage[]
}

/** What a participant type may do in a module. */
export type CatalogRole = {
  readonly module: string
  readonly partij: Party
  readonly bewijs: 'toestemmingsverklaring' | 'beschikking' | null
}

export type CatalogParticipant = {
  readonly type: string
  readonly naam: string
  readonly rollen: readonly CatalogRole[]
}

export type Catalog = {
  readonly modules: readonly CatalogModule[]
  readonly deelnemers: readonly CatalogParticipant[]
  readonly grondslagen: Readonly<Record<string, string>>
  readonly vlaggen: readonly { readonly vlag: string; readonly omschrijving: string }[]
  readonly termijnen: { readonly antwoordWerkdagen: number; readonly verwijderingWerkdagen: number }
  readonly werkdagen: {
    readonly tijdzone: string
    readonly vrijeWeekdagen: readonly string[]
    readonly feestdagen: readonly string[]
  }
  readonly tarieven: readonly {
    readonly categorie: string
    readonly aansluitkosten: string
    readonly jaartarief: string
    readonly inwoners: string
    readonly dossiers: string
  }[]
}

export function readCatalog(folder: string = lawFolder()): Catalog {
  return readJson(join(folder, 'catalog.json')) as unknown as Catalog
}
