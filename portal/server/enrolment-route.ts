/** Begins the second login, which binds keys that a browser made. */
import type { Asked } from '../../listener/index.ts'
import { mediaTypes } from '../../listener/index.ts'
import { enrolmentNonce } from '../../directory/index.ts'
import type { Participant } from '../../directory/index.ts'
import { isObject } from '../../json/index.ts'
import { readStrictJson } from '../../validator/index.ts'
import { beginLogin } from './begin-login.ts'
import { oinOf, route } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'

/** Bytes of all public keys that an entry of the address book may have, and a signature. */
const largest = 64 * 1024
/** Keys that such an entry may have. */
const mostKeys = 50

/** `POST /v1/inschrijving`: gives the address of the broker. */
export const enrolmentRoute = route({
  method: 'POST',
  path: '/v1/inschrijving',
  consumes: { type: mediaTypes.json, most: largest },
  handle: begin,
})

async function begin(desk: Desk, { caller, body }: Asked<Caller>): Promise<Answer> {
  const keys = readKeys(body)
  if (keys === undefined) return { problem: { code: 'SKP-P-05' } }
  const { sleutels, inschrijving } = keys
  const oin = oinOf(caller)
  const nonce = await enrolmentNonce({ oin, sleutels })
  const started = await beginLogin(desk, caller, { nonce, bound: { enrolment: { oin, sleutels, inschrijving } } })
  if (started === 'druk') return { problem: { code: 'SKP-P-15', retryAfter: 60 } }
  if (started === 'makelaar') return { problem: { code: 'SKP-P-16', retryAfter: 30 } }
  return { status: 200, body: { adres: started.address }, headers: { 'Set-Cookie': started.cookie } }
}

type Keys = Pick<Participant, 'sleutels' | 'inschrijving' | 'opvolging'>

/** Keys in as much form as it takes to make a nonce of them; whoever signs the address book judges them. */
export function readKeys(body: Uint8Array): Keys | undefined {
  const read = readStrictJson(body, { maxBytes: largest, maxDepth: 6 })
  return read.ok && isKeys(read.value) ? read.value : undefined
}

function isKeys(value: unknown): value is Keys {
  if (!isObject(value)) return false
  const { sleutels, inschrijving, opvolging } = value
  const isList = Array.isArray(sleutels) && sleutels.length <= mostKeys && sleutels.every(isKey)
  return isList && typeof inschrijving === 'string' && ['string', 'undefined'].includes(typeof opvolging)
}

/** A key with a name and a beginning: by those it is known what the keys are for. */
function isKey(value: unknown): boolean {
  return isObject(value) && typeof value['kid'] === 'string' && typeof value['van'] === 'string'
}
