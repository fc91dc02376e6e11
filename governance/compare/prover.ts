/** Prover: says of two schemas whether every value of the first is one of the second. */
import type { Json } from '../../json/index.ts'
import type { OpenReason } from './comparison.ts'

/** What a prover answers: yes, no with a message that shows it, or why it cannot tell. */
export type Proof =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly witness: Json }
  | { readonly answer: 'unknown'; readonly reason: OpenReason }

/** Tells whether every value of one schema is a value of the other. */
export type Prover = (one: Json, other: Json) => Promise<Proof>
