/**
 * Lists, headers and earlier address books as a hub gives them: in form and in order, or nothing is done with them.
 *
 * Inside: asks the reader of answers itself; what a gateway does with them is tested elsewhere.
 */
import { expect, test } from 'vitest'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'
import { readHub } from '../../gateway/read-hub.ts'

const epoch = crypto.randomUUID()
const jws = 'aa.bb.cc'
const book = (nummer: unknown): object => ({
  payload: Buffer.from(JSON.stringify({ nummer })).toString('base64url'),
  signatures: [],
})

/** The reader of a hub that answers so, and what it warned of. */
function reading(instead: Partial<HubClient>) {
  const warned: string[] = []
  return { hub: readHub(instead as HubClient, (code) => void warned.push(code)), warned }
}
const answering = (value: unknown): HubAnswer<never> => ({ kind: 'good', epoch, value: value as never })

test('H-17: headers in form come out under their numbers, in order', async () => {
  const rows = [1, 2, 5].map((nummer) => ({ nummer, ondertekening: jws }))
  const { hub, warned } = reading({ headers: async () => answering(rows) })

  expect(await hub.headers(0)).toMatchObject({ value: [1, 2, 5].map((number) => ({ number, signature: jws })) })
  expect(warned).toEqual([])
})

test.each([
  ['no number', { ondertekening: jws }],
  ['a number that is none', { nummer: 1.5, ondertekening: jws }],
  ['a number from before', { nummer: 3, ondertekening: jws }],
  ['no signature', { nummer: 5 }],
  ['a signature that is no JWS', { nummer: 5, ondertekening: 'aa.bb' }],
  ['a signature without end', { nummer: 5, ondertekening: `aa.bb.${'c'.repeat(5000)}` }],
  ['nothing', null],
])(
  'H-17: a header with %s is left out, with a warning, and a page of nothing else is no answer',
  async (_name, row) => {
    const good = { nummer: 4, ondertekening: jws }
    const { hub, warned } = reading({ headers: async () => answering([good, row]) })
    const bare = reading({ headers: async () => answering([row]) })

    expect(await hub.headers(3)).toMatchObject({ kind: 'good', value: [{ number: 4, signature: jws }] })
    expect(warned).toEqual(['hub-row'])
    expect(await bare.hub.headers(3)).toEqual({ kind: 'unreachable' })
  },
)

test('H-17: an address book under another number than was asked, or that is none, is no answer', async () => {
  const given = async (value: unknown) =>
    (await reading({ earlierDirectory: async () => answering(value) }).hub.earlierDirectory(3)).kind

  expect(await given(book(3))).toBe('good')
  for (const other of [book(2), book('3'), { payload: '*', signatures: [] }, null, 'boek'])
    expect(await given(other)).toBe('unreachable')
})

test.each<[string, object]>([
  ['an id that leads out of a folder', { id: '../../../../NAAM' }],
  ['an id that is no UUID', { id: 'x' }],
  ['a sender that is no OIN', { afzender: 'x' }],
  ['a number from before', { volgnummer: 3 }],
  ['a digest that is none', { ladingHash: '../x' }],
  ['a size without end', { grootte: Number.MAX_SAFE_INTEGER }],
  ['a time that is none', { verlooptTijdstip: 'morgen' }],
])('H-07: a message listed with %s is left out, with a warning', async (_, change) => {
  const row = {
    ...{ volgnummer: 4, id: crypto.randomUUID(), afzender: '00000099000000001000', ladingHash: 'A'.repeat(43) },
    ...{ grootte: 9000, adresboekNummer: 1 },
    ...{ aangenomenTijdstip: '2026-11-23T10:00:00.000Z', verlooptTijdstip: '2026-12-01T00:00:00.000Z' },
  }
  const other = { ...row, volgnummer: 5, id: crypto.randomUUID(), ...change }
  const { hub, warned } = reading({ list: async () => answering([row, other]) })
  const listed = await hub.list({ after: 3, wait: 0 }, new AbortController().signal)

  expect(listed).toMatchObject({ kind: 'good', value: [{ id: row.id, sequence: 4 }] })
  expect(listed.kind === 'good' && listed.value.length).toBe(1)
  expect(warned).toEqual(['hub-row'])
})
