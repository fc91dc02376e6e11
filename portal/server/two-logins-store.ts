/** What the store keeps of two logins, as a port: the rule of an organisation, and what waits for a second person. */

/**
 * The kinds of message (as the envelope calls them) that take two people, and a change of them that waits for a second one.
 * People are known by their mark.
 *
 * @since 0.1.0
 * @alpha
 */
export type TypesRule = {
  readonly types: readonly string[]
  /** Who agreed last, and when; absent as long as nobody did. */
  readonly by?: string
  readonly at?: string
  readonly proposal?: {
    readonly id: string
    readonly types: readonly string[]
    readonly by: string
    readonly at: string
  }
}

/**
 * A message that somebody wants to send: what its envelope must say, who wants it, and which sealed messages others
 * agreed to.
 *
 * @since 0.1.0
 * @alpha
 */
export type Proposal = {
  readonly oin: string
  readonly id: string
  readonly type: string
  readonly receiver: string
  readonly by: string
  /** After which instant it is removed. */
  readonly until: string
  /** Sealed messages that others agreed to, the last few: of two who agree at once either may be first. */
  readonly agreed?: readonly { readonly by: string; readonly digest: string }[]
}

/** What is to come in the place of what stands there; nothing leaves it. It is asked while the store waits, so it waits for nothing. */
type Change<Kept> = (kept: Kept | undefined) => Kept | undefined

/**
 * The rules and proposals of every organisation apart, as durable as the vault.
 *
 * @since 0.1.0
 * @alpha
 */
export type TwoLoginsStore = {
  readonly rule: (oin: string) => Promise<TypesRule | undefined>
  /** Puts what this makes of the rule in its place, or leaves it; nobody else changes it in between. */
  readonly changeRule: (oin: string, change: Change<TypesRule>) => Promise<void>
  readonly proposal: (oin: string, id: string) => Promise<Proposal | undefined>
  /** Keeps it when nothing stands under this id yet, and the organisation then has at most so many. */
  readonly keepProposal: (proposal: Proposal, most: number) => Promise<'kept' | 'there' | 'full'>
  /** Puts what this makes of a proposal that is there in its place, or leaves it; nobody else changes or drops it in between. */
  readonly changeProposal: (oin: string, id: string, change: Change<Proposal>) => Promise<void>
  readonly dropProposal: (oin: string, id: string) => Promise<void>
}
