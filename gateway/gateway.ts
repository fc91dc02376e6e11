/** The gateway: one participant's side of the exchange, as a library. */
import type { Converter } from '../conversions/index.ts'
import { openAddressBook } from './address-book.ts'
import type { RenewalTrouble } from './address-book.ts'
import { createAnnouncer } from './announcer.ts'
import type { GatewayOptions } from './options.ts'
import { offerDue, readReceipts } from './outbox.ts'
import { receive } from './receive.ts'
import { openRecords } from './records.ts'
import type { Arrived, LogEntry, Records, Sent } from './records.ts'
import type { Due, GatewaySetting } from './setting.ts'
import { submit } from './submit.ts'
import type { Submitted } from './submit.ts'

/**
 * How a gateway is doing.
 *
 * @since 0.1.0
 * @beta
 */
export type GatewayState = {
  readonly reachable: boolean
  /** Messages without an end receipt, and the instant of the oldest. */
  readonly outbox: { readonly count: number; readonly oldest: string | null }
  readonly inbox: number
  readonly directory: {
    readonly number: number
    readonly validUntil: string
    /** False past its validity: then nothing goes out and nothing is opened until it is renewed. */
    readonly inForce: boolean
    readonly trouble?: RenewalTrouble
  }
}

/**
 * One participant's gateway: sends, receives and tells what became of messages.
 *
 * @since 0.1.0
 * @beta
 */
