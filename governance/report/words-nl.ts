/** The words of the reports in Dutch, for a table with lawyers, counsellors and creditors. */
import { classes } from './sentences-nl.ts'
import { tellChange } from './tell-change.ts'
import type { ReasonCode } from '../../prover/index.ts'
import { tellReason } from '../../prover/index.ts'
import type { Words } from './words.ts'

const levels = {
  none: 'geen nieuw nummer',
  patch: 'een klein nieuw nummer, alleen voor tekst',
  minor: 'een klein nieuw nummer',
  major: 'een groot nieuw nummer',
} as const

const reasons: Readonly<Record<string, string>> = {
  'only-together': 'de wijziging is niet los van de andere te beoordelen',
  'too-many': 'er zijn te veel wijzigingen in zo’n groot schema om elk apart te bewijzen; vergelijk kleinere delen',
  'rule-open': 'er is geen bericht gevonden dat de regel breekt, en geen bewijs dat het niet bestaat',
  'rule-elsewhere': 'de regel gaat over iets dat de andere versie anders vastlegt',
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const plural = {
  bijzonder: ['bijzonder', 'bijzondere'],
  bsn: ['keer het BSN', 'keer het BSN'],
  financieel: ['financieel', 'financiële'],
  gewoon: ['gewoon', 'gewone'],
  geen: ['ander', 'andere'],
} as const

function totalWords(totals: readonly [keyof typeof plural, number][]): string {
  return totals.map(([name, count]) => counted(count, plural[name][0], plural[name][1])).join(', ')
}

/** Every text of a report, in Dutch. */
export const nl: Words = {
  title: (before, after, module) =>
    module === undefined ? `Van ${before} naar ${after}` : `${module}: van ${before} naar ${after}`,
  heads: {
    what: 'Wat verandert',
    approved: 'Goedgekeurd',
    whom: 'Wie breekt',
    first: 'Wie gaat eerst',
    number: 'Welk nummer',
    privacy: 'Persoonsgegevens',
    message: 'Bericht',
    senders: 'Verzenders',
    receivers: 'Ontvangers',
    change: 'Wat er verandert',
    details: 'Per bericht',
    slight: 'Klein verschil',
    same: 'Geen verschil',
    data: 'Gegeven',
    why: 'Waarom',
  },
  counts: ({ all, changed, same, added, removed }) =>
    [
      `${counted(all, 'bericht', 'berichten')}: ${changed} veranderd, ${same} gelijk`,
      ...(added === 0 ? [] : [`${added} nieuw`]),
      ...(removed === 0 ? [] : [`${removed} vervallen`]),
    ].join(', '),
  broken: (direction, { broken, open, all }) => {
    const which = `${broken} van ${all === 1 ? '' : 'de '}${counted(all, 'bericht', 'berichten')}`
    const one = broken === 1 || all === 1
    const told =
      direction === 'verzenders'
        ? `wie de oude versie verstuurt: ${which} ${one ? 'wordt' : 'worden'} geweigerd`
        : `wie de oude versie leest: ${which} ${one ? 'is' : 'zijn'} niet te lezen`
    return open === 0 ? told : `${told}, ${open} onzeker`
  },
  nobody: 'niemand',
  first: {
    nobody: 'niemand hoeft op een ander te wachten',
    receivers: 'eerst wie ontvangt, dan wie verstuurt',
    senders: 'eerst wie verstuurt, dan wie ontvangt',
    together: 'allen tegelijk, of met een omzetting in de gateway',
  },
  number: ({ level, least, given, enough }) => {
    if (level === 'none') return 'er is geen verschil, dus geen nieuw nummer nodig'
    if (least === undefined) return levels[level]
    if (given === undefined) return `ten minste ${least} (${levels[level]}), zodra de versie is vastgesteld`
    return enough
      ? `${given} is hoog genoeg (nodig is ten minste ${least}, ${levels[level]})`
      : `${given} is te laag: deze wijziging vraagt ten minste ${least} (${levels[level]})`
  },
  answers: { holds: 'goed', breaks: 'breekt', unknown: 'onzeker' },
  takenAway: 'de omzetting in de gateway laat dit weg voor wie de oude versie leest',
  approved: ({ accepted, open, lapsed, unused }) =>
    [
      `${accepted} van ${counted(accepted + open, 'wijziging die breekt', 'wijzigingen die breken')}`,
      ...(lapsed === 0 ? [] : [`${counted(lapsed, 'goedkeuring is', 'goedkeuringen zijn')} verlopen`]),
      ...(unused === 0 ? [] : [`${counted(unused, 'goedkeuring hoort', 'goedkeuringen horen')} bij niets dat breekt`]),
    ].join('; '),
  approvedBy: ({ reason, role, until }) => `Goedgekeurd door ${role} tot en met ${until}: ${reason}`,
  reason: ({ code, params }) => reasons[code] ?? tellReason({ code: code as ReasonCode, params }, 'nl'),
  change: (change) => tellChange(change, 'nl'),
  more: (count) => `en ${count} meer`,
  classes,
  moreWhy: {
    'new-message': 'in een nieuw bericht',
    added: 'komt erbij',
    heavier: 'wordt gevoeliger',
    obligatory: 'wordt verplicht',
    purpose: 'krijgt een ander doel',
    basis: 'krijgt een andere grondslag',
    wider: 'mag meer bevatten',
    receivers: 'gaat naar anderen',
  },
  less: 'vervalt',
  kindOfDatum: 'Soort',
  privacyTotals: (more, less) =>
    [
      more.length === 0 ? 'geen gegevens erbij' : `erbij: ${totalWords(more)}`,
      less.length === 0 ? 'geen eraf' : `eraf: ${totalWords(less)}`,
    ].join('; '),
  unknownPrivacy: 'deze schema’s zeggen niet welke gegevens persoonsgegevens zijn',
  noPrivacy: 'geen persoonsgegeven erbij of eraf',
  exampleOf: (direction, message) =>
    direction === 'verzenders'
      ? `Goed in oud, geweigerd in nieuw (${message})`
      : `Goed in nieuw, geweigerd in oud (${message})`,
  without: (name) => `zonder ${name}`,
  synthetic: 'Alle voorbeeldberichten zijn verzonnen: ze zijn uit de schema’s gemaakt.',
  fullReport: 'Alles met de hele voorbeeldberichten: --format html of --format markdown.',
  between: (from, to) => `Van ${from} naar ${to}.`,
  party: ({ nl }) => nl,
}
