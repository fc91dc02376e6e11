/** Other keys of an organisation by the word of those that stand in the address book. */
import type { Asked } from '../../listener/index.ts'
import { mediaTypes } from '../../listener/index.ts'
import { readKeys } from './enrolment-route.ts'
import { isReplacement } from '../key-set.ts'
import { signersAsked } from './options.ts'
import { oinOf, route, sessionOf } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'

/** Bytes of all public keys that an entry of the address book may have, and two signatures. */
const largest = 64 * 1024

/** `POST /v1/opvolging`: whoever signs the address book judges the keys, and no login is asked; who ends all that were before is two people. */
export const successionRoute = route({
  method: 'POST',
  path: '/v1/opvolging',
  consumes: { type: mediaTypes.json, most: largest },
  handle: succeed,
})

const notConfirmed: Answer = { problem: { code: 'SKP-P-20' } }

async function succeed({ options, seconds }: Desk, { caller, body }: Asked<Caller>): Promise<Answer> {
  const keys = readKeys(body)
  if (keys === undefined) return { problem: { code: 'SKP-P-05' } }
  if (isReplacement(keys.sleutels) && !seconds.use(sessionOf(caller), 'intrekken', '')) return notConfirmed
  const verdict = await options.succeed({ ...keys, oin: oinOf(caller) })
  if (verdict === 'opgenomen') return { status: 204 }
  if (verdict === 'ondertekenaars') options.warn(signersAsked)
  return { problem: { code: verdict === 'geweigerd' ? 'SKP-P-25' : 'SKP-P-47' } }
}
