/** The laws of comparing: nothing differs from itself, every break is real, and what is called safe is safe. */
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { message as messageOf } from '../../../samples/arbitraries.ts'
import { lawVersions } from '../../../schemas/read.ts'
import { validate } from '../../../validator/index.ts'
import { breaksIn, compareVersions, versionPairs } from './pairs.ts'
import type { ComparedPair } from './pairs.ts'

let pairs: readonly ComparedPair[] = []

beforeAll(async () => {
  pairs = await Promise.all(
    versionPairs.map(async (pair) => ({ ...pair, comparison: await compareVersions(pair.before, pair.after) })),
  )
})

type Message = { readonly Stuurgegevens: Readonly<Record<string, unknown>> }

/** The verdict of the real judge on a message, read as another message of another version. */
async function isValid(witness: unknown, id: string, type: string): Promise<boolean> {
  const [module = '', version = ''] = id.split('@')
  const { Stuurgegevens } = witness as Message
  const address = { Module: module, Versie: version, Berichttype: type }
  const message = { ...(witness as object), Stuurgegevens: { ...Stuurgegevens, ...address } }
  return (await validate(message)).valid
}

test('all pairs of the standard are compared', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(4)
})

test.each(lawVersions())('$module@$version does not differ from itself', async ({ module, version }) => {
  const { messages, verdicts, required, first, privacy } = await compareVersions(
    `${module}@${version}`,
    `${module}@${version}`,
  )

  expect(messages.filter(({ status, changes }) => status !== 'same' || changes.length > 0)).toEqual([])
  expect(verdicts).toEqual({ verzenders: 'holds', ontvangers: 'holds' })
  expect([required.level, first, privacy.more, privacy.less]).toEqual(['none', 'nobody', [], []])
})

test('the real judge accepts every witness on the one side and refuses it on the other', async () => {
  let seen = 0
  for (const { before, after, comparison } of pairs)
    for (const { message, direction, verdict } of breaksIn(comparison)) {
      const [from, to] = direction === 'verzenders' ? [before, after] : [after, before]
      const [spoken, read] = direction === 'verzenders' ? [message.old, message.new] : [message.new, message.old]
      seen += 1
      expect(await isValid(verdict.witness, from, spoken ?? ''), `${from}/${spoken}`).toBe(true)
      // A message that the other side does not have, or calls otherwise, is refused under its own name.
      const named = verdict.refusedBy.some((why) => why.startsWith('/Stuurgegevens/Berichttype'))
      const name = named || read === undefined ? spoken : read
      expect(await isValid(verdict.witness, to, name ?? ''), `${from}/${spoken} as ${to}/${name}`).toBe(false)
    }
  expect(seen).toBeGreaterThan(50)
})

test('no verdict on the standard stays open', () => {
  const open = pairs.flatMap(({ comparison }) =>
    comparison.messages.flatMap(({ verdicts, changes }) =>
      [verdicts, ...changes.map((change) => change.verdicts)].flatMap(({ verzenders, ontvangers }) =>
        [verzenders, ontvangers].filter(({ answer }) => answer === 'unknown'),
      ),
    ),
  )

  expect(open).toEqual([])
})

test('what is safe for senders stays valid, and what is safe for receivers can be read', async () => {
  const safe = pairs.flatMap(({ before, after, comparison }) =>
    comparison.messages.flatMap((message) => [
      ...(message.verdicts.verzenders.answer === 'holds' && message.old !== undefined
        ? [{ from: `${before}/${message.old}`, to: after, type: message.new ?? '' }]
        : []),
      ...(message.verdicts.ontvangers.answer === 'holds' && message.new !== undefined
        ? [{ from: `${after}/${message.new}`, to: before, type: message.old ?? '' }]
        : []),
    ]),
  )
  expect(safe.length).toBeGreaterThan(5)
  for (const { from, to, type } of safe)
    await fc.assert(
      fc.asyncProperty(messageOf(from), async (message) => {
        expect(await isValid(message, to, type)).toBe(true)
      }),
      { numRuns: 15 },
    )
})

test('ids are the same in every run and name one change', async () => {
  const again = await compareVersions('schuldregeling@1.1', 'schuldregeling@2.0')
  const ids = again.messages.flatMap(({ changes }) => changes.map(({ id }) => id))
  const earlier = pairs.find(({ before, after }) => before === 'schuldregeling@1.1' && after === 'schuldregeling@2.0')

  expect(ids).toEqual(earlier?.comparison.messages.flatMap(({ changes }) => changes.map(({ id }) => id)))
  expect(new Set(ids).size).toBe(ids.length)
})

test('messages and fields that were renamed are the same ones', () => {
  const told = pairs.flatMap(({ comparison }) =>
    comparison.messages.flatMap(({ changes }) => changes.map(({ kind, before, after }) => [kind, before, after])),
  )

  expect(told).toContainEqual(['message-renamed', 'Klant onbekend', 'Geen medewerking'])
  expect(told).toContainEqual(['element-renamed', 'Adres', 'Adreskeuze'])
  expect(told.filter(([kind]) => kind === 'element-renamed').map(([, , after]) => after)).toContain(
    'Borgstelling_Categorie',
  )
})
