/** Types of the checks on a submission: a sealed message as it came in, and what a check may look at. */
import type { Directory } from '../directory/index.ts'
import type { Address, SealedEvent } from '../envelope/visible.ts'
import type { HubOptions } from './options.ts'
import type { Problem } from './problems.ts'

/** What came over the wire, after the listener knew who sent it. */
export type Offer = {
  /** The id in the path. */
  readonly id: string
  /** OIN of the certificate. */
  readonly actor: string
  readonly body: Uint8Array
  readonly event: SealedEvent
  readonly address: Address
}

/** As much of it as says who sends what to whom. */
export type Routed = Pick<Offer, 'actor'> & { readonly address: Omit<Address, 'id'> }

/** What every check may look at. */
export type CheckSetting = Pick<HubOptions, 'mode' | 'catalog' | 'openGrounds'> & {
  readonly directory: Directory
  readonly now: Date
}

/** One check on a submission: gives the problem, or nothing when the submission passes. */
export type Check<Of = Offer> = {
  /** Number in `spec/knooppunt/controles.md`. */
  readonly number: number
  readonly name: string
  readonly run: (offer: Of, setting: CheckSetting) => Problem | undefined | Promise<Problem | undefined>
}
