/**
 * H-21: who opens the page with a clock that is off is told so, whoever is logged in, and never sent from login to login; a word in the
 * address of the page is one of ours.
 *
 * Inside: the page has no door; it begins here over answers that are told, and its limits are held against whoever judges by the clock.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueFaults } from '../../directory/rules.ts'
import type { DirectoryContent } from '../../directory/index.ts'
import {
  generateKeys,
  importPrivateKey,
  importPublicKey,
  longestSession,
  signSession,
  verifySession,
} from '../../envelope/index.ts'
import { isClockOff } from '../../portal/browser/device-clock.ts'
import { reasonOf } from '../../portal/browser/view/gate-pages.ts'
import { whoComes } from '../../portal/browser/who-comes.ts'

const now = new Date('2026-11-24T10:00:00.500Z')
const after = (milliseconds: number): Date => new Date(now.getTime() + milliseconds)
const [ahead, behind] = [60_000, 5 * 60_000]

test('a clock is off when it is further ahead or behind than one can work with, however long an answer takes', () => {
  const offset = fc.integer({ min: -20 * 60_000, max: 20 * 60_000 })
  const taken = fc.integer({ min: 0, max: 60_000 })
  fc.assert(
    fc.property(offset, taken, taken, (off, there, back) => {
      // What the portal's clock says when it answers, in whole seconds; what the device's says before and after.
      const times = { asked: after(off - there), came: after(off + back) }
      const isOff = isClockOff(now.toUTCString(), times)

      if (off <= ahead && off >= -behind) expect(isOff).toBe(false)
      if (off > ahead + 1000 + there || off < -behind - 1000 - back) expect(isOff).toBe(true)
    }),
  )
  expect([null, '', 'gisteren'].map((date) => isClockOff(date, { asked: after(1e9), came: after(1e9) }))).toEqual([
    ...[false, false, false],
  ])
})

test('the limits are those of a session statement and of an address book', async () => {
  const pair = await generateKeys(2, 'teken', 'teken')
  const [sign, verify] = [await importPrivateKey(pair.private), await importPublicKey(pair.public)]
  if (!sign.ok || !verify.ok) throw new Error('no key')
  const who = { oin: '00000099000000002000', leverancier: '00000099000000009000', certificaat: 'A'.repeat(43) }
  const isTaken = async (off: number): Promise<boolean> => {
    const [van, tot] = [after(off).toISOString(), after(off + longestSession).toISOString()]
    return (await verifySession(await signSession({ ...who, van, tot }, sign.value), { ...who, now }, verify.value)).ok
  }
  const book = { uitgegevenOp: now.toISOString() } as DirectoryContent

  expect([await isTaken(ahead), await isTaken(ahead + 1)]).toEqual([true, false])
  expect([behind, behind + 1].map((late) => issueFaults(book, after(-late)).length)).toEqual([0, 1])
})

/** What the page begins with at this portal; `late` is how far the device's clock is ahead. */
function opened(late: number, session: Response) {
  const asked: string[] = []
  const fetching = async (address: string | URL | Request): Promise<Response> => {
    asked.push(String(address))
    if (address !== '/instelling.json') return session
    return Response.json({ dienst: 'https://dienst.example' }, { headers: { date: now.toUTCString() } })
  }
  return whoComes(fetching as typeof fetch, () => after(late)).then(({ session: found, why }) => ({
    found,
    why,
    asked,
  }))
}

const clerk = { persoon: 'p', eindigtOp: after(15 * 60_000).toISOString() }

test.each([15 * 60_000, 62_000, -15 * 60_000, -302_000])(
  'H-21: with a clock that is off by %i ms the page says so, and opens nothing',
  async (late) => {
    expect(await opened(late, Response.json(clerk))).toEqual({
      found: undefined,
      why: 'klok',
      asked: ['/instelling.json'],
    })
  },
)

test('with a clock that is good who is logged in comes in, and every other silence is told', async () => {
  const refused = (code: string): Response => Response.json({ code }, { status: 401 })
  const outcomes = [Response.json(clerk), refused('SKP-P-01'), refused('SKP-P-15'), new Response('<p>')]
  const found = await Promise.all(outcomes.map((each) => opened(30_000, each)))

  expect(found.map((each) => [each.found, each.why])).toEqual([
    ...[
      [clerk, undefined],
      [undefined, undefined],
    ],
    ...[
      [undefined, 'onbereikbaar'],
      [undefined, 'onbereikbaar'],
    ],
  ])
})

test.each(
  Object.entries({
    'no answer': () => Promise.reject(new TypeError('network error')),
    'a page of a proxy': () => Promise.resolve(new Response('<html>Log in op het netwerk')),
    'a refusal': () => Promise.resolve(Response.json({ dienst: 'https://dienst.example' }, { status: 503 })),
    'something else': () => Promise.resolve(Response.json(null)),
  }),
)('H-21: without its setting the page says so, and asks nobody who is logged in: %s', async (_, answer) => {
  const asked: unknown[] = []
  const fetching = (address: unknown) => (asked.push(address), answer())

  expect(await whoComes(fetching as typeof fetch, () => now)).toEqual({ why: 'onbereikbaar' })
  expect(asked).toEqual(['/instelling.json'])
})

test('H-25: a word in the address that is not ours is told as every other that did not succeed', () => {
  const all = ['constructor', 'toString', '__proto__', 'hasOwnProperty', '<b>', ''].map(reasonOf)

  expect(new Set(all)).toEqual(new Set([reasonOf('mislukt')]))
  expect(reasonOf('klok')).not.toBe(reasonOf('mislukt'))
})
