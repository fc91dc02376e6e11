/** A participant that the simulator plays: seals whatever a scenario asks, and opens what comes in, at the hub of the exam. */
import type { Counterparty, Opened } from '../../conformance/index.ts'
import type { Directory } from '../../directory/index.ts'
import {
  addressOf,
  attestationKid,
  confirm,
  importPublicKey,
  kernOf,
  ladingHash,
  openMessage,
  readEvent,
  sealMessage,
} from '../../envelope/index.ts'
import type { OpenedMessage, SealedEvent } from '../../envelope/index.ts'
import { httpHubClient } from '../../gateway/index.ts'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'
import { schemaset } from '../../validator/index.ts'
import { readParticipantHome } from '../exchange/read-home.ts'
import type { ParticipantHome } from '../exchange/read-home.ts'

/** What it is made of. */
type CounterpartySetting = {
  readonly home: string
  readonly oin: string
  readonly hub: () => string
  readonly clock: () => Date
  /** The address book that stands in the home. */
  readonly book: () => Promise<Directory>
}

/** A counterparty, which can be closed and given the keys that stand in its home now. */
export type RunningCounterparty = Counterparty & {
  readonly renew: () => Promise<void>
  readonly close: () => Promise<void>
}

type State = {
  participant: ParticipantHome
  directory: Directory
  readonly client: HubClient
  readonly clock: () => Date
  /** What was sealed, as it was offered. */
  readonly sealed: Map<string, string>
  /** What was opened, by reference. */
  readonly opened: Map<string, { readonly event: SealedEvent; readonly inside: OpenedMessage | undefined }>
}

/** Opens a counterparty. */
export async function openCounterparty({
  home,
  oin,
  hub,
  clock,
  book,
}: CounterpartySetting): Promise<RunningCounterparty> {
  const participant = await readParticipantHome(home, oin)
  const state: State = {
    ...{ participant, clock },
    directory: await book(),
    client: httpHubClient({ url: hub(), ...participant.tls, timeout: 5000 }),
    sealed: new Map(),
    opened: new Map(),
  }
  const offer = async (id: string): Promise<boolean> =>
    (await persist(() => state.client.submit(id, state.sealed.get(id) ?? ''))).kind === 'good'
  return {
    oin,
    send: async ({ inside, outside }) => {
      const event = await seal(state, inside, outside)
      state.sealed.set(event.id, JSON.stringify(event))
      return offer(event.id)
    },
    sendAgain: offer,
    arrivals: () => arrivals(state),
    confirm: (id, verdict = 'ontvangen') => confirmed(state, id, verdict),
    renew: async () => {
      state.participant = await readParticipantHome(home, oin)
      state.directory = await book()
    },
    close: () => state.client.close(),
  }
}

/** Times that a question is put to a hub that was just started: a connection of before may still look open. */
const attempts = 3

/** The answer, or that there is none after all. */
async function persist<Value>(ask: () => Promise<HubAnswer<Value>>): Promise<HubAnswer<Value>> {
  for (let left = attempts; ; left--) {
    const answer = await ask()
    if (answer.kind !== 'unreachable' || left <= 1) return answer
  }
}

async function seal(
  { participant, directory, clock }: State,
  message: Uint8Array,
  outside: unknown,
): Promise<SealedEvent> {
  const to = (outside as { readonly Stuurgegevens: { readonly Ontvanger: string } }).Stuurgegevens.Ontvanger
  const key = directory.sealingKey(to, clock())
  const recipient = key === undefined ? undefined : await importPublicKey(key)
  const kern = kernOf(outside, { schemaset, kid: key?.kid ?? '' })
  if (recipient?.ok !== true || kern === undefined) throw new Error('the scenario sends what cannot be sealed')
  const sealed = await sealMessage({
    ...{ message, kern, signer: participant.signer, recipient: recipient.value },
    validator: { naam: 'schuldenknooppunt-simulator', hash: schemaset },
    checkpoint: { adresboek: { nummer: directory.content.nummer, hash: directory.digest }, knooppunt: null },
  })
  if (!sealed.ok) throw new Error('the scenario sends what cannot be sealed')
  return sealed.value.event
}

/** What waits at the hub; each is fetched and opened once. */
async function arrivals(state: State): Promise<readonly Opened[]> {
  const answer = await persist(() => state.client.list({ after: 0, wait: 0 }, new AbortController().signal))
  if (answer.kind !== 'good') return []
  const ids = answer.value.map((row) => String((row as { readonly id?: unknown }).id))
  const found = await Promise.all(ids.map((id) => openOne(state, id)))
  return found.filter((each) => each !== undefined)
}

async function openOne(state: State, id: string): Promise<Opened | undefined> {
  if (!state.opened.has(id)) await fetchOne(state, id)
  const found = state.opened.get(id)
  if (found === undefined) return undefined
  const { event, inside } = found
  const { sender, type } = addressOf(event)
  return { id, sender, type, ...(inside === undefined ? {} : { message: new TextDecoder().decode(inside.message) }) }
}

async function fetchOne({ client, directory, participant, opened, clock }: State, id: string): Promise<void> {
  const answer = await persist(() => client.fetch(id))
  const read = answer.kind === 'good' ? readEvent(JSON.parse(answer.value)) : undefined
  if (read?.ok !== true) return
  const event = read.value
  const entry = directory.verifyKey(addressOf(event).sender, attestationKid(event) ?? '', clock())
  const signer = entry === undefined ? undefined : await importPublicKey(entry)
  const keyOf = (kid: string) => participant.openers.find((key) => key.kid === kid)
  const inside = signer?.ok === true ? await openMessage(event, { keyOf, signer: signer.value }) : undefined
  opened.set(id, { event, inside: inside?.ok === true ? inside.value : undefined })
}

async function confirmed(
  { client, participant, opened, clock }: State,
  id: string,
  oordeel: 'ontvangen' | 'afgekeurd',
): Promise<void> {
  const found = opened.get(id)
  if (found === undefined) return
  const { event, inside } = found
  const verdict =
    inside === undefined ? ({ oordeel: 'onleesbaar' } as const) : { oordeel, inhoudHash: inside.inhoudHash }
  const confirmation = { bericht: id, ladingHash: await ladingHash(event.data), ...verdict }
  const jws = await confirm({ ...confirmation, tijdstip: clock().toISOString() }, participant.signer)
  await persist(() => client.confirm(id, jws))
}
