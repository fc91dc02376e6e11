/** Rule: one agreement across elements, as data beside the schemas. */
import type { Severity } from './finding-family.ts'
import type { RuleText } from './compiled-message.ts'
import type { Language } from './language.ts'
import type { Herkomst } from './model.ts'

/**
 * One step of JSON Patch (RFC 6902), of which the examples use three.
 *
 * @since 0.1.0
 * @beta
 */
export type PatchStep =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }

/**
 * An example: the message of this type in `examples/goed` with these steps applied.
 *
 * @since 0.1.0
 * @beta
 */
export type RuleExample = { readonly bericht: string; readonly stappen: readonly PatchStep[] }

/**
 * A rule across elements, as the law has it.
 *
 * @since 0.1.0
 * @beta
 */
export type Rule = {
  /** `<module code>-<version>-R<number>`, such as `SR-2.0-R012`. */
  readonly id: string
  readonly berichten: readonly string[]
  /** Where a finding points; with `*` the rule is asked per list item, which the expression calls `dit`. */
  readonly pointer: string
  /** CEL, in the profile of `spec/regels.md`. */
  readonly expressie: string
  readonly klasse: Severity
  readonly herkomst: Herkomst
  readonly bron: string
  /** What in the message contradicts what; a rule of our own design that refuses has nothing else to stand on. */
  readonly tegenspraak?: Readonly<Record<Language, string>>
  readonly nl: RuleText
  readonly en: RuleText
  readonly goed: RuleExample
  readonly fout: RuleExample
}
