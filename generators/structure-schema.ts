/** Prepares the schemas of one version for Ajv: bare of annotations, and with the `discriminator` that Ajv asks for. */
import type { LawVersion, SchemaObject } from '../schemas/read.ts'
import { followReference } from '../schemas/read.ts'

/** The shared definitions as one schema, under the name that messages refer to. */
export function sharedStructure(law: LawVersion): SchemaObject {
  return { $id: 'gedeeld', $defs: bareMembers(law.definitions, law) }
}

/** The schema of one message. Its `$id` goes: references to `gedeeld` stay short in the compiled code. */
export function messageStructure(law: LawVersion, type: string): SchemaObject {
  return bare(law.messages[type] ?? {}, law)
}

function bare(schema: SchemaObject, law: LawVersion): SchemaObject {
  const kept = Object.entries(schema)
    .filter(([keyword]) => !isAnnotation(keyword))
    .map(([keyword, value]): [string, unknown] => [keyword, bareKeyword(keyword, value, law)])
  const copy = Object.fromEntries(kept)
  return copy['oneOf'] === undefined
    ? copy
    : { ...copy, type: 'object', discriminator: { propertyName: commonTag(schema, law) } }
}

function bareKeyword(keyword: string, value: unknown, law: LawVersion): unknown {
  switch (keyword) {
    case 'properties':
      return bareMembers(value as Readonly<Record<string, SchemaObject>>, law)
    case 'items':
      return bare(value as SchemaObject, law)
    case 'oneOf':
      return (value as SchemaObject[]).map((branch) => bare(branch, law))
    default:
      return value
  }
}

function bareMembers(members: Readonly<Record<string, SchemaObject>>, law: LawVersion): SchemaObject {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, bare(member, law)]))
}

function isAnnotation(keyword: string): boolean {
  return keyword.startsWith('x-') || ['$schema', '$id', 'title', 'description'].includes(keyword)
}

/** The element that is a required constant in every branch. Which is the tag, the profile leaves to the reader. */
function commonTag(schema: SchemaObject, law: LawVersion): string {
  const constants = (schema['oneOf'] as SchemaObject[]).map((raw) => {
    const branch = followReference(raw, law).schema
    const required = (branch['required'] ?? []) as string[]
    return Object.entries((branch['properties'] ?? {}) as Record<string, SchemaObject>)
      .filter(
        ([name, property]) => required.includes(name) && followReference(property, law).schema['const'] !== undefined,
      )
      .map(([name]) => name)
  })
  return constants[0]?.find((name) => constants.every((names) => names.includes(name))) ?? ''
}
