/** The notices to the contacts of an organisation whose keys change: of which somebody asks to enrol again, or all keys were replaced. */
import type { Participant } from '../../directory/index.ts'
import { putNotice } from './notices.ts'
import type { Recovery } from './recoveries.ts'

/** Puts in the queue that somebody asks to enrol again. */
export function writeRecoveryNotice(home: string, kvk: string, { oin, gevraagdOp, vanaf }: Recovery): void {
  const onderwerp = (naam: string): string => `${naam} schrijft zich opnieuw in bij het Schuldenknooppunt`
  const tekst = (naam: string): string =>
    [
      `Op ${gevraagdOp} heeft iemand met eHerkenning namens ${naam} nieuwe sleutels gemaakt, omdat alle sleutels kwijt zouden zijn.`,
      `Vanaf ${vanaf} gelden alleen nog de nieuwe. Wat dan nog wacht, kan niemand meer openen; afzenders bieden het opnieuw aan.`,
      '',
      'Was dit niemand van uw organisatie? Log in op het portaal en trek het in, of bel ons vóór die tijd.',
      '',
    ].join('\n')
  putNotice(home, { kvk, oin, soort: 'herstel', onderwerp, tekst }, new Date(gevraagdOp))
}

/** Puts in the queue that all keys were replaced. */
export function writeReplacementNotice(home: string, { oin, kvk }: Pick<Participant, 'oin' | 'kvk'>, now: Date): void {
  const onderwerp = (naam: string): string => `De sleutels van ${naam} zijn vervangen`
  const tekst = (naam: string): string =>
    [
      `Op ${now.toISOString()} hebben twee medewerkers van ${naam} in het portaal alle sleutels vervangen, omdat een apparaat is verwijderd.`,
      'De oude tekensleutel is ingetrokken. De nieuwe sleutels gelden meteen.',
      '',
      'Was dit niemand van uw organisatie? Bel ons dan meteen.',
      '',
    ].join('\n')
  putNotice(home, { kvk, oin, soort: 'vervangen', onderwerp, tekst }, now)
}
