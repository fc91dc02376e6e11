/** H-18: the kinds of a participant: one or more, each once; and books from before, in which each had one. */
import { describe, expect, test } from 'vitest'
import { contentOf, nextNumber, succeeds } from '../../directory/index.ts'
import type { DirectoryContent, Participant } from '../../directory/index.ts'
import { at, content, opened, read, shv, signed } from './small-book.ts'

/** The book with members of its first participant changed; undefined takes one away. */
function withFirst(change: Readonly<Record<string, unknown>>): DirectoryContent {
  const [first, ...others] = content.deelnemers
  const changed = Object.entries({ ...first, ...change }).filter(([, value]) => value !== undefined)
  return { ...content, deelnemers: [Object.fromEntries(changed) as Participant, ...others] }
}

const both = ['shv-fase-2', 'schuldeiser']
/** As numbers were written before: one `soort` for each participant. */
const before: DirectoryContent = {
  ...content,
  deelnemers: content.deelnemers.map(({ soorten: [soort], ...rest }) => ({ ...rest, soort }) as unknown as Participant),
}

describe('the kinds of a participant', () => {
  test('H-18: are one or more', async () => {
    expect((await opened(withFirst({ soorten: both }))).participant(shv)?.soorten).toEqual(both)
  })

  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['none', { soorten: [] }, ['member /deelnemers/0/soorten']],
    ['no list', { soorten: 'schuldeiser' }, ['member /deelnemers/0/soorten']],
    ['one twice', { soorten: [...both, 'shv-fase-2'] }, ['double /deelnemers/0/soorten/2']],
    ['one that is no name', { soorten: ['schuldeiser', 'SHV 2'] }, ['member /deelnemers/0/soorten/1']],
    ['neither form', { soorten: undefined }, ['member /deelnemers/0/soorten']],
    ['both forms', { soort: 'schuldeiser' }, ['member /deelnemers/0']],
    ['one of the form before that is no name', { soorten: undefined, soort: 1 }, ['member /deelnemers/0/soorten/0']],
  ])('H-18: %s: refused', async (_name, change, expected) => {
    expect(await read(await signed(withFirst(change)))).toEqual(expected)
  })
})

describe('a number from before, in which each participant had one kind', () => {
  test('H-18: is read as if it had been written now, and what was signed of it stays', async () => {
    const old = await opened(before)

    expect(old.content).toEqual(content)
    expect(JSON.parse(Buffer.from(old.signed.payload, 'base64url').toString('utf8'))).toEqual(before)
    expect(contentOf(await signed(before))).toEqual(content)
  })

  test('H-18: is followed by one that is written anew, and links to what was signed', async () => {
    const old = await opened(before)
    const next = await opened(await nextNumber(old.content, { now: at(1), validDays: 30, digest: old.digest }))
    const unlinked = await opened(await nextNumber(old.content, { now: at(1), validDays: 30 }))

    expect(succeeds(old, next)).toEqual([])
    expect(succeeds(old, unlinked).map(({ code }) => code)).toEqual(['chain'])
  })
})

test.each([
  ['', undefined],
  ['e30', {}],
  ['W10', []],
  ['bnVsbA', null],
  ['eyJkZWVsbmVtZXJzIjpbMSxudWxsXX0', { deelnemers: [1, null] }],
  ['%%%', undefined],
])('H-18: a payload %j that holds no book is no book, and no bug', async (payload, held) => {
  const { signatures } = await signed(content)

  expect(contentOf({ payload })).toEqual(held)
  expect(await read({ payload, signatures })).toEqual(['signatures'])
})
