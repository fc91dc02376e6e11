/** What a number says holds across its members, whoever signs it: each name stands once, and every period is in order to the instant. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addParticipant,
  changeParticipant,
  claimedNumber,
  contentFaults,
  directoryFaultCodes,
  isOver,
  lostKeys,
  reopenDirectory,
  revokeKey,
} from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey } from '../../directory/index.ts'
import { content, keyOf, now, read, se, shv, signed, trust } from './small-book.ts'

const wrong = (value: unknown): readonly string[] =>
  contentFaults(value).map(({ code, pointer }) => `${code} ${pointer}`)
/** An instant so many milliseconds from another. */
const from = (instant: Date, milliseconds: number): string => new Date(instant.getTime() + milliseconds).toISOString()

const [first, second] = content.deelnemers
const [signing, sealing] = first?.sleutels ?? []
if (first === undefined || second === undefined || signing === undefined || sealing === undefined)
  throw new Error('the book of the test has too little')
const withHub = (sleutels: readonly ParticipantKey[]): DirectoryContent => ({
  ...content,
  knooppunt: { ...content.knooppunt, sleutels },
})
const withKey = (key: ParticipantKey, change: Partial<ParticipantKey>): DirectoryContent =>
  changeParticipant(content, shv, { sleutels: [{ ...key, ...change }] })
const hubKey = await keyOf('knooppunt', 'teken', { name: 'a', from: -10, to: 300 })

test('the codes of faults are these, and stay', () => {
  expect(directoryFaultCodes).toEqual([
    ...['form', 'signatures', 'member', 'double', 'supplier', 'period', 'enrolment', 'key-period', 'rollback'],
    ...['chain', 'key-lost', 'environment'],
  ])
})

describe('each name stands once', () => {
  const page = { url: 'https://voorbeeld.nl', hash: '0'.repeat(64) }
  const other = { url: 'https://elders.nl', hash: '1'.repeat(64) }
  const modules = (...names: readonly string[]) => names.map((module) => ({ module, versies: ['2.0'] }))
  const change = (changed: Partial<Participant>): DirectoryContent => changeParticipant(content, se, changed)

  test.each<[string, DirectoryContent, readonly string[]]>([
    ['a key of the hub', withHub([hubKey, hubKey]), ['double /knooppunt/sleutels/1/kid']],
    [
      'a key of the hub and of a participant',
      withHub([{ ...hubKey, kid: signing.kid }]),
      ['double /deelnemers/0/sleutels/0/kid'],
    ],
    [
      'a key of two participants',
      change({ sleutels: second.sleutels.map((key, index) => (index === 1 ? { ...key, kid: sealing.kid } : key)) }),
      ['double /deelnemers/1/sleutels/1/kid'],
    ],
    ['an organisation', { ...content, deelnemers: [first, { ...second, oin: shv }] }, ['double /deelnemers/1/oin']],
    ['a page with the same release', { ...content, paginas: [page, other, page] }, ['double /paginas/2']],
    [
      'a kind',
      change({ soorten: ['schuldeiser', 'bewindvoerder', 'schuldeiser'] }),
      ['double /deelnemers/1/soorten/2'],
    ],
    [
      'a module',
      change({ modules: modules('schuldregeling', 'vroegsignalering', 'schuldregeling') }),
      ['double /deelnemers/1/modules/2/module'],
    ],
    [
      'a version of the second module',
      change({ modules: [...modules('schuldregeling'), { module: 'vroegsignalering', versies: ['1.0', '1.0'] }] }),
      ['double /deelnemers/1/modules/1/versies/1'],
    ],
    ['a flag', change({ vlaggen: ['een', 'twee', 'een'] }), ['double /deelnemers/1/vlaggen/2']],
    ['a supplier', change({ gemachtigd: [shv, shv] }), ['double /deelnemers/1/gemachtigd/1']],
    [
      'a key three times',
      withHub([hubKey, hubKey, hubKey]),
      ['double /knooppunt/sleutels/1/kid', 'double /knooppunt/sleutels/2/kid'],
    ],
  ])('twice: %s', (_name, book, expected) => {
    expect(wrong(book)).toEqual(expected)
  })

  test('the same in another place is not twice', () => {
    const alike = { soorten: ['schuldeiser'], vlaggen: ['een'], modules: modules('schuldregeling', 'vroegsignalering') }
    const both = changeParticipant(change(alike), shv, alike)

    expect(wrong(both)).toEqual([])
    // One page may stand there with two releases, and two pages may have the same.
    const releases = [page, { ...page, hash: other.hash }, { ...other, hash: page.hash }]
    expect(wrong({ ...both, paginas: releases })).toEqual([])
  })
})

