/** Turns one message schema into its Model: references followed, annotations merged, one kind of node per shape. */
import { annotationKeys } from './annotation-keys.ts'
import { ToolkitFailure } from './failure.ts'
import type { LawVersion, SchemaObject } from './law.ts'
import { printMessageId, printVersionId } from './message-id.ts'
import type { Annotations, MessageModel, Node, ObjectNode, Property } from './model.ts'

/** A node without its place and annotations. */
type Bare<N> = N extends Node ? Omit<N, 'schemaPointer' | 'definition' | 'annotations'> : never

type LawPlace = { readonly law: LawVersion; readonly message: string; readonly pointer: string }

/**
 * The model of one message.
 * @throws ToolkitFailure `law-broken` when the type is missing or the schema leaves the profile.
 */
export function readModel(law: LawVersion, type: string): MessageModel {
  const schema = law.messages[type]
  if (schema === undefined) throw new ToolkitFailure('law-broken', `${printVersionId(law)} has no ${type}`)
  const root = readNode(schema, { law, message: type, pointer: '' })
  if (root.kind !== 'object') throw new ToolkitFailure('law-broken', `${type} is not an object`)
  return { module: law.module, version: law.version, type, id: String(schema['$id']), root }
}

/** The models of all messages of a version, sorted by type. */
export function readModels(law: LawVersion): readonly MessageModel[] {
  return Object.keys(law.messages)
    .sort()
    .map((type) => readModel(law, type))
}

/**
 * A schema with its reference followed: the definition's keywords, overridden by the annotations beside the `$ref`.
 * The profile allows nothing but annotations there.
 */
export function followReference(schema: SchemaObject, law: LawVersion): { schema: SchemaObject; definition?: string } {
  const reference = schema['$ref']
  if (reference === undefined) return { schema }
  const name = /^(?:gedeeld)?#\/\$defs\/([A-Za-z0-9_]+)$/.exec(String(reference))?.[1]
  const definition = name === undefined ? undefined : law.definitions[name]
  if (name === undefined || definition === undefined)
    throw new ToolkitFailure('law-broken', `${printVersionId(law)}: reference ${String(reference)} leads nowhere`)
  const { $ref: _, ...beside } = schema
  const stray = Object.keys(beside).find((key) => !annotationKeys.has(key))
  if (stray !== undefined)
    throw new ToolkitFailure('law-broken', `${printVersionId(law)}: ${stray} stands beside a $ref`)
  const inner = followReference(definition, law)
  return { schema: { ...inner.schema, ...beside }, definition: name }
}

function readNode(raw: SchemaObject, place: LawPlace): Node {
  if (place.pointer.split('/').length > 60) throw broken(place, 'nests too deep: is there a circle?')
  const { schema, definition } = followReference(raw, place.law)
  const placed = {
    schemaPointer: place.pointer,
    annotations: readAnnotations(schema),
    ...(definition === undefined ? {} : { definition }),
  }
  if (schema['const'] !== undefined)
    return { ...placed, kind: 'const', value: schema['const'] as string | number | boolean }
  if (schema['enum'] !== undefined) return { ...placed, kind: 'enum', values: schema['enum'] as string[] }
  if (schema['oneOf'] !== undefined) return { ...placed, ...readUnion(schema, place) }
  return { ...placed, ...readTyped(schema, place) }
}

function readTyped(schema: SchemaObject, here: LawPlace): Bare<Node> {
  switch (schema['type']) {
    case 'object':
      return isChoice(schema) ? { kind: 'choice', properties: readProperties(schema, here) } : readObject(schema, here)
    case 'array':
      return {
        kind: 'list',
        items: readNode(schema['items'] as SchemaObject, below(here, 'items')),
        minItems: (schema['minItems'] as number | undefined) ?? 0,
        maxItems: schema['maxItems'] as number,
      }
    case 'string':
      return readText(schema)
    case 'integer':
      return { kind: 'integer', minimum: schema['minimum'] as number, maximum: schema['maximum'] as number }
    case 'boolean':
      return { kind: 'boolean' }
    default:
      throw broken(here, 'has no type of the profile')
  }
}

function isChoice(schema: SchemaObject): boolean {
  return schema['minProperties'] === 1 && schema['maxProperties'] === 1
}

function readObject(
  schema: SchemaObject,
  place: LawPlace,
): Pick<ObjectNode, 'kind' | 'properties' | 'dependentRequired'> {
  return {
    kind: 'object',
    properties: readProperties(schema, place),
    dependentRequired: (schema['dependentRequired'] ?? {}) as Record<string, string[]>,
  }
}

function readProperties(schema: SchemaObject, place: LawPlace): readonly Property[] {
  const required = new Set((schema['required'] ?? []) as string[])
  return Object.entries((schema['properties'] ?? {}) as Record<string, SchemaObject>).map(([name, property]) => ({
    name,
    required: required.has(name),
    node: readNode(property, below(place, `properties/${name}`)),
  }))
}

function readUnion(schema: SchemaObject, place: LawPlace) {
  const branches = (schema['oneOf'] as SchemaObject[]).map((branch, index) => {
    const node = readNode(branch, below(place, `oneOf/${index}`))
    if (node.kind !== 'object') throw broken(place, 'has a variant that is not an object')
    return node
  })
  const tag = branches[0]?.properties.find((candidate) =>
    branches.every((branch) =>
      branch.properties.some((p) => p.name === candidate.name && p.required && p.node.kind === 'const'),
    ),
  )?.name
  if (tag === undefined) throw broken(place, 'has variants without a common tag')
  return {
    kind: 'union' as const,
    tag,
    branches: branches.map((node) => {
      const constant = node.properties.find((property) => property.name === tag)?.node
      return { value: constant?.kind === 'const' ? String(constant.value) : '', node }
    }),
  }
}

function readText(schema: SchemaObject) {
  const optional = ['maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType'] as const
  return {
    kind: 'text' as const,
    minLength: (schema['minLength'] as number | undefined) ?? 0,
    ...Object.fromEntries(optional.filter((key) => schema[key] !== undefined).map((key) => [key, schema[key]])),
    ...(schema['x-datum'] === undefined ? {} : { format: 'partial-date' as const }),
  }
}

function readAnnotations(schema: SchemaObject): Annotations {
  const text = (key: string): string => (schema[key] as string | undefined) ?? ''
  const optional = {
    'x-vraag': 'vraag',
    'x-herkomst-vorm': 'vormHerkomst',
    'x-bron-vorm': 'vormBron',
    'x-vraag-vorm': 'vormVraag',
    'x-vorm': 'vorm',
    'x-waarden': 'waarden',
    'x-alias': 'alias',
  } as const
  return {
    title: text('title'),
    description: text('description'),
    doel: text('x-doel'),
    grondslag: text('x-grondslag'),
    persoonsgegeven: text('x-persoonsgegeven') as Annotations['persoonsgegeven'],
    herkomst: text('x-herkomst') as Annotations['herkomst'],
    bron: (schema['x-bron'] as string[] | undefined) ?? [],
    groep: text('x-groep'),
    sinds: text('x-sinds'),
    ...Object.fromEntries(
      Object.entries(optional)
        .filter(([key]) => schema[key] !== undefined)
        .map(([key, name]) => [name, schema[key]]),
    ),
  }
}

function below(place: LawPlace, step: string): LawPlace {
  return { ...place, pointer: `${place.pointer}/${step}` }
}

function broken(place: LawPlace, claim: string): ToolkitFailure {
  return new ToolkitFailure(
    'law-broken',
    `${printMessageId({ ...place.law, type: place.message })} ${place.pointer || '/'} ${claim}`,
  )
}
