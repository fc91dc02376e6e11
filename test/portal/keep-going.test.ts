/**
 * The page states that the portal may act for its organisation: whatever its clock does meanwhile what it states holds, and it states
 * again before that ends, and when the hub does not believe it.
 *
 * Inside: the page has no door; it states here over a line that keeps what it sends, and in time that the test makes.
 */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { generateKeys, importPrivateKey, importPublicKey, verifySession } from '../../envelope/index.ts'
import type { Gateway, HubAnswer } from '../../gateway/index.ts'
import { hubOverServer } from '../../portal/browser/hub-over-server.ts'
import { keepGoing } from '../../portal/browser/keep-going.ts'
import type { OrganisationKeys } from '../../portal/browser/keys/organisation-keys.ts'
import { createTrouble } from '../../portal/browser/notices/line-trouble.ts'
import { troubleInWords } from '../../portal/browser/notices/trouble-words.ts'
import type { PageWorld } from '../../portal/browser/office.ts'
import { stateSession } from '../../portal/browser/participant.ts'

const oin = '00000099000000005000'
const portaal = { oin: '00000099000000008000', certificaat: 'A'.repeat(43) }
const start = Date.parse('2026-11-24T10:00:00.500Z')
const pair = await generateKeys(2, 'teken', 'teken')
const [sign, verify] = [await importPrivateKey(pair.private), await importPublicKey(pair.public)]
if (!sign.ok || !verify.ok) throw new Error('no key')
const keys = { signer: sign.value } as OrganisationKeys

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A turn of the machine: signing takes time that no test makes. */
const turn = setImmediate

/** A page with this clock, what it stated, and a wait for what it is stating. */
function page(clock: () => Date) {
  const stated: string[] = []
  let begun = 0
  const settled = async (): Promise<void> => {
    do await new Promise(turn)
    while (stated.length < begun)
  }
  const server = { put: async (_: string, statement: string) => void stated.push(statement) }
  const root = { ownerDocument: { visibilityState: 'visible' } }
  const setting = (): object => {
    begun += 1
    return { portaal }
  }
  const world = { clock, server, root, get setting() { return setting() } } // prettier-ignore
  return { stated, settled, world: world as unknown as PageWorld }
}

/** A gateway that does nothing, and whose address book is in force or not. */
function gatewayWith(inForce: () => boolean): Gateway {
  const waits = async (): Promise<void> => void (await new Promise((done) => setTimeout(done, 60_000)))
  const state = async () => ({ directory: { inForce: inForce() } })
  return { run: waits, news: waits, refresh: async () => true, state } as unknown as Gateway
}

test('H-21: a statement lasts as long as one may, also when the clock goes on between two looks at it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 50 }), async (step) => {
      let looks = 0
      const { world, stated } = page(() => new Date(start + step * looks++))
      await stateSession(world, oin, keys)
      const expected = { oin, leverancier: portaal.oin, certificaat: portaal.certificaat, now: new Date(start) }

      expect((await verifySession(stated[0], expected, verify.value)).ok).toBe(true)
    }),
    { numRuns: 20, examples: [[0], [1]] },
  )
})

test('states again after eight minutes, and at once when the hub says that the portal may not act', async () => {
  const { world, stated, settled } = page(() => new Date())
  const trouble = createTrouble()
  const gateway = gatewayWith(() => true)
  const end = keepGoing(world, oin, { keys, gateway, trouble })
  let answer: HubAnswer<never> = { kind: 'refused', epoch: 'een', code: 'SKP-H-06' }
  const hub = hubOverServer({ get: async () => answer } as never, trouble.note)
  const after = async (seconds: number): Promise<number> => {
    for (let second = 0; second < seconds; second += 1) {
      await vi.advanceTimersByTimeAsync(1000)
      await settled()
    }
    return stated.length
  }

  expect([await after(479), await after(16)]).toEqual([0, 1])
  await hub.directory()
  expect(troubleInWords(trouble.now())).toContain('niet voor uw organisatie')
  expect([await after(15), await after(15)]).toEqual([2, 3])
  answer = { kind: 'refused', epoch: 'een', code: 'SKP-H-08' }
  await hub.directory()
  expect([trouble.now(), await after(60)]).toEqual([undefined, 3])
  end()
  expect(await after(3600)).toBe(3)
})

test('who works is told that the hub is silent, and that its address book is over, as long as that is so', async () => {
  const { world } = page(() => new Date())
  const trouble = createTrouble()
  let isInForce = true
  const end = keepGoing(world, oin, { keys, gateway: gatewayWith(() => isInForce), trouble })
  let [answer, others]: HubAnswer<never[]>[] = [{ kind: 'unreachable' }, { kind: 'good', epoch: 'een', value: [] }]
  const get = async (path: string) => (path.includes('/postvak') ? answer : others)
  const hub = hubOverServer({ get } as never, trouble.note)
  const told = async (): Promise<string | undefined> => {
    await hub.list({ after: 0, wait: 25 }, new AbortController().signal)
    await hub.receipts(0)
    return troubleInWords(trouble.now())
  }

  // One silence passes, and what else it answers says nothing of what should come in.
  expect([await told(), await told(), await told()]).toEqual([
    ...[undefined, expect.stringContaining('antwoordt nu niet'), expect.stringContaining('antwoordt nu niet')],
  ])
  answer = { kind: 'refused', epoch: 'een', code: 'SKP-H-02' }
  expect(await told()).toContain('niet voor uw organisatie')
  answer = { kind: 'unreachable', why: 'SKP-P-15' }
  expect(await told()).toBeUndefined()
  answer = { kind: 'good', epoch: 'een', value: [] }
  isInForce = false
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await told()).toContain('adresboek van het knooppunt is verlopen')
  isInForce = true
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await told()).toBeUndefined()
  end()
})
