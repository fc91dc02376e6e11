/** The hub's refusals: per code the status and the words. Codes are public: never renamed, only retired. */
import { listenerProblems, problemTable } from '../listener/index.ts'
import type { Problem as ProblemOf, ProblemRow } from '../listener/index.ts'

/**
 * `final` when nothing but other bytes can cure it: the refusal depends on the offered bytes alone, or on what never comes
 * back. Whatever depends on the address book, a clock or room is not: the same bytes can be taken later.
 */
type HubRow = ProblemRow & { readonly final?: true }

/**
 * Every refusal the hub can answer with. The first fifteen are the checks of `spec/knooppunt/controles.md`, in order.
 *
 * @since 0.1.0
 * @beta
 */
export const problems = {
  'SKP-H-01': {
    status: 403,
    slug: 'certificaat',
    nl: [
      'Geen geldig certificaat',
      'Maak verbinding met een clientcertificaat van de ingestelde uitgever dat geldig is, niet is ingetrokken en één OIN draagt.',
    ],
    en: [
      'No valid certificate',
      'Connect with a client certificate of the configured issuer that is valid, is not revoked and carries one OIN.',
    ],
  },
  'SKP-H-02': {
    status: 403,
    slug: 'afzender-niet-aangesloten',
    nl: [
      'Organisatie niet aangesloten',
      'Deze organisatie staat niet als actieve deelnemer met aanvaarde voorwaarden in het adresboek.',
    ],
    en: [
      'Organisation does not take part',
      'This organisation is not in the address book as an active participant that accepted the terms.',
    ],
  },
  'SKP-H-03': listenerProblems.mediaType,
  'SKP-H-04': listenerProblems.tooLarge,
  'SKP-H-05': {
    status: 400,
    slug: 'omslag-ongeldig',
    nl: ['Omslag ongeldig', 'De omslag voldoet niet aan de tabel van het contract. Herstel alle genoemde plaatsen.'],
    en: ['Envelope invalid', 'The envelope does not follow the table of the contract. Mend every place that is named.'],
  },
  'SKP-H-06': {
    status: 403,
    slug: 'niet-gemachtigd',
    nl: [
      'Niet gemachtigd',
      'De organisatie van het certificaat is niet de genoemde organisatie en is ook niet door haar gemachtigd.',
    ],
    en: ['Not authorised', 'The organisation of the certificate is not the one named, nor authorised by it.'],
  },
  'SKP-H-07': {
    status: 404,
    slug: 'geadresseerde',
    nl: [
      'Geadresseerde onbekend',
      'De ontvanger is geen actieve deelnemer, of in deze module geen partij die dit bericht krijgt. Kijk in het adresboek naar zijn soorten en modules.',
    ],
    en: [
      'Receiver unknown',
      'The receiver is not an active participant, or no party of this module that gets this message. See its kinds and modules in the address book.',
    ],
  },
  'SKP-H-08': {
    status: 409,
    slug: 'versie',
    nl: [
      'Versie niet ondersteund',
      'De ontvanger ondersteunt deze versie van de module niet. Kies een versie uit het adresboek.',
    ],
    en: [
      'Version not supported',
      'The receiver does not support this version of the module. Choose one from the address book.',
    ],
  },
  'SKP-H-09': {
    status: 403,
    slug: 'rol',
    nl: [
      'Bericht niet toegestaan',
      'Volgens catalogus en adresboek mag deze afzender dit bericht niet aan deze ontvanger sturen. Kijk naar zijn soorten en versies en naar de vlaggen van beide; aan zichzelf schrijft een organisatie alleen van de ene soort aan de andere.',
    ],
    en: [
      'Message not allowed',
      'By the catalogue and the address book this sender may not send this message to this receiver. See its kinds and versions and the flags of both; to itself an organisation writes only from one kind to another.',
    ],
  },
  'SKP-H-10': {
    status: 400,
    final: true,
    slug: 'verklaring',
    nl: [
      'Verklaring ongeldig',
      'De verklaring is niet van deze afzender, hoort bij een andere omslag of is niet in orde.',
    ],
    en: [
      'Attestation invalid',
      'The attestation is not of this sender, belongs to another envelope or is not in order.',
    ],
  },
  'SKP-H-11': {
    status: 409,
    slug: 'schemaset',
    nl: [
      'Schemaset niet ondersteund',
      'Controleer het bericht met een schemaset die het adresboek nu noemt en verzegel het opnieuw.',
    ],
    en: [
      'Schema set not supported',
      'Judge the message with a schema set that the address book names now, and seal it again.',
    ],
  },
  'SKP-H-12': {
    status: 400,
    final: true,
    slug: 'lading',
    nl: ['Lading ongeldig', 'De verzegelde lading heeft niet de vorm die het contract vraagt.'],
    en: ['Sealed content invalid', 'The sealed content does not have the form the contract asks.'],
  },
  'SKP-H-13': {
    status: 409,
    final: true,
    slug: 'sleutel-verlopen',
    nl: [
      'Sleutel niet bruikbaar',
      'De zegelsleutel is verlopen of ingetrokken. Haal het adresboek op en verzegel opnieuw.',
    ],
    en: ['Key not usable', 'The sealing key is expired or revoked. Fetch the address book and seal again.'],
  },
  'SKP-H-14': {
    status: 409,
    final: true,
    slug: 'id-hergebruik',
    nl: [
      'Referentienummer hergebruikt',
      'Onder dit nummer is al een ander bericht aangenomen. Herhaal een bericht byte voor byte, of kies een nieuw nummer.',
    ],
    en: [
      'Reference number used again',
      'Another message was accepted under this number. Repeat a message byte for byte, or choose a new number.',
    ],
  },
  'SKP-H-15': {
    status: 429,
    slug: 'quota',
    nl: [
      'Te veel',
      'De grens voor verzoeken, weigeringen of wachtende berichten is bereikt. Probeer het na Retry-After opnieuw.',
    ],
    en: ['Too many', 'The limit of requests, refusals or waiting messages is reached. Try again after Retry-After.'],
  },
  'SKP-H-16': listenerProblems.notFound,
  'SKP-H-17': listenerProblems.method,
  'SKP-H-18': listenerProblems.input,
  'SKP-H-19': {
    status: 410,
    slug: 'verlopen',
    nl: ['Bericht verlopen', 'Het bericht is verlopen en verwijderd. De afzender kan het opnieuw sturen.'],
    en: ['Message expired', 'The message expired and was removed. The sender can send it anew.'],
  },
  'SKP-H-20': {
    status: 503,
    slug: 'niet-beschikbaar',
    nl: [
      'Even niet beschikbaar',
      'Het knooppunt kan dit nu niet vastleggen. Er is niets bewaard; probeer het na Retry-After opnieuw.',
    ],
    en: ['Not available now', 'The hub cannot record this now. Nothing was kept; try again after Retry-After.'],
  },
  'SKP-H-21': {
    status: 400,
    slug: 'inhoud-ongeldig',
    nl: ['Bericht voldoet niet', 'Het bericht voldoet niet aan de standaard. Herstel alle bevindingen.'],
    en: ['Message off-spec', 'The message does not keep the standard. Mend all findings.'],
  },
  'SKP-H-22': {
    status: 403,
    final: true,
    slug: 'omgeving',
    nl: ['Verkeerde omgeving', 'Test-OIN’s (00000099) horen bij de conformiteitsomgeving, andere bij productie.'],
    en: ['Wrong environment', 'Test OINs (00000099) belong to the conformance environment, others to production.'],
  },
  'SKP-H-23': {
    status: 500,
    slug: 'interne-fout',
    nl: ['Interne fout', 'Dit is een fout van het knooppunt, niet van u. Probeer het opnieuw.'],
    en: ['Internal error', 'This is a mistake of the hub, not yours. Try again.'],
  },
  'SKP-H-24': {
    status: 400,
    slug: 'bevestiging-ongeldig',
    nl: [
      'Bevestiging ongeldig',
      'De bevestiging is niet door de ontvanger ondertekend of hoort bij een ander bericht.',
    ],
    en: ['Confirmation invalid', 'The confirmation is not signed by the receiver or belongs to another message.'],
  },
  'SKP-H-25': {
    status: 400,
    slug: 'tijd',
    nl: [
      'Tijd buiten het venster',
      'De tijd van het bericht ligt meer dan vijf minuten in de toekomst of is ouder dan veertien dagen.',
    ],
    en: ['Time outside the window', 'The time of the message is over five minutes ahead or older than fourteen days.'],
  },
  'SKP-H-26': listenerProblems.slow,
  'SKP-H-27': listenerProblems.unreadable,
  'SKP-H-28': {
    status: 409,
    slug: 'sleutel-onbekend',
    nl: [
      'Sleutel onbekend',
      'Het adresboek van het knooppunt noemt deze sleutel (nog) niet. Bied hetzelfde later opnieuw aan, of verzegel met een sleutel uit het adresboek.',
    ],
    en: [
      'Key unknown',
      'The address book of the hub does not name this key (yet). Offer the same again later, or seal with a key of the address book.',
    ],
  },
  'SKP-H-29': {
    status: 403,
    slug: 'grondslag-niet-bevestigd',
    nl: [
      'Grondslag niet bevestigd',
      'Op dit knooppunt gaat geen bericht van deze versie van de module: van een grondslag waarop zij rust, is nog niet bevestigd dat zij klopt. Welke dat is, en wie haar moet bevestigen, staat in spec/open-vragen/grondslagen.md. Vraag de beheerder van de standaard, of kies een andere versie uit het adresboek.',
    ],
    en: [
      'Ground not confirmed',
      'This hub carries no message of this version of the module: nobody has confirmed yet that a legal ground it rests on holds. Which one, and who must confirm it, stands in spec/open-vragen/grondslagen.md. Ask who keeps the standard, or choose another version from the address book.',
    ],
  },
} as const satisfies Record<string, HubRow>

/**
 * The code of a problem that the hub answers with.
 *
 * @since 0.1.0
 * @beta
 */
export type ProblemCode = keyof typeof problems

/** A refusal of the hub as data. */
export type Problem = ProblemOf<ProblemCode>

/** Whether the same bytes are refused for this for ever; stands in the signed refusal. */
export function isFinal(code: ProblemCode): boolean {
  const row: HubRow = problems[code]
  return row.final === true
}

/** The table for the hub's listeners. */
export const hubProblems = problemTable<ProblemCode>('https://schuldenknooppunt.nl/problemen', problems)
