/** The same law as if the disk had handed over its files in another order. */
import type { StandardVersion } from '../../generators/index.ts'

/** Versions, messages and definitions back to front. */
export function inOtherOrder(versions: readonly StandardVersion[]): readonly StandardVersion[] {
  return versions
    .map(({ law, rules }) => ({
      law: { ...law, messages: backToFront(law.messages), definitions: backToFront(law.definitions) },
      rules,
    }))
    .toReversed()
}

function backToFront<Value>(table: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(table).toReversed())
}
