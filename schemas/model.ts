/**
 * Model: one message of the standard as a tree of nodes with references resolved and annotations merged. Everything
 * downstream (types, validators, samples, documentation) reads this, never a raw schema.
 */

export type Persoonsgegeven = 'geen' | 'gewoon' | 'financieel' | 'bsn' | 'bijzonder'
export type Herkomst = 'bekend' | 'afgeleid' | 'ontworpen'

/** What the law says about an element besides its shape. */
export type Annotations = {
  readonly title: string
  readonly description: string
  /** Why the receiver needs the element. */
  readonly doel: string
  /** Legal basis: a code of `catalog.json#/grondslagen`. */
  readonly grondslag: string
  readonly persoonsgegeven: Persoonsgegeven
  readonly herkomst: Herkomst
  /** Source codes of the dossier, with `bekend` and `afgeleid`. */
  readonly bron: readonly string[]
  /** Number of the open question, with `ontworpen`. */
  readonly vraag?: string
  readonly groep: string
  readonly sinds: string
  /** Names that the element had before, or has elsewhere. */
  readonly alias?: readonly string[]
  /** The form of a pattern in words, nl and en. */
  readonly vorm?: { readonly nl: string; readonly en: string }
  /** Meaning of each code of an enumeration, in Dutch. */
  readonly waarden?: Readonly<Record<string, string>>
}

type Placed = {
  /** JSON Pointer inside the message schema with references followed, such as `/properties/Inhoud/properties/Klant`. */
  readonly schemaPointer: string
  /** Name of the `$defs` entry this node came from, if any. */
  readonly definition?: string
  readonly annotations: Annotations
}

export type Property = { readonly name: string; readonly required: boolean; readonly node: Node }

export type ObjectNode = Placed & {
  readonly kind: 'object'
  readonly properties: readonly Property[]
  /** Element → the elements that must then be present too. */
  readonly dependentRequired: Readonly<Record<string, readonly string[]>>
}
/** An object with exactly one of its properties (`minProperties: 1` with `maxProperties: 1`). */
export type ChoiceNode = Placed & { readonly kind: 'choice'; readonly properties: readonly Property[] }
/** One of several objects, told apart by the constant under `tag`. */
export type UnionNode = Placed & {
  readonly kind: 'union'
  readonly tag: string
  readonly branches: readonly { readonly value: string; readonly node: ObjectNode }[]
}
export type ListNode = Placed & {
  readonly kind: 'list'
  readonly items: Node
  readonly minItems: number
  readonly maxItems: number
}
export type TextNode = Placed & {
  readonly kind: 'text'
  readonly minLength: number
  /** Absent only where a format bounds the length. */
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: 'date' | 'date-time' | 'uuid' | 'email'
  readonly contentEncoding?: string
  readonly contentMediaType?: string
}
export type EnumNode = Placed & { readonly kind: 'enum'; readonly values: readonly string[] }
export type ConstNode = Placed & { readonly kind: 'const'; readonly value: string | number | boolean }
export type IntegerNode = Placed & { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number }
export type BooleanNode = Placed & { readonly kind: 'boolean' }

export type Node =
  ObjectNode | ChoiceNode | UnionNode | ListNode | TextNode | EnumNode | ConstNode | IntegerNode | BooleanNode

/** Names a message of one module version, such as `schuldregeling@2.0/Saldoverzoek` once printed. */
export type MessageId = { readonly module: string; readonly version: string; readonly type: string }

/** A message of the standard. */
export type MessageModel = MessageId & { readonly id: string; readonly root: ObjectNode }
