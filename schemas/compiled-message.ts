/**
 * CompiledMessage: what the build makes of one message of the law, and all that the judge needs of it. It loads no
 * schema, compiles nothing and uses neither `eval` nor `require`.
 */
import type { Severity } from './finding-family.ts'
import type { NumberScale } from './number-scale.ts'
import type { ByteAutomaton, Recogniser } from './recogniser.ts'

/**
 * One mistake as Ajv tells it; the judge turns it into a finding.
 *
 * @since 0.1.0
 * @beta
 */
export type StructureError = {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly schemaPath: string
}

/**
 * Ajv's stand-alone function; `errors` holds the mistakes of the last call.
 *
 * @since 0.1.0
 * @beta
 */
export type StructureCheck = {
  (data: unknown): boolean
  errors?: readonly StructureError[] | null
}

/**
 * What a rule says in one language: what is wrong and what to do.
 *
 * @since 0.1.0
 * @beta
 */
export type RuleText = { readonly melding: string; readonly herstel: string }

/**
 * A rule across elements, compiled.
 *
 * @since 0.1.0
 * @beta
 */
export type CompiledRule = {
  readonly id: string
  readonly severity: Severity
  /** Where a finding points; `*` stands for the index of a list item. */
  readonly pointer: string
  /** Every place the expression reads, as pointers with `*`: the rule is only asked when none of these has a mistake. */
  readonly reads: readonly string[]
  /** The places where the rule does not hold, each as the indices for the stars of `pointer`; empty when it holds. */
  readonly failures: (message: never) => readonly (readonly number[])[]
  readonly nl: RuleText
  readonly en: RuleText
}

/**
 * What the explainer knows of an element: the names below it and the words for it.
 *
 * @since 0.1.0
 * @beta
 */
export type Outline = {
  readonly title: string
  readonly kind: 'object' | 'choice' | 'union' | 'list' | 'text' | 'enum' | 'const' | 'integer' | 'boolean'
  /** Known elements of an object, choice or (of all variants together) union. */
  readonly members?: Readonly<Record<string, Outline>>
  readonly items?: Outline
  readonly vorm?: { readonly nl: string; readonly en: string }
  readonly waarden?: Readonly<Record<string, string>>
  readonly persoonsgegeven?: string
  /** What a number counts, when it is no plain number. */
  readonly scale?: Exclude<NumberScale, 'number'>
}

/**
 * One message of the standard, compiled: its structure, its rules and the words to explain with.
 *
 * @since 0.1.0
 * @beta
 */
export type CompiledMessage = {
  readonly module: string
  readonly version: string
  readonly type: string
  readonly structure: StructureCheck
  readonly rules: readonly CompiledRule[]
  readonly outline: Outline
}

/**
 * Module → version → message type → how to load something of that message.
 *
 * @since 0.1.0
 * @beta
 */
export type MessageTable<Loaded> = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, () => Promise<{ readonly default: Loaded }>>>>>>
>

/**
 * The table of compiled messages that the build writes to `dist/compiled/index.js`.
 *
 * @since 0.1.0
 * @beta
 */
export type CompiledStandard = {
  /** SHA-256 over the canonical schemas and rules, as `sha256-<base64url>`. */
  readonly schemaset: string
  readonly messages: MessageTable<CompiledMessage>
  readonly recognisers: MessageTable<Recogniser>
  /** What the recognisers of all messages share. */
  readonly automata: () => Promise<{ readonly default: readonly ByteAutomaton[] }>
}
