/** Finds every schema inside a document, with its base URI, so that references can be followed without fetching anything. */
import { isList, isObject, printPointer, splitPointer, valueAt } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import { Unsettled } from '../reason.ts'
import type { Budget } from '../budget.ts'
import { dialectOf } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { schemaKeywords } from './keywords.ts'

/** A schema, where it stands (JSON Pointer from the root of the document), and what relative references start from. */
export type SchemaLocation = {
  readonly schema: Json
  readonly pointer: string
  readonly base: string
  /** The root of the resource it belongs to. */
  readonly root: SchemaLocation | undefined
}

/** Keywords that hold one schema or a list of them. */
const plainKeywords: ReadonlySet<string> = new Set([...schemaKeywords.one, ...schemaKeywords.list])

/** What is known of a document before it is walked. */
export type LocateSetting = {
  readonly dialect: Dialect
  readonly budget: Budget
  /** The base URI of a document that names none. */
  readonly home: string
}

/** The places of one document. */
export class Locations {
  readonly top: SchemaLocation
  /** How many resources the document holds. */
  readonly resources: number
  readonly #setting: LocateSetting
  readonly #byUri = new Map<string, SchemaLocation>()
  readonly #known = new Map<Json, SchemaLocation>()
  /** The resources in which a dynamic anchor is set, by its name; and the places themselves. */
  readonly #dynamic = new Map<string, Set<string>>()
  readonly #dynamicPlaces = new Set<string>()

  /**
   * Walks through the whole document.
   * @throws Unsettled `dialect` where a part of it is in another dialect.
   */
  constructor(document: Json, setting: LocateSetting) {
    this.#setting = setting
    this.top = this.#placeAt(document, '', undefined)
    const open = [this.top]
    let resources = 0
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      setting.budget.spend(1)
      this.#register(place)
      if (place.root === undefined) resources++
      for (const [pointer, schema] of inner(place)) open.push(this.#placeAt(schema, pointer, place))
    }
    this.resources = resources
  }

  /** The place a reference leads to from here; undefined when the document does not hold it. */
  follow(reference: string, from: SchemaLocation): SchemaLocation | undefined {
    const uri = resolve(reference, from.base)
    if (uri === undefined) return undefined
    const [base, fragment] = [uri.replace(/#.*$/s, ''), decoded(uri.replace(/^[^#]*#?/s, ''))]
    const resource = this.#byUri.get(base)
    if (fragment === '' || resource === undefined) return resource
    return fragment.startsWith('/') ? this.#walk(resource, fragment) : this.#byUri.get(`${base}#${fragment}`)
  }

  /** The schema that a keyword of this one holds: itself, or under a name or index. */
  below(place: SchemaLocation, keyword: string, key?: string | number): SchemaLocation {
    const path = key === undefined ? [keyword] : [keyword, key]
    return this.#placeAt(valueAt(place.schema, path) ?? true, `${place.pointer}${printPointer(path)}`, place)
  }

  /** In how many resources this dynamic anchor is set. */
  dynamicHomes(anchor: string): number {
    return this.#dynamic.get(anchor)?.size ?? 0
  }

  /** Whether the place itself sets this dynamic anchor. */
  isDynamic({ pointer }: SchemaLocation, anchor: string): boolean {
    return this.#dynamicPlaces.has(`${pointer} ${anchor}`)
  }

  #placeAt(schema: Json, pointer: string, above: SchemaLocation | undefined): SchemaLocation {
    const remembered = isObject(schema) ? this.#known.get(schema) : undefined
    if (remembered !== undefined && remembered.pointer === pointer) return remembered
    const id = ownId(schema, this.#setting.dialect)
    const base = above?.base ?? this.#setting.home
    const own = id === undefined ? base : (resolve(id, base)?.replace(/#.*$/, '') ?? base)
    const place: SchemaLocation =
      id === undefined && above !== undefined
        ? { schema, pointer, base, root: above.root ?? above }
        : { schema, pointer, base: own, root: undefined }
    if (isObject(schema)) this.#known.set(schema, place)
    return place
  }

  #register(place: SchemaLocation): void {
    const { schema, base, pointer } = place
    const { dialect } = this.#setting
    if (place.root === undefined) this.#byUri.set(base, place)
    if (!isObject(schema)) return
    if (pointer !== '' && dialectOf(schema, dialect) !== dialect)
      throw new Unsettled({ code: 'dialect', params: { dialect: String(schema['$schema']) } })
    for (const anchor of anchorsOf(schema, dialect)) this.#byUri.set(`${base}#${anchor}`, place)
    const named = schema['$dynamicAnchor']
    if (dialect !== '2020-12' || typeof named !== 'string') return
    this.#dynamic.set(named, (this.#dynamic.get(named) ?? new Set()).add(base))
    this.#dynamicPlaces.add(`${pointer} ${named}`)
  }

  #walk(start: SchemaLocation, path: string): SchemaLocation | undefined {
    let place: SchemaLocation | undefined = start
    for (const key of splitPointer(path)) {
      const schema: Json | undefined = valueAt(place?.schema, [key])
      if (schema === undefined || place === undefined) return undefined
      place = this.#placeAt(schema, `${place.pointer}${printPointer([key])}`, place)
    }
    return place
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
function* inner({ schema, pointer }: SchemaLocation): Generator<readonly [string, Json]> {
  if (!isObject(schema)) return
  for (const keyword of plainKeywords) {
    const held = schema[keyword]
    if (isList(held)) for (const [index, one] of held.entries()) yield [`${pointer}/${keyword}/${index}`, one]
    else if (held !== undefined) yield [`${pointer}/${keyword}`, held]
  }
  for (const keyword of schemaKeywords.named) {
    const held = schema[keyword]
    const entries = isObject(held) ? Object.entries(held).filter(([, one]) => !isList(one)) : []
    for (const [name, one] of entries) yield [`${pointer}${printPointer([keyword, name])}`, one]
  }
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
