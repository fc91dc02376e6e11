/** The listener for the operator, on loopback without certificates: health, metrics, the whole log, all counters. */
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Exchange } from '../service.ts'
import { sendProblem, standingHeaders } from './answering.ts'
import { searchLog } from './routes/record-routes.ts'
import { mediaTypes } from './route.ts'
import type { Meter } from './meter.ts'

/** The operator's listener; `ready` says whether the hub takes messages. */
export function createOperatorServer(exchange: Exchange, meter: Meter, ready: () => boolean): FastifyInstance {
  const app = Fastify({ logger: false, exposeHeadRoutes: false })
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(standingHeaders(exchange.mailbox.epoch))
    // A page in the operator's browser must not reach this by another name for this machine (DNS rebinding).
    if (!/^(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d{1,5})?$/.test(request.headers.host ?? ''))
      await sendProblem(request, reply, { problem: { code: 'SKP-H-27' } })
  })
  app.setErrorHandler((_error, request, reply) => sendProblem(request, reply, { problem: { code: 'SKP-H-23' } }))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { problem: { code: 'SKP-H-16' } }))
  app.get('/gezondheid/levend', async () => ({ status: 'levend' }))
  app.get('/gezondheid/gereed', async (request, reply) => {
    const well = ready() && (await exchange.mailbox.ready().then(...yesOrNo))
    return well ? { status: 'gereed' } : sendProblem(request, reply, { problem: { code: 'SKP-H-20', retryAfter: 10 } })
  })
  app.get('/metrics', async (_request, reply) => {
    const { type, body } = await meter.text()
    return reply.header('Content-Type', type).send(body)
  })
  app.get('/logboek', async (request, reply) => {
    const answer = await searchLog(exchange, request.query)
    if ('problem' in answer) return sendProblem(request, reply, answer)
    return reply.header('Content-Type', mediaTypes.json).send(JSON.stringify(answer.body))
  })
  app.get('/logboek/keten', async () => ({ gebrokenRegel: (await exchange.mailbox.brokenLine()) ?? null }))
  app.get('/tellingen', async () => ({ tellingen: await exchange.mailbox.counts() }))
  return app
}

const yesOrNo = [(): boolean => true, (): boolean => false] as const
