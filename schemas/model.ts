/**
 * Model: one message of the standard as a tree of nodes with references resolved and annotations merged. Everything
 * downstream (types, validators, samples, documentation) reads this, never a raw schema.
 *
 * @since 0.1.0
 * @beta
 */

export type Persoonsgegeven = 'geen' | 'gewoon' | 'financieel' | 'bsn' | 'bijzonder'
/**
 * Where a statement of the law comes from: a public source, a conclusion from one, or our own design.
 *
 * @since 0.1.0
 * @beta
 */
export type Herkomst = 'bekend' | 'afgeleid' | 'ontworpen'

/**
 * What the law says about an element besides its shape.
 *
 * @since 0.1.0
 * @beta
 */
export type Annotations = {
  readonly title: string
  readonly description: string
  /** Why the receiver needs the element. */
  readonly doel: string
  /** Legal basis: a code of `grondslagen.json`. */
  readonly grondslag: string
  readonly persoonsgegeven: Persoonsgegeven
  readonly herkomst: Herkomst
  /** Source codes of the dossier, with `bekend` and `afgeleid`. */
  readonly bron: readonly string[]
  /** Number of the open question, with `ontworpen`. */
  readonly vraag?: string
  /** Where the form comes from (length, pattern, bounds, list); absent where nothing is refused by its form. */
  readonly vormHerkomst?: Herkomst
  /** Sources that publish the form, with `bekend` and `afgeleid`. */
  readonly vormBron?: readonly string[]
  /** Number of the open question about the form, with `ontworpen`. */
  readonly vormVraag?: string
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

/**
 * An element by its name within the element that holds it.
 *
 * @since 0.1.0
 * @beta
 */
export type Property = { readonly name: string; readonly required: boolean; readonly node: Node }

/**
 * An element that holds other elements.
 *
 * @since 0.1.0
 * @beta
 */
export type ObjectNode = Placed & {
  readonly kind: 'object'
  readonly properties: readonly Property[]
  /** Element → the elements that must then be present too. */
  readonly dependentRequired: Readonly<Record<string, readonly string[]>>
}
/**
 * An object with exactly one of its properties (`minProperties: 1` with `maxProperties: 1`).
 *
 * @since 0.1.0
 * @beta
 */
export type ChoiceNode = Placed & { readonly kind: 'choice'; readonly properties: readonly Property[] }
/**
 * One of several objects, told apart by the constant under `tag`.
 *
 * @since 0.1.0
 * @beta
 */
export type UnionNode = Placed & {
  readonly kind: 'union'
  readonly tag: string
  readonly branches: readonly { readonly value: string; readonly node: ObjectNode }[]
}
/**
 * An element that repeats.
 *
 * @since 0.1.0
 * @beta
 */
export type ListNode = Placed & {
  readonly kind: 'list'
  readonly items: Node
  readonly minItems: number
  readonly maxItems: number
}
/**
 * An element that is text.
 *
 * @since 0.1.0
 * @beta
 */
export type TextNode = Placed & {
  readonly kind: 'text'
  readonly minLength: number
  /** Absent only where a format bounds the length. */
  readonly maxLength?: number
  readonly pattern?: string
  /** What the text is; `partial-date` is ours (`x-datum`): a date of which the day, the month or all may be unknown. */
  readonly format?: 'date' | 'date-time' | 'uuid' | 'email' | 'partial-date'
  readonly contentEncoding?: string
  readonly contentMediaType?: string
}
/**
 * An element with a value of a closed list.
 *
 * @since 0.1.0
 * @beta
 */
export type EnumNode = Placed & { readonly kind: 'enum'; readonly values: readonly string[] }
/**
 * An element with one value that is always the same.
 *
 * @since 0.1.0
 * @beta
 */
export type ConstNode = Placed & { readonly kind: 'const'; readonly value: string | number | boolean }
/**
 * An element that is a whole number between two bounds.
 *
 * @since 0.1.0
 * @beta
 */
export type IntegerNode = Placed & { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number }
/**
 * An element that is true or false.
 *
 * @since 0.1.0
 * @beta
 */
export type BooleanNode = Placed & { readonly kind: 'boolean' }

/**
 * One element of a message, of any kind.
 *
 * @since 0.1.0
 * @beta
 */
export type Node =
  ObjectNode | ChoiceNode | UnionNode | ListNode | TextNode | EnumNode | ConstNode | IntegerNode | BooleanNode

/**
 * Names a message of one module version, such as `schuldregeling@2.0/Saldoverzoek` once printed.
 *
 * @since 0.1.0
 * @public
 */
export type MessageId = { readonly module: string; readonly version: string; readonly type: string }

/**
 * A message of the standard.
 *
 * @since 0.1.0
 * @beta
 */
export type MessageModel = MessageId & { readonly id: string; readonly root: ObjectNode }
