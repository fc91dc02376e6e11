/** Self-contained schemas: what a message schema takes from `gedeeld` stands inside it, so that any engine loads it as it is. */
import type { LawVersion, SchemaObject } from '../../schemas/read.ts'

const shared = /^(?:gedeeld)?#\/\$defs\/([A-Za-z0-9_]+)$/

/** The schema of this message with every definition that it reaches in its own `$defs`. */
export function selfContained({ definitions, messages }: LawVersion, type: string): SchemaObject {
  const used = new Set<string>()
  const inward = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inward)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === '$ref' ? here(inner) : inward(inner)]),
    )
  }
  const here = (reference: unknown): unknown => {
    const name = shared.exec(String(reference))?.[1]
    if (name === undefined) return reference
    used.add(name)
    return `#/$defs/${name}`
  }
  const own = inward(messages[type]) as SchemaObject
  const $defs: Record<string, unknown> = {}
  // A definition that is made may use more of them, which join the set while it is walked.
  for (const name of used) $defs[name] = inward(definitions[name])
  return used.size === 0 ? own : { ...own, $defs: sorted($defs) }
}

function sorted(definitions: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(definitions).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
