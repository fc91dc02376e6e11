/**
 * What a schema says, in a small algebra of sets of JSON values. An atom about one type (`integer`, `minLength`, `every`)
 * holds for every value of another type, as JSON Schema keywords do.
 */
import type { JsonType, Scalar } from './json.ts'
import type { Rational } from './rational.ts'
import type { Reason } from './reason.ts'

type Shape =
  | { readonly kind: 'all' | 'none' }
  | { readonly kind: 'type'; readonly types: readonly JsonType[] }
  /** Exactly these values. */
  | { readonly kind: 'scalars'; readonly values: ReadonlySet<Scalar> }
  | { readonly kind: 'and' | 'or' | 'one'; readonly nodes: readonly Node[] }
  | { readonly kind: 'not'; readonly node: Node }
  /** A recursive definition; its target is known once it has been read. */
  | { readonly kind: 'ref'; readonly name: string; target?: Node; circular?: boolean }
  /** A set we cannot look into: equal only to itself. */
  | { readonly kind: 'opaque'; readonly name: string; readonly reason: Reason }
  | { readonly kind: 'integer' }
  | { readonly kind: 'atLeast' | 'atMost'; readonly bound: Rational; readonly open: boolean }
  | { readonly kind: 'multiple'; readonly of: Rational }
  | { readonly kind: 'minLength' | 'maxLength'; readonly count: number }
  /** Texts in which this ECMA-262 pattern (u flag) is found somewhere. */
  | { readonly kind: 'pattern'; readonly source: string }
  /** Every, or some, member whose name is in `names` has a value in `node`. */
  | { readonly kind: 'every' | 'some'; readonly names: Node; readonly node: Node }
  | { readonly kind: 'minProperties' | 'maxProperties'; readonly count: number }
  /** The item at this index, when there is one. */
  | { readonly kind: 'at'; readonly index: number; readonly node: Node }
  /** All items from this index on. */
  | { readonly kind: 'rest'; readonly from: number; readonly node: Node }
  /** How many items from this index on are in `node`. */
  | {
      readonly kind: 'count'
      readonly from: number
      readonly node: Node
      readonly least: number
      readonly most: number
    }
  | { readonly kind: 'minItems' | 'maxItems'; readonly count: number }
  | { readonly kind: 'unique' }

/** `id` is above zero; equal nodes of one forge are the same object. */
export type Node = Shape & { readonly id: number }
/** A node without its number. */
export type NodeShape = Shape
/** The nodes of one kind. */
export type NodeOf<K extends Shape['kind']> = Extract<Node, { readonly kind: K }>

/** A node that must hold (its id), or must not (minus its id). */
export type Literal = number

/** The type that an atom speaks about; the others combine or decide for all types. */
export const atomType: Readonly<Partial<Record<Shape['kind'], JsonType>>> = {
  integer: 'number',
  atLeast: 'number',
  atMost: 'number',
  multiple: 'number',
  minLength: 'string',
  maxLength: 'string',
  pattern: 'string',
  every: 'object',
  some: 'object',
  minProperties: 'object',
  maxProperties: 'object',
  at: 'array',
  rest: 'array',
  count: 'array',
  minItems: 'array',
  maxItems: 'array',
  unique: 'array',
}
