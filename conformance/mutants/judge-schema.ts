/** Judges a schema by its mutants: which of them make a case come out otherwise. */
import type { Json } from '../../json/index.ts'
import { fits, nodesAsked } from './fits.ts'
import type { LooseSchema } from './fits.ts'
import { schemaMutants } from './schema-mutants.ts'
import type { SchemaMutant } from './schema-mutants.ts'

/**
 * A message, whether it keeps the schema, and the places that it is about.
 *
 * @since 0.1.0
 * @alpha
 */
export type SchemaCase = {
  readonly id: string
  readonly message: Json
  readonly isGood: boolean
  readonly clauses: readonly string[]
}

/**
 * A mutant by its number in the list of all, with the case that comes out otherwise, if there is one.
 *
 * @since 0.1.0
 * @alpha
 */
export type JudgedMutant = SchemaMutant & { readonly index: number; readonly name: string; readonly killer?: string }

/**
 * The mutants of the schema, which is called `name` in clauses, each judged by these cases; some of them when it is said which.
 * @throws Error when a case does not come out as it says before anything is changed.
 * @since 0.1.0
 * @alpha
 */
export function judgeSchema(
  { name, schema }: { readonly name: string; readonly schema: LooseSchema },
  cases: readonly SchemaCase[],
  wanted: (name: string) => boolean = () => true,
): readonly JudgedMutant[] {
  const asked = askedBy(schema, cases)
  return schemaMutants(schema)
    .map((mutant, index) => ({ ...mutant, index, name: `${name}#${mutant.place} ${mutant.what}` }))
    .filter((mutant) => wanted(mutant.name))
    .map((mutant) => {
      const order = nearest([...(asked.get(mutant.node) ?? [])], mutant, `${name}#${mutant.place}`)
      mutant.apply()
      const killer = order.find(({ message, isGood }) => fits(schema, message) !== isGood)
      mutant.undo()
      return { ...mutant, ...(killer === undefined ? {} : { killer: killer.id }) }
    })
}

/** The cases by each schema within the schema that is asked of them. */
function askedBy(schema: LooseSchema, cases: readonly SchemaCase[]): ReadonlyMap<LooseSchema, Set<SchemaCase>> {
  const asked = new Map<LooseSchema, Set<SchemaCase>>()
  for (const one of cases) {
    if (fits(schema, one.message) !== one.isGood) throw new Error(`${one.id} does not come out as it says`)
    for (const node of nodesAsked(schema, one.message)) {
      const those = asked.get(node) ?? new Set()
      asked.set(node, those.add(one))
    }
  }
  return asked
}

/** Those that the mutant can make come out otherwise before the others, and of those the ones about this place first. */
function nearest(cases: readonly SchemaCase[], { way }: SchemaMutant, clause: string): readonly SchemaCase[] {
  const rank = ({ clauses, isGood }: SchemaCase): number =>
    (isGood === (way === 'tighter') ? 0 : 2) + (clauses.includes(clause) ? 0 : 1)
  const ranked: SchemaCase[][] = [[], [], [], []]
  for (const one of cases) ranked[rank(one)]?.push(one)
  return ranked.flat()
}
