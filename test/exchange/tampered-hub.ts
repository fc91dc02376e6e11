/** A hub that tampers with what passes: what it knows, and a client that asks it. */
import { generateKeys, importPrivateKey } from '../../envelope/index.ts'
import type { PrivateKey, SealedEvent } from '../../envelope/index.ts'
import type { HubClient } from '../../gateway/index.ts'
import type { Town } from './town.ts'

/** What the hub knows: all that passed, and the keys with which it can sign. */
export type Known = {
  readonly epoch: string
  readonly events: Map<string, SealedEvent>
  /** Genuine receipts by message. */
  readonly receipts: Map<string, unknown>
  readonly books: unknown[]
  /** The hub's own key, and one that stands in no address book under the same name. */
  readonly own: PrivateKey
  readonly strange: PrivateKey
  readonly now: () => Date
}

/** The part of the contract that is tampered with, and what it does instead of what is honest. */
export type Tampering = {
  readonly at: keyof HubClient
  readonly name: string
  /** True when it signs, with its own key, an end that is no delivery: then the message ends so, and its sender hears of it. */
  readonly ends?: true
  readonly instead: (honest: HubClient, known: Known) => Partial<HubClient>
}

/** What a hub knows that has the keys of this town's. */
export async function knownTo(town: Town, epoch: string): Promise<Known> {
  const made = await importPrivateKey((await generateKeys(2, 'teken', town.hubHome.signer.kid)).private)
  if (!made.ok) throw new Error('no key')
  return {
    ...{ epoch, events: new Map(), receipts: new Map(), books: [], own: town.hubHome.signer, strange: made.value },
    now: () => town.clock.now,
  }
}

/** A client of a hub that tampers as `current` says at this moment, and knows what passes. */
export function tamperedClient(honest: HubClient, known: Known, current: () => readonly Tampering[]): HubClient {
  const watching: HubClient = {
    ...honest,
    submit: async (id, text) => {
      known.events.set(id, JSON.parse(text) as SealedEvent)
      const answer = await honest.submit(id, text)
      if (answer.kind === 'good') known.receipts.set(id, answer.value)
      return answer
    },
    directory: async () => {
      const answer = await honest.directory()
      if (answer.kind === 'good') known.books.push(answer.value)
      return answer
    },
  }
  const now = (): HubClient => ({
    ...watching,
    ...Object.assign({}, ...current().map(({ instead }) => instead(watching, known))),
  })
  return {
    submit: (...given) => now().submit(...given),
    list: (...given) => now().list(...given),
    fetch: (...given) => now().fetch(...given),
    confirm: (...given) => now().confirm(...given),
    receipts: (...given) => now().receipts(...given),
    headers: (...given) => now().headers(...given),
    directory: () => now().directory(),
    earlierDirectory: (...given) => now().earlierDirectory(...given),
    close: honest.close,
  }
}
