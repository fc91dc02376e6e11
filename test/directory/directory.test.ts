/** H-18: an address book is believed only when it is signed, in order, current, and the next one. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addParticipant,
  changeParticipant,
  nextNumber,
  publicList,
  readDirectory,
  revokeKey,
  succeeds,
  suspendParticipant,
} from '../../directory/index.ts'
import type { Directory, DirectoryContent, Participant, ParticipantKey } from '../../directory/index.ts'
import {
  at,
  content,
  enrolled,
  keyOf,
  now,
  opened,
  read,
  se,
  shv,
  signed,
  signers,
  stranger,
  trust,
} from './small-book.ts'

describe('reading', () => {
  test('H-18: a book with enough signatures, in order and current is believed', async () => {
    expect(await read(await signed(content))).toEqual([])
    expect(await read(await signed(content, signers))).toEqual([])
  })

  test('H-18: one signature of two, one given twice, or one of a stranger is not enough', async () => {
    const [first] = signers
    const one = await signed(content, signers.slice(0, 1))
    const foreign = await signed(content, first === undefined ? [] : [first, stranger])

    expect(await read(one)).toEqual(['signatures'])
    expect(await read({ ...one, signatures: [...one.signatures, ...one.signatures] })).toEqual(['signatures'])
    expect(await read(foreign)).toEqual(['signatures'])
  })

  test('H-18: any changed letter of it undoes the signatures', async () => {
    const book = await signed(content)
    await fc.assert(
      fc.asyncProperty(fc.nat(book.payload.length - 1), async (place) => {
        const other = book.payload[place] === 'A' ? 'B' : 'A'
        const payload = book.payload.slice(0, place) + other + book.payload.slice(place + 1)
        return (await read({ ...book, payload })).length > 0
      }),
      { numRuns: 30 },
    )
  })

  test.each([[null], [1], ['x'], [{}], [{ payload: 1, signatures: [] }], [{ payload: 'e30', signatures: [null] }]])(
    'H-18: %j is no address book',
    async (value) => {
      expect(await read(value)).toEqual(['form'])
    },
  )

  test('H-19: a book with more signatures than twenty is refused before one of them is verified', async () => {
    const book = await signed(content)
    const many = (count: number) => ({ ...book, signatures: Array.from({ length: count }, () => book.signatures[0]) })

    expect(await read(many(20))).toEqual(['signatures'])
    expect(await read(many(21))).toEqual(['form'])
  })

  test('H-18: a threshold of none lets no book in that nobody signed', async () => {
    const verdict = await readDirectory(await signed(content, []), { ...trust, drempel: 0 }, now)

    expect(verdict).toEqual({ ok: false, faults: [{ code: 'signatures', pointer: '' }] })
  })

  test.each<[string, (c: DirectoryContent) => DirectoryContent, readonly string[]]>([
    ['past its time', (c) => ({ ...c, geldigTot: at(-1).toISOString() }), ['period /geldigTot']],
    ['from the future', (c) => ({ ...c, uitgegevenOp: at(1).toISOString() }), ['period /uitgegevenOp']],
    ['with a member too many', (c) => ({ ...c, geheim: 1 }) as DirectoryContent, ['member']],
    [
      'with a private key in it',
      (c) => withKey(c, { jwk: { kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'geheim' } }),
      ['member /deelnemers/0/sleutels/1/jwk'],
    ],
    [
      'with a key for too long',
      (c) => withKey(c, { tot: at(81).toISOString() }),
      ['key-period /deelnemers/0/sleutels/1', 'enrolment /deelnemers/0/inschrijving'],
    ],
    [
      'with a swapped key',
      (c) => withKey(c, { jwk: c.deelnemers[1]?.sleutels[1]?.jwk ?? {} }),
      ['enrolment /deelnemers/0/inschrijving'],
    ],
    [
      'with an enrolment of another',
      (c) => withEntry(c, { inschrijving: c.deelnemers[1]?.inschrijving ?? '' }),
      ['enrolment /deelnemers/0/inschrijving'],
    ],
    [
      'with an OIN twice',
      (c) => ({ ...c, deelnemers: [...c.deelnemers, ...c.deelnemers.slice(0, 1)] }),
      ['double /deelnemers/2/oin', 'double /deelnemers/2/sleutels/0/kid', 'double /deelnemers/2/sleutels/1/kid'],
    ],
    [
      'with a version twice',
      (c) => withEntry(c, { modules: [{ module: 'schuldregeling', versies: ['2.0', '1.1', '2.0'] }] }),
      ['double /deelnemers/0/modules/0/versies/2'],
    ],
    [
      'with the OIN of the hub as a participant',
      (c) => ({ ...c, knooppunt: { ...c.knooppunt, oin: se } }),
      ['double /deelnemers/1/oin'],
    ],
    [
      'with suppliers that are unknown, the participant itself, or named twice',
      (c) => withEntry(c, { gemachtigd: [se, '00000099000000009000', shv, se] }),
      [
        'double /deelnemers/0/gemachtigd/3',
        'supplier /deelnemers/0/gemachtigd/1',
        'supplier /deelnemers/0/gemachtigd/2',
      ],
    ],
    [
      'with a participation that ends before it begins',
      (c) => withEntry(c, { actiefTot: '2025-12-31' }),
      ['period /deelnemers/0/actiefTot'],
    ],
    [
      'with a revocation from the future',
      (c) => withKey(c, { ingetrokkenOp: at(1).toISOString() }),
      ['key-period /deelnemers/0/sleutels/1'],
    ],
    [
      'with a name that is not one line',
      (c) => withEntry(c, { naam: 'Bank\u2028Voorbeeld' }),
      ['member /deelnemers/0/naam'],
    ],
    ['with a blank name', (c) => withEntry(c, { naam: ' ' }), ['member /deelnemers/0/naam']],
    [
      'with a name that runs the other way',
      (c) => withEntry(c, { naam: 'Bank \u202eknaB' }),
      ['member /deelnemers/0/naam'],
    ],
    [
      'with many faults at once',
      (c) => ({ ...c, nummer: 0, omgeving: 'x' as never, vorige: 'kort' }),
      ['member /nummer', 'member /vorige', 'member /omgeving'],
    ],
  ])('H-18: a book %s is refused', async (_name, change, expected) => {
    expect(await read(await signed(change(content)))).toEqual(expected)
  })

  function withEntry(c: DirectoryContent, change: Partial<Participant>): DirectoryContent {
    return { ...c, deelnemers: c.deelnemers.map((each, index) => (index === 0 ? { ...each, ...change } : each)) }
  }

  function withKey(c: DirectoryContent, change: Partial<ParticipantKey>): DirectoryContent {
    const sleutels = (c.deelnemers[0]?.sleutels ?? []).map((key, index) => (index === 1 ? { ...key, ...change } : key))
    return withEntry(c, { sleutels })
  }
})

describe('succession', () => {
  test('H-18: the next number follows; a lower one, another one with the same number, and a broken chain do not', async () => {
    const first = await opened(content)
    const next = await nextNumber(content, { now, validDays: 30 })
    const second = await opened(next)
    const codes = (from: Directory | undefined, to: Directory) => succeeds(from, to).map(({ code }) => code)

    expect(codes(undefined, second)).toEqual([])
    expect(codes(first, second)).toEqual([])
    expect(codes(first, first)).toEqual([])
    expect(codes(second, first)).toEqual(['rollback'])
    expect(codes(first, await opened({ ...content, geldigTot: at(29).toISOString() }))).toEqual(['rollback'])
    expect(codes(first, await opened({ ...next, vorige: 'A'.repeat(43) }))).toEqual(['chain'])
    expect(codes(first, await opened({ ...next, omgeving: 'productie' }))).toEqual(['environment'])
    expect(codes(first, await opened(await nextNumber(next, { now, validDays: 30 })))).toEqual([])
  })

  test(
    'H-18: whatever is changed, each number follows the one before and none before that',
    { timeout: 120_000 },
    async () => {
      type Edit = (c: DirectoryContent) => DirectoryContent
      const edits: Edit[] = [
        (c) => suspendParticipant(c, shv),
        (c) => changeParticipant(c, se, { vlaggen: ['bsn-gerechtigd'] }),
        (c) => revokeKey(c, { oin: se, kid: c.deelnemers[1]?.sleutels[1]?.kid ?? '' }, now),
        (c) => changeParticipant(c, shv, { gemachtigd: [se] }),
      ]
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 5 }), async (chosen) => {
          const books = [await opened(content)]
          let last = content
          for (const edit of chosen) {
            last = await nextNumber(edit(last), { now, validDays: 30 }).then(async (made) => ({
              ...made,
              vorige: books.at(-1)?.digest ?? null,
            }))
            books.push(await opened(last))
          }
          books.forEach((book, index) => {
            const before = books[index - 1]
            if (before !== undefined) expect(succeeds(before, book)).toEqual([])
            for (const older of books.slice(0, index)) expect(succeeds(book, older)).not.toEqual([])
          })
        }),
        { numRuns: 15 },
      )
    },
  )
})

describe('keys that are evidence', () => {
  const years = (count: number): number => count * 365.25
  /** What a number says of the one in which se's and the hub's signing keys end after a year, issued so many days later. */
  const after = async (days: number, change: (c: DirectoryContent) => DirectoryContent) => {
    const hubKey = await keyOf('hub', 'teken', { name: 'a', from: -10, to: 300 })
    const knooppunt = { ...content.knooppunt, sleutels: [hubKey] }
    const first = { ...content, knooppunt }
    const next = change(await nextNumber(first, { now: at(days), validDays: 30 }))
    const view = (c: DirectoryContent) => ({ content: c, digest: next.vorige ?? '' }) as Directory
    return succeeds(view(first), view(next)).map(({ code, pointer }) => `${code} ${pointer}`)
  }
  const keysOf = (c: DirectoryContent, change: (keys: readonly ParticipantKey[]) => readonly ParticipantKey[]) =>
    changeParticipant(c, se, { sleutels: change(c.deelnemers[1]?.sleutels ?? []) })
  const first = (keys: readonly ParticipantKey[], change: Partial<ParticipantKey>) =>
    keys.map((key, index) => (index === 0 ? { ...key, ...change } : key))

  test.each<[string, (c: DirectoryContent) => DirectoryContent, readonly string[]]>([
    ['nothing is gone', (c) => c, []],
    ['a participant left', (c) => changeParticipant(c, se, { status: 'beeindigd' }), []],
    ['a key was revoked', (c) => keysOf(c, (keys) => first(keys, { ingetrokkenOp: now.toISOString() })), []],
    ['a sealing key is gone', (c) => keysOf(c, (keys) => keys.slice(0, 1)), []],
    ['a signing key is gone', (c) => keysOf(c, (keys) => keys.slice(1)), ['key-lost /deelnemers/1/sleutels']],
    ['a participant is gone', (c) => ({ ...c, deelnemers: c.deelnemers.slice(0, 1) }), ['key-lost /deelnemers']],
    [
      'a key of the hub is gone',
      (c) => ({ ...c, knooppunt: { ...c.knooppunt, sleutels: [] } }),
      ['key-lost /knooppunt/sleutels'],
    ],
    [
      'another key has its name',
      (c) => keysOf(c, (keys) => first(keys, { jwk: { kty: 'EC' } })),
      ['key-lost /deelnemers/1/sleutels'],
    ],
    [
      'a key ended earlier than it did',
      (c) => keysOf(c, (keys) => first(keys, { tot: at(100).toISOString() })),
      ['key-lost /deelnemers/1/sleutels'],
    ],
  ])('H-14, H-18: a next number in which %s', async (_name, change, faults) => {
    expect(await after(1, change)).toEqual(faults)
    // The keys end on day 300.
    expect(await after(299 + years(7), change)).toEqual(faults)
    expect(await after(302 + years(7), change)).toEqual([])
  })

  test('H-18: a revocation may become earlier, and not later or lifted', async () => {
    const revoked = (days: number | undefined) =>
      keysOf(content, (keys) => first(keys, days === undefined ? {} : { ingetrokkenOp: at(days).toISOString() }))
    const codes = async (from: number, to: number | undefined) => {
      const view = (c: DirectoryContent) => ({ content: c, digest: c.vorige ?? '' }) as Directory
      const next = await nextNumber(revoked(to), { now, validDays: 30 })
      return succeeds({ ...view(revoked(from)), digest: next.vorige ?? '' }, view(next)).map(({ code }) => code)
    }

    expect(await codes(-2, -2)).toEqual([])
    expect(await codes(-2, -3)).toEqual([])
    expect(await codes(-2, -1)).toEqual(['key-lost'])
    expect(await codes(-2, undefined)).toEqual(['key-lost'])
  })
})

