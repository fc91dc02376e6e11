/** The list of participants: for anybody, also who is not logged in. */
import type { Asked } from '../../listener/index.ts'
import { route } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'

/** Participants that one answer has at most. */
const atOnce = 1000

const query = { na: { kind: 'number', least: 0, most: Number.MAX_SAFE_INTEGER, standard: 0 } } as const

/** The row. */
export const participantRoutes = [route({ method: 'GET', path: '/v1/deelnemers', public: true, query, handle: list })]

async function list({ participants }: Desk, { query: { na } }: Asked<Caller, typeof query>): Promise<Answer> {
  const all = await participants.all()
  if (all === undefined) return { problem: { code: 'SKP-P-35', retryAfter: 60 } }
  const end = na + atOnce
  return { status: 200, body: { deelnemers: all.slice(na, end), ...(end < all.length ? { verder: end } : {}) } }
}
