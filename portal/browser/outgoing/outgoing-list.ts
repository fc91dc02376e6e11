/** A list on its way: for half a minute it can be taken back, then it goes out part by part, whatever section is shown. */
import type { Files } from '../../../gateway/anywhere.ts'
import { timeForRegret } from '../tray/time-for-regret.ts'
import { dropBatch, keepBatch, messagesOf, sendBatch, standingBatch, takeUpBatch, waitingBatch } from './batch.ts'
import type { Batch, Carrier } from './batch.ts'

/** Where the list is: counting down in this page, going out, left from before, in another page or stopped half-way, or gone out just now. */
export type ListState =
  | { readonly at: 'none' }
  | { readonly at: 'counts'; readonly batch: Batch; readonly due: number }
  | { readonly at: 'goes'; readonly batch: Batch; readonly sent: number }
  | { readonly at: 'rest'; readonly batch: Batch }
  /** It is there no more: another page sent it or stopped it. */
  | { readonly at: 'gone' }
  /** `never`: places in the list, from 1, of those that can never go. */
  | { readonly at: 'done'; readonly messages: number; readonly never: readonly number[] }

/** What carries its messages. */
export type Carrying = Pick<Carrier, 'send' | 'settle'>

/** The list of who works here; there is one at a time. */
export type OutgoingList = {
  readonly state: () => ListState
  /** Calls at each change, until what it gives is called. */
  readonly watch: (see: () => void) => () => void
  /** Sees what an earlier page left; what this page does goes on. */
  readonly load: () => Promise<void>
  /** Keeps the messages; they go out by themselves when the time for regret is over and this page is still there. */
  readonly hold: (messages: readonly object[], carrying: Carrying) => Promise<void>
  /** Sends now what counts down, or what was left. */
  readonly release: (carrying: Carrying) => Promise<void>
  /** Sends nothing of it any more: all of it when it counts down, the rest when it was left. `weg` when another page sends it, sent it or stopped it. */
  readonly takeBack: () => Promise<'terug' | 'weg'>
  /** Lets it go once it is due. */
  readonly tick: () => void
  /** Whether it counts down here, or is going out. */
  readonly isLeaving: () => boolean
  /** Whether an answer to this question is in it, and counts down or is going out. */
  readonly answers: (question: string) => boolean
  /** What went out was told. */
  readonly toldDone: () => void
}

type Setting = {
  readonly files: Files
  readonly clock: () => Date
  readonly randomUuid: () => string
  readonly warn: (code: string) => void
}
type Shelf = Setting & {
  /** Tells this page from others. */
  readonly page: string
  state: ListState
  going: Carrying | undefined
  /** Whether it is being taken back. */
  isTaking: boolean
  /** Numbers of the questions that the list answers. */
  answered: ReadonlySet<string>
  readonly watching: Set<() => void>
}

/** No list; nothing is read yet. */
export function createOutgoingList(setting: Setting): OutgoingList {
  const shelf = emptyShelf(setting)
  const { files, clock, watching } = shelf
  return {
    state: () => shelf.state,
    watch: (see) => {
      watching.add(see)
      return () => void watching.delete(see)
    },
    load: async () => {
      const { state: before } = shelf
      // The one that is shown stays, as long as it is there.
      const shown = before.at === 'rest' ? await standingBatch(files, before.batch) : undefined
      const found = shown === undefined ? await leftIn(files) : ({ at: 'rest', batch: shown } as const)
      // What began here in the meantime goes on.
      if (shelf.state === before && !shelf.isTaking && (before.at === 'none' || before.at === 'rest')) put(shelf, found)
    },
    hold: (messages, carrying) => hold(shelf, messages, carrying),
    release: (carrying) => release(shelf, carrying),
    takeBack: () => takeBack(shelf),
    tick: () => {
      const { state, going } = shelf
      if (state.at !== 'counts') return
      if (state.due <= clock().getTime() && going !== undefined) void release(shelf, going)
      else put(shelf, state)
    },
    isLeaving: () => isLeaving(shelf),
    answers: (question) => isLeaving(shelf) && shelf.answered.has(question),
    toldDone: () => {
      if (shelf.state.at === 'done' || shelf.state.at === 'gone') put(shelf, { at: 'none' })
    },
  }
}

