/** Everything that the exam of a participant looks at: what it asks, in words, and by which clauses. */

type Row = { readonly clauses: readonly string[]; readonly nl: string; readonly en: string }

const rows = {
  'offer-taken': {
    clauses: ['GW-V05'],
    nl: 'neemt een goed bericht van het eigen systeem aan (202, met zijn nummer)',
    en: 'takes a good message of its own business system (202, with its reference)',
  },
  'reaches-hub': {
    clauses: ['GW-V04', 'GW-V05'],
    nl: 'biedt het bericht verzegeld aan, en het knooppunt neemt het aan',
    en: 'offers the message sealed, and the hub takes it',
  },
  'arrives-whole': {
    clauses: ['GW-V04'],
    nl: 'de ander kan het openen en leest precies wat het eigen systeem gaf',
    en: 'the other side can open it and reads exactly what the business system gave',
  },
  'delivery-known': {
    clauses: ['GW-V08', 'H-14'],
    nl: 'zegt daarna dat het is afgeleverd, met het bewijs',
    en: 'says afterwards that it was delivered, with the receipt',
  },
  'delivery-not-claimed': {
    clauses: ['GW-V08', 'H-14'],
    nl: 'zegt niet dat het is afgeleverd zolang de ander dat niet heeft bevestigd',
    en: 'does not say that it was delivered before the other side confirmed that',
  },
  'expiry-known': {
    clauses: ['GW-V07', 'H-09'],
    nl: 'zegt na vijf werkdagen dat het is verlopen',
    en: 'says after five working days that it has expired',
  },
  'offer-refused': {
    clauses: ['GW-V01', 'H-06'],
    nl: 'weigert een bericht dat niet aan de standaard voldoet, met de bevinding op haar plaats',
    en: 'refuses a message that is off-spec, with the finding at its place',
  },
  'nothing-at-hub': {
    clauses: ['GW-V01', 'H-06'],
    nl: 'stuurt daarvan niets naar het knooppunt',
    en: 'sends nothing of it to the hub',
  },
  'nothing-repeated': {
    clauses: ['H-17'],
    nl: 'herhaalt geen waarde uit het bericht',
    en: 'repeats no value of the message',
  },
  'same-is-one': {
    clauses: ['GW-V10', 'H-10'],
    nl: 'hetzelfde bericht nog eens is één bericht',
    en: 'the same message again is one message',
  },
  'other-refused': {
    clauses: ['GW-V10', 'H-10'],
    nl: 'weigert een ander bericht onder een gebruikt nummer',
    en: 'refuses another message under a reference that was used',
  },
  fetched: {
    clauses: ['GW-O01', 'protocol 1.1'],
    nl: 'haalt het bericht op en toont het aan het eigen systeem',
    en: 'fetches the message and shows it to its business system',
  },
  'delivered-whole': {
    clauses: ['GW-O04'],
    nl: 'geeft precies wat in het zegel stond',
    en: 'gives exactly what was inside the seal',
  },
  'late-signalled': {
    clauses: ['GW-V02'],
    nl: 'levert een laat antwoord af, met een signalering',
    en: 'hands a late answer over, with a warning',
  },
  'taken-over': {
    clauses: ['GW-O04'],
    nl: 'wist het bericht nadat het eigen systeem het heeft overgenomen',
    en: 'forgets the message after its business system took it over',
  },
  confirmed: {
    clauses: ['GW-O04', 'protocol 1.2', 'H-07'],
    nl: 'bevestigt het bericht als ontvangen',
    en: 'confirms the message as received',
  },
  'not-delivered': {
    clauses: ['GW-O03', 'GW-O05', 'H-06'],
    nl: 'levert niets af dat niet aan de standaard voldoet',
    en: 'hands over nothing that is off-spec',
  },
  'confirmed-rejected': {
    clauses: ['GW-O05', 'protocol 3'],
    nl: 'bevestigt het als afgekeurd',
    en: 'confirms it as rejected',
  },
  'rejected-once': {
    clauses: ['GW-O05', 'protocol 4', 'H-06'],
    nl: 'stuurt precies één Afkeurbericht, dat zelf aan de standaard voldoet',
    en: 'sends exactly one Afkeurbericht, which keeps the standard itself',
  },
  'rejection-says': {
    clauses: ['GW-O05', 'protocol 4'],
    nl: 'noemt daarin welk bericht, en de bevinding op haar plaats',
    en: 'names in it which message, and the finding at its place',
  },
  'rejection-silent': {
    clauses: ['protocol 7', 'H-17'],
    nl: 'noemt daarin geen waarde uit het bericht',
    en: 'names in it no value of the message',
  },
  'no-answer': {
    clauses: ['GW-O08', 'protocol 5'],
    nl: 'antwoordt niet op een Afkeurbericht of Foutbericht dat niet klopt',
    en: 'does not answer an Afkeurbericht or Foutbericht that is wrong',
  },
  'not-twice': {
    clauses: ['GW-O04', 'H-07'],
    nl: 'levert wat al is overgenomen niet nog eens af',
    en: 'does not hand over again what was taken over',
  },
  'confirmed-again': {
    clauses: ['GW-O04', 'H-07'],
    nl: 'bevestigt het wel nog eens',
    en: 'does confirm it again',
  },
} as const satisfies Record<string, Row>

/**
 * The name of a check.
 *
 * @since 0.1.0
 * @alpha
 */
export type CheckName = keyof typeof rows

/**
 * Every check, with its clauses and its sentence in Dutch and English.
 *
 * @since 0.1.0
 * @alpha
 */
export const participantChecks: Readonly<Record<CheckName, Row>> = rows

/**
 * Every reason why a check failed or was not made: codes, never a value.
 *
 * @since 0.1.0
 * @alpha
 */
export const checkReasons = [
  /** What is asked did not come. */
  'absent',
  /** It came days after it should. */
  'late',
  /** Another answer than the contract gives here. */
  'status',
  /** Other content than there should be. */
  'differs',
  /** What should not be there is there. */
  'present',
  /** It was refused, and it is good. */
  'rejected',
  /** It was confirmed, and never handed over. */
  'confirmed-unseen',
  /** Not made: an earlier check of the scenario failed. */
  'after-failure',
  /** Not made: this participant has a clock of its own that the exam cannot turn. */
  'own-clock',
  /** Not made: the exam cannot stop and start this participant. */
  'no-restart',
] as const

/**
 * Why a check failed or was not made.
 *
 * @since 0.1.0
 * @alpha
 */
export type CheckReason = (typeof checkReasons)[number]
