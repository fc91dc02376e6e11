/** The store of the portal's server, as a port: what the browser encrypted, and sealed messages on their way out. */
import type { TwoLoginsStore } from './two-logins-store.ts'

/**
 * How much one organisation may have: how many, and characters in all.
 *
 * @since 0.1.0
 * @alpha
 */
export type Limit = { readonly count: number; readonly size: number }

/**
 * An item of the vault, after which instant it is removed, and whether that is not counted.
 *
 * @since 0.1.0
 * @alpha
 */
export type Item = { readonly name: string; readonly text: string; readonly until?: string; readonly quiet?: true }

/**
 * Which names: those that begin so, after this one, at most so many.
 *
 * @since 0.1.0
 * @alpha
 */
export type NamePage = { readonly begin: string; readonly after: string; readonly most: number }

/**
 * The vault of every organisation apart, durably: what was put stays when the process dies.
 *
 * @since 0.1.0
 * @alpha
 */
export type VaultStore = {
  /** The item under this name. */
  readonly get: (oin: string, name: string) => Promise<string | undefined>
  /** Keeps an item whole, or not at all: of two who put something new under one name, one is told that it is there. */
  readonly put: (
    oin: string,
    item: Item,
    rules: { readonly limit: Limit; readonly onlyNew: boolean },
  ) => Promise<'kept' | 'there' | 'full'>
  /** Puts this text in the place of the one that ends so, which keeps its end: nothing when somebody changed or removed it meanwhile. */
  readonly replace: (
    oin: string,
    change: Pick<Item, 'name' | 'text'> & { readonly was: string },
    limit: Limit,
  ) => Promise<'kept' | 'other' | 'full'>
  readonly remove: (oin: string, name: string) => Promise<void>
  /** Names in order; without a page the first thousand that begin so. */
  readonly names: (oin: string, which: string | NamePage) => Promise<readonly string[]>
  /** Items in order of their names, of so many characters together, but always one when there is one. */
  readonly items: (
    oin: string,
    page: NamePage & { readonly size: number },
  ) => Promise<{ readonly items: readonly Item[]; readonly isMore: boolean }>
  /** What this organisation has in all, as it was counted along. */
  readonly load: (oin: string) => Promise<Limit>
}

/**
 * A sealed message that waits for the hub's word, and since when.
 *
 * @since 0.1.0
 * @alpha
 */
export type Waiting = { readonly oin: string; readonly id: string; readonly event: string; readonly since: string }

/**
 * The outbox of every organisation apart, as durable as the vault.
 *
 * @since 0.1.0
 * @alpha
 */
export type OutboxStore = {
  /** Keeps a message to offer; under one id stands one message. */
  readonly keep: (waiting: Waiting, limit: Limit) => Promise<'kept' | 'same' | 'other' | 'full'>
  /** Organisations for which something waits, in order. */
  readonly senders: (page: { readonly after: string; readonly most: number }) => Promise<readonly string[]>
  /** What waits for one of them, in the order in which it came; `place` is for asking what comes after. */
  readonly waiting: (
    oin: string,
    page: { readonly after: number; readonly most: number },
  ) => Promise<readonly (Waiting & { readonly place: number })[]>
  /** The same, without what each says. */
  readonly listed: (
    oin: string,
    page: { readonly after: number; readonly most: number },
  ) => Promise<readonly (Pick<Waiting, 'id' | 'since'> & { readonly place: number })[]>
  readonly ended: (waiting: Pick<Waiting, 'oin' | 'id'>) => Promise<void>
}

/**
 * How much was removed because its time was over: items of the vault, and messages that the hub never took. Counts, and nothing else.
 *
 * @since 0.1.0
 * @alpha
 */
export type Swept = { readonly items: number; readonly messages: number }

/**
 * The end of what is kept.
 *
 * @since 0.1.0
 * @alpha
 */
export type EndingStore = {
  /** Removes at most so many items and proposals that end at or before `now`, and messages that wait since `since` or before; gives how many. */
  readonly sweep: (before: { readonly now: string; readonly since: string }, most: number) => Promise<number>
  /** What was removed of this organisation since it was last told to forget that. */
  readonly swept: (oin: string) => Promise<Swept>
  readonly forgetSwept: (oin: string) => Promise<void>
}

/**
 * Everything that the portal's server keeps. What is removed or replaced is soon in no file.
 *
 * @since 0.1.0
 * @alpha
 */
export type PortalStore = VaultStore &
  OutboxStore &
  TwoLoginsStore &
  EndingStore & { readonly close: () => Promise<void> }

/** Whether a locked text ends in this proof of it (the last part of a compact JWE), which no other text has. */
export const endsIn = (text: string, proof: string): boolean => text.endsWith(`.${proof}`)

/** The page that is meant by a text: the first thousand names that begin so. */
export const pageOf = (which: string | NamePage): NamePage =>
  typeof which === 'string' ? { begin: which, after: '', most: 1000 } : which

/** Whether this much more than there is goes over a limit. */
export const isOver = (load: Limit, more: Limit, limit: Limit): boolean =>
  load.count + more.count > limit.count || load.size + more.size > limit.size
