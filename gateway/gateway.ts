/** The gateway: one participant's side of the exchange, as a library. */
import type { Converter } from '../conversions/index.ts'
import { openAddressBook } from './address-book.ts'
import { createAnnouncer } from './announcer.ts'
import type { Announcer } from './announcer.ts'
import { createExclusion } from './exclusion.ts'
import { folderHistory } from './history/folder-history.ts'
import { openHistory } from './history/history.ts'
import type { History, HistorySetting } from './history/history.ts'
import { createIncarnations } from './incarnation.ts'
import type { GatewayOptions } from './options.ts'
import { readHub } from './read-hub.ts'
import { createLookUp } from './look-up.ts'
import { openRecords } from './records.ts'
import type { Arrived, LogEntry, Records, Sent } from './records.ts'
import { run, turn } from './rounds.ts'
import { takenBy } from './setting.ts'
import type { Due, GatewaySetting } from './setting.ts'
import { stateOf } from './state.ts'
import type { GatewayState } from './state.ts'
import { submit } from './submit.ts'
import type { Submitted } from './submit.ts'
import { createWatch } from './watch.ts'

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
  /** Sees what another gateway of the same participant opened or took over; whether there was anything. */
  readonly refresh: () => Promise<boolean>
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
  const announcer = createAnnouncer()
  const setting = await openSetting(options, announcer)
  await recover(setting)
  const { records } = setting
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
    refresh: refresher(setting),
    log: ({ conversation, reference }) =>
      records
        .logged()
        .filter(({ heading }) => conversation === undefined || heading.conversation === conversation)
        .filter(
          ({ heading }) => reference === undefined || [heading.id, heading.cross, heading.about].includes(reference),
        )
        .toReversed(),
    state: async () => stateOf(setting),
    turn: () => turn(setting),
    run: (signal) => run(setting, announcer.wait, signal),
  }
}

/** What its parts share, as it stands after a start. */
async function openSetting(options: GatewayOptions, announcer: Announcer): Promise<GatewaySetting> {
  const records = await openRecords(options.folder, options.files)
  const waiting = new Map<string, Due>()
  const hub = readHub(options.hub, options.warn)
  const book = await openAddressBook({ ...options, hub }, records)
  const reach = { reachable: false }
  return {
    ...{ options, records, waiting, hub, book, reach },
    lookUp: createLookUp(book, options.clock),
    history: await historyOf(options, { hub, book, log: records.log, isReachable: () => reach.reachable }),
    arrivals: new Set(),
    watch: createWatch(),
    reading: { directory: 0, since: 0, after: 0, doubtful: false, allSince: 0, mayBeOther: createIncarnations() },
    exclusive: createExclusion(),
    wake: () => announcer.announce('wake'),
    announce: announcer.announce,
  }
}

async function historyOf(
  { oin, folder, files, clock, trust, warn = () => undefined }: GatewayOptions,
  parts: Pick<HistorySetting, 'hub' | 'book' | 'isReachable'> & Pick<Records, 'log'>,
): Promise<History> {
  return openHistory({ ...parts, oin, clock, trust, warn, records: await folderHistory(folder, files) })
}

/** What waits in the outbox is offered; what was prepared and seen is shown; what was prepared only comes again. */
async function recover({ records, waiting, arrivals }: GatewaySetting): Promise<void> {
  // What the log says has ended is as it was: its end was written before that.
  const ended = endedIn(records.logged())
  const open = (await records.sent.ids()).filter((id) => !ended.has(id))
  await records.sent.ahead(open)
  for (const id of open) {
    const sent = await records.sent.get(id)
    if (sent !== undefined && sent.event !== null)
      waiting.set(id, sent.status === 'wachtend' ? { attempts: 0, due: 0 } : takenBy(sent.acceptedIn ?? ''))
  }
  for (const id of await records.prepared.ids()) {
    if ((await records.seen.get(id)) === undefined) await records.prepared.remove(id)
    else await records.show(id)
  }
  await listArrivals({ records, arrivals })
}

const ends: ReadonlySet<LogEntry['gebeurtenis']> = new Set([
  ...(['afgeleverd', 'verlopen', 'geweigerd', 'afgekeurd', 'onleesbaar'] as const),
])

function endedIn(log: readonly LogEntry[]): ReadonlySet<string> {
  const entries = log.filter(({ richting, gebeurtenis }) => richting === 'uit' && ends.has(gebeurtenis))
  return new Set(entries.map(({ heading }) => heading.id))
}

/** What stands in the inbox and was not taken over; what was, and stands there still, is removed. */
async function listArrivals({ records, arrivals }: Pick<GatewaySetting, 'records' | 'arrivals'>): Promise<void> {
  const gone = takenOver(records)
  const before = [...arrivals]
  // In this order: what is being shown stands in at least one of both.
  const preparing = new Set(await records.prepared.ids())
  const there = new Set(await records.arrived.ids())
  for (const id of before) if (!there.has(id) && !preparing.has(id)) arrivals.delete(id)
  for (const id of there) {
    if (gone.has(id)) await records.arrived.remove(id)
    else arrivals.add(id)
  }
}

/** Looks again each time; what another part of this gateway saw meanwhile counts too. */
function refresher(setting: GatewaySetting): () => Promise<boolean> {
  let seen = 0
  return async () => {
    const times = await setting.records.look()
    if (times === seen) return false
    seen = times
    await listArrivals(setting)
    setting.announce('inkomend')
    return true
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
