/** The headings of a form, each once, in the order in which the model first names them. */
import type { ObjectNode } from '../../../schemas/index.ts'

/** Their names. */
export function groupNames({ properties }: ObjectNode): readonly string[] {
  return [...new Set(properties.map(({ node }) => node.annotations.groep))]
}
