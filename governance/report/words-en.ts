/** The words of the reports in English. */
import { classes } from './sentences-en.ts'
import { tellChange } from './tell-change.ts'
import type { ReasonCode } from '../../prover/index.ts'
import { tellReason } from '../../prover/index.ts'
import type { Words } from './words.ts'

const reasons: Readonly<Record<string, string>> = {
  'only-together': 'the change cannot be judged apart from the others',
  'too-many': 'there are too many changes in a schema this large to prove each apart; compare smaller parts',
  'rule-open': 'no message was found that breaks the rule, and no proof that there is none',
  'rule-elsewhere': 'the rule is about something that the other version lays down differently',
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const short = {
  bijzonder: 'special',
  bsn: 'citizen number',
  financieel: 'financial',
  gewoon: 'ordinary',
  geen: 'other',
}

function totalWords(totals: readonly [keyof typeof short, number][]): string {
  return totals.map(([name, count]) => `${count} ${short[name]}`).join(', ')
}

/** Every text of a report, in English. */
export const en: Words = {
  title: (before, after, module) =>
    module === undefined ? `From ${before} to ${after}` : `${module}: from ${before} to ${after}`,
  heads: {
    approved: 'Approved',
    what: 'What changes',
    whom: 'Who breaks',
    first: 'Who goes first',
    number: 'Which number',
    privacy: 'Personal data',
    message: 'Message',
    senders: 'Senders',
    receivers: 'Receivers',
    change: 'What changes',
    details: 'Message by message',
    slight: 'Slight',
    same: 'No difference',
    data: 'Datum',
    why: 'Why',
  },
  counts: ({ all, changed, same, added, removed }) =>
    [
      `${counted(all, 'message', 'messages')}: ${changed} changed, ${same} the same`,
      ...(added === 0 ? [] : [`${added} new`]),
      ...(removed === 0 ? [] : [`${removed} dropped`]),
    ].join(', '),
  broken: (direction, { broken, open, all }) => {
    const told =
      direction === 'verzenders'
        ? `who sends the old version: ${broken} of ${counted(all, 'message', 'messages')} may be refused`
        : `who reads the old version: ${broken} of ${counted(all, 'message', 'messages')} cannot be read`
    return open === 0 ? told : `${told}, ${open} open`
  },
  nobody: 'nobody',
  first: {
    nobody: 'nobody needs to wait for another',
    receivers: 'first who receives, then who sends',
    senders: 'first who sends, then who receives',
    together: 'all at the same time, or with a conversion in the gateway',
  },
  number: ({ level, least, given, enough }) => {
    if (level === 'none') return 'there is no difference, so no new number is needed'
    if (least === undefined) return `a ${level} number`
    if (given === undefined) return `at least ${least} (${level}), once the version is frozen`
    return enough
      ? `${given} is high enough (needed is at least ${least}, ${level})`
      : `${given} is too low: this change asks at least ${least} (${level})`
  },
  answers: { holds: 'fine', breaks: 'breaks', unknown: 'open' },
  takenAway: 'the conversion in the gateway leaves this out for whoever reads the old version',
  approved: ({ accepted, open, lapsed, unused }) =>
    [
      `${accepted} of ${counted(accepted + open, 'change that breaks', 'changes that break')}`,
      ...(lapsed === 0 ? [] : [`${counted(lapsed, 'approval has', 'approvals have')} lapsed`]),
      ...(unused === 0 ? [] : [`${counted(unused, 'approval belongs', 'approvals belong')} to nothing that breaks`]),
    ].join('; '),
  approvedBy: ({ reason, role, until }) => `Approved by ${role} until ${until}: ${reason}`,
  reason: ({ code, params }) => reasons[code] ?? tellReason({ code: code as ReasonCode, params }, 'en'),
  change: (change) => tellChange(change, 'en'),
  more: (count) => `and ${count} more`,
  classes,
  moreWhy: {
    'new-message': 'in a new message',
    added: 'is added',
    heavier: 'becomes more sensitive',
    obligatory: 'becomes required',
    purpose: 'gets another purpose',
    basis: 'gets another legal basis',
    wider: 'may hold more',
    receivers: 'goes to others',
  },
  less: 'is dropped',
  kindOfDatum: 'Kind',
  privacyTotals: (more, less) =>
    [
      more.length === 0 ? 'no data added' : `added: ${totalWords(more)}`,
      less.length === 0 ? 'none dropped' : `dropped: ${totalWords(less)}`,
    ].join('; '),
  unknownPrivacy: 'these schemas do not say which data are personal',
  noPrivacy: 'no personal data added or dropped',
  exampleOf: (direction, message) =>
    direction === 'verzenders'
      ? `Fine in old, refused in new (${message})`
      : `Fine in new, refused in old (${message})`,
  without: (name) => `without ${name}`,
  synthetic: 'All example messages are invented: they are made from the schemas.',
  fullReport: 'Everything, with the example messages in full: --format html or --format markdown.',
  between: (from, to) => `From ${from} to ${to}.`,
  party: ({ en: words }) => words,
}