export type Gateway = {
  readonly oin: string
  /** What converts between versions, when there is one. */
  readonly converter?: Converter
  readonly submit: (message: Uint8Array) => Promise<Submitted>
  /** What became of a message that was sent. */
  readonly sent: (id: string) => Promise<Sent | undefined>
  /** Resolves at news of this message (or of `inkomend`), at the end of the time (milliseconds), or when aborted. */
  readonly news: (id: string, milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Messages that came in and were not taken over, oldest first. */
  readonly inbox: () => Promise<readonly Arrived[]>
  readonly arrived: (id: string) => Promise<Arrived | undefined>
  /** Removes a message that was taken over; again does no harm. False when there never was one. */
  readonly takeOver: (id: string) => Promise<boolean>
  /** Log entries of a conversation and/or a reference, newest first. */
  readonly log: (search: {
    readonly conversation?: string | undefined
    readonly reference?: string | undefined
  }) => readonly LogEntry[]
  readonly state: () => Promise<GatewayState>
  /** One round of everything, without waiting: offer, read receipts, take in. */
  readonly turn: () => Promise<void>
  /** Sends and receives until aborted; resolves when the last round has ended. */
  readonly run: (signal: AbortSignal) => Promise<void>
}

/**
 * Opens the gateway of a folder, and finishes what a crash left half done.
 *
 * @since 0.1.0
 * @beta
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const records = await openRecords(options.folder, options.files)
  const announcer = createAnnouncer()
  const waiting = new Map<string, Due>()
  const setting: GatewaySetting = {
    ...{ options, records, waiting },
    book: await openAddressBook(options, records),
    arrivals: new Set(),
    wake: () => announcer.announce('wake'),
    announce: announcer.announce,
    reach: { reachable: false },
  }
  await recover(setting)
  const { arrived, sent } = records
  return {
    oin: options.oin,
    ...(options.converter === undefined ? {} : { converter: options.converter }),
    submit: (message) => submit(setting, message),
    sent: sent.get,
    news: announcer.wait,
    inbox: () => inboxOf(setting),
    arrived: arrived.get,
    takeOver: (id) => takeOver(setting, id),
    log: ({ conversation, reference }) =>
      records
        .logged()
        .filter(({ heading }) => conversation === undefined || heading.conversation === conversation)
        .filter(
          ({ heading }) => reference === undefined || [heading.id, heading.cross, heading.about].includes(reference),
        )
        .toReversed(),
    state: () => stateOf(setting),
    turn: () => turn(setting),
    run: (signal) => run(setting, announcer.wait, signal),
  }
}

async function turn(setting: GatewaySetting): Promise<void> {
  await setting.book.renew()
  await offerDue(setting)
  if (setting.book.inForce()) await readReceipts(setting)
  await receive(setting, 0, new AbortController().signal)
  await offerDue(setting)
}

/** What waits in the outbox is offered; what was prepared and seen is shown; what was prepared only comes again. */
async function recover({ records, waiting, arrivals }: GatewaySetting): Promise<void> {
  for (const id of await records.sent.ids()) {
    const sent = await records.sent.get(id)
    if (sent !== undefined && sent.event !== null)
      waiting.set(id, { attempts: 0, due: sent.status === 'wachtend' ? 0 : Number.POSITIVE_INFINITY })
  }
  for (const id of await records.prepared.ids()) {
    if ((await records.seen.get(id)) === undefined) await records.prepared.remove(id)
    else await records.show(id)
  }
  const gone = takenOver(records)
  for (const id of await records.arrived.ids()) {
    if (gone.has(id)) await records.arrived.remove(id)
    else arrivals.add(id)
  }
}

async function inboxOf({ records, arrivals }: GatewaySetting): Promise<readonly Arrived[]> {
  const found = await Promise.all([...arrivals].map((id) => records.arrived.get(id)))
  return found.filter((each) => each !== undefined)
}

/** Logged before it is removed: killed in between, the log knows that the business system may have it. */
async function takeOver({ records, arrivals, options }: GatewaySetting, id: string): Promise<boolean> {
  const found = arrivals.has(id) ? await records.arrived.get(id) : undefined
  const before = takenOver(records).has(id)
  if (found === undefined) return before
  const { heading } = found
  const entry = {
    tijdstip: options.clock().toISOString(),
    richting: 'in',
    gebeurtenis: 'overgenomen',
    heading,
  } as const
  if (!before) await records.log(entry)
  await records.arrived.remove(id)
  arrivals.delete(id)
  return true
}

function takenOver(records: Records): ReadonlySet<string> {
  const entries = records.logged().filter(({ gebeurtenis }) => gebeurtenis === 'overgenomen')
  return new Set(entries.map(({ heading }) => heading.id))
}

async function stateOf({ records, waiting, arrivals, book, reach }: GatewaySetting): Promise<GatewayState> {
  const times = records
    .logged()
    .filter(({ gebeurtenis, heading }) => gebeurtenis === 'aangeboden' && waiting.has(heading.id))
    .map(({ tijdstip }) => tijdstip)
  const { nummer, geldigTot } = book.current().content
  const trouble = book.trouble()
  return {
    reachable: reach.reachable,
    outbox: { count: waiting.size, oldest: times[0] ?? null },
    inbox: arrivals.size,
    directory: {
      ...{ number: nummer, validUntil: geldigTot, inForce: book.inForce() },
      ...(trouble === undefined ? {} : { trouble }),
    },
  }
}

/** Seconds that the hub may wait with its answer when nothing is there. */
const longWait = 25
/** Milliseconds: between two looks at receipts and at the address book, and after a round that failed. */
const pauses = { receipts: 1000, directory: 60_000, failure: 1000 }

type Wait = Gateway['news']

/** Two loops side by side: sending must not wait for what comes in. */
async function run(setting: GatewaySetting, wait: Wait, signal: AbortSignal): Promise<void> {
  const loop = async (round: () => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      try {
        await round()
      } catch (error) {
        setting.options.warn?.(error instanceof Error ? `round-${error.name}` : 'round')
        await wait('never', pauses.failure, signal)
      }
    }
  }
  let renewed = Number.NEGATIVE_INFINITY
  await Promise.all([
    loop(async () => {
      const next = await offerDue(setting)
      if (setting.waiting.size > 0 && setting.book.inForce()) await readReceipts(setting)
      await wait('wake', Math.min(next, pauses.receipts), signal)
    }),
    loop(async () => {
      const now = setting.options.clock().getTime()
      if (now - renewed >= pauses.directory) {
        await setting.book.renew()
        renewed = now
      }
      await receive(setting, longWait, signal)
      if (!setting.reach.reachable || !setting.book.inForce()) await wait('never', pauses.failure, signal)
    }),
  ])
}
