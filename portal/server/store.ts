/** The store of the portal's server, as a port: what the browser encrypted, and sealed messages on their way out. */

/**
 * A sealed message that waits for the hub's word.
 *
 * @since 0.1.0
 * @alpha
 */
export type Waiting = { readonly oin: string; readonly id: string; readonly event: string }

/**
 * Keeps bytes of organisations apart, durably: what was put stays when the process dies.
 *
 * @since 0.1.0
 * @alpha
 */
export type PortalStore = {
  /** The item under this name. */
  readonly get: (oin: string, name: string) => Promise<string | undefined>
  readonly put: (oin: string, name: string, text: string) => Promise<void>
  readonly remove: (oin: string, name: string) => Promise<void>
  /** Names that begin so, in order. */
  readonly names: (oin: string, prefix: string) => Promise<readonly string[]>
  /** Characters that this organisation has in all. */
  readonly size: (oin: string) => Promise<number>
  /** Keeps a message to offer; the same id again changes nothing. */
  readonly keep: (waiting: Waiting) => Promise<void>
  readonly waiting: () => Promise<readonly Waiting[]>
  readonly ended: (waiting: Pick<Waiting, 'oin' | 'id'>) => Promise<void>
  readonly close: () => Promise<void>
}