function emptyShelf(setting: Setting): Shelf {
  const { randomUuid } = setting
  return {
    ...setting,
    page: randomUuid(),
    state: { at: 'none' },
    going: undefined,
    isTaking: false,
    answered: new Set(),
    watching: new Set(),
  }
}

const isLeaving = ({ state }: Shelf): boolean => state.at === 'counts' || state.at === 'goes'

/** How many messages go out between two times that how far it is is told. */
const toldEvery = 10

function put(shelf: Shelf, next: ListState): void {
  shelf.state = next
  for (const see of shelf.watching) see()
}

function answeredBy(messages: readonly object[]): ReadonlySet<string> {
  const questionOf = ({ Stuurgegevens: head }: { readonly Stuurgegevens?: Readonly<Record<string, string>> }) =>
    head?.['CrossReferentienummer'] ?? ''
  return new Set(messages.map(questionOf))
}

async function leftIn(files: Files): Promise<ListState> {
  const batch = await waitingBatch(files)
  return batch === undefined ? { at: 'none' } : { at: 'rest', batch }
}

/** Whatever else waits: each list has its own places, and goes by itself. */
async function hold(shelf: Shelf, messages: readonly object[], carrying: Carrying): Promise<void> {
  const { files, clock, randomUuid, page } = shelf
  const batch = await keepBatch(files, { id: randomUuid(), at: clock().toISOString(), page }, messages)
  shelf.going = carrying
  shelf.answered = answeredBy(messages)
  put(shelf, { at: 'counts', batch, due: clock().getTime() + timeForRegret })
}

type Left = Extract<ListState, { at: 'counts' | 'rest' }>

async function release(shelf: Shelf, carrying: Carrying): Promise<void> {
  const { state, files, warn } = shelf
  // A second click sends nothing twice.
  if (state.at !== 'counts' && state.at !== 'rest') return
  const { batch } = state
  put(shelf, { at: 'goes', batch, sent: 0 })
  const next = await carry(shelf, state, carrying).catch(() => void warn('csv'))
  put(shelf, next ?? { at: 'rest', batch: (await standingBatch(files, batch).catch(() => undefined)) ?? batch })
}

/** Sends it from this page, unless another page does or did; nothing when something of it cannot go now. */
async function carry(shelf: Shelf, left: Left, carrying: Carrying): Promise<ListState | undefined> {
  const { files, page } = shelf
  const standing = await standingBatch(files, left.batch)
  if (standing === undefined) return { at: 'gone' }
  if (left.at === 'counts' && standing.page !== page) return { at: 'rest', batch: standing }
  const batch = await takeUpBatch(files, standing, page)
  const told = (sent: number): void => {
    if (sent % toldEvery === 0 || sent === batch.messages) put(shelf, { at: 'goes', batch, sent })
  }
  // Of a list of another page it is not known yet what it answers.
  if (left.at === 'rest') shelf.answered = answeredBy(await messagesOf(files, batch).catch(() => []))
  const never = await sendBatch(batch, { files, ...carrying, told })
  if (never !== undefined) return { at: 'done', messages: batch.messages, never }
  return (await standingBatch(files, batch)) === undefined ? { at: 'gone' } : undefined
}

async function takeBack(shelf: Shelf): Promise<'terug' | 'weg'> {
  const { state, files, page } = shelf
  if (state.at !== 'counts' && state.at !== 'rest') return 'weg'
  const { batch } = state
  // At once: while it is removed it does not leave.
  shelf.isTaking = true
  put(shelf, { at: 'none' })
  try {
    const standing = await standingBatch(files, batch)
    const isElsewhere = standing !== undefined && state.at === 'counts' && standing.page !== page
    if (isElsewhere) put(shelf, { at: 'rest', batch: standing })
    if (isElsewhere || standing === undefined) return 'weg'
    await dropBatch(files, batch)
    return 'terug'
  } catch (error) {
    // It waits for somebody who says so again.
    put(shelf, { at: 'rest', batch })
    throw error
  } finally {
    shelf.isTaking = false
  }
}
