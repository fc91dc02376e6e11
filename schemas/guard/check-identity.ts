/** Checks that a schema says what its place on disk and in the catalogue says: address, module, version and type. */
import { catalogMessage } from '../catalog-lookup.ts'
import type { Catalog } from '../catalog.ts'
import { printMessageId, printSchemaAddress } from '../message-id.ts'
import type { LawFault } from './law-fault.ts'
import type { LawVersion, SchemaObject } from '../law.ts'
import { schemasOf } from './law-nodes.ts'

/** Wrong addresses and wrong constants in Stuurgegevens, and messages that the catalogue does not have. */
export function identityFaults(law: LawVersion, catalog: Catalog): readonly LawFault[] {
  return Object.entries(law.messages).flatMap(([type, schema]) => {
    const place = `${printMessageId({ ...law, type })}#`
    const absent =
      catalogMessage(catalog, { ...law, type }) !== undefined
        ? []
        : [{ place, claim: 'is a message that the catalogue does not have' }]
    return [...absent, ...addressFaults({ law, type, schema, place }), ...constantFaults({ law, type, schema, place })]
  })
}

type Message = {
  readonly law: LawVersion
  readonly type: string
  readonly schema: SchemaObject
  readonly place: string
}

function addressFaults({ law, type, schema, place }: Message): readonly LawFault[] {
  const address = printSchemaAddress({ ...law, type })
  return schema['$id'] === address ? [] : [{ place: `${place}/$id`, claim: `is not ${address}` }]
}

function constantFaults({ law, type, schema, place }: Message): readonly LawFault[] {
  const header = schemasOf(schemasOf(schema['properties'])['Stuurgegevens'])
  const properties = schemasOf(header['properties'])
  const required = new Set<unknown>(Array.isArray(header['required']) ? header['required'] : [])
  return Object.entries({ Module: law.module, Versie: law.version, Berichttype: type }).flatMap(([name, value]) => {
    const at = `${place}/properties/Stuurgegevens/properties/${name}`
    if (properties[name]?.['const'] !== value) return [{ place: at, claim: `is not the constant ${value}` }]
    return required.has(name) ? [] : [{ place: at, claim: 'is not required, so a message could leave out what it is' }]
  })
}
