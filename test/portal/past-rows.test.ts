/**
 * What happened to messages, in words and without content; found by how a number begins.
 *
 * Inside: the page has no door; its rows are judged where they are made.
 */
import { expect, test } from 'vitest'
import type { LogEntry } from '../../gateway/anywhere.ts'
import { pastOf, pastRows } from '../../portal/browser/past/past-rows.ts'
import { readCatalog } from '../../schemas/read.ts'

const entry = (richting: 'in' | 'uit', gebeurtenis: LogEntry['gebeurtenis'], id: string): LogEntry => ({
  ...{ tijdstip: '2026-11-23T10:00:00Z', richting, gebeurtenis },
  heading: {
    ...{ module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', id, conversation: `zaak-${id}` },
    ...{ sender: 'afzender', receiver: 'ontvanger', time: '2026-11-20T08:00:00Z' },
  },
})

test('each event says what happened, with whom, and whether somebody here decided so', () => {
  const log = [
    ...[entry('uit', 'afgeleverd', 'a1'), entry('uit', 'aangeboden', 'a1')],
    ...[entry('in', 'overgenomen', 'b2'), entry('in', 'ontvangen', 'b2'), entry('in', 'vastgehouden', 'c3')],
  ]
  const rows = pastRows(log, readCatalog())
  expect(rows.map(({ event, other, isOurs }) => [event, other, isOurs])).toEqual([
    ['ontvangen door de ander', 'ontvanger', false],
    ['klaargezet', 'ontvanger', true],
    ['afgehandeld', 'afzender', false],
    ['binnengekomen', 'afzender', false],
  ])
  expect(rows[0]).toMatchObject({ what: 'Saldoverzoek', at: '2026-11-23T10:00:00Z', conversation: 'zaak-a1' })
})

test('a case or a message is found by how its number begins, and by nothing that stands inside', () => {
  const rows = pastRows([entry('in', 'ontvangen', 'b2'), entry('in', 'ontvangen', 'a1')], readCatalog())
  const found = (sought: string): readonly string[] => pastOf(rows, sought).map(({ id }) => id)
  expect([found(''), found(' B'), found('zaak-a'), found('2')]).toEqual([['b2', 'a1'], ['b2'], ['a1'], []])
})
