/**
 * Who takes part, as anybody may read it: not who has left, nor a supplier that takes part in nothing itself.
 *
 * Inside: makes the list of a book that a test holds; the door makes it of a signed one.
 */
import { expect, test } from 'vitest'
import { createParticipants } from '../../portal/server/participants.ts'

type Rows = Parameters<typeof createParticipants>[0]

const entry = (naam: string, change: object = {}) => ({
  ...{ oin: `0000009900000000${naam.length}000`, naam, soorten: ['schuldeiser'], modules: ['schuldregeling'] },
  ...{ status: 'actief', zekerheid: 'pki', sleutels: ['nooit getoond'], gemachtigd: [], ...change },
})

const listed = (...deelnemers: readonly object[]) =>
  createParticipants({ current: async () => ({ content: { deelnemers } }) } as unknown as Rows).all()

test('by name, whoever takes part or is suspended', async () => {
  const rows = await listed(
    entry('Zorg'),
    entry('Éénhoorn', { status: 'geschorst', hersteldOp: '2026-11-23' }),
    entry('appel'),
    entry('weg', { status: 'beeindigd' }),
    entry('alleen leverancier', { modules: [] }),
    entry('leverancier die weg is', { modules: [], status: 'beeindigd' }),
  )

  expect(rows?.map(({ naam }) => naam)).toEqual(['appel', 'Éénhoorn', 'Zorg'])
  expect(rows?.map(({ hersteldOp }) => hersteldOp)).toEqual([undefined, '2026-11-23', undefined])
  expect(Object.keys(rows?.[0] ?? {})).toEqual(['oin', 'naam', 'soorten', 'modules', 'status', 'zekerheid'])
})

test('nothing when no book holds, and the rows of a book are made once', async () => {
  let book: unknown
  const participants = createParticipants({ current: async () => book } as unknown as Rows)
  expect(await participants.all()).toBeUndefined()
  book = { content: { deelnemers: [entry('een')] } }
  const first = await participants.all()
  expect(await participants.all()).toBe(first)
  book = { content: { deelnemers: [entry('twee')] } }
  expect((await participants.all())?.map(({ naam }) => naam)).toEqual(['twee'])
})
