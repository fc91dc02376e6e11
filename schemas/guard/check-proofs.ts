/** Checks that a message can carry the proofs that the catalogue asks of its sender, and no other kinds. */
import { catalogMessage } from '../catalog-lookup.ts'
import type { Catalog } from '../catalog.ts'
import type { LawVersion } from '../law.ts'
import { printMessageId, printVersionId } from '../message-id.ts'
import { followReference } from '../read-model.ts'
import type { LawFault } from './law-fault.ts'
import { schemasOf, textsOf } from './law-nodes.ts'

/**
 * Messages with `Bewijsstukken` that cannot carry a kind of proof that a role of their sender asks, kinds that the
 * catalogue does not have, and proofs that no message of that party can carry at all.
 */
export function proofFaults(law: LawVersion, catalog: Catalog): readonly LawFault[] {
  const carriers = Object.keys(law.messages).flatMap((type) => {
    const kinds = kindsOf(law, type)
    return kinds === undefined ? [] : [{ type, kinds, van: catalogMessage(catalog, { ...law, type })?.van ?? [] }]
  })
  const asked = catalog.deelnemers.flatMap(({ type: participant, rollen }) =>
    rollen.flatMap(({ module, partij, bewijs }) =>
      module === law.module && bewijs !== null ? [{ participant, partij, bewijs }] : [],
    ),
  )
  const known = catalog.bewijzen.map(({ bewijs }) => bewijs)
  return [
    ...carriers.flatMap(({ type, kinds, van }) => {
      const needed = asked.filter(({ partij }) => van.includes(partij)).map(({ bewijs }) => bewijs)
      const place = `${printMessageId({ ...law, type })}#${carried}`
      return [
        ...[...new Set(needed)]
          .filter((bewijs) => !kinds.includes(bewijs))
          .map((bewijs) => ({ place, claim: `cannot carry ${bewijs}, which deelnemers asks of its sender: add it` })),
        ...kinds
          .filter((kind) => !known.includes(kind))
          .map((kind) => ({ place, claim: `holds ${kind}, which is no proof of the catalogue: add it to bewijzen` })),
      ]
    }),
    ...asked
      .filter(({ partij }) => !carriers.some(({ van }) => van.includes(partij)))
      .map(({ participant, partij, bewijs }) => ({
        place: printVersionId(law),
        claim: `asks ${bewijs} of ${participant}, but no message from ${partij} has Bewijsstukken`,
      })),
  ]
}

const path = ['Stuurgegevens', 'Bewijsstukken'] as const
const carried = '/properties/Stuurgegevens/properties/Bewijsstukken'

/** The kinds that the message can carry; nothing when it has no `Bewijsstukken`. */
function kindsOf(law: LawVersion, type: string): readonly string[] | undefined {
  let schema = law.messages[type] ?? {}
  for (const name of path) {
    const next = schemasOf(followReference(schema, law).schema['properties'])[name]
    if (next === undefined) return undefined
    schema = next
  }
  const items = followReference(schema, law).schema['items']
  const item = schemasOf({ items })['items']
  const properties = item === undefined ? {} : schemasOf(followReference(item, law).schema['properties'])
  const kind = properties['Soort']
  if (kind === undefined) return []
  const { enum: values, const: value } = followReference(kind, law).schema
  return value === undefined ? textsOf(values) : textsOf([value])
}
