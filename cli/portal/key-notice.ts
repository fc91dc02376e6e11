/** Notices to the contacts of an organisation whose keys change without the keys before: texts for the operator to send. */
import { join } from 'node:path'
import type { Participant } from '../../directory/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { hasApplication, readApplication } from '../application/keep.ts'
import { writeSecret } from '../exchange/private-files.ts'
import { portalPlaces } from './home.ts'
import type { Recovery } from './recoveries.ts'

type Notice = {
  /** Of which day it is, and what tells it from others of that day. */
  readonly file: string
  readonly subject: (naam: string) => string
  readonly lines: (naam: string) => readonly string[]
}

/** Somebody asks to enrol again. One for each day: who asks again and again fills no disk. */
export function writeRecoveryNotice(home: string, kvk: string, { oin, gevraagdOp, vanaf }: Recovery): void {
  write(home, kvk, {
    file: `${oin}-${gevraagdOp.slice(0, 10)}.txt`,
    subject: (naam) => `${naam} schrijft zich opnieuw in bij het Schuldenknooppunt`,
    lines: (naam) => [
      `Op ${gevraagdOp} heeft iemand met eHerkenning namens ${naam} nieuwe sleutels gemaakt, omdat alle sleutels kwijt zouden zijn.`,
      `Vanaf ${vanaf} gelden alleen nog de nieuwe. Wat dan nog wacht, kan niemand meer openen; afzenders bieden het opnieuw aan.`,
      '',
      'Was dit niemand van uw organisatie? Log in op het portaal en trek het in, of bel ons vóór die tijd.',
    ],
  })
}

/** All keys were replaced, by two people who had those before. One for each day. */
export function writeReplacementNotice(home: string, { oin, kvk }: Pick<Participant, 'oin' | 'kvk'>, now: Date): void {
  write(home, kvk, {
    file: `${oin}-${now.toISOString().slice(0, 10)}-vervangen.txt`,
    subject: (naam) => `De sleutels van ${naam} zijn vervangen`,
    lines: (naam) => [
      `Op ${now.toISOString()} hebben twee medewerkers van ${naam} in het portaal alle sleutels vervangen, omdat een apparaat is verwijderd.`,
      'De oude tekensleutel is ingetrokken. De nieuwe sleutels gelden meteen.',
      '',
      'Was dit niemand van uw organisatie? Bel ons dan meteen.',
    ],
  })
}

function write(home: string, kvk: string, { file, subject, lines }: Notice): void {
  const { naam, contactpersoon, tekenaar } = hasApplication(home, kvk)
    ? readApplication(home, kvk, readCatalog()).gegevens
    : { naam: kvk, contactpersoon: undefined, tekenaar: undefined }
  writeSecret(
    join(portalPlaces.notices(home), file),
    [
      `Aan: ${[contactpersoon?.email, tekenaar?.naam].filter((each) => each !== undefined).join(', ')}`,
      `Onderwerp: ${subject(naam)}`,
      '',
      ...lines(naam),
      '',
    ].join('\n'),
  )
}
