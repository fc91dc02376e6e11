/** The listener for the operator, on loopback without certificates: health, metrics, the whole log, all counts. */
import { createListener, isLoopback, mediaTypes, routeMaker } from '../../listener/index.ts'
import type { Listener } from '../../listener/index.ts'
import { hubProblems } from '../problems.ts'
import type { ProblemCode } from '../problems.ts'
import type { Exchange } from '../service.ts'
import type { Meter } from './meter.ts'
import { apiVersion } from './route.ts'
import { allCounts, countQuery, logQuery, searchLog } from './routes/record-routes.ts'

/** What the operator's routes show; `ready` says whether the hub takes messages. */
type Shown = Pick<Exchange, 'mailbox'> & { readonly meter: Meter; readonly ready: () => boolean }

/** The operator's listener, not listening yet. */
export function createOperatorServer(shown: Shown): Listener {
  return createListener({
    world: shown,
    routes,
    problems: hubProblems,
    version: apiVersion,
    headers: () => ({ Epoch: shown.mailbox.epoch }),
    gate: ({ headers }) => (isLoopback(headers.host) ? undefined : { code: 'SKP-H-27' }),
    admit: async () => ({ caller: undefined }),
    failed: () => ({ code: 'SKP-H-23' }),
  })
}

const route = routeMaker<Shown, undefined, ProblemCode>()

const routes = [
  route({
    method: 'GET',
    path: '/gezondheid/levend',
    handle: () => ({ status: 200, body: { status: 'levend' } }),
  }),
  route({
    method: 'GET',
    path: '/gezondheid/gereed',
    handle: async ({ mailbox, ready }) => {
      const well = ready() && (await mailbox.ready().then(...yesOrNo))
      return well ? { status: 200, body: { status: 'gereed' } } : { problem: { code: 'SKP-H-20', retryAfter: 10 } }
    },
  }),
  route({
    method: 'GET',
    path: '/metrics',
    produces: mediaTypes.text,
    handle: async ({ meter }) => {
      const { type, body } = await meter.text()
      return { status: 200, body, headers: { 'Content-Type': type } }
    },
  }),
  route({
    method: 'GET',
    path: '/logboek',
    query: logQuery,
    handle: ({ mailbox }, { query }) => searchLog(mailbox, query),
  }),
  route({
    method: 'GET',
    path: '/logboek/keten',
    handle: async ({ mailbox }) => ({
      status: 200,
      body: { gebrokenRegel: (await mailbox.brokenLine()) ?? null },
    }),
  }),
  route({
    method: 'GET',
    path: '/tellingen',
    query: countQuery,
    handle: ({ mailbox }, { query }) => allCounts(mailbox, query),
  }),
]

const yesOrNo = [(): boolean => true, (): boolean => false] as const
