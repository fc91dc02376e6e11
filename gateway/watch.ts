/** Where a gateway is in its mailbox: how far it has looked, what it holds back, and what it tries again later. */
import { createIncarnations } from './incarnation.ts'
import type { Incarnations } from './incarnation.ts'
import { heldPerSender, readAgainEvery } from './options.ts'
import type { Listed } from './read-hub.ts'

/** A message that stays with the hub because it cannot be judged yet. */
type Held = Pick<Listed, 'id' | 'sender' | 'sequence' | 'expiresAt'> & {
  /** Number of the own address book by which it was looked at last. */
  readonly by: number
}

/**
 * The state of looking through the mailbox, in memory: after a start everything that waits is looked at again, for the
 * build may be another.
 */
export type Watch = {
  /** Called before each page: a new number of the address book makes everything look new, and so does an hour. */
  readonly begin: (directory: number, now: number) => void
  /**
   * Whether this incarnation of the hub is the one gone by. `other`: from now on, its numbers begin anew, and so does the
   * looking. `not-yet`: not as long as they change too fast.
   */
  readonly follow: (epoch: string, now: number) => 'same' | 'other' | 'not-yet'
  /** The number after which to list now. */
  readonly after: (now: number) => number
  /** Milliseconds until something must be tried again. */
  readonly rest: (now: number) => number
  /** Whether to look at this message now: not what was held by this number, is over its sender's quota, or failed just now. */
  readonly isDue: (row: Listed, now: number) => boolean
  readonly done: (row: Listed) => void
  /** Holds it; gives whether it was not held before. */
  readonly hold: (row: Listed) => boolean
  /** It could not be finished: after a pause that grows it is tried again, and what comes after it is not stopped. */
  readonly failed: (row: Listed, now: number) => void
  /** Called with each page, before its messages: what failed, lies within it and was not listed is no longer with the hub. */
  readonly listed: (from: number, rows: readonly Listed[]) => void
  /** Lets go of what has expired, and gives it. */
  readonly expired: (now: Date) => readonly Held[]
  readonly held: () => number
}

type Failed = { readonly attempts: number; readonly due: number }

/** Everything that a watch remembers. */
type State = {
  epoch: string | undefined
  readonly mayBeOther: Incarnations
  directory: number
  /** When the looking began anew. */
  since: number
  after: number
  /** Lowest number that was passed by because of a quota. */
  passedBy: number
  readonly held: Map<string, Held>
  /** How many are held of each sender. */
  readonly count: Map<string, number>
  /** By number in the mailbox. */
  readonly failed: Map<number, Failed>
}

/** A watch that has seen nothing. */
export function createWatch(): Watch {
  const state: State = {
    ...{ epoch: undefined, directory: 0, since: -Infinity, after: 0, passedBy: Infinity },
    ...{ held: new Map(), count: new Map(), failed: new Map(), mayBeOther: createIncarnations() },
  }
  return {
    begin: (directory, now) => begin(state, directory, now),
    follow: (epoch, now) => follow(state, epoch, now),
    after: (now) => Math.min(state.after, ...dueNumbers(state, now).map((number) => number - 1)),
    rest: (now) => Math.max(0, Math.min(...[...state.failed.values()].map(({ due }) => due)) - now),
    isDue: (row, now) => isDue(state, row, now),
    done: ({ id, sequence }) => {
      release(state, id)
      state.failed.delete(sequence)
    },
    hold: (row) => hold(state, row),
    failed: ({ sequence }, now) => {
      const attempts = (state.failed.get(sequence)?.attempts ?? 0) + 1
      state.failed.set(sequence, { attempts, due: now + Math.min(longestPause, second * 2 ** (attempts - 1)) })
    },
    listed: (from, rows) => listed(state, from, rows),
    expired: (now) => expired(state, now),
    held: () => state.held.size,
  }
}

const second = 1000
const longestPause = 300 * second

function hold(state: State, { id, sender, sequence, expiresAt }: Listed): boolean {
  const isNew = !state.held.has(id)
  if (isNew) state.count.set(sender, (state.count.get(sender) ?? 0) + 1)
  state.held.set(id, { id, sender, sequence, expiresAt, by: state.directory })
  state.failed.delete(sequence)
  return isNew
}

/** Lets go of a message; then there is room for what was passed by. */
function release(state: State, id: string): void {
  const before = state.held.get(id)
  if (before === undefined) return
  state.held.delete(id)
  state.count.set(before.sender, (state.count.get(before.sender) ?? 1) - 1)
  if (state.passedBy === Infinity) return
  state.after = Math.min(state.after, state.passedBy - 1)
  state.passedBy = Infinity
}

/** A hub whose numbers ran ahead, or that left one out, is not believed for ever; nor is what failed put off by a clock that went back. */
function begin(state: State, directory: number, now: number): void {
  if (directory === state.directory && now >= state.since && now - state.since < readAgainEvery) return
  lookAnew(state)
  Object.assign(state, { directory, since: now })
}

function lookAnew(state: State): void {
  state.after = 0
  state.passedBy = Infinity
  state.failed.clear()
}

function follow(state: State, epoch: string, now: number): ReturnType<Watch['follow']> {
  const before = state.epoch
  if (before !== undefined && before !== epoch && !state.mayBeOther(now)) return 'not-yet'
  state.epoch = epoch
  if (before === undefined || before === epoch) return 'same'
  state.held.clear()
  state.count.clear()
  lookAnew(state)
  return 'other'
}

function dueNumbers({ failed }: State, now: number): readonly number[] {
  return [...failed].filter(([, { due }]) => due <= now).map(([number]) => number)
}

function isDue(state: State, { id, sender, sequence }: Listed, now: number): boolean {
  const before = state.held.get(id)
  if (before !== undefined) return before.by !== state.directory
  if ((state.failed.get(sequence)?.due ?? now) > now) return false
  if ((state.count.get(sender) ?? 0) < heldPerSender) return true
  state.passedBy = Math.min(state.passedBy, sequence)
  return false
}

function listed(state: State, from: number, rows: readonly Listed[]): void {
  const numbers = new Set(rows.map(({ sequence }) => sequence))
  const to = rows.at(-1)?.sequence ?? Infinity
  for (const number of state.failed.keys())
    if (number > from && number <= to && !numbers.has(number)) state.failed.delete(number)
  if (to !== Infinity) state.after = Math.max(state.after, to)
}

function expired(state: State, now: Date): readonly Held[] {
  const gone = [...state.held.values()].filter(({ expiresAt }) => new Date(expiresAt) <= now)
  for (const { id } of gone) release(state, id)
  return gone
}
