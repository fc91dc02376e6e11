/** Two logins as routes: the rule and its changes, and what one proposes and another agrees to. */
import { hashForm } from '../../envelope/visible.ts'
import { isObject } from '../../json/index.ts'
import type { Asked } from '../../listener/index.ts'
import { mediaTypes } from '../../listener/index.ts'
import { isName, parseEventType } from '../../schemas/index.ts'
import { readStrictJson } from '../../validator/index.ts'
import { route, sessionOf, text } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'

const rulePath = '/v1/twee-inlogs'
const proposalPath = '/v1/voorstellen/:id'
/** Kinds of message that a rule names, and bytes of it. */
const most = { types: 200, rule: 64 * 1024, proposal: 1024 } as const
const json = (size: number) => ({ type: mediaTypes.json, most: size })

/** The rows. */
export const twoLoginsRoutes = [
  route({ method: 'GET', path: rulePath, handle: show }),
  route({ method: 'PUT', path: rulePath, consumes: json(most.rule), handle: proposeRule }),
  route({
    method: 'DELETE',
    path: `${rulePath}/:id`,
    handle: async ({ typesRules }, { caller, id }) => outcomes[await typesRules.drop(sessionOf(caller), id)],
  }),
  route({
    method: 'PUT',
    path: `${rulePath}/:id`,
    handle: async ({ typesRules }, { caller, id }) => outcomes[await typesRules.agree(sessionOf(caller), id)],
  }),
  route({ method: 'PUT', path: proposalPath, consumes: json(most.proposal), handle: propose }),
  route({
    method: 'DELETE',
    path: proposalPath,
    handle: async ({ twoLogins }, { caller, id }) => {
      await twoLogins.withdraw(sessionOf(caller), id)
      return { status: 204 }
    },
  }),
  route({ method: 'PUT', path: `${proposalPath}/akkoord`, consumes: text(64), handle: agree }),
]

const done: Answer = { status: 204 }
const outcomes = {
  ...{ changed: done, agreed: done, kept: done, dropped: done },
  first: { problem: { code: 'SKP-P-12' } },
  own: { problem: { code: 'SKP-P-38' } },
  gone: { problem: { code: 'SKP-P-39' } },
  other: { problem: { code: 'SKP-P-13' } },
  full: { problem: { code: 'SKP-P-14' } },
} as const satisfies Readonly<Record<string, Answer>>
const wrong: Answer = { problem: { code: 'SKP-P-05' } }

async function show({ typesRules }: Desk, { caller }: Asked<Caller>): Promise<Answer> {
  const session = sessionOf(caller)
  const { types, by, at, proposal } = await typesRules.of(session)
  const voorstel =
    proposal === undefined
      ? {}
      : { voorstel: { id: proposal.id, soorten: proposal.types, door: proposal.by, op: proposal.at } }
  return { status: 200, body: { soorten: types, door: by, op: at, ...voorstel } }
}

async function proposeRule({ typesRules }: Desk, { caller, body }: Asked<Caller>): Promise<Answer> {
  const { soorten } = objectIn(body, most.rule)
  if (!isTypes(soorten)) return wrong
  return outcomes[await typesRules.propose(sessionOf(caller), soorten)]
}

async function propose({ twoLogins }: Desk, { caller, id, body }: Asked<Caller>): Promise<Answer> {
  const { soort: type, ontvanger: receiver } = objectIn(body, most.proposal)
  if (!isType(type) || typeof receiver !== 'string' || !isName('oin', receiver)) return wrong
  return outcomes[await twoLogins.propose(sessionOf(caller), { id, type, receiver })]
}

async function agree({ twoLogins }: Desk, { caller, id, body }: Asked<Caller>): Promise<Answer> {
  const digest = new TextDecoder().decode(body)
  return hashForm.test(digest) ? outcomes[await twoLogins.agree(sessionOf(caller), id, digest)] : wrong
}

function objectIn(body: Uint8Array, maxBytes: number): Readonly<Record<string, unknown>> {
  const read = readStrictJson(body, { maxBytes, maxDepth: 3 })
  return read.ok && isObject(read.value) ? read.value : {}
}

const isType = (value: unknown): value is string => typeof value === 'string' && parseEventType(value) !== undefined
const isTypes = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= most.types && value.every(isType)
