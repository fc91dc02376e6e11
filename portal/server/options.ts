/** The options of the portal's server: everything that it needs of the outside world. */
import type { Participant } from '../../directory/index.ts'
import type { BrokerSetting } from './broker-setting.ts'
import type { JoiningDesk } from './joining-desk.ts'
import type { Organisation } from './organisation.ts'
import type { Limit, PortalStore } from './store.ts'

/**
 * Keys that a login wants in the address book, with the login's token for whoever signs the book.
 *
 * @since 0.1.0
 * @alpha
 */
export type EnrolmentRequest = Pick<Participant, 'oin' | 'sleutels' | 'inschrijving'> & { readonly idToken: string }

/**
 * What became of keys that were handed to whoever signs the address book: they stand in it, or will; it does not take them; or more
 * must sign it than the portal can ask, and nothing was changed.
 *
 * @since 0.1.0
 * @alpha
 */
export type KeysVerdict = 'opgenomen' | 'geweigerd' | 'ondertekenaars'
/** What the operator is warned of when keys did not come in because more must sign. */
export const signersAsked = 'portal-ondertekenaars'

/**
 * Keys that wait to come in the place of lost ones: when somebody asked for that, and from when on they stand in the address book.
 *
 * @since 0.1.0
 * @alpha
 */
export type PendingRecovery = { readonly gevraagdOp: string; readonly vanaf: string }

/**
 * What waits of an organisation, and how to stop it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Recoveries = {
  readonly pending: (oin: string) => Promise<PendingRecovery | undefined>
  readonly withdraw: (oin: string) => Promise<void>
}

/**
 * Keys of an organisation, signed by a key that stands in the address book.
 *
 * @since 0.1.0
 * @alpha
 */
export type SuccessionRequest = Pick<Participant, 'oin' | 'sleutels' | 'inschrijving' | 'opvolging'>

/**
 * What the portal's server needs.
 *
 * @since 0.1.0
 * @alpha
 */
export type PortalOptions = {
  readonly broker: BrokerSetting
  /** The organisation with this KvK number, when its application was accepted and it takes part still; asked at each request. */
  readonly organisationOf: (kvk: string) => Organisation | undefined
  readonly store: PortalStore
  /**
   * What one organisation may keep and have waiting, where it is other than the standard; and of each listener how many connections may be
   * open, in all and of one address, and milliseconds in which a request must have come in.
   */
  readonly limits?: {
    readonly vault?: Limit
    readonly outbox?: Limit
    readonly connections?: { readonly most?: number; readonly perAddress?: number; readonly requestTimeout?: number }
  }
  /** Address of the hub, and the certificate (PEM) with which the portal comes to it as a supplier. */
  readonly hub: { readonly url: string; readonly key: string; readonly cert: string; readonly ca: readonly string[] }
  /** OIN of the portal. */
  readonly oin: string
  /** Whom the page trusts: as in `vertrouwen.json`. */
  readonly trust: unknown
  /** Folder with the bundled page. */
  readonly page: string
  /** Hands keys to whoever signs the address book. */
  readonly enrol: (request: EnrolmentRequest) => Promise<KeysVerdict>
  /** Lets organisations join; without it only those may log in that work here already. */
  readonly joining?: JoiningDesk
  /** Hands other keys of an organisation to whoever signs the address book, by the word of those before. */
  readonly succeed: (request: SuccessionRequest) => Promise<KeysVerdict>
  /** Keys that wait to come in the place of lost ones. */
  readonly recoveries: Recoveries
  /** Where browsers find us, when that is not this machine. */
  readonly origins?: { readonly page: string; readonly api: string }
  /** A proxy of ours stands before this server, and the last in `X-Forwarded-For` is its word. */
  readonly proxied?: boolean
  readonly clock: () => Date
  readonly randomUuid: () => string
  /** Is told what went wrong: codes only. */
  readonly warn: (code: string) => void
}
