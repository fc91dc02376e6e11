/**
 * What was sent, as the log tells it: "verstuurd" only after the hub's receipt, and what its receiver rejected stays so.
 *
 * Inside: the page has no door; its rows are judged where they are made.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LogEntry } from '../../gateway/anywhere.ts'
import { createSentRows } from '../../portal/browser/waiting/sent-rows.ts'
import { readCatalog } from '../../schemas/read.ts'

const catalog = readCatalog()
const heading = (id: string, rest: object = {}): LogEntry['heading'] => ({
  ...{ module: 'schuldregeling', version: '2.0', type: 'SaldoverzoekAntwoord', id, conversation: 'c' },
  ...{ sender: 'wij', receiver: 'zij', time: '2026-11-23T10:00:00Z', cross: 'vraag', ...rest },
})
const rejection = { module: 'protocol', version: '1.0', type: 'Afkeurbericht', cross: undefined, about: 'm1' } as object

/** A log that grows, newest first. */
function growing() {
  const log: LogEntry[] = []
  const rows = createSentRows(() => log, catalog)
  let at = 0
  const add = (id: string, gebeurtenis: LogEntry['gebeurtenis'], { richting = 'uit', rest = {} } = {}): void => {
    at += 1
    const tijdstip = `2026-11-23T10:00:${String(at).padStart(2, '0')}Z`
    log.unshift({ tijdstip, richting: richting as 'in' | 'uit', gebeurtenis, heading: heading(id, rest) })
  }
  return { log, add, statuses: () => rows().map(({ id, status }) => `${id} ${status}`), rows }
}

test('a message is sent when the hub has it, and received when its end was signed', () => {
  const { add, statuses, rows } = growing()
  add('m1', 'aangeboden')
  expect(statuses()).toEqual(['m1 wachtend'])
  add('m1', 'aangenomen')
  add('m2', 'aangeboden')
  expect(statuses()).toEqual(['m2 wachtend', 'm1 aangenomen'])
  add('m1', 'afgeleverd')
  expect(statuses()).toEqual(['m2 wachtend', 'm1 afgeleverd'])
  expect(rows()[1]).toMatchObject({
    ...{ what: 'Saldoverzoek antwoord', receiver: 'zij', cross: 'vraag' },
    ...{ at: '2026-11-23T10:00:01Z', since: '2026-11-23T10:00:04Z' },
  })
  expect(rows()).toBe(rows())
})

test('what the receiver rejected is rejected, also when the hub says later that it was handed over', () => {
  const { add, statuses } = growing()
  add('m1', 'aangeboden')
  add('m1', 'aangenomen')
  add('a1', 'ontvangen', { richting: 'in', rest: rejection })
  expect(statuses()).toEqual(['m1 afgekeurd'])
  add('m1', 'afgeleverd')
  expect(statuses()).toEqual(['m1 afgekeurd'])
})

const outward = ['aangeboden', 'aangenomen', 'afgeleverd', 'verlopen', 'geweigerd', 'afgekeurd', 'onleesbaar'] as const

test('in whatever order pages of colleagues wrote it down, an end stays one, and what was rejected is never called received', () => {
  const drawn = fc.array(fc.constantFrom(...outward, 'afkeurbericht' as const), { maxLength: 8 })
  fc.assert(
    fc.property(drawn, (events) => {
      const { add, rows } = growing()
      add('m1', 'aangeboden')
      for (const event of events)
        if (event === 'afkeurbericht') add('a1', 'ontvangen', { richting: 'in', rest: rejection })
        else add('m1', event)
      const { status } = rows()[0] ?? {}
      const ended = events.filter((event) => event !== 'aangeboden' && event !== 'aangenomen')
      if (ended.length === 0) expect(status).toBe(events.includes('aangenomen') ? 'aangenomen' : 'wachtend')
      else expect([...ended.filter((event) => event !== 'afkeurbericht'), 'afgekeurd']).toContain(status)
      if (
        ended.every((event) => event === 'afkeurbericht' || event === 'afgeleverd') &&
        ended.includes('afkeurbericht')
      )
        expect(status).toBe('afgekeurd')
    }),
  )
})

test('what came in is not what was sent, not even a message to ourselves', () => {
  const { add, statuses } = growing()
  add('m1', 'aangeboden')
  add('m1', 'ontvangen', { richting: 'in' })
  add('m1', 'onleesbaar', { richting: 'in' })
  expect(statuses()).toEqual(['m1 wachtend'])
})

test('entries that a colleague wrote, and that come in between, count', () => {
  const { add, log, statuses } = growing()
  add('m1', 'aangeboden')
  add('m2', 'aangeboden')
  statuses()
  const taken = { ...log[1], gebeurtenis: 'aangenomen' } as LogEntry
  log.splice(1, 0, taken)
  expect(statuses()).toEqual(['m2 wachtend', 'm1 aangenomen'])
})
