/** The hub answers as its contract says: every route, every class of error, and the life of a message (H-16, H-17). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { confirm, ladingHash } from '../../envelope/index.ts'
import { now, saldoverzoek, sealed } from '../hub/parties.ts'
import { oins, openWorld } from '../hub/world.ts'
import type { Who, World } from '../hub/world.ts'
import { requestTo } from './node-request.ts'
import { walkContract } from './walk.ts'
import type { GoodCall } from './walk.ts'

const contract = readFileSync(join(import.meta.dirname, '../../dist/api/knooppunt.openapi.json'), 'utf8')
const encode = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

/** The walk makes more requests at once than anyone should. */
const roomy = { requestsPerSecond: 10_000, burst: 10_000, strangerRequestsPerSecond: 10_000, strangerBurst: 10_000 }

test('the hub keeps its contract', async () => {
  const world = await openWorld({ contract, limits: roomy })
  try {
    const { calls, faults } = await walkContract<Who>({
      request: requestTo(world.url, (who) => ({ ca: world.pem.root, ...(who === 'nobody' ? {} : world.pem[who]) })),
      contract: JSON.parse(contract) as object,
      as: { participant: 'shv', nobody: 'nobody' },
      good: await goodCalls(world),
    })
    expect(faults).toEqual([])
    expect(calls).toBeGreaterThan(400)
  } finally {
    await world.close()
  }
}, 120_000)

/** One message from offer to confirmation, refusals that carry a receipt, and everything that tells of it. */
async function goodCalls({ shv, se }: World): Promise<readonly GoodCall<Who>[]> {
  const id = crypto.randomUUID()
  const numbers = { Referentienummer: id, ConversatieReferentienummer: crypto.randomUUID() }
  const message = saldoverzoek(oins.shv, oins.se, numbers)
  const event = await sealed(message, { from: shv, to: se })
  const again = await sealed(message, { from: shv, to: se })
  const lading = await ladingHash(event.data)
  const facts = { bericht: id, ladingHash: lading, inhoudHash: lading, tijdstip: now.toISOString() }
  const jws = await confirm({ ...facts, oordeel: 'ontvangen' }, se.sign)
  const wrong = await confirm({ ...facts, bericht: crypto.randomUUID(), oordeel: 'ontvangen' }, se.sign)
  const submit = { operation: 'PUT /v1/berichten/{id}', path: `/v1/berichten/${id}` }
  const ending = {
    operation: 'PUT /v1/postvak/{id}/bevestiging',
    path: `/v1/postvak/${id}/bevestiging`,
    as: 'se',
  } as const
  const read = (operation: string, path = operation): GoodCall<Who> => ({
    operation: `GET ${operation}`,
    path,
    expect: [200],
  })
  return [
    { ...submit, body: encode(event), expect: [201] },
    { ...submit, body: encode(again), expect: [409] },
    { ...submit, body: encode({ ...event, verklaring: again.verklaring }), expect: [400] },
    { ...submit, body: encode(event), as: 'se', expect: [200, 403] },
    { ...read('/v1/postvak'), as: 'se' },
    { ...read('/v1/postvak/{id}', `/v1/postvak/${id}`), as: 'se' },
    { ...ending, body: encode({ bevestiging: wrong }), expect: [400] },
    { ...ending, body: encode({ bevestiging: jws }), expect: [200] },
    { ...read('/v1/postvak/{id}', `/v1/postvak/${id}`), as: 'se', expect: [404] },
    read('/v1/bewijzen'),
    read('/v1/reeksen'),
    read('/v1/adresboeken/{nummer}', '/v1/adresboeken/1'),
    { ...read('/v1/adresboeken/{nummer}', '/v1/adresboeken/2'), expect: [404] },
    read('/v1/logboek', `/v1/logboek?bericht=${id}&vanTijdstip=${encodeURIComponent('2026-11-01T00:00:00+01:00')}`),
    read('/v1/tellingen'),
    {
      operation: 'POST /v1/conformiteit/berichten',
      path: '/v1/conformiteit/berichten',
      body: encode(message),
      expect: [200],
    },
    { ...read('/v1/postvak'), as: 'stranger', expect: [403] },
  ]
}
