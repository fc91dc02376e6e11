/**
 * The work list: days left from the catalogue, in words and in order, and what one finds in it.
 *
 * Inside: the page has no door; its list is judged where it is made.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../calendar/index.ts'
import { createRows, everything, leftInWords, wantedOf } from '../../portal/browser/waiting/work-list.ts'
import { readCatalog } from '../../schemas/read.ts'
import { fresh, saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'

const catalog = readCatalog()
const calendar = createCalendar(catalog.werkdagen)
const sender = '00000099000000001000'

function arrived(message: Message) {
  const { Stuurgegevens: own } = message
  const heading = {
    ...{ module: own['Module'] ?? '', version: own['Versie'] ?? '', type: own['Berichttype'] ?? '' },
    ...{ id: own['Referentienummer'] ?? '', conversation: own['ConversatieReferentienummer'] ?? '' },
    ...{ sender, receiver: own['Ontvanger'] ?? '', time: own['Tijdstip'] ?? '' },
  }
  return { heading, message: JSON.stringify(message), warnings: [] }
}

const holderOf = (id: string) => ({ of: id.startsWith('a') ? ('mij' as const) : ('vrij' as const) })
const asked = (time: string) => arrived(saldoverzoek({ Tijdstip: time }))
const rowsAt = (now: string, ...inbox: ReturnType<typeof arrived>[]) =>
  createRows()(inbox, { catalog, calendar, now: new Date(now), nameOf: () => 'Gemeente Voorbeeld', holderOf })

describe('the work list', () => {
  // A Saldoverzoek of Monday 2 November 2026 has ten working days: until Monday 16 November.
  test.each([
    ['2026-11-02T12:00:00Z', 'nog 10 werkdagen'],
    ['2026-11-13T12:00:00Z', 'nog 1 werkdag'],
    ['2026-11-14T12:00:00Z', 'nog 1 werkdag'],
    ['2026-11-16T12:00:00Z', 'vandaag'],
    ['2026-11-16T22:59:00Z', 'vandaag'],
    ['2026-11-16T23:01:00Z', '1 werkdag te laat'],
    ['2026-11-18T12:00:00Z', '2 werkdagen te laat'],
  ])('at %s a question is said to have: %s', (now, words) => {
    expect(rowsAt(now, asked('2026-11-02T12:00:00Z')).map(({ left }) => leftInWords(left))).toEqual([words])
  })

  test('what is due soonest stands first, and what has no term last', () => {
    const without = arrived(fresh('schuldregeling-2.0/01-Kennisgeving.json'))
    const rows = rowsAt('2026-11-18T12:00:00Z', without, asked('2026-11-16T12:00:00Z'), asked('2026-11-02T12:00:00Z'))
    expect(rows.map(({ left }) => leftInWords(left))).toEqual([
      '2 werkdagen te laat',
      'nog 8 werkdagen',
      'geen termijn',
    ])
  })

  test('of what was sent within one second, the first that came in stands first', () => {
    const received = ['10:00:00.003', '10:00:00.001', '10:00:00.002'].map((time) => `2026-11-16T${time}Z`)
    const inbox = received.map((at) => ({ ...asked('2026-11-16T09:59:59Z'), received: at }))
    const orders = [inbox, inbox.toReversed()].map((each) => rowsAt('2026-11-18T12:00:00Z', ...each))
    for (const rows of orders) expect(rows.map(({ message }) => message.received)).toEqual(received.toSorted())
  })

  test('a row says about whom it is: by name, otherwise by the number that the receiver gave', () => {
    const named = fresh('schuldregeling-2.0/01-Kennisgeving.json')
    const numbered = fresh('schuldregeling-2.0/08-Betaalvoorstel.json')
    const nobody = fresh('waarborgfonds-2.0/02-Gebeurtenis.json')
    const about = [named, numbered, nobody].map((message) => rowsAt('2026-11-18T12:00:00Z', arrived(message))[0]?.about)
    expect(about).toEqual(['A.M. van Voorbeeldsteen', numbered.Inhoud['KlantnummerSE'], undefined])
  })

  test('a term of any time that a sender writes is counted in bounded work', () => {
    const rows = rowsAt('2026-11-18T12:00:00Z', asked('0001-01-01T00:00:00Z'), asked('9998-01-01T00:00:00Z'))
    expect(rows.map(({ left }) => left)).toEqual([-250, 250])
  })

  test('whatever times and ids senders wrote, no message goes, and the order is one, however they came in', () => {
    const odd = [
      ...['1000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2024-02-29T23:30:00Z', '2026-03-29T01:00:00Z'],
      ...['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-12-31T23:30:00Z', '2026-11-16T10:00:00Z'],
    ]
    const message = fc.record({
      time: fc.constantFrom(...odd),
      received: fc.constantFrom(undefined, ...odd),
      id: fc.nat(),
    })
    const inboxes = fc
      .uniqueArray(message, { selector: ({ id }) => id, maxLength: 12 })
      .chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })))
    fc.assert(
      fc.property(inboxes, (both) => {
        const [one, other] = both.map((each) => {
          const inbox = each.map(({ time, received, id }) => ({
            ...arrived(saldoverzoek({ Tijdstip: time, Referentienummer: String(id) })),
            ...(received === undefined ? {} : { received }),
          }))
          return rowsAt('2026-11-18T12:00:00Z', ...inbox).map((row) => [
            row.message.heading.id,
            row.left,
            row.receivedOn,
          ])
        })
        expect(one).toEqual(other)
        expect(one?.map(([id]) => Number(id)).toSorted()).toEqual(both[0].map(({ id }) => id).toSorted())
        for (const [, left] of one ?? []) expect(Math.abs(Number(left))).toBeLessThanOrEqual(250)
      }),
    )
  })

  test('one finds what the message says exactly, by any of its values, and not by names of elements', () => {
    const rows = rowsAt('2026-11-18T12:00:00Z', asked('2026-11-16T12:00:00Z'))
    const found = (search: string) => wantedOf(rows, { ...everything, search }).length
    expect(['voorbeeldsteen', 'F-2025-1031', 'gemeente', 'Inhoud', 'F-2025-9999'].map(found)).toEqual([1, 1, 1, 0, 0])
  })

  // As systems write a name: an accent by itself, a space that does not break, wide digits, letters that have no small one of their own.
  test.each([
    ['Mu\u0308ller', 'Müller'],
    ['Müller', 'mu\u0308ller'],
    ['van\u00a0Dam', 'van dam'],
    ['Łoś-Ćwiękała', 'łoś-ćwiękała'],
    ['İnan', 'İnan'],
    ['\uff2b\uff2c\uff0d\uff12', 'kl-2'],
  ])('a name that is written as %j is found by %j', (written, search) => {
    const rows = rowsAt(
      '2026-11-18T12:00:00Z',
      arrived({ ...saldoverzoek(), Inhoud: { Klant: { Achternaam: written } } }),
    )
    expect(wantedOf(rows, { ...everything, search })).toHaveLength(1)
    expect(wantedOf(rows, { ...everything, search: `${search}x` })).toHaveLength(0)
  })

  test('filters leave what was asked', () => {
    const rows = rowsAt('2026-11-18T12:00:00Z', asked('2026-11-16T12:00:00Z'), asked('2026-11-02T12:00:00Z'))
    expect(wantedOf(rows, { ...everything, isLate: true }).map(({ left }) => left)).toEqual([-2])
    expect(wantedOf(rows, { ...everything, what: 'Betaalvoorstel' })).toEqual([])
  })
})
