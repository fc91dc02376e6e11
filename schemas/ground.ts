/** The legal grounds of the law: why something about a person may be exchanged, and who must still confirm it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lawFolder, readJson } from './law.ts'

/** Who must still confirm something, with the open question about it; or who did, and on which day. */
export type Confirmation =
  | { readonly bevestigen: { readonly door: string; readonly vraag: string } }
  | { readonly bevestigd: { readonly door: string; readonly op: string } }

/** An article that a ground rests on; without `artikel` while nobody said which. */
export type GroundArticle = {
  readonly regeling: string
  readonly nummer: string
  readonly artikel?: string
  readonly lid?: string
  readonly over: string
}

/** The limb of art. 6 AVG on which one of the parties relies. */
export type GroundLimb = {
  readonly wie: string
  readonly lid: 1
  readonly onderdeel: 'a' | 'b' | 'c' | 'd' | 'e' | 'f'
  readonly zin: string
}

/** A ground that elements name with `x-grondslag`. */
export type Ground = Confirmation & {
  readonly naam: string
  /** An `overeenkomst` is a contract with somebody else than the person: no ground for any element. */
  readonly soort: 'wet' | 'toestemming' | 'beschikking' | 'overeenkomst-met-betrokkene' | 'belang' | 'overeenkomst'
  /** What it may be the ground of: what stands in Inhoud, or what it takes to deliver. */
  readonly voor: 'inhoud' | 'bezorging'
  readonly omschrijving: string
  readonly regelingen: readonly GroundArticle[]
  readonly avg: readonly GroundLimb[]
  /** Allows the burgerservicenummer. */
  readonly bsn?: true
  /** The paragraph of art. 9 AVG that allows special categories. */
  readonly bijzonder?: string
  /** What allows data about crimes (art. 10 AVG). */
  readonly strafrechtelijk?: string
  readonly verantwoordelijk: string
  readonly bewaren: string
}

/** All grounds by their code, and who processes for the participants. */
export type Grounds = {
  readonly omschrijving: string
  readonly verwerker?: Confirmation & { readonly wie: string; readonly doet: string; readonly avg: '28' }
  readonly grondslagen: Readonly<Record<string, Ground>>
}

/**
 * The grounds as they stand on disk; `schemas/grondslagen.schema.json` says that they have this shape, and lint keeps it so.
 * A law without the file, such as one from before there was one, has no grounds: then lint refuses every element.
 */
export function readGrounds(folder: string = lawFolder()): Grounds {
  const file = join(folder, 'grondslagen.json')
  return existsSync(file) ? (readJson(file) as unknown as Grounds) : { omschrijving: '', grondslagen: {} }
}
