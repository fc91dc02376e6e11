/** `PUT /v1/berichten/{id}`: offers a sealed message. */
import { addressOf, largestEvent, readEvent } from '../../../envelope/visible.ts'
import type { SealedEvent } from '../../../envelope/visible.ts'
import type { Asked } from '../../../listener/index.ts'
import { catalogMessage } from '../../../schemas/read.ts'
import { readStrictJson } from '../../../validator/index.ts'
import type { Problem } from '../../problems.ts'
import { submit } from '../../service.ts'
import type { Exchange } from '../../service.ts'
import type { Caller } from '../caller.ts'
import { eventType, route } from '../route.ts'
import type { Answer } from '../route.ts'

export const submitRoute = route({
  method: 'PUT',
  path: '/v1/berichten/:id',
  consumes: { type: eventType, most: largestEvent },
  handle,
})

async function handle(exchange: Exchange, { id, caller, body }: Asked<Caller>): Promise<Answer> {
  const read = readOffered(body, id, exchange)
  if ('problem' in read) return read
  const address = addressOf(read.event)
  const done = await submit(exchange, { id, actor: caller.actor, body, event: read.event, address })
  if (done.outcome === 'refused') return { problem: done.problem, members: { bewijs: done.receipt } }
  return { status: done.outcome === 'accepted' ? 201 : 200, body: { bewijs: done.receipt } }
}

/** Check 5: strict JSON, the closed table, a message that the catalogue knows, and the id of the path; all faults at once. */
function readOffered(
  body: Uint8Array,
  id: string,
  { catalog }: Exchange,
): { readonly event: SealedEvent } | { readonly problem: Problem } {
  const json = readStrictJson(body, { maxBytes: largestEvent, maxDepth: 4 })
  if (!json.ok) return { problem: { code: 'SKP-H-05', fouten: json.codes.map((code) => ({ code, pointer: '' })) } }
  const verdict = readEvent(json.value)
  if (!verdict.ok) return { problem: { code: 'SKP-H-05', fouten: verdict.faults } }
  const event = verdict.value
  const fouten = [
    ...(event.id === id ? [] : [{ code: 'member-mismatch', pointer: '/id' }]),
    ...(catalogMessage(catalog, addressOf(event)) === undefined
      ? [{ code: 'message-unknown-type', pointer: '/type' }]
      : []),
  ]
  return fouten.length === 0 ? { event } : { problem: { code: 'SKP-H-05', fouten } }
}
