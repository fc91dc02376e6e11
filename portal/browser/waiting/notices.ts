/** Notices: what was sent and did not arrive as it should, until it was sent again or somebody has seen it. */
import type { Arrived, Gateway } from '../../../gateway/anywhere.ts'
import { tellFinding } from '../../../validator/index.ts'
import { labelWords } from '../form/label-words.ts'
import { shownFor } from './seen-notices.ts'
import type { SeenNotices } from './seen-notices.ts'
import type { SentRow } from './sent-rows.ts'

/** What went wrong with one message, and the question that waits for an answer again. */
export type Notice = {
  readonly row: SentRow
  readonly question?: Arrived
  /** What its receiver found, in words, without what stood in the message. */
  readonly found: readonly string[]
}

/** Most notices at once, and most findings of one. */
const most = { notices: 20, findings: 5 } as const
const bad: ReadonlySet<SentRow['status']> = new Set(['verlopen', 'geweigerd', 'afgekeurd', 'onleesbaar'])

/** What notices are worked out from. */
type Noticing = {
  readonly gateway: Gateway
  readonly sent: () => readonly SentRow[]
  readonly seen: Pick<SeenNotices, 'has'>
  readonly world: { readonly clock: () => Date }
}

/** The notices of now, newest first; `answers` gives the last answer to each question that waits. */
export async function noticesOf(
  { gateway, sent, seen, world }: Noticing,
  answers: ReadonlyMap<string, SentRow>,
): Promise<readonly Notice[]> {
  const since = new Date(world.clock().getTime() - shownFor).toISOString()
  const isLast = ({ id, cross }: SentRow): boolean => {
    const answer = cross === undefined ? undefined : answers.get(cross)
    return answer === undefined || answer.id === id
  }
  const rows = sent().filter((row) => bad.has(row.status) && row.since >= since && !seen.has(row.id) && isLast(row))
  return Promise.all(
    rows.slice(0, most.notices).map(async (row) => {
      const question = row.cross === undefined ? undefined : await gateway.arrived(row.cross)
      return { row, found: await foundIn(gateway, row.id), ...(question === undefined ? {} : { question }) }
    }),
  )
}

async function foundIn(gateway: Gateway, id: string): Promise<readonly string[]> {
  const message = await gateway.sent(id)
  const findings = message?.findings?.slice(0, most.findings) ?? []
  return Promise.all(
    findings.map(async (finding) => {
      const { melding, herstel } = await tellFinding(finding, 'nl', message?.heading)
      return labelWords({ ...finding, melding, herstel })
    }),
  )
}
