/**
 * What the page tells of what did not arrive: each answer that ended badly, until it was sent again, somebody saw it, or two weeks are over.
 *
 * Inside: the page has no door; its notices are judged where they are made.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Gateway } from '../../gateway/anywhere.ts'
import { noticesOf } from '../../portal/browser/waiting/notices.ts'
import type { SentRow } from '../../portal/browser/waiting/sent-rows.ts'

const now = Date.parse('2026-11-29T12:00:00Z')
const day = 24 * 60 * 60_000
const bad = ['verlopen', 'geweigerd', 'afgekeurd', 'onleesbaar'] as const
const good = ['wachtend', 'aangenomen', 'afgeleverd'] as const

const row = (id: string, status: SentRow['status'], rest: Partial<SentRow> = {}): SentRow => ({
  ...{ id, status, what: 'Geen medewerking', receiver: 'zij', conversation: 'c', at: '' },
  since: new Date(now - day).toISOString(),
  ...rest,
})

/** The notices of these rows; every question waits here still. */
const told = (sent: readonly SentRow[], seen: readonly string[] = [], answers = new Map<string, SentRow>()) =>
  noticesOf(
    {
      gateway: {
        arrived: async (id: string) => ({ heading: { id } }),
        sent: async (id: string) => ({
          heading: { module: 'schuldregeling', version: '2.0', type: 'GeenMedewerking' },
          findings: { met: Array.from({ length: 9 }, () => unknown), veld: [missing] }[id],
        }),
      } as unknown as Gateway,
      sent: () => sent,
      seen: { has: (id) => seen.includes(id) },
      world: { clock: () => new Date(now) },
    },
    answers,
  )
const unknown = {
  ...{ code: 'answer-question-unknown', severity: 'fout', params: {} },
  pointer: '/Stuurgegevens/CrossReferentienummer',
}
const missing = {
  ...{ code: 'element-missing', severity: 'fout', params: {} },
  pointer: '/Inhoud/KlantnummerSHV',
}
const ids = async (found: ReturnType<typeof told>) => (await found).map(({ row: { id } }) => id)

test('only what ended badly, was not seen and is of the last two weeks is told, in order and never more than twenty', async () => {
  const rows = fc.array(
    fc.record({ status: fc.constantFrom(...bad, ...good), days: fc.nat(20), isSeen: fc.boolean() }),
    { maxLength: 40 },
  )
  await fc.assert(
    fc.asyncProperty(rows, async (drawn) => {
      const sent = drawn.map(({ status, days }, at) =>
        row(`m${at}`, status, { since: new Date(now - days * day).toISOString() }),
      )
      const seen = drawn.flatMap(({ isSeen }, at) => (isSeen ? [`m${at}`] : []))
      const due = drawn.flatMap(({ status, days, isSeen }, at) =>
        !isSeen && days <= 14 && (bad as readonly string[]).includes(status) ? [`m${at}`] : [],
      )
      expect(await ids(told(sent, seen))).toEqual(due.slice(0, 20))
    }),
  )
})

test('an answer that was sent again is told of no more; its question leads to the form', async () => {
  const [first, second] = [row('m1', 'verlopen', { cross: 'v' }), row('m2', 'aangenomen', { cross: 'v' })]
  expect(await ids(told([second, first], [], new Map([['v', second]])))).toEqual([])
  const [notice] = await told([first], [], new Map([['v', first]]))
  expect(notice?.question?.heading.id).toBe('v')
})

test('what its receiver found stands there in words, a few of them', async () => {
  const [notice] = await told([row('met', 'afgekeurd')])
  expect(notice?.found).toHaveLength(5)
  expect(notice?.found[0]).toMatch(/^Het bericht dat u beantwoordt is niet bekend/)
})

test('what its receiver missed is named as forms name it, and not as machines do', async () => {
  const [notice] = await told([row('veld', 'afgekeurd')])
  expect(notice?.found).toEqual([
    'Klantnummer bij de schuldhulpverlener is niet ingevuld. Vul Klantnummer bij de schuldhulpverlener in.',
  ])
})
