/**
 * Arbitrary comparisons, with names that are nasty in every format, and what was approved of them.
 *
 * Inside: walks the words of every reason for an open verdict, so that none is left out.
 */
import fc from 'fast-check'
import { directions } from '../../../governance/index.ts'
import type { Approved, Change, Comparison, Verdict, Verdicts } from '../../../governance/index.ts'
import { nl } from '../../../governance/report/words-nl.ts'
import { heaviestFirst } from '../../../schemas/index.ts'
import { changes } from './one-of-each-kind.ts'

const nasty = fc.constantFrom(
  'Proef & <b>vet</b>',
  'a|b \\ c',
  '*x*_y_~~z~~',
  '`tik` [l](m)',
  '&lt;img&gt; "x"',
  '100%, d: e',
  'Kennisgeving',
)
const answers = ['holds', 'breaks', 'unknown'] as const

/** A witness of its own for each, of another size each. */
const breaks = fc
  .record({ size: fc.nat(20), refused: fc.integer({ min: 1, max: 3 }), title: nasty })
  .map(({ size, refused, title }) => ({
    answer: 'breaks' as const,
    witness: { Inhoud: { Proef: `${title}${'x'.repeat(size)}` } },
    refusedBy: Array.from({ length: refused }, (_, at) => `/Proef ${at}`),
  }))
const unknown = fc
  .constantFrom('only-together', 'too-many', 'rule-open', 'rule-elsewhere', 'too-deep', 'precision')
  .map((code) => ({ answer: 'unknown', reason: { code, params: {} } }) as Verdict)
const verdict: fc.Arbitrary<Verdict> = fc.oneof(fc.constant({ answer: 'holds' } as const), breaks, unknown)
const verdicts: fc.Arbitrary<Verdicts> = fc.record({ verzenders: verdict, ontvangers: verdict })

const change: fc.Arbitrary<Change> = fc
  .record({
    made: fc.constantFrom(...changes),
    verdicts,
    declared: fc.boolean(),
    privacy: fc.boolean(),
    message: nasty,
  })
  .map(({ made, ...rest }) => ({ ...made, ...rest }))

const message = (least: number) =>
  fc.record({
    ...{ status: fc.constantFrom('same', 'changed', 'changed', 'added', 'removed'), title: nasty, verdicts },
    from: fc.subarray(['SHV', 'SE', 'XX']),
    to: fc.subarray(['SE', 'BEW']),
    changes: fc.array(change, { minLength: least, maxLength: 4 }),
  })

const datum = {
  message: fc.constantFrom('schuldregeling@1.1/B0', 'schuldregeling@2.0/B1', 'Elders'),
  ...{ path: fc.constant('/Inhoud/Proef'), title: fc.tuple(nasty, nasty).map((each) => each.join(' › ')) },
  class: fc.constantFrom(...heaviestFirst),
}
const why = fc.constantFrom(...(Object.keys(nl.moreWhy) as (keyof typeof nl.moreWhy)[]))
const total = fc.record({ more: fc.nat(3), less: fc.nat(3) })

const required = fc.record(
  {
    ...{ level: fc.constantFrom('none', 'patch', 'minor', 'major'), enough: fc.boolean() },
    ...{ least: fc.constantFrom('2.1'), given: fc.constantFrom('2.3') },
  },
  { requiredKeys: ['level', 'enough'] },
)

/** A handful of messages. */
export const few = fc.array(message(0), { maxLength: 4 })
/** More messages than a screen has rows for, nearly each with something to tell. */
export const many = fc.array(message(2), { minLength: 27, maxLength: 30 })

/** A comparison; each message and each change has its own name and id. */
const comparisonOf = (messages: typeof few): fc.Arbitrary<Comparison> =>
  fc
    .record({
      ...{
        old: fc.constantFrom('schuldregeling@1.1', '<oud>'),
        new: fc.constantFrom('schuldregeling@2.0', 'nieuw & *x*'),
      },
      messages,
      parties: fc.constant({
        SHV: { nl: 'hulpverlener', en: 'counsellor' },
        SE: { nl: 'schuldeiser', en: 'creditor' },
      }),
      verdicts: fc.record({ verzenders: fc.constantFrom(...answers), ontvangers: fc.constantFrom(...answers) }),
      first: fc.constantFrom('nobody', 'receivers', 'senders', 'together'),
      required,
      privacy: fc.record({
        known: fc.boolean(),
        more: fc.array(fc.record({ ...datum, why }), { maxLength: 3 }),
        less: fc.array(fc.record(datum), { maxLength: 2 }),
        totals: fc.record(Object.fromEntries(heaviestFirst.map((name) => [name, total]))),
      }),
    })
    .map((drawn) => {
      let next = 0
      const messages = drawn.messages.map((each, at) => ({
        ...each,
        ...(each.status === 'added' ? {} : { old: `schuldregeling@1.1/B${at}` }),
        ...(each.status === 'removed' ? {} : { new: `schuldregeling@2.0/B${at}` }),
        changes: each.changes.map((one) => ({ ...one, id: (next += 1).toString(16).padStart(12, '0') })),
      }))
      return { ...drawn, messages } as unknown as Comparison
    })

/** With what was approved of it, or without that having been asked. */
export const approvedOf = (messages: typeof few) =>
  fc
    .record({
      comparison: comparisonOf(messages),
      ...{ asked: fc.boolean(), each: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }) },
      ...{ lapsed: fc.nat(2), unused: fc.nat(3), reason: nasty },
    })
    .map(({ comparison, asked, each, lapsed, unused, reason }) => {
      const approval = (wijziging: string) => ({
        wijziging,
        reden: `${reason} ${wijziging}`,
        beoordelaar: 'raad',
        tot: '2027-01-31',
      })
      const breaking = comparison.messages
        .flatMap((one) => one.changes)
        .filter((one) => directions.some((name) => one.verdicts[name].answer !== 'holds'))
      const isAccepted = (one: Change): boolean => each[breaking.indexOf(one) % each.length] === true
      const approved: Approved = {
        accepted: new Map(breaking.filter(isAccepted).map(({ id }) => [id, approval(id)])),
        open: breaking.filter((one) => !isAccepted(one)),
        lapsed: Array.from({ length: lapsed }, () => approval('lapsed')),
        unused: Array.from({ length: unused }, () => approval('unused')),
      }
      return { comparison, ...(asked ? { approved } : {}) }
    })
