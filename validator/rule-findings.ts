/** Asks the rules across elements, where every element that a rule reads is in order. */
import { fillStars, splitPointer } from '../json/index.ts'
import type { Path } from '../json/index.ts'
import type { CompiledRule } from '../schemas/index.ts'
import type { Mistake } from './mistake.ts'

/** The places where a rule does not hold; a rule that reads something mistaken is not asked. */
export function findRuleMistakes(
  message: unknown,
  rules: readonly CompiledRule[],
  mistakes: readonly Mistake[],
): readonly Mistake[] {
  const touched = mistakes.filter(({ code }) => code !== 'input-bom').map(touches)
  const found: Mistake[] = []
  for (const rule of rules) if (touched.length === 0 || isFree(rule, touched)) addFailures(rule, message, found)
  return found
}

/**
 * What a mistake may make a rule misread. An unknown element concerns no rule, unless it stands for a known one;
 * a name that stands twice concerns the rules that read that name.
 */
function touches({ path, member, params }: Mistake): Path {
  if (member === undefined) return path
  return [...path, typeof params['suggestion'] === 'string' ? params['suggestion'] : member]
}

function isFree({ reads }: CompiledRule, touched: readonly Path[]): boolean {
  return reads.map(splitPointer).every((pattern) => touched.every((path) => !overlaps(pattern, path)))
}

/** True when one lies within the other; `*` in the pattern stands for any step. */
function overlaps(pattern: readonly string[], path: Path): boolean {
  const shared = Math.min(pattern.length, path.length)
  for (let index = 0; index < shared; index++)
    if (pattern[index] !== '*' && pattern[index] !== path[index]) return false
  return true
}

function addFailures({ id, severity, pointer, failures }: CompiledRule, message: unknown, found: Mistake[]): void {
  // The structure was checked, so the message has the shape that the compiled rule was typed for.
  for (const indices of failures(message as never))
    found.push({ code: 'rule', severity, path: fillStars(splitPointer(pointer), indices), params: {}, rule: id })
}
