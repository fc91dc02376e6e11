/**
 * Runs what the workshop writes for a rule; making a function from text is for tests only.
 *
 * Inside: runs the code of one rule; the workshop's door compiles whole messages.
 */
import { ruleRuntime, ruleSource } from '../../../generators/rule-code.ts'
import * as law from '../../../schemas/index.ts'
import type { ParsedRule, Rule } from '../../../schemas/index.ts'

type Failures = (message: unknown) => readonly (readonly number[])[]

/** A rule of which only the question matters. */
export function ruleOf(expressie: string, pointer = '/Inhoud'): Rule {
  const words = { melding: '', herstel: '' }
  const example = { bericht: 'Proef', stappen: [] }
  const origin = { klasse: 'fout', herkomst: 'bekend', bron: '' } as const
  const texts = { nl: words, en: words, goed: example, fout: example }
  return { id: 'SR-1.0-R001', berichten: ['Proef'], pointer, expressie, ...origin, ...texts }
}

/** The rule as the compiled validator runs it. */
export function compileRule(parsed: ParsedRule): Failures {
  const runtime = ruleRuntime.map((name) => (law as unknown as Record<string, unknown>)[name])
  // eslint-disable-next-line no-new-func
  return new Function(...ruleRuntime, `'use strict'; return ${ruleSource(parsed)}`)(...runtime) as Failures
}
