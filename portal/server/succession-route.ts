/** Other keys of an organisation by the word of those that stand in the address book. */
import type { Asked } from '../../listener/index.ts'
import { mediaTypes } from '../../listener/index.ts'
import { readKeys } from './enrolment-route.ts'
import { oinOf, route } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'

/** Bytes of all public keys that an entry of the address book may have, and two signatures. */
const largest = 64 * 1024

/** `POST /v1/opvolging`: whoever signs the address book judges the keys, and no login is asked. */
export const successionRoute = route({
  method: 'POST',
  path: '/v1/opvolging',
  consumes: { type: mediaTypes.json, most: largest },
  handle: succeed,
})

async function succeed({ options }: Desk, { caller, body }: Asked<Caller>): Promise<Answer> {
  const keys = readKeys(body)
  if (keys === undefined) return { problem: { code: 'SKP-P-05' } }
  return (await options.succeed({ ...keys, oin: oinOf(caller) })) ? { status: 204 } : { problem: { code: 'SKP-P-25' } }
}
