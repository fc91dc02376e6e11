/** The comparison as JSON: the data itself, in the shape of `diff.schema.json`. */
import type { Comparison } from '../compare/comparison.ts'
import type { DiffSetting } from './reporter.ts'
import { vocabulary } from './told.ts'

/** `format` names the shape and its version; every change also has its sentence. */
export function jsonDiff(
  { parties: _, ...comparison }: Comparison,
  { lang, toolVersion, approved }: DiffSetting,
): string {
  const words = vocabulary[lang]
  const messages = comparison.messages.map((message) => ({
    ...message,
    // What nobody approved has none: JSON leaves out what is undefined.
    changes: message.changes.map((change) => ({
      ...change,
      approval: approved?.accepted.get(change.id),
      sentence: words.change(change),
    })),
  }))
  return `${JSON.stringify({ format: 'skp-diff-1', tool: toolVersion, ...comparison, messages }, null, 2)}\n`
}
