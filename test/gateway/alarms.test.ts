/**
 * Alarms about history are bounded, and none takes the place of another that matters.
 *
 * Inside: raises alarms of the gateway's history, which only a hub or a participant that lies brings about.
 */
import { expect, test } from 'vitest'
import { openAlarms } from '../../gateway/history/alarms.ts'
import type { Alarms } from '../../gateway/history/alarms.ts'
import { batchProof, unsupported } from '../../gateway/history/evidence.ts'
import type { NamedEvidence } from '../../gateway/history/evidence.ts'
import type { Header } from '../../gateway/history/header.ts'
import { memoryHistory } from '../../gateway/history/memory-history.ts'
import type { LogEntry } from '../../gateway/index.ts'
import { chainOf, epoch } from './simulated-chain.ts'

const own = '00000099000000002000'
const hour = 60 * 60 * 1000
const clock = { now: new Date('2026-11-23T10:00:00.000Z') }
const records = memoryHistory()
const warned: string[] = []
const logged: LogEntry[] = []

const opened = (): Promise<Alarms> =>
  openAlarms({
    ...{ oin: own, records, clock: () => clock.now },
    warn: (code) => void warned.push(code),
    log: async (entry) => void logged.push(entry),
  })

const [here, there] = [chainOf(20), chainOf(20, 0)]
const proofOf = (nummer: number): NamedEvidence =>
  batchProof(clock.now, [here[nummer - 1] as Header, there[nummer - 1] as Header])
const oin = (index: number): string => `000000990000000${String(index).padStart(2, '0')}000`
const id = '6f1c1f2e-3b7a-4d55-9f0e-2f6f0f4f7c11'
const claimOf = (sender: string, nummer: number): NamedEvidence => {
  const knooppunt = { epoch, nummer, wortel: 'A'.repeat(43) }
  return unsupported(clock.now, { sender, id }, { controlepunt: { knooppunt }, own: undefined })
}

test('H-34: the first ten proofs stay, whatever comes later, and of each sender the newest claim', async () => {
  const alarms = await opened()
  for (let nummer = 1; nummer <= 20; nummer++) await alarms.raise(proofOf(nummer))
  for (let nummer = 1; nummer <= 20; nummer++) await alarms.raise(proofOf(nummer))
  expect(warned).toEqual(Array.from({ length: 10 }, () => 'two-histories'))
  for (let sender = 10; sender < 40; sender++) await alarms.raise(claimOf(oin(sender), 1))
  expect(alarms.standing()).toEqual({ since: clock.now.toISOString(), unsupported: 30 })
  const names = [...(await records.evidence()).keys()]
  expect(names.filter((name) => name.startsWith('reeks'))).toEqual(
    Array.from({ length: 10 }, (_, index) => `reeks-${epoch}-${index + 1}`),
  )
  // One that changes its claim is told of once an hour, and then only when it is another one.
  warned.length = 0
  for (let nummer = 2; nummer < 9; nummer++) await alarms.raise(claimOf(oin(10), nummer))
  expect(warned).toEqual([])
  clock.now = new Date(clock.now.getTime() + hour)
  await alarms.raise(claimOf(oin(10), 1))
  expect(warned).toEqual([])
  await alarms.raise(claimOf(oin(10), 9))
  await alarms.raise(claimOf(oin(11), 9))
  expect(warned).toEqual(['checkpoint-unsupported', 'checkpoint-unsupported'])
  expect(alarms.standing().unsupported).toBe(30)
})

test('H-34: proof is told of every hour, after a start too, and in the log by the message with which it came', async () => {
  const alarms = await opened()
  warned.length = 0
  for (let minutes = 0; minutes < 120; minutes++) {
    alarms.remind()
    clock.now = new Date(clock.now.getTime() + hour / 60)
  }
  expect(warned).toEqual(['two-histories', 'two-histories'])
  expect(logged).toEqual([])

  const message = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', id, conversation: '', time: '' }
  for (const sender of [oin(50), own]) {
    const heading = { ...message, sender, receiver: own }
    await alarms.raise(claimOf(sender, 3), { sender, id, heading })
  }
  expect(logged.map(({ richting, gebeurtenis }) => [richting, gebeurtenis])).toEqual([
    ['in', 'controlepunt-ongedekt'],
    ['uit', 'controlepunt-ongedekt'],
  ])
})
