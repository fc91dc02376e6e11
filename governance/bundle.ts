/** Brings schemas that refer to each other together in one document, as `subset` wants them: nothing is ever fetched. */
import { isObject } from '../json/index.ts'
import { readLaw } from '../schemas/read.ts'

type SchemaObject = { readonly [keyword: string]: unknown }

/**
 * The schema with, under `$defs`, those of `resources` that it refers to, directly or through each other. They are found by
 * their `$id`; what is not among them stays a reference to elsewhere. The schemas themselves are not changed.
 */
export function bundle(schema: unknown, resources: readonly unknown[]): unknown {
  if (!isObject(schema)) return schema
  const byId = new Map(resources.filter(isObject).map((resource) => [idOf(resource), resource]))
  const wanted = new Map<string, SchemaObject>()
  const open = [...referencesOf(schema)]
  for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
    const resource = byId.get(uri)
    if (resource === undefined || wanted.has(uri) || uri === idOf(schema)) continue
    wanted.set(uri, resource)
    open.push(...referencesOf(resource))
  }
  if (wanted.size === 0) return schema
  const place = String(schema['$schema']).includes('draft-07') ? 'definitions' : '$defs'
  const embedded = [...wanted].map(([uri, { $schema: _, ...resource }]) => [uri, { ...resource, $id: uri }])
  return { ...schema, [place]: { ...(isObject(schema[place]) ? schema[place] : {}), ...Object.fromEntries(embedded) } }
}

/**
 * The schema of one message of the standard, with the definitions that it shares with others.
 * @throws ToolkitFailure `law-broken` when there is no such message.
 */
export function messageSchema({ module, version, type }: { module: string; version: string; type: string }): unknown {
  const law = readLaw(module, version)
  const message = law.messages[type]
  const id = String(message?.['$id'] ?? '')
  return bundle(message, [{ $id: new URL('gedeeld', id).href, $defs: law.definitions }])
}

function idOf(schema: SchemaObject): string {
  return typeof schema['$id'] === 'string' ? schema['$id'].replace(/#$/, '') : ''
}

/** The absolute URIs, without fragment, that a schema refers to. */
function referencesOf(schema: SchemaObject): ReadonlySet<string> {
  const found = new Set<string>()
  const open: (readonly [unknown, string])[] = [[schema, '']]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, above] = next
    if (typeof value !== 'object' || value === null) continue
    const own = isObject(value) ? resolve(idOf(value), above) : above
    const reference = isObject(value) ? value['$ref'] : undefined
    if (typeof reference === 'string') found.add(resolve(reference, own).replace(/#.*$/s, ''))
    for (const inner of Object.values(value)) open.push([inner, own])
  }
  return found
}

function resolve(reference: string, base: string): string {
  if (URL.canParse(reference)) return new URL(reference).href
  return URL.canParse(reference, base) ? new URL(reference, base).href : base
}
