/**
 * How a gateway is doing: each count is of its own kind and way.
 *
 * Inside: a log with other numbers of everything, so that no two counts can be taken for each other.
 */
import { expect, test } from 'vitest'
import type { LogEntry } from '../../gateway/index.ts'
import type { GatewaySetting } from '../../gateway/setting.ts'
import { stateOf } from '../../gateway/state.ts'

/** When the offers were made that are named; all else is later. */
const offers: Readonly<Record<string, string>> = {
  gone: '2026-11-23T08:00:00Z',
  first: '2026-11-23T08:30:00Z',
  second: '2026-11-23T08:45:00Z',
}
const entry = (richting: 'in' | 'uit', gebeurtenis: string, id = 'x'): LogEntry =>
  ({ tijdstip: offers[id] ?? '2026-11-23T09:00:00Z', richting, gebeurtenis, heading: { id } }) as unknown as LogEntry
const times = (count: number, one: LogEntry): readonly LogEntry[] => Array.from({ length: count }, () => one)

const log = [
  ...Object.keys(offers).map((id) => entry('uit', 'aangeboden', id)),
  ...times(2, entry('uit', 'afgekeurd')),
  ...times(3, entry('uit', 'onleesbaar')),
  ...times(4, entry('in', 'afgekeurd')),
  ...times(5, entry('in', 'onleesbaar')),
  ...times(6, entry('in', 'ontvangen')),
]
const setting = {
  records: { logged: () => log },
  waiting: new Map([
    ['second', {}],
    ['first', {}],
  ]),
  arrivals: new Set(['a', 'b', 'c']),
  watch: { held: () => 7 },
  reach: { reachable: true },
  book: {
    current: () => ({ content: { nummer: 8, geldigTot: '2026-12-01T00:00:00Z' } }),
    inForce: () => true,
    trouble: (): object | undefined => undefined,
  },
  history: { state: () => ({ state: 'fine' }) },
}
const told = (change: object = {}) => stateOf({ ...setting, ...change } as unknown as GatewaySetting)

test('of each way what was rejected and what could not be read, and the oldest that waits', () => {
  expect(told()).toEqual({
    reachable: true,
    outbox: { count: 2, oldest: '2026-11-23T08:30:00Z', rejected: 2, unreadable: 3 },
    inbox: { count: 3, held: 7, rejected: 4, unreadable: 5 },
    directory: { number: 8, validUntil: '2026-12-01T00:00:00Z', inForce: true },
    history: { state: 'fine' },
  })
})

test('with nothing that waits there is no oldest, and trouble with the address book is told', () => {
  const trouble = { since: '2026-11-23T09:00:00Z', codes: ['unreachable'] }
  const book = { ...setting.book, inForce: () => false, trouble: () => trouble }

  expect(told({ waiting: new Map(), book, reach: { reachable: false } })).toMatchObject({
    reachable: false,
    outbox: { count: 0, oldest: null },
    directory: { inForce: false, trouble },
  })
})
