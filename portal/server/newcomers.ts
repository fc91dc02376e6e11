/** The type of a device that asks to be let in. */
import type { Requested } from './requests.ts'

/** A device that asks, by its public key; and what was locked to that. */
export type Newcomer = Requested & { readonly key: string; readonly locked?: string }
