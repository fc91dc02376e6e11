/** The notice to the contacts of an organisation of which somebody asks to enrol again: a text for the operator to send. */
import { join } from 'node:path'
import { readCatalog } from '../../schemas/read.ts'
import { hasApplication, readApplication } from '../application/keep.ts'
import { writeSecret } from '../exchange/private-files.ts'
import { portalPlaces } from './home.ts'
import type { Recovery } from './recoveries.ts'

/** Writes it, one for each day: who asks again and again fills no disk. */
export function writeNotice(home: string, kvk: string, { oin, gevraagdOp, vanaf }: Recovery): void {
  const { naam, contactpersoon, tekenaar } = hasApplication(home, kvk)
    ? readApplication(home, kvk, readCatalog()).gegevens
    : { naam: oin, contactpersoon: undefined, tekenaar: undefined }
  const name = `${oin}-${gevraagdOp.slice(0, 10)}.txt`
  writeSecret(
    join(portalPlaces.notices(home), name),
    [
      `Aan: ${[contactpersoon?.email, tekenaar?.naam].filter((each) => each !== undefined).join(', ')}`,
      `Onderwerp: ${naam} schrijft zich opnieuw in bij het Schuldenknooppunt`,
      '',
      `Op ${gevraagdOp} heeft iemand met eHerkenning namens ${naam} nieuwe sleutels gemaakt, omdat alle sleutels kwijt zouden zijn.`,
      `Vanaf ${vanaf} gelden alleen nog de nieuwe. Wat dan nog wacht, kan niemand meer openen; afzenders bieden het opnieuw aan.`,
      '',
      'Was dit niemand van uw organisatie? Log in op het portaal en trek het in, of bel ons vóór die tijd.',
      '',
    ].join('\n'),
  )
}
