/** The options of a gateway: everything that it needs of the outside world. */
import type { Calendar } from '../calendar/index.ts'
import type { Converter } from '../conversions/index.ts'
import type { Directory, Trust } from '../directory/index.ts'
import type { PrivateKey } from '../envelope/index.ts'
import type { Finding } from '../schemas/index.ts'
import type { Catalog } from '../schemas/read.ts'
import type { Report } from '../validator/index.ts'
import type { Files } from './files.ts'
import type { Heading } from './heading.ts'
import type { HubClient } from './hub-client.ts'

/**
 * Takes a valid message over; when it rejects, the message stays with the hub and is offered again.
 *
 * @since 0.1.0
 * @beta
 */
export type HandOver = (arrived: { readonly heading: Heading; readonly message: string }) => Promise<void>

/**
 * A message that came in and was rejected: its heading and the findings, nothing of its content.
 *
 * @since 0.1.0
 * @beta
 */
export type RejectedArrival = { readonly heading: Heading; readonly findings: readonly Finding[] }

/**
 * A message that was sealed here: its reference, the very bytes that were submitted (or what they were converted to), and the
 * event that will be offered.
 *
 * @since 0.1.0
 * @beta
 */
export type SealedHere = { readonly id: string; readonly message: Uint8Array; readonly event: string }

/**
 * Everything that a gateway needs: who it is, its keys, its folder, the hub and the standard.
 *
 * @since 0.1.0
 * @beta
 */
export type GatewayOptions = {
  readonly oin: string
  readonly hub: HubClient
  /** Where outbox, inbox and log are; one gateway per folder. */
  readonly folder: string
  readonly files: Files
  readonly signer: PrivateKey
  /** The private sealing key with this name; older ones open what was sealed before a rotation. */
  readonly opener: (kid: string) => PrivateKey | undefined
  readonly trust: Trust
  /** The address book to start with; newer ones come from the hub. */
  readonly directory: Directory
  readonly catalog: Catalog
  readonly calendar: Calendar
  /** Name and digest of the build that judges, for the attestation. */
  readonly validator: { readonly naam: string; readonly hash: string }
  readonly clock: () => Date
  readonly randomUuid: () => string
  /** From 0 up to 1: spreads retries. */
  readonly random: () => number
  /** Judges what the own business system sends; the judge of this toolkit without it. What comes in has no such choice. */
  readonly judge?: (message: Uint8Array) => Promise<Report>
  /** Hears what was sealed here before anything keeps or offers it; when it rejects, so does the submission, and nothing leaves. */
  readonly sealed?: (sealed: SealedHere) => Promise<void>
  /** Converts between versions for receivers and for the own business system; without it nothing is converted. */
  readonly converter?: Converter
  /** Module → the version that the own business system speaks: what comes in is converted to it where that is possible. */
  readonly speaks?: Readonly<Record<string, string>>
  /** Instead of the inbox, which keeps messages until they are taken over. */
  readonly handOver?: HandOver
  /** Is told what came in and was rejected, once its sender is certain. */
  readonly rejected?: (arrival: RejectedArrival) => void
  /** Is told what went wrong; codes and counts only. */
  readonly warn?: (code: string) => void
}

/** Most messages of one sender that are held here because they cannot be judged yet; what comes after them waits unfetched. */
export const heldPerSender = 100

const minute = 60_000

/** How far a message's time may lie from when the hub took it; until the latter is past, a refused message is offered again. */
export const timeWindow = { ahead: 5 * minute, behind: 14 * 24 * 60 * minute } as const

/** Pages of one list that are read in a round, whatever the hub goes on giving. */
export const pagesPerRound = 10_000

/** Milliseconds after which what a hub listed is read again: it may have passed by what it should have shown. */
export const readAgainEvery = 60 * minute

/** Milliseconds between two readings of all that the hub ever signed for us, when something should have ended and did not. */
export const readAllEvery = 24 * 60 * minute

/** Milliseconds between two renewals of the address book, whatever comes in; and between two for one receiver that it does not name. */
export const renewEvery = minute

/** Milliseconds between two renewals of the address book for receivers that it does not name, whoever they are. */
export const lookUpEvery = 10_000

/** Most messages that may wait in the outbox. */
export const mostWaiting = 10_000
