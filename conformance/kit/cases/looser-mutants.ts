/** Looser mutants: the ways in which a schema may ask less, and which of them some case has told of. */
import { valueAt } from '../../../json/index.ts'
import type { Json } from '../../../json/index.ts'
import type { SchemaObject } from '../../../schemas/read.ts'
import { fits } from '../../mutants/fits.ts'
import type { LooseSchema } from '../../mutants/fits.ts'
import { schemaMutants } from '../../mutants/schema-mutants.ts'
import type { SchemaMutant } from '../../mutants/schema-mutants.ts'

export type LooserMutants = {
  /** Whether no case has told yet of some mutant at this place. */
  readonly isOpen: (place: string) => boolean
  /** Whether this message, which the schema refuses at one of these places, is taken by a mutant that no case has told of; from now on one has. */
  readonly tellsOf: (places: readonly string[], message: Json) => boolean
}

/** Those of this schema. */
export function looserMutants(schema: SchemaObject): LooserMutants {
  const root = structuredClone(schema) as LooseSchema
  const open = new Map<string, readonly SchemaMutant[]>()
  for (const mutant of schemaMutants(root)) {
    const place = findingPlace(mutant)
    if (mutant.way === 'looser') open.set(place, [...(open.get(place) ?? []), mutant])
  }
  const takes = (mutant: SchemaMutant, message: Json): boolean => {
    mutant.apply()
    const isTaken = fits(root, message)
    mutant.undo()
    return isTaken
  }
  return {
    isOpen: (place) => (open.get(place)?.length ?? 0) > 0,
    tellsOf: (places, message) => {
      let tells = false
      for (const place of places) {
        const before = open.get(place) ?? []
        const after = before.filter((mutant) => !takes(mutant, message))
        open.set(place, after)
        tells ||= after.length < before.length
      }
      return tells
    },
  }
}

/** Where a message is refused for what this keyword asks: what tells the branches of a choice apart is asked by the choice. */
function findingPlace({ place, node }: SchemaMutant): string {
  const [, choice, name, index] = /^(.*\/oneOf)\/\d+\/(?:properties\/([^/]+)\/const|required\/(\d+))$/.exec(place) ?? []
  if (choice === undefined) return place
  const required = index === undefined ? undefined : valueAt(node as Json, ['required', Number(index)])
  const isTag = name !== undefined || valueAt(node as Json, ['properties', String(required), 'const']) !== undefined
  return isTag ? choice : place
}
