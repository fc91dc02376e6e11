/** How an organisation joins: what it signs, what is looked after, and the steps of its application, as the agreements have them. */
import { join } from 'node:path'
import { lawFolder, readJson } from './law.ts'

/** Where an application stands. */
export type ApplicationState =
  'concept' | 'ingediend' | 'getekend' | 'toegang-gereed' | 'proef-geslaagd' | 'actief' | 'beeindigd'

/** One step: from which states it may be taken, to which it leads, by whom, and what it asks. */
export type JoiningStep = {
  readonly stap: string
  /** What people call it, and what happens in it. */
  readonly naam: string
  readonly uitleg: string
  readonly van: readonly ApplicationState[]
  readonly naar: ApplicationState
  readonly door: 'aanvrager' | 'beheerder'
  /** All that is asked of the organisation must be filled in. */
  readonly gegevens?: true
  /** Agreements that who takes this step signs. */
  readonly tekent: readonly string[]
  /** Codes of what must have been looked after. */
  readonly controles: readonly string[]
}

/** The whole of it. */
export type JoiningLaw = {
  readonly overeenkomsten: readonly { readonly soort: string; readonly naam: string }[]
  /** Code → a sentence that tells what to look after. */
  readonly controles: Readonly<Record<string, string>>
  /** Years that an application is kept: a draft since it last changed, one that ended since its end; the last when it ever was active. */
  readonly bewaren: { readonly concept: number; readonly ingetrokken: number; readonly beeindigd: number }
  readonly stappen: readonly JoiningStep[]
}

/** The steps as they stand on disk; `schemas/aansluiting.schema.json` says that they have this shape, and lint keeps it so. */
export function readJoiningLaw(folder: string = lawFolder()): JoiningLaw {
  return readJson(join(folder, 'aansluiting.json')) as unknown as JoiningLaw
}
