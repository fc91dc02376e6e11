/** The notice to the contacts of an organisation of which somebody asks to enrol again. */
import { putNotice } from './notices.ts'
import type { Recovery } from './recoveries.ts'

/** Puts it in the queue. */
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
