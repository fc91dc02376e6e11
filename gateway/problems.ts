/** The side-car's refusals: per code the status and the words. Codes are public: never renamed, only retired. */
import { listenerProblems, problemTable } from '../listener/index.ts'
import type { Problem, ProblemRow } from '../listener/index.ts'

/** Every refusal of the side-car. */
const problems = {
  'SKP-G-01': {
    status: 401,
    slug: 'geen-toegang',
    nl: ['Geen toegang', 'Stuur Authorization: Bearer met het token uit het bestand van deze gateway.'],
    en: ['No access', 'Send Authorization: Bearer with the token from the file of this gateway.'],
  },
  'SKP-G-02': {
    status: 403,
    slug: 'herkomst',
    nl: ['Herkomst niet toegestaan', 'Roep de gateway alleen aan vanaf deze machine, niet vanuit een webpagina.'],
    en: ['Origin not allowed', 'Call the gateway from this machine only, not from a web page.'],
  },
  'SKP-G-03': listenerProblems.mediaType,
  'SKP-G-04': listenerProblems.tooLarge,
  'SKP-G-05': {
    status: 400,
    slug: 'bericht-ongeldig',
    nl: ['Bericht voldoet niet', 'Het bericht voldoet niet aan de standaard. Herstel alle bevindingen.'],
    en: ['Message off-spec', 'The message does not keep the standard. Mend all findings.'],
  },
  'SKP-G-06': listenerProblems.input,
  'SKP-G-07': listenerProblems.notFound,
  'SKP-G-08': listenerProblems.method,
  'SKP-G-09': {
    status: 409,
    slug: 'id-hergebruik',
    nl: ['Referentienummer hergebruikt', 'Onder dit nummer is al een ander bericht aangeboden. Kies een nieuw nummer.'],
    en: ['Reference number used again', 'Another message was offered under this number. Choose a new number.'],
  },
  'SKP-G-10': {
    status: 409,
    slug: 'geadresseerde',
    nl: ['Geadresseerde niet bereikbaar', 'Het adresboek noemt de ontvanger niet, of geen sleutel of versie die past.'],
    en: ['Receiver out of reach', 'The address book has no such receiver, or no key or version that fits.'],
  },
  'SKP-G-11': {
    status: 403,
    slug: 'afzender',
    nl: ['Afzender is een ander', 'Deze gateway verstuurt alleen berichten van de eigen organisatie.'],
    en: ['Another sender', 'This gateway sends messages of its own organisation only.'],
  },
  'SKP-G-12': {
    status: 507,
    slug: 'vol',
    nl: ['Vol', 'Er wachten te veel berichten op verzending. Probeer het na Retry-After opnieuw.'],
    en: ['Full', 'Too many messages wait to be sent. Try again after Retry-After.'],
  },
  'SKP-G-13': {
    status: 503,
    slug: 'niet-beschikbaar',
    nl: [
      'Even niet beschikbaar',
      'De gateway kan dit nu niet vastleggen. Er is niets bewaard; probeer het na Retry-After opnieuw.',
    ],
    en: ['Not available now', 'The gateway cannot record this now. Nothing was kept; try again after Retry-After.'],
  },
  'SKP-G-14': {
    status: 500,
    slug: 'interne-fout',
    nl: ['Interne fout', 'Dit is een fout van de gateway, niet van u. Probeer het opnieuw.'],
    en: ['Internal error', 'This is a mistake of the gateway, not yours. Try again.'],
  },
  'SKP-G-15': listenerProblems.unreadable,
  'SKP-G-16': listenerProblems.slow,
  'SKP-G-17': {
    status: 409,
    slug: 'versie',
    nl: [
      'Versie past niet',
      'De ontvanger leest andere versies, en dit bericht is niet om te zetten. Zie de bevindingen.',
    ],
    en: [
      'Version does not fit',
      'The receiver takes other versions, and this message cannot be converted. See the findings.',
    ],
  },
  'SKP-G-18': {
    status: 409,
    slug: 'beeindigd',
    nl: [
      'Al geëindigd',
      'Dit bericht is geëindigd zonder goed aan te komen. Zie de stand van het bericht, en bied het zo nodig aan onder een nieuw nummer.',
    ],
    en: [
      'Ended already',
      'This message has ended without arriving as it should. See its status, and offer it under a new number if needed.',
    ],
  },
  'SKP-G-19': {
    status: 503,
    slug: 'adresboek-verlopen',
    nl: [
      'Adresboek verlopen',
      'Het adresboek is niet meer geldig, dus gaat er niets uit of open. Er is niets bewaard; probeer het opnieuw als het is vernieuwd.',
    ],
    en: [
      'Address book expired',
      'The address book is no longer valid, so nothing goes out or opens. Nothing was kept; try again when it is renewed.',
    ],
  },
} as const satisfies Record<string, ProblemRow>

type GatewayProblemCode = keyof typeof problems

/** A refusal of the side-car as data. */
export type GatewayProblem = Problem<GatewayProblemCode>

/** The table for the side-car. */
export const gatewayProblems = problemTable<GatewayProblemCode>(
  'https://schuldenknooppunt.nl/problemen/gateway',
  problems,
)