describe('periods are in order to the instant', () => {
  const days = (count: number): number => count * 24 * 60 * 60 * 1000
  const lasting = (key: ParticipantKey, milliseconds: number) =>
    wrong(withKey(key, { van: now.toISOString(), tot: from(now, milliseconds) }))
  const bad = ['key-period /deelnemers/0/sleutels/0']

  test('a sealing key lasts at most ninety days, and not a millisecond more; a signing key as long as it likes', () => {
    const most = days(90)

    expect([most - 1, most, most + 1].map((length) => lasting(sealing, length))).toEqual([[], [], bad])
    expect([most + 1, days(4000)].map((length) => lasting(signing, length))).toEqual([[], []])
  })

  test('a key ends after it begins', () => {
    for (const key of [signing, sealing])
      expect([-1, 0, 1].map((length) => lasting(key, length))).toEqual([bad, bad, []])
  })

  test('a key was revoked when the number that says so is issued, or before', () => {
    const revoked = (milliseconds: number) => wrong(withKey(signing, { ingetrokkenOp: from(now, milliseconds) }))

    expect([-days(1), 0, 1].map(revoked)).toEqual([[], [], bad])
  })

  test('the keys of the hub are held to the same, in their own place', () => {
    const late = { ...hubKey, kid: 'b', ingetrokkenOp: from(now, 1) }

    expect(wrong(withHub([hubKey, late]))).toEqual(['key-period /knooppunt/sleutels/1'])
  })

  test('who takes part does so for one day at least', () => {
    const until = (actiefTot: string | null) => wrong(changeParticipant(content, se, { actiefTot }))

    expect([null, second.actiefVan, '2026-01-02', '2025-12-31'].map(until)).toEqual([
      ...[[], [], []],
      ['period /deelnemers/1/actiefTot'],
    ])
  })

  test('a number is valid until the instant at which it ends, and comes from the future beyond five minutes', async () => {
    const book = await signed(content)
    const end = new Date(content.geldigTot)
    const early = days(1) / 24 / 12
    const reopened = async (when: string) => (await reopenDirectory(book, trust, new Date(when))).ok

    expect(await read(book, new Date(from(end, -1)))).toEqual([])
    expect(await read(book, end)).toEqual(['period /geldigTot'])
    expect(await read(book, new Date(from(now, -early)))).toEqual([])
    expect(await read(book, new Date(from(now, -early - 1)))).toEqual(['period /uitgegevenOp'])
    expect([await reopened(from(now, -early)), await reopened(from(now, -early - 1))]).toEqual([true, false])
    expect(await reopened(from(end, 1))).toBe(true)
  })

  test('a key is over so many days after its end, and not at that instant yet', () => {
    const over = (gebruik: ParticipantKey['gebruik'], after: number) =>
      [0, 1].map((more) => isOver({ gebruik, tot: now.toISOString() }, new Date(from(now, days(after) + more))))

    expect(over('teken', 2557)).toEqual([false, true])
    expect(over('zegel', 30)).toEqual([false, true])
  })

  test('a revocation that is written otherwise and says the same instant is kept', () => {
    const revoked = (ingetrokkenOp: string) => withKey(signing, { ingetrokkenOp })
    const kept = (before: string, after: string) =>
      lostKeys(revoked(before), revoked(after)).map(({ pointer }) => pointer)

    expect(kept('2026-11-20T10:00:00Z', '2026-11-20T10:00:00.000Z')).toEqual([])
    expect(kept('2026-11-20T10:00:00Z', '2026-11-20T09:59:59.999Z')).toEqual([])
    expect(kept('2026-11-20T10:00:00Z', '2026-11-20T10:00:00.001Z')).toEqual(['/deelnemers/0/sleutels'])
  })
})

describe('changes', () => {
  const oins = [shv, se, '00000099000000003000', '00000099000000004000', '00000099000000005000']

  const nobody: DirectoryContent = { ...content, deelnemers: [] }

  test('in whatever order participants come, they stand in order of OIN', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(oins, { minLength: oins.length }), (order) => {
        const book = order.reduce((c, oin) => addParticipant(c, { ...first, oin }), nobody)

        expect(book.deelnemers.map(({ oin }) => oin)).toEqual(oins)
      }),
    )
  })

  test('a key is revoked of this participant only, and of this name only', () => {
    const { deelnemers } = revokeKey(content, { oin: se, kid: second.sleutels[1]?.kid ?? '' }, now)
    const since = deelnemers.map(({ sleutels }) => sleutels.map(({ ingetrokkenOp }) => ingetrokkenOp))

    expect(since).toEqual([
      [undefined, undefined],
      [undefined, now.toISOString()],
    ])
    expect(revokeKey(content, { oin: se, kid: signing.kid }, now)).toEqual(content)
  })

  test('a key that was revoked at this instant or before stays as it is, to the letter', () => {
    const revoked = withKey(signing, { ingetrokkenOp: '2026-11-23T10:00:00Z' })
    const again = (when: string) => revokeKey(revoked, { oin: shv, kid: signing.kid }, new Date(when))

    expect(again('2026-11-23T10:00:00.000Z')).toEqual(revoked)
    expect(again('2026-11-23T10:00:00.001Z')).toEqual(revoked)
    expect(again('2026-11-23T09:59:59.999Z')).toEqual(withKey(signing, { ingetrokkenOp: '2026-11-23T09:59:59.999Z' }))
  })
})

test('the number that a book says it has is told before anything of it is believed', async () => {
  const claimed = async (nummer: unknown) => claimedNumber(await signed({ ...content, nummer } as DirectoryContent, []))

  expect(await Promise.all([1, 7, '7', 1.5, null].map(claimed))).toEqual([1, 7, undefined, undefined, undefined])
  for (const value of [undefined, null, {}, { payload: 'e30' }, { payload: '%%%', signatures: [] }])
    expect(claimedNumber(value)).toBeUndefined()
  expect(claimedNumber({ payload: 'e30', signatures: [] })).toBeUndefined()
})

test.each<[string, readonly unknown[]]>([
  ['with a head alone', [{ protected: 'x' }]],
  ['with a signature alone', [{ signature: 'x' }]],
  ['whose head is no text', [{ protected: 1, signature: 'x' }]],
  ['whose signature is no text', [{ protected: 'x', signature: null }]],
  ['of which the second is none', [{ protected: 'x', signature: 'x' }, 1]],
])('a book has no form with a signature %s', async (_name, signatures) => {
  const { payload } = await signed(content, [])

  expect(await read({ payload, signatures })).toEqual(['form'])
  expect(claimedNumber({ payload, signatures })).toBeUndefined()
})
