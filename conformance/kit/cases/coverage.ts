/** Coverage: which places of the schemas and which rules a kit has a passing and a failing case of. */

/** What was examined so far, by the names of clauses. */
export type Coverage = {
  readonly passed: Set<string>
  readonly failed: Set<string>
}

/** The clauses that the set has not yet, which are added to it. */
export function fresh(seen: Set<string>, clauses: Iterable<string>): readonly string[] {
  const added = [...new Set(clauses)].filter((clause) => !seen.has(clause))
  for (const clause of added) seen.add(clause)
  return added
}
