/**
 * What a gateway warns of about its address book: when it comes, each hour as long as it stays, and at once when it comes back.
 *
 * Inside: answers of a hub as a test likes, at times of its own.
 */
import { expect, test } from 'vitest'
import { openAddressBook } from '../../gateway/address-book.ts'
import type { GatewayOptions } from '../../gateway/index.ts'
import type { Records } from '../../gateway/records.ts'

const [own, other] = ['00000099000000001000', '00000099000000002000'] as const
const key = (gebruik: string, tot: string) => ({ kid: gebruik, gebruik, van: '2026-01-01T00:00:00Z', tot })
const far = '2027-11-01T00:00:00Z'

/** A book of two participants with keys until then, that are the book in use whatever the hub says. */
function book({ geldigTot = far, zegel = far, teken = far, ofOther = far }) {
  const participant = (oin: string, ends: readonly [string, string]) => ({
    ...{ oin, status: 'actief' },
    sleutels: [key('zegel', ends[0]), key('teken', ends[1])],
  })
  const deelnemers = [participant(own, [zegel, teken]), participant(other, [ofOther, ofOther])]
  const knooppunt = { oin: '00000099000000000000', sleutels: [key('teken', far)] }
  const content = { nummer: 1, geldigTot, deelnemers, knooppunt }
  return { signed: { payload: 'e30' }, content, digest: 'x', inForce: () => true }
}

/** A gateway with this book, and a hub that answers one after the other; what it warned at which minute. */
async function warned(answers: readonly (readonly [minute: number, answer: object])[], ends = {}) {
  const said: string[] = []
  let [minute, at] = [0, 0]
  const directory = book(ends)
  const options = {
    ...{ oin: own, directory, trust: {} },
    clock: () => new Date(Date.parse('2026-11-23T10:00:00Z') + minute * 60_000),
    hub: { directory: async () => answers[at++]?.[1] },
    warn: (code: string) => void said.push(`${minute} ${code}`),
  }
  const records = { directory: async () => undefined, setDirectory: async () => undefined }
  const opened = await openAddressBook(options as unknown as GatewayOptions, records as unknown as Records)
  const troubles: (string | undefined)[] = []
  for (const [when] of answers) {
    minute = when
    await opened.renew()
    const { since, codes = [] } = opened.trouble() ?? {}
    troubles.push(since === undefined ? undefined : `${since.slice(11, 16)} ${codes.join()}`)
  }
  return { said, troubles }
}

const away = { kind: 'unreachable' }
const good = { kind: 'good', value: { payload: 'e30' } }

test('a renewal that fails is told, once an hour, and at once when it failed again after one that did well', async () => {
  expect(
    await warned([
      [0, away],
      [59, { kind: 'refused', code: 'SKP-H-20' }],
      [59, away],
      [60, away],
      [61, good],
      [62, away],
    ]),
  ).toEqual({
    said: [
      '0 directory-renewal-unreachable',
      '59 directory-renewal-SKP-H-20',
      '59 directory-renewal-unreachable',
      '62 directory-renewal-unreachable',
    ],
    troubles: [
      '10:00 unreachable',
      '10:00 SKP-H-20',
      '10:00 unreachable',
      '10:00 unreachable',
      undefined,
      '11:02 unreachable',
    ],
  })
})

test('as long as it stays it is told once an hour', async () => {
  const { said } = await warned([0, 1, 59, 60, 119, 120].map((minute) => [minute, away] as const))

  expect(said).toEqual(['0', '60', '120'].map((minute) => `${minute} directory-renewal-unreachable`))
})

test.each([
  ['the book itself', { geldigTot: '2026-12-03T10:00:00Z' }, ['0 directory-ends-soon']],
  ['the book itself, which ended', { geldigTot: '2026-11-23T10:00:00Z' }, ['0 directory-ended']],
  ['a key to open with', { zegel: '2026-12-07T10:00:00Z' }, ['0 sealing-key-ends-soon']],
  ['a key to sign with', { teken: '2026-11-23T09:00:00Z' }, ['0 signing-key-ended']],
  ['a key of another', { ofOther: '2026-11-24T10:00:00Z' }, []],
  ['nothing', {}, []],
])('of what ends soon it tells %s', async (_, ends, said) => {
  expect((await warned([[0, good]], ends)).said).toEqual(said)
})
