/** The listener for participants: mutual TLS, who calls and how often, and what the log and the meter hear of it. */
import type { IncomingMessage } from 'node:http'
import type { ServerOptions } from 'node:https'
import { addressOf, createListener, isStranger } from '../../listener/index.ts'
import type { Leg, Listener, Rate } from '../../listener/index.ts'
import { MailboxFailure } from '../mailbox/failure.ts'
import type { HubOptions, Limits, Shared } from '../options.ts'
import { hubProblems } from '../problems.ts'
import type { Problem } from '../problems.ts'
import type { Exchange } from '../service.ts'
import type { IdentityPort } from './caller.ts'
import type { Meter } from './meter.ts'
import { apiVersion } from './route.ts'
import type { Route } from './route.ts'

export type ServerSetting = {
  readonly exchange: Exchange
  readonly routes: readonly Route[]
  readonly identity: IdentityPort
  readonly rate: Shared['rate']
  /** The rate of each address that strangers come from. */
  readonly strangers: Rate
  readonly limits: Limits
  readonly meter: Meter
} & Pick<HubOptions, 'tls' | 'log' | 'randomUuid'>

/** The listener, not listening yet. */
export function createServer(setting: ServerSetting): Listener {
  const { exchange, routes, limits, meter, log, randomUuid } = setting
  return createListener({
    ...{ routes, randomUuid },
    world: exchange,
    problems: hubProblems,
    version: apiVersion,
    headers: () => ({ Epoch: exchange.mailbox.epoch }),
    requestTimeout: limits.requestTimeout,
    connections: limits.connections,
    turns: { ...limits.largeAnswers, holder: ({ actor }) => actor },
    tls: tlsOptions(setting),
    gate: ({ socket }) => (isStranger(socket) ? tooMany(setting, setting.strangers, addressOf(socket)) : undefined),
    admit: (request, route) => admit(setting, request, route),
    failed: (error, leg) => {
      const broken = error instanceof MailboxFailure
      // Names and our own codes only: a message of a library could hold what a caller sent.
      const fields = { ...shownLeg(leg), fout: error.name, code: error.code }
      log.error(fields, broken ? 'store failed' : 'our mistake')
      return broken ? { code: 'SKP-H-20', retryAfter: 10 } : { code: 'SKP-H-23' }
    },
    answered: (answer) => {
      meter.answered(answer)
      log.info({ ...shownLeg(answer), status: answer.status, duur: Math.round(answer.milliseconds) }, 'answered')
    },
  })
}

/** Checks 1 and 2 and the rate of 12; the listener makes 3 and 4. */
async function admit(setting: ServerSetting, request: IncomingMessage, route: Route): ReturnType<IdentityPort> {
  const { identity, strangers } = setting
  if (route.public) return admitAnyone(setting, request)
  const known = await identity(request)
  if ('problem' in known) {
    const problem = isStranger(request.socket) ? undefined : tooMany(setting, strangers, addressOf(request.socket))
    return problem === undefined ? known : { problem }
  }
  const { oin, actor } = known.caller
  // A supplier has its own rate, whoever it acts for; and an organisation has one, whoever acts for it.
  const problem =
    (await tooManyOf(setting, actor)) ?? (oin === actor ? undefined : await tooManyOf(setting, `namens ${oin}`))
  return problem === undefined ? known : { problem }
}

/** Who shows a certificate is counted by address here, beside its own rate; strangers were counted at the gate. */
async function admitAnyone(setting: ServerSetting, { socket }: IncomingMessage): ReturnType<IdentityPort> {
  const problem = isStranger(socket) ? undefined : await tooManyOf(setting, `openbaar ${addressOf(socket)}`)
  return problem === undefined ? { caller: { oin: '', actor: '' } } : { problem }
}

/** Of who has shown a certificate, which all hubs count together. */
async function tooManyOf({ limits, rate }: ServerSetting, name: string): Promise<Problem | undefined> {
  return refusalFor(limits, await rate.take(name))
}

/** Of strangers, which each hub counts by itself: the gate that they stand before is its own. */
function tooMany({ limits }: ServerSetting, rate: Rate, name: string): Problem | undefined {
  return refusalFor(limits, rate.take(name))
}

function refusalFor({ heldBack }: Limits, retryAfter: number): Problem | undefined {
  return retryAfter > 0 ? { code: 'SKP-H-15', retryAfter, heldBack } : undefined
}

/** Which leg of an exchange this is; ids are ours, never the caller's trace (H-29). */
function shownLeg({ id, method, route }: Leg): Readonly<Record<string, unknown>> {
  return { spoor: id, methode: method, pad: route }
}

/** Mutual TLS, in the words of Node. */
function tlsOptions({ tls, limits }: ServerSetting): ServerOptions {
  return {
    key: tls.key,
    cert: tls.cert,
    ca: [...tls.ca],
    requestCert: true,
    handshakeTimeout: limits.connections.handshakeTimeout,
    // A missing or bad certificate is told in words (SKP-H-01) by the identity port; no protected route runs without it.
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2',
    ciphers: tlsCiphers,
  }
}

/** "Goed" and "voldoende" in the TLS guidance of the NCSC: forward secrecy and authenticated encryption only. */
const tlsCiphers = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':')
