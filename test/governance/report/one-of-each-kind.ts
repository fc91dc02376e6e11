/**
 * A comparison of one message in which each kind of change occurs once, made by hand: what the reports have to tell.
 *
 * Inside: walks the table of all kinds of change, so that none is left out.
 */
import type { Change, Comparison, Verdicts } from '../../../governance/index.ts'
import { changeKinds } from '../../../governance/compare/kinds.ts'
import type { ChangeKind } from '../../../governance/compare/kinds.ts'

const witness = { Proef: 'a & b' }
const breaksAll: Verdicts = {
  verzenders: { answer: 'breaks', witness, refusedBy: ['/Proef const'] },
  ontvangers: { answer: 'breaks', witness, refusedBy: ['/Proef const'] },
}
const breaksReceivers: Verdicts = { ...breaksAll, verzenders: { answer: 'holds' } }
const open: Verdicts = {
  verzenders: { answer: 'holds' },
  ontvangers: { answer: 'unknown', reason: { code: 'too-many', params: {} } },
}
const safe: Verdicts = { verzenders: { answer: 'holds' }, ontvangers: { answer: 'holds' } }

type Told = Pick<Change, 'subject'> & Partial<Change>

/** What each kind needs besides what all changes have. */
const told: Readonly<Record<ChangeKind, Told>> = {
  'message-added': { subject: '', title: '', path: '' },
  'message-removed': { subject: '', title: '', path: '' },
  'message-renamed': { subject: '', before: 'Proef oud', after: 'Proefbericht' },
  'element-added': { subject: '', after: { required: true }, verdicts: breaksAll, privacy: true },
  'element-removed': { subject: '', before: { required: false }, verdicts: breaksReceivers, declared: true },
  'element-renamed': { subject: '', before: 'Adres', after: 'Adreskeuze' },
  'element-required': { subject: 'required', verdicts: breaksAll },
  'element-optional': { subject: 'required' },
  'needs-added': { subject: 'dependentRequired', after: ['Van', 'Tot'] },
  'needs-removed': { subject: 'dependentRequired', before: ['Van', 'Tot'] },
  'values-changed': { subject: 'enum', before: ['A', 'B'], after: ['B', 'C'], meanings: { C: 'de derde.' } },
  'type-changed': { subject: 'type', before: 'string', after: ['integer', 'null'] },
  'limit-changed': { subject: 'maxLength', before: 10, after: 20, verdicts: open },
  'form-changed': { subject: 'pattern', before: '^a$', after: '^b$' },
  'variant-added': { subject: 'oneOf', after: 'Buitenland' },
  'variant-removed': { subject: 'oneOf', before: 'Buitenland' },
  'condition-added': { subject: 'not', effect: 'tighter' },
  'condition-removed': { subject: 'not' },
  'rule-added': { subject: 'XX-1.0-R001', title: 'De som klopt niet.' },
  'rule-removed': { subject: 'XX-1.0-R001', title: 'De som klopt niet.' },
  'rule-changed': { subject: 'XX-1.0-R001', title: 'De som klopt niet.', before: 'a == b', after: 'a <= b' },
  'signal-changed': { subject: 'XX-1.0-R002', title: 'Dat is laat.' },
  'class-changed': { subject: 'x-persoonsgegeven', before: 'gewoon', after: 'bijzonder', privacy: true },
  'purpose-changed': { subject: 'x-doel', after: 'Om te bellen.' },
  'basis-changed': { subject: 'x-grondslag', after: 'wgs-4a' },
  'parties-changed': { subject: 'naar', before: ['SE'], after: ['SE', 'BEW'] },
  'term-changed': { subject: 'antwoordtermijn', before: 10, after: 5 },
  'origin-changed': { subject: 'x-herkomst', before: 'ontworpen', after: 'bekend' },
  'text-changed': { subject: 'title', before: 'Naam', after: 'Achternaam' },
}

function changeOf(kind: ChangeKind, index: number): Change {
  const position = { line: index + 1, column: 5, endLine: index + 2, endColumn: 6 }
  const spot = { pointer: '/properties/Proef', position }
  const gone = kind.endsWith('-removed')
  return {
    ...{ id: index.toString(16).padStart(12, '0'), kind, class: changeKinds[kind], effect: 'either' },
    ...{ message: 'Proefbericht', path: '/Inhoud/Proef', title: 'Proef', verdicts: safe },
    ...(kind.endsWith('-added') ? {} : { old: { file: 'oud/Proef `bericht`.json', ...spot } }),
    ...(gone ? {} : { new: { file: 'nieuw/Proef bericht ``.json', ...spot } }),
    ...{ declared: false, privacy: false },
    ...told[kind],
  }
}

/** Every change once. */
export const changes: readonly Change[] = (Object.keys(changeKinds) as ChangeKind[]).map(changeOf)

/** The comparison that holds them. */
export const oneOfEachKind: Comparison = {
  old: 'proef@1.0',
  new: 'proef@2.0',
  messages: [
    {
      ...{ status: 'changed', old: 'Proefbericht', new: 'Proefbericht', title: 'Proefbericht', from: [], to: [] },
      ...{ verdicts: breaksAll, changes },
    },
  ],
  parties: {},
  verdicts: { verzenders: 'breaks', ontvangers: 'breaks' },
  first: 'together',
  required: { level: 'major', least: '2.0', given: '2.0', enough: true },
  privacy: {
    known: true,
    more: [{ message: 'Proefbericht', path: '/Inhoud/Proef', title: 'Proef', class: 'bijzonder', why: 'heavier' }],
    less: [],
    totals: {
      bijzonder: { more: 0, less: 0 },
      bsn: { more: 0, less: 0 },
      financieel: { more: 0, less: 0 },
      gewoon: { more: 0, less: 0 },
      geen: { more: 0, less: 0 },
    },
  },
}
