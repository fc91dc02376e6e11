/** Finds every schema inside a document, with its base URI, so that references can be followed without fetching anything. */
import { isList, isObject } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { Unsettled } from '../reason.ts'
import type { Budget } from '../budget.ts'
import { dialectOf } from './dialect.ts'
import type { Dialect } from './dialect.ts'

/** A schema, where it stands (JSON Pointer from the root of the document), and what relative references start from. */
export type Place = {
  readonly schema: Json
  readonly pointer: string
  readonly base: string
  /** The root of the resource it belongs to. */
  readonly root: Place | undefined
}

export type Locations = {
  readonly top: Place
  /** The place a reference leads to from here; undefined when the document does not hold it. */
  readonly follow: (reference: string, from: Place) => Place | undefined
  /** A place below this one. */
  readonly below: (place: Place, keyword: string, key?: string | number) => Place
  /** Resources in which this dynamic anchor is set. */
  readonly dynamicHomes: (anchor: string) => number
  readonly resources: number
  readonly isDynamic: (place: Place, anchor: string) => boolean
}

/** Keywords that hold one schema, a list of schemas, or schemas by name. */
const schemaKeywords = [
  ...['additionalItems', 'additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'propertyNames', 'then'],
  ...['unevaluatedItems', 'unevaluatedProperties', 'contentSchema', 'allOf', 'anyOf', 'oneOf', 'prefixItems'],
]
const mapKeywords = ['$defs', 'definitions', 'dependencies', 'dependentSchemas', 'patternProperties', 'properties']

/** Reads a document of one dialect. */
export function locate(
  document: Json,
  setting: { readonly dialect: Dialect; readonly budget: Budget; readonly home: string },
): Locations {
  const { dialect, budget, home } = setting
  const byUri = new Map<string, Place>()
  const known = new Map<Json, Place>()
  const dynamic = new Map<string, Set<string>>()
  const dynamicPlaces = new Set<string>()

  const placeAt = (schema: Json, pointer: string, above: Place | undefined): Place => {
    const remembered = isObject(schema) ? known.get(schema) : undefined
    if (remembered !== undefined && remembered.pointer === pointer) return remembered
    const id = ownId(schema, dialect)
    const base = above?.base ?? home
    const own = id === undefined ? base : (resolve(id, base)?.replace(/#.*$/, '') ?? base)
    const place: Place =
      id === undefined && above !== undefined
        ? { schema, pointer, base, root: above.root ?? above }
        : { schema, pointer, base: own, root: undefined }
    if (isObject(schema)) known.set(schema, place)
    return place
  }

  const register = (place: Place): void => {
    const { schema, base } = place
    if (place.root === undefined) byUri.set(base, place)
    if (!isObject(schema)) return
    if (place.pointer !== '' && dialectOf(schema, dialect) !== dialect)
      throw new Unsettled({ code: 'dialect', params: { dialect: String(schema['$schema']) } })
    for (const anchor of anchorsOf(schema, dialect)) byUri.set(`${base}#${anchor}`, place)
    const named = schema['$dynamicAnchor']
    if (dialect !== '2020-12' || typeof named !== 'string') return
    dynamic.set(named, (dynamic.get(named) ?? new Set()).add(base))
    dynamicPlaces.add(`${place.pointer} ${named}`)
  }

  const top = placeAt(document, '', undefined)
  const open = [top]
  let resources = 0
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    budget.spend(1)
    register(place)
    if (place.root === undefined) resources++
    for (const [pointer, schema] of inner(place)) open.push(placeAt(schema, pointer, place))
  }

  const below = (place: Place, keyword: string, key?: string | number): Place => {
    const outer = isObject(place.schema) ? place.schema[keyword] : undefined
    const [path, schema] =
      key === undefined ? [escaped(keyword), outer] : [`${escaped(keyword)}/${escaped(key)}`, child(outer, key)]
    return placeAt(schema ?? true, `${place.pointer}/${path}`, place)
  }

  const walk = (start: Place, path: string): Place | undefined => {
    let place: Place | undefined = start
    for (const part of path.split('/').slice(1)) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
      const schema: Json | undefined = child(place?.schema, key)
      place =
        schema === undefined || place === undefined
          ? undefined
          : placeAt(schema, `${place.pointer}/${escaped(key)}`, place)
    }
    return place
  }

  const follow = (reference: string, from: Place): Place | undefined => {
    const uri = resolve(reference, from.base)
    if (uri === undefined) return undefined
    const [base = '', fragment = ''] = [uri.replace(/#.*$/s, ''), decoded(uri.replace(/^[^#]*#?/s, ''))]
    const resource = byUri.get(base)
    if (fragment === '' || resource === undefined) return resource
    return fragment.startsWith('/') ? walk(resource, fragment) : byUri.get(`${base}#${fragment}`)
  }

  return {
    top,
    follow,
    below,
    dynamicHomes: (anchor) => dynamic.get(anchor)?.size ?? 0,
    resources,
    isDynamic: ({ pointer }, anchor) => dynamicPlaces.has(`${pointer} ${anchor}`),
  }
}

/** The `$id`, when it names a resource. Before 2019 it says nothing beside a `$ref`, and may be an anchor. */
function ownId(schema: Json, dialect: Dialect): string | undefined {
  const id = isObject(schema) ? schema['$id'] : undefined
  if (typeof id !== 'string' || !isObject(schema)) return undefined
  return dialect === 'draft-07' && (id.startsWith('#') || schema['$ref'] !== undefined) ? undefined : id
}

function anchorsOf(schema: JsonObject, dialect: Dialect): readonly string[] {
  const { $id: id, $anchor: anchor, $dynamicAnchor: dynamicAnchor } = schema
  if (dialect === 'draft-07') return typeof id === 'string' && id.startsWith('#') && id.length > 1 ? [id.slice(1)] : []
  return [anchor, dialect === '2020-12' ? dynamicAnchor : undefined].filter((name) => typeof name === 'string')
}

/** The schemas directly inside, with their pointers. */
function* inner({ schema, pointer }: Place): Generator<readonly [string, Json]> {
  if (!isObject(schema)) return
  for (const keyword of schemaKeywords) {
    const held = schema[keyword]
    if (isList(held)) for (const [index, one] of held.entries()) yield [`${pointer}/${keyword}/${index}`, one]
    else if (held !== undefined) yield [`${pointer}/${keyword}`, held]
  }
  for (const keyword of mapKeywords) {
    const held = schema[keyword]
    if (isObject(held))
      for (const [name, one] of Object.entries(held))
        if (!isList(one)) yield [`${pointer}/${escaped(keyword)}/${escaped(name)}`, one]
  }
}

function child(value: Json | undefined, key: string | number): Json | undefined {
  if (isList(value)) return /^(?:0|[1-9]\d*)$/.test(String(key)) ? value[Number(key)] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function escaped(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}

function resolve(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
