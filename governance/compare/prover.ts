/** Prover: says of two schemas whether every value of the first is one of the second. */
import type { Json } from '../../json/index.ts'
import type { OpenReason } from './comparison.ts'

export type Proof =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly witness: Json }
  | { readonly answer: 'unknown'; readonly reason: OpenReason }

export type Prover = (one: Json, other: Json) => Promise<Proof>
