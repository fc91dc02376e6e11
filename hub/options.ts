/** The options of a hub: everything that it needs of the outside world, and its limits. */
import type { Calendar } from '../calendar/index.ts'
import { evidenceDays } from '../directory/index.ts'
import type { Directory, Trust } from '../directory/index.ts'
import type { ConnectionLimits, TurnLimits } from '../listener/index.ts'
import type { CertificateJudge } from '../pki/index.ts'
import type { VersionId } from '../schemas/index.ts'
import type { Catalog, OpenGround } from '../schemas/read.ts'
import type { Arrivals } from './arrivals.ts'
import type { Mailbox, Quota } from './mailbox/mailbox.ts'

/**
 * `conformiteit` takes OIN prefix 99 only and judges plain messages; `productie` refuses both.
 *
 * @since 0.1.0
 * @beta
 */
export type Mode = 'productie' | 'conformiteit'

/**
 * Every limit, with its unit.
 *
 * @since 0.1.0
 * @beta
 */
export type Limits = {
  readonly quota: Quota
  /** Requests a second that one organisation may make on average, and at once. */
  readonly requestsPerSecond: number
  readonly burst: number
  /** The same for each address from which requests come without a certificate that may be used here. */
  readonly strangerRequestsPerSecond: number
  readonly strangerBurst: number
  /** Milliseconds that whoever goes over its rate waits to be told so. */
  readonly heldBack: number
  /** Refusals of one organisation (or supplier) that are put on record in an hour; more are answered without a receipt. */
  readonly refusalsPerHour: number
  /** Requests of one organisation that may wait for news at once, and of all together. */
  readonly waiters: number
  readonly waitersInAll: number
  /** How many connections may be open, and of whom. */
  readonly connections: ConnectionLimits
  /** Messages that are handed over to one organisation (or supplier) at once, and milliseconds in which each must have been taken. */
  readonly largeAnswers: TurnLimits
  /** Milliseconds in which a request must have come in whole. */
  readonly requestTimeout: number
  /** Bytes of a plain message in conformance mode. */
  readonly plainBytes: number
  /** Days after which ids and receipts are forgotten, headers of batches, and log lines. */
  readonly dedupDays: number
  readonly headerDays: number
  readonly logDays: number
  /** Milliseconds between two rounds of expiry. */
  readonly sweepEvery: number
}

/**
 * The limits of a hub that is not told otherwise.
 *
 * @since 0.1.0
 * @beta
 */
export const standardLimits: Limits = {
  quota: { mailboxMessages: 20_000, mailboxBytes: 2 * 1024 ** 3, pairMessages: 10_000 },
  requestsPerSecond: 50,
  burst: 200,
  strangerRequestsPerSecond: 20,
  strangerBurst: 100,
  heldBack: 1000,
  refusalsPerHour: 1000,
  waiters: 4,
  waitersInAll: 4000,
  connections: { most: 8000, perCertificate: 400, strangers: 1000, strangersPerAddress: 100, handshakeTimeout: 10_000 },
  largeAnswers: { each: 8, longest: 30_000 },
  requestTimeout: 30_000,
  plainBytes: 4 * 1024 * 1024,
  dedupDays: 14,
  headerDays: evidenceDays,
  logDays: 90,
  sweepEvery: 500,
}

/**
 * What several hubs on one store share, over a network where they are on different machines.
 *
 * @since 0.1.0
 * @beta
 */
export type Shared = {
  readonly rate: {
    /** 0 when a request of this organisation may go on, else the seconds until one may. */
    readonly take: (name: string) => Promise<number>
  }
  readonly arrivals: Arrivals
}

/**
 * Takes structured lines of what the hub does; never anything of a message's content.
 *
 * @since 0.1.0
 * @beta
 */
export type HubLog = {
  readonly info: (fields: Readonly<Record<string, unknown>>, text: string) => void
  readonly warn: (fields: Readonly<Record<string, unknown>>, text: string) => void
  readonly error: (fields: Readonly<Record<string, unknown>>, text: string) => void
}

/**
 * A message that a simulated counterparty rejected, as its sender may read it again: never anything of its content.
 *
 * @since 0.1.0
 * @beta
 */
export type RejectedMessage = {
  readonly id: string
  readonly module: string
  readonly version: string
  readonly type: string
  /** A UTC instant. */
  readonly at: string
  readonly findings: readonly {
    readonly code: string
    readonly severity: string
    readonly pointer: string
    readonly rule?: string
  }[]
}

/**
 * Everything that a hub needs: its store, keys, address book, the standard and a clock.
 *
 * @since 0.1.0
 * @beta
 */
export type HubOptions = {
  readonly mode: Mode
  readonly mailbox: Mailbox
  /** The address book to start with; later ones come by `adopt`. */
  readonly directory: Directory
  /** Reads an earlier number of the address book, as it was published; nothing when there is none. Without it none is shown. */
  readonly earlierDirectory?: (number: number) => Promise<unknown>
  readonly trust: Trust
  readonly certificates: CertificateJudge
  /** PEM: the hub's own key and certificate chain, and the authorities that sign participants. */
  readonly tls: { readonly key: string; readonly cert: string; readonly ca: readonly string[] }
  readonly catalog: Catalog
  /** The grounds of a version that nobody confirmed: in `productie` no version that has one is carried. */
  readonly openGrounds: (version: VersionId) => readonly OpenGround[]
  readonly calendar: Calendar
  /** The contract as JSON text, served as `openapi.json`. */
  readonly contract: string
  /** RFC 9116; `expires` is a UTC instant. */
  readonly securityTxt: { readonly contact: string; readonly expires: string }
  readonly clock: () => Date
  readonly randomUuid: () => string
  readonly log: HubLog
  /** In conformance mode: what simulated counterparties rejected of this participant, newest first; nothing without it. */
  readonly rejected?: (oin: string) => readonly RejectedMessage[]
  readonly limits?: Partial<Limits>
  /** What all hubs on one store share; this one shares nothing without it. */
  readonly shared?: Shared
}
