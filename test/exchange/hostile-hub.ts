/**
 * A hub that hands a gateway whatever a test likes, and what a participant of the town sealed.
 *
 * Inside: reads the address book from the home that the desk made, whose door is the program.
 */
import { trustedDirectory } from '../../cli/exchange/read-home.ts'
import { addressOf, importPublicKey, kernOf, ladingHash, sealMessage } from '../../envelope/index.ts'
import type { Checkpoint, Kern, SealedEvent } from '../../envelope/index.ts'
import type { Gateway, GatewayOptions, HubClient } from '../../gateway/index.ts'
import { schemaset } from '../../validator/index.ts'
import { unseen } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf } from './town.ts'
import type { Town } from './town.ts'

/** A gateway at a hub of ours, the verdicts that it signed by id, and the names of what went wrong. */
export type Served = {
  readonly gateway: Gateway
  /** What is taken out of it is listed again. */
  readonly confirmed: Map<string, string>
  readonly warned: readonly string[]
}

/** What a hub lists of a message, and what it gives when asked for it. */
export type Arrival = {
  readonly id: string
  readonly afzender: string
  readonly ladingHash: string
  readonly text: () => string
}

/** Opens the gateway of this participant at a hub that lists these, under the id that the list says. */
export async function serve(
  town: Town,
  { oin, ...business }: { readonly oin: string } & Pick<GatewayOptions, 'handOver'>,
  arrivals: readonly Arrival[],
): Promise<Served> {
  const confirmed = new Map<string, string>()
  const warned: string[] = []
  const good = <Value>(value: Value) => ({ kind: 'good', epoch: 'boos', value }) as const
  const now = town.clock.now.getTime()
  const waiting = arrivals.map(({ text: _, ...listed }, index) => ({
    ...{ volgnummer: index + 1, ...listed, grootte: 9000, adresboekNummer: 1 },
    aangenomenTijdstip: new Date(now).toISOString(),
    verlooptTijdstip: new Date(now + 5 * 24 * 3600 * 1000).toISOString(),
  }))
  const away = async () => ({ kind: 'unreachable' }) as const
  const hub: HubClient = {
    list: async ({ after }) => good(waiting.filter(({ id, volgnummer }) => volgnummer > after && !confirmed.has(id))),
    fetch: async (id) => good(arrivals.find((each) => each.id === id)?.text() ?? ''),
    confirm: async (id, jws) => {
      confirmed.set(id, JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()).oordeel as string)
      return { kind: 'unreachable' }
    },
    ...{ submit: away, receipts: async () => good([]), headers: away, directory: away, earlierDirectory: away },
    close: async () => undefined,
  }
  const gateway = await town.gateway(oin, { ...business, hub, warn: (name) => void warned.push(name) })
  return { gateway, confirmed, warned }
}

/** Who seals to whom; what the outside says instead, and what the sender says that it saw. */
type Sealing = {
  readonly from: string
  readonly to: string
  readonly change?: Partial<Kern>
  readonly checkpoint?: Checkpoint
}

/** The message sealed by this participant for another; `change` makes the outside say something else. */
export async function sealedBy(
  town: Town,
  message: Message,
  { from, to, change = {}, checkpoint = unseen }: Sealing,
): Promise<SealedEvent> {
  const sender = await town.participant(from)
  const key = (await trustedDirectory(sender, town.clock.now)).sealingKey(to, town.clock.now)
  const recipient = key === undefined ? undefined : await importPublicKey(key)
  const kern = kernOf(message, { schemaset, kid: key?.kid ?? '' })
  if (recipient?.ok !== true || kern === undefined) throw new Error('no key, or no kern')
  const sealed = await sealMessage({
    ...{ message: bytesOf(message), kern: { ...kern, ...change }, signer: sender.signer, recipient: recipient.value },
    validator: { naam: 'eerlijk', hash: schemaset },
    checkpoint,
  })
  if (!sealed.ok) throw new Error('not sealed')
  return sealed.value.event
}

/** As an honest hub would list it. */
export async function arrivalOf(event: SealedEvent): Promise<Arrival> {
  const { id, data } = event
  const { sender } = addressOf(event)
  return { id, afzender: sender, ladingHash: await ladingHash(data), text: () => JSON.stringify(event) }
}
