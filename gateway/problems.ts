/** The side-car's refusals: codes with status and words. Codes are public: never renamed, only retired. */

/** Every refusal of the side-car; `type` is `https://schuldenknooppunt.nl/problemen/gateway/<slug>`. */
export const gatewayProblems = {
  'SKP-G-01': { status: 401, slug: 'geen-toegang' },
  'SKP-G-02': { status: 403, slug: 'herkomst' },
  'SKP-G-03': { status: 415, slug: 'mediatype' },
  'SKP-G-04': { status: 413, slug: 'te-groot' },
  'SKP-G-05': { status: 400, slug: 'bericht-ongeldig' },
  'SKP-G-06': { status: 400, slug: 'invoer-ongeldig' },
  'SKP-G-07': { status: 404, slug: 'niet-gevonden' },
  'SKP-G-08': { status: 405, slug: 'methode' },
  'SKP-G-09': { status: 409, slug: 'id-hergebruik' },
  'SKP-G-10': { status: 409, slug: 'geadresseerde' },
  'SKP-G-11': { status: 403, slug: 'afzender' },
  'SKP-G-12': { status: 507, slug: 'vol' },
  'SKP-G-13': { status: 503, slug: 'niet-beschikbaar' },
  'SKP-G-14': { status: 500, slug: 'interne-fout' },
  'SKP-G-15': { status: 400, slug: 'verzoek-ongeldig' },
  'SKP-G-16': { status: 408, slug: 'time-out' },
  'SKP-G-17': { status: 409, slug: 'versie' },
} as const satisfies Record<string, { status: number; slug: string }>

type GatewayProblemCode = keyof typeof gatewayProblems

type Words = Readonly<Record<GatewayProblemCode, readonly [title: string, detail: string]>>

const nl: Words = {
  'SKP-G-01': ['Geen toegang', 'Stuur Authorization: Bearer met het token uit het bestand van deze gateway.'],
  'SKP-G-02': ['Herkomst niet toegestaan', 'Roep de gateway alleen aan vanaf deze machine, niet vanuit een webpagina.'],
  'SKP-G-03': ['Mediatype past niet', 'Gebruik de mediatypen die het contract voor dit pad noemt.'],
  'SKP-G-04': ['Te groot', 'Het verzoek is groter dan het contract toestaat. Er is niets bewaard.'],
  'SKP-G-05': ['Bericht voldoet niet', 'Het bericht voldoet niet aan de standaard. Herstel alle bevindingen.'],
  'SKP-G-06': ['Invoer ongeldig', 'Herstel alle genoemde plaatsen en probeer het opnieuw.'],
  'SKP-G-07': ['Niet gevonden', 'Onder dit pad is er niets.'],
  'SKP-G-08': ['Methode niet toegestaan', 'Gebruik een methode uit de kop Allow.'],
  'SKP-G-09': [
    'Referentienummer hergebruikt',
    'Onder dit nummer is al een ander bericht aangeboden. Kies een nieuw nummer.',
  ],
  'SKP-G-10': [
    'Geadresseerde niet bereikbaar',
    'Het adresboek noemt de ontvanger niet, of geen sleutel of versie die past.',
  ],
  'SKP-G-11': ['Afzender is een ander', 'Deze gateway verstuurt alleen berichten van de eigen organisatie.'],
  'SKP-G-12': ['Vol', 'Er wachten te veel berichten op verzending. Probeer het na Retry-After opnieuw.'],
  'SKP-G-13': [
    'Even niet beschikbaar',
    'De gateway kan dit nu niet vastleggen. Er is niets bewaard; probeer het na Retry-After opnieuw.',
  ],
  'SKP-G-14': ['Interne fout', 'Dit is een fout van de gateway, niet van u. Probeer het opnieuw.'],
  'SKP-G-15': ['Verzoek onleesbaar', 'Dit is geen goed HTTP-verzoek.'],
  'SKP-G-16': ['Te langzaam', 'Het verzoek kwam niet op tijd binnen. Er is niets bewaard.'],
  'SKP-G-17': [
    'Versie past niet',
    'De ontvanger leest andere versies, en dit bericht is niet om te zetten. Zie de bevindingen.',
  ],
}

const en: Words = {
  'SKP-G-01': ['No access', 'Send Authorization: Bearer with the token from the file of this gateway.'],
  'SKP-G-02': ['Origin not allowed', 'Call the gateway from this machine only, not from a web page.'],
  'SKP-G-03': ['Media type does not fit', 'Use the media types that the contract names for this path.'],
  'SKP-G-04': ['Too large', 'The request is larger than the contract allows. Nothing was kept.'],
  'SKP-G-05': ['Message off-spec', 'The message does not keep the standard. Mend all findings.'],
  'SKP-G-06': ['Input invalid', 'Mend every place that is named and try again.'],
  'SKP-G-07': ['Not found', 'There is nothing at this path.'],
  'SKP-G-08': ['Method not allowed', 'Use a method from the Allow header.'],
  'SKP-G-09': ['Reference number used again', 'Another message was offered under this number. Choose a new number.'],
  'SKP-G-10': ['Receiver out of reach', 'The address book has no such receiver, or no key or version that fits.'],
  'SKP-G-11': ['Another sender', 'This gateway sends messages of its own organisation only.'],
  'SKP-G-12': ['Full', 'Too many messages wait to be sent. Try again after Retry-After.'],
  'SKP-G-13': [
    'Not available now',
    'The gateway cannot record this now. Nothing was kept; try again after Retry-After.',
  ],
  'SKP-G-14': ['Internal error', 'This is a mistake of the gateway, not yours. Try again.'],
  'SKP-G-15': ['Request unreadable', 'This is not a well-formed HTTP request.'],
  'SKP-G-16': ['Too slow', 'The request did not come in on time. Nothing was kept.'],
  'SKP-G-17': [
    'Version does not fit',
    'The receiver takes other versions, and this message cannot be converted. See the findings.',
  ],
}

/** Title and advice per language. */
const gatewayProblemWords: Readonly<Record<'nl' | 'en', Words>> = { nl, en }

/** A refusal as data; `status` differs from the table's for a code with two statuses. */
export type GatewayProblem = {
  readonly code: GatewayProblemCode
  readonly status?: number
  readonly fouten?: readonly Readonly<Record<string, unknown>>[]
  /** Seconds until trying again may help. */
  readonly retryAfter?: number
}

/** The body of an answer of media type `application/problem+json` (RFC 9457). */
export function gatewayProblemBody({ code, status, fouten }: GatewayProblem, lang: 'nl' | 'en'): object {
  const kind = gatewayProblems[code]
  const [title, detail] = gatewayProblemWords[lang][code]
  return {
    type: `https://schuldenknooppunt.nl/problemen/gateway/${kind.slug}`,
    title,
    status: status ?? kind.status,
    detail,
    code,
    ...(fouten === undefined ? {} : { fouten }),
  }
}
