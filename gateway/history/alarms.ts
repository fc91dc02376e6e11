/** Raises the alarm when histories do not fit: a warning, a line in the log, and evidence that is kept; all of it bounded. */
import type { LogEntry } from '../records.ts'
import type { Evidence, NamedEvidence, Seen } from './evidence.ts'
import type { HistoryRecords } from './history-records.ts'

/** Raises alarms, and tells of those that stand. */
export type Alarms = {
  readonly raise: (found: NamedEvidence, seen?: Seen) => Promise<void>
  /** Warns of two histories again, every hour, as long as the evidence is there. */
  readonly remind: () => void
  /** Since when there is proof of two histories, and of how many senders a claim is kept that nothing supports. */
  readonly standing: () => { readonly since: string | undefined; readonly unsupported: number }
}

/** What alarms need. */
export type AlarmSetting = {
  readonly oin: string
  readonly records: HistoryRecords
  readonly clock: () => Date
  readonly warn: (code: string) => void
  readonly log: (entry: LogEntry) => Promise<void>
}

/** Most proofs that are kept: the first ones, and nothing that comes later displaces them. */
const mostProofs = 10
const hour = 60 * 60 * 1000

const signs = {
  'twee-geschiedenissen': { code: 'two-histories', gebeurtenis: 'twee-geschiedenissen' },
  ongedekt: { code: 'checkpoint-unsupported', gebeurtenis: 'controlepunt-ongedekt' },
} as const

/** The alarms of a gateway, with what stands from before. */
export async function openAlarms({ oin, records, clock, warn, log }: AlarmSetting): Promise<Alarms> {
  const standing = new Map(await records.evidence())
  const told = new Map<string, number>()
  const isDue = (name: string): boolean => {
    const now = clock().getTime()
    if (now - (told.get(name) ?? Number.NEGATIVE_INFINITY) < hour) return false
    told.set(name, now)
    return true
  }
  const ofKind = (kind: Evidence['soort']): readonly Evidence[] =>
    [...standing.values()].filter(({ soort }) => soort === kind)
  /** A proof is kept once; of one sender the newest claim is, and another one an hour later at the soonest. */
  const isNew = ({ name, evidence }: NamedEvidence): boolean =>
    evidence.soort === 'ongedekt'
      ? !isSameClaim(standing.get(name), evidence) && isDue(name)
      : !standing.has(name) && ofKind(evidence.soort).length < mostProofs
  return {
    raise: async (found, seen) => {
      if (!isNew(found)) return
      const { name, evidence } = found
      await records.keep(name, evidence)
      standing.set(name, evidence)
      const { code, gebeurtenis } = signs[evidence.soort]
      warn(code)
      if (code === 'two-histories') isDue(code)
      if (seen?.heading === undefined) return
      const richting = seen.heading.sender === oin ? 'uit' : 'in'
      await log({ tijdstip: evidence.tijdstip, richting, gebeurtenis, heading: seen.heading })
    },
    remind: () => {
      if (ofKind('twee-geschiedenissen').length > 0 && isDue('two-histories')) warn('two-histories')
    },
    standing: () => ({
      since: ofKind('twee-geschiedenissen')
        .map(({ tijdstip }) => tijdstip)
        .toSorted()[0],
      unsupported: ofKind('ongedekt').length,
    }),
  }
}

function isSameClaim(one: Evidence | undefined, other: Evidence): boolean {
  const claim = (evidence: Evidence | undefined): string =>
    JSON.stringify(evidence?.soort === 'ongedekt' ? evidence.controlepunt : null)
  return claim(one) === claim(other)
}