describe('who may take part', () => {
  test('H-18: suspended, ended, not begun, or without accepted terms is not active (T32)', async () => {
    const active = async (change: Partial<Participant>) =>
      (await opened(changeParticipant(content, shv, change))).active(shv, now) !== undefined

    expect(await active({})).toBe(true)
    expect(await active({ status: 'geschorst' })).toBe(false)
    expect(await active({ status: 'beeindigd' })).toBe(false)
    expect(await active({ voorwaarden: null })).toBe(false)
    expect(await active({ actiefVan: '2026-11-24' })).toBe(false)
    expect(await active({ actiefTot: '2026-11-22' })).toBe(false)
    expect(await active({ actiefTot: '2026-11-23' })).toBe(true)
  })

  test('the days of a participation are those of the Netherlands, in winter and in summer', async () => {
    const book = await opened(changeParticipant(content, shv, { actiefVan: '2026-07-01', actiefTot: '2026-11-23' }))
    const active = (instant: string) => book.active(shv, new Date(instant)) !== undefined

    expect(['2026-06-30T21:59:59Z', '2026-06-30T22:00:00Z'].map(active)).toEqual([false, true])
    expect(['2026-11-23T22:59:59Z', '2026-11-23T23:00:00Z'].map(active)).toEqual([true, false])
  })

  test('anyone may see who takes part, and nothing else', async () => {
    const book = await opened(changeParticipant(content, se, { status: 'beeindigd' }))

    expect(publicList(book)).toEqual([
      {
        oin: shv,
        naam: 'Voorbeeld',
        soorten: ['shv-fase-2'],
        modules: [{ module: 'schuldregeling', versies: ['2.0'] }],
        status: 'actief',
      },
    ])
  })

  test('a schema set is supported within its period', async () => {
    const book = await opened(content)
    const digest = content.schemasets[0]?.digest ?? ''

    expect([now, at(10), at(-11)].map((when) => book.schemasetSupported(digest, when))).toEqual([true, false, false])
    expect(book.schemasetSupported('sha256-x', now)).toBe(false)
    const open = await opened({ ...content, schemasets: content.schemasets.map((each) => ({ ...each, tot: null })) })
    expect([at(10), at(1000), at(-11)].map((when) => open.schemasetSupported(digest, when))).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('keys', () => {
  test('H-18: during a rotation both keys are accepted for 14 days, then only the new one (C10)', async () => {
    const entry = content.deelnemers[0]
    if (entry === undefined) throw new Error('nobody')
    const next = await keyOf(shv, 'zegel', { name: 'b', from: 56, to: 140 })
    const sleutels = [...entry.sleutels, next]
    const rotated = changeParticipant(content, shv, { sleutels, inschrijving: await enrolled(shv, sleutels) })
    const book = await opened(rotated)
    const accepted = (days: number) => book.acceptedSealingKeys(shv, at(days)).map(({ kid }) => kid.slice(-1))

    expect([55, 56, 69.9, 70, 139, 141].map(accepted)).toEqual([['a'], ['a', 'b'], ['a', 'b'], ['b'], ['b'], []])
    expect([55, 57].map((days) => book.sealingKey(shv, at(days))?.kid.slice(-1))).toEqual(['a', 'b'])
  })

  test('H-18: a revoked key is refused at once, whatever time a message claims, and its enrolment still holds (C11)', async () => {
    const [sign, seal] = content.deelnemers[0]?.sleutels.map(({ kid }) => kid) ?? []
    const revoke =
      (kid = '') =>
      (c: DirectoryContent) =>
        revokeKey(c, { oin: shv, kid }, now)
    const book = await opened(revoke(seal)(revoke(sign)(content)))
    const times = [at(-5), at(-1), now, at(1)]

    expect(times.flatMap((when) => book.verifyKey(shv, sign ?? '', when) ?? [])).toEqual([])
    expect(times.flatMap((when) => book.sealingKey(shv, when) ?? [])).toEqual([])
    expect(times.flatMap((when) => book.acceptedSealingKeys(shv, when))).toEqual([])
    expect(times.map((when) => book.evidenceKey(shv, sign ?? '', when)?.kid)).toEqual([
      sign,
      sign,
      undefined,
      undefined,
    ])
  })

  test('H-18: revoking again only moves a revocation earlier (C11)', async () => {
    const kid = content.deelnemers[0]?.sleutels[0]?.kid ?? ''
    const since = (...days: readonly number[]) =>
      days.reduce((c, each) => revokeKey(c, { oin: shv, kid }, at(each)), content).deelnemers[0]?.sleutels[0]
        ?.ingetrokkenOp

    expect([since(0, -3), since(-3, 0), since(-3, -3)]).toEqual(Array(3).fill(at(-3).toISOString()))
  })

  test('H-18: a key serves its own party and its own use only (C4)', async () => {
    const book = await opened(content)
    const [sign, seal] = content.deelnemers[0]?.sleutels ?? []

    expect(book.verifyKey(se, sign?.kid ?? '', now)).toBeUndefined()
    expect(book.verifyKey(shv, seal?.kid ?? '', now)).toBeUndefined()
    expect(book.acceptedSealingKeys(shv, now).map(({ kid }) => kid)).toEqual([seal?.kid])
  })

  test('a participant can be added, and the list stays in order', async () => {
    const [first, second] = content.deelnemers
    if (first === undefined || second === undefined) throw new Error('nobody')
    const added = addParticipant({ ...content, deelnemers: [second] }, first)

    expect(added.deelnemers.map(({ oin }) => oin)).toEqual([shv, se])
  })
})
