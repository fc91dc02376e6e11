/** Why something does not go on, in words with what to do, by the code of the portal's server. */
import { alreadyHeld } from '../tray/held.ts'
import { bookOver, hubSilent, mayNotAct } from './line-trouble.ts'

/** Of the whole page: nothing is lost, and it goes on by itself. */
const ofPage: Readonly<Record<string, string>> = {
  onbereikbaar:
    'Er is geen verbinding met het portaal. Wat u hebt ingevuld, staat er nog. Het portaal probeert het vanzelf opnieuw; controleer intussen uw internet.',
  'SKP-P-15':
    'Er komen te veel verzoeken tegelijk van u of uw collega’s. Wacht een minuut: het portaal gaat vanzelf verder.',
  'SKP-P-46':
    'Het portaal heeft nu geen ruimte om iets te bewaren. Lezen kan wel. Het portaal probeert het vanzelf opnieuw; blijft dit staan, bel dan de beheerder.',
  [mayNotAct]:
    'Het knooppunt laat het portaal nu niet voor uw organisatie werken. Wat u verstuurt, wacht hier. Het portaal probeert het vanzelf opnieuw; log uit en weer in als dit blijft staan, of bel dan de beheerder.',
  [hubSilent]:
    'Het knooppunt antwoordt nu niet. Er komt niets binnen, en wat u verstuurt, wacht hier. Het portaal probeert het vanzelf opnieuw; duurt dit langer dan een uur, bel dan de beheerder.',
  [bookOver]:
    'Het adresboek van het knooppunt is verlopen. Tot er een nieuw is, komt er niets binnen en gaat er niets weg; wat u verstuurt, wacht hier. Het portaal haalt het nieuwe vanzelf op. Blijft dit staan, bel dan de beheerder.',
  'SKP-P-10':
    'Er ging iets mis bij het portaal. Het probeert het vanzelf opnieuw. Blijft dit staan, bel dan de beheerder.',
}

/** The code of an answer that was taken back and of which the question waits no more. */
export const questionGone = 'vraag-weg'

/** Of what somebody sees, when it is not as it should be. */
const ofView: Readonly<Record<string, string>> = {
  lijst:
    'De lijst is niet bijgewerkt. Het portaal probeert het vanzelf opnieuw. Herlaad de pagina als dit blijft staan, of bel dan de beheerder.',
}

/** Of what somebody wanted to go on with. */
const ofAct: Readonly<Record<string, string>> = {
  [alreadyHeld]:
    'Het antwoord dat u wilde versturen, was al klaargezet of verstuurd, misschien door een collega. Uw tekst is bewaard en gaat niet weg. Kijk bij Berichten en Verzonden.',
  [questionGone]: 'De vraag wacht hier niet meer op antwoord. Dit antwoord gaat niet meer weg. Gooi het weg.',
}

/** Of one message that waits. */
const ofMessage: Readonly<Record<string, string>> = {
  'SKP-P-13':
    'Onder dit nummer wacht al een ander bericht, waarschijnlijk van een collega. Dit bericht gaat niet weg. Kijk bij Verzonden wat er wacht, en maak zo nodig een nieuw bericht.',
  'SKP-P-14':
    'Er wachten te veel berichten van uw organisatie. Dit bericht is bewaard en gaat vanzelf zodra er plaats is. U hoeft niets te doen; stuur nu geen nieuwe lijsten.',
  'SKP-P-37':
    'Uw organisatie sprak intussen af dat een collega zo’n bericht eerst ziet. Dit bericht gaat niet weg. Maak het opnieuw; een collega verstuurt het dan.',
  'SKP-P-15': 'Er gaan te veel berichten tegelijk. Dit bericht is bewaard en gaat vanzelf, binnen enkele minuten.',
}

/** What the page says of its line; nothing when it works. */
export const troubleInWords = (code: string | undefined): string | undefined =>
  code === undefined ? undefined : ofPage[code]

/** What did not go when somebody did something, or what they see is behind; and what to do. */
export const mishapInWords = (code: string): string =>
  ofView[code] ??
  ofAct[code] ??
  `Dat lukte niet. ${troubleInWords(code) ?? 'Er is niets veranderd. Probeer het nog eens; herlaad de pagina als het blijft misgaan.'}`

/** Why a message still waits; nothing when the hub just has not answered yet. */
export const whyWaiting = (code: string | undefined): string | undefined =>
  code === undefined ? undefined : ofMessage[code]
