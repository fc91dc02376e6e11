/** The draft of a batch: what a store knows of what the batch is about, brought up to date by each act in it. */
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import { chainLine } from './chain.ts'
import type { LogLine, NewLogLine } from './journal.ts'
import { noLoad, placeName, placesOf } from './loads.ts'
import type { Count, Counted, Load } from './mailbox.ts'
import { createRows } from './rows.ts'
import type { Rows } from './rows.ts'
import type { End, Entry, Loaded, LoadPlace, Message, RefusalCount, Written } from './store.ts'

/** What an operation may look at before it decides. */
export type State = {
  readonly message: (id: string) => Message | undefined
  readonly load: (place: LoadPlace) => Load
  /** The last sequence number of a mailbox. */
  readonly sequence: (receiver: string) => number
  readonly refused: (of: RefusalCount) => number
}

/** What an operation does, as data; a line of the log always says it. */
export type Act = {
  readonly line: NewLogLine
  readonly fact?: ReceiptFact
  readonly take?: { readonly message: Omit<Message, 'receipt'>; readonly body: Uint8Array }
  readonly fetched?: Message
  readonly end?: { readonly message: Message; readonly kind: End['kind'] }
  readonly count?: Counted & { readonly way: 'sent' | 'received' }
  readonly refused?: RefusalCount
}

/** A batch in the making. */
export type Draft = {
  readonly state: State
  /** Does it, for all operations that come after. */
  readonly add: (act: Act) => void
  /** The facts to be signed, in order. */
  readonly facts: readonly ReceiptFact[]
  /** All that changed, with the receipts of its facts. */
  readonly written: (receipts: readonly Receipt[]) => Omit<Written, 'batch'>
}

type Parts = {
  readonly messages: Rows<Message>
  readonly loads: Rows<LoadPlace & Load>
  readonly sequences: Rows<{ readonly receiver: string; readonly sequence: number }>
  readonly refusals: Rows<RefusalCount & { readonly recorded: number }>
  readonly counts: Rows<Count>
  readonly taken: Written['taken'][number][]
  readonly fetched: Message[]
  readonly ended: Written['ended'][number][]
}

/** An empty draft over what was loaded. */
export function createDraft(loaded: Loaded): Draft {
  const parts: Parts = {
    messages: createRows(loaded.messages, ({ id }) => id),
    loads: createRows(loaded.loads, placeName),
    sequences: createRows(loaded.sequences, ({ receiver }) => receiver),
    refusals: createRows(loaded.refusals, refusalName),
    counts: createRows<Count>([], countName),
    ...{ taken: [], fetched: [], ended: [] },
  }
  const { messages, loads, sequences, refusals, counts, ...done } = parts
  const lines: { readonly line: LogLine; readonly place?: number }[] = []
  const facts: ReceiptFact[] = []
  let last = loaded.lastLine
  return {
    state: {
      message: messages.get,
      load: (place) => loads.get(placeName(place)) ?? noLoad,
      sequence: (receiver) => sequences.get(receiver)?.sequence ?? 0,
      refused: (of) => refusals.get(refusalName(of))?.recorded ?? 0,
    },
    facts,
    add: (act) => {
      const line = chainLine(act.line, last)
      last = line
      if (act.fact === undefined) lines.push({ line })
      else lines.push({ line, place: facts.push(act.fact) - 1 })
      change(parts, act, loaded.facts + facts.length)
    },
    written: (receipts) => ({
      ...done,
      entries: lines.map(({ line, place }) => entryOf(line, receipts, { place, before: loaded.facts })),
      loads: loads.changed(),
      sequences: sequences.changed(),
      refusals: refusals.changed(),
      counts: counts.changed(),
    }),
  }
}

/** `receipt`: the number of the newest fact, which is the act's own when it has one. */
function change(parts: Parts, { take, fetched, end, count, refused }: Act, receipt: number): void {
  if (take !== undefined) {
    const message = { ...take.message, receipt }
    parts.messages.put(message)
    parts.sequences.put(message)
    parts.taken.push({ message, body: take.body })
    addLoad(parts, message, 1)
  }
  if (fetched !== undefined) {
    const message = { ...fetched, fetched: true }
    parts.messages.put(message)
    if (!fetched.fetched) parts.fetched.push(message)
  }
  if (end !== undefined) {
    const message = { ...end.message, end: { kind: end.kind, receipt } }
    parts.messages.put(message)
    parts.ended.push(message)
    addLoad(parts, message, -1)
  }
  if (count !== undefined) addCount(parts, count)
  if (refused !== undefined)
    parts.refusals.put({ ...refused, recorded: (parts.refusals.get(refusalName(refused))?.recorded ?? 0) + 1 })
}

function addLoad({ loads }: Parts, message: Message, sign: 1 | -1): void {
  for (const place of placesOf(message)) {
    const { messages, bytes } = loads.get(placeName(place)) ?? noLoad
    loads.put({ ...place, messages: messages + sign, bytes: bytes + sign * message.size })
  }
}

function addCount({ counts }: Parts, { way, ...counted }: NonNullable<Act['count']>): void {
  const { sent, received } = counts.get(countName(counted)) ?? { sent: 0, received: 0 }
  counts.put({ ...counted, sent, received, [way]: { sent, received }[way] + 1 })
}

function entryOf(
  line: LogLine,
  receipts: readonly Receipt[],
  { place, before }: { readonly place?: number | undefined; readonly before: number },
): Entry {
  const receipt = place === undefined ? undefined : receipts[place]
  return place === undefined || receipt === undefined
    ? { line }
    : { line, fact: { number: before + place + 1, receipt } }
}

const refusalName = ({ actor, period }: RefusalCount): string => `${period} ${actor}`

const countName = ({ oin, module, version, type, month }: Counted): string =>
  [oin, module, version, type, month].join(' ')
