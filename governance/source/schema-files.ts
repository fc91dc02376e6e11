/** Schema files: the files of one side of a comparison, and what a reference in one of them leads to. */
import { dataKeywords } from '../../prover/index.ts'
import { isObject, printPointer, splitPointer, valueAt } from '../../json/index.ts'
import type { Json, Path } from '../../json/index.ts'

/** One file, as it stands on disk or in a revision. */
export type SchemaFile = {
  /** As shown to people, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly schema: Json
}

/** A place in a file: JSON Pointer to a schema or a keyword. */
export type SchemaPlace = { readonly file: SchemaFile; readonly pointer: string }

/** Answers where references lead. */
export type SchemaFiles = {
  readonly files: readonly SchemaFile[]
  /** The place that a `$ref` written at `from` leads to; nothing when it leads nowhere. */
  readonly follow: (reference: string, from: SchemaPlace) => SchemaPlace | undefined
}

const data: ReadonlySet<string> = new Set(dataKeywords)

/** The files as one set; references find each other by `$id`, by anchor and by relative path. */
export function schemaFiles(files: readonly SchemaFile[]): SchemaFiles {
  const places = new Map<string, SchemaPlace>()
  for (const file of files) for (const [address, place] of placesIn(file)) places.set(address, place)
  const follow = (reference: string, from: SchemaPlace): SchemaPlace | undefined => {
    const target = resolve(reference, baseOf(from))
    if (target === undefined) return undefined
    const [address = '', fragment = ''] = target.split('#')
    if (fragment !== '' && !fragment.startsWith('/')) return places.get(target)
    const root = places.get(address)
    if (root === undefined) return undefined
    const pointer = `${root.pointer}${decodeURIComponent(fragment)}`
    return valueAt(root.file.schema, splitPointer(pointer)) === undefined ? undefined : { file: root.file, pointer }
  }
  return { files, follow }
}

/** The schema or value at a place. */
export function schemaAt({ file, pointer }: SchemaPlace): Json | undefined {
  return valueAt(file.schema, splitPointer(pointer))
}

/** The place one or more steps below. */
export function below({ file, pointer }: SchemaPlace, ...steps: Path): SchemaPlace {
  return { file, pointer: `${pointer}${printPointer(steps)}` }
}

function fileAddress({ path }: SchemaFile): string {
  return new URL(encodeURI(path.replace(/^(?:\.\.\/)+/, '')), 'file:///set/').href
}

/** An object or list in a file; `base` is the address that references start from there, `above` that of what is around it. */
type Part = { readonly path: Path; readonly value: Json; readonly above: string; readonly base: string }

/** Every object and list of a file that is no example or constant, without recursion: schemas may be deep. */
export function* partsOf(file: SchemaFile): Generator<Part> {
  const open: Omit<Part, 'base'>[] = [{ path: [], above: fileAddress(file), value: file.schema }]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { path, value, above } = part
    if (typeof value !== 'object' || value === null) continue
    const base = baseWithin(value, above)
    yield { ...part, base }
    for (const [name, inner] of Object.entries(value))
      if (!data.has(name)) open.push({ path: [...path, name], above: base, value: inner as Json })
  }
}

/** What was found in a file, for as long as the file is there: it is in many sets, and looking goes through all of it. */
const found = new WeakMap<SchemaFile, ReadonlyMap<string, SchemaPlace>>()

/** The file itself, and every resource and anchor in it, by address. */
function placesIn(file: SchemaFile): ReadonlyMap<string, SchemaPlace> {
  const known = found.get(file)
  if (known !== undefined) return known
  const places = new Map<string, SchemaPlace>([[fileAddress(file), { file, pointer: '' }]])
  for (const { path, value, above, base } of partsOf(file)) {
    const names = [...(base === above ? [] : [base]), ...anchorsOf(value).map((anchor) => `${base}#${anchor}`)]
    for (const name of names) places.set(name, { file, pointer: printPointer(path) })
  }
  found.set(file, places)
  return places
}

function baseWithin(value: Json, base: string): string {
  const id = isObject(value) ? value['$id'] : undefined
  if (typeof id !== 'string' || id.startsWith('#')) return base
  return resolve(id, base)?.replace(/#.*$/, '') ?? base
}

function anchorsOf(value: Json): readonly string[] {
  if (!isObject(value)) return []
  const { $anchor: anchor, $dynamicAnchor: dynamic, $id: id } = value
  const named = typeof id === 'string' && id.startsWith('#') ? id.slice(1) : undefined
  return [anchor, dynamic, named].filter((name) => typeof name === 'string')
}

/** The base address at a place: that of the nearest `$id` above it. */
function baseOf({ file, pointer }: SchemaPlace): string {
  let value: Json | undefined = file.schema
  let base = baseWithin(value, fileAddress(file))
  for (const step of splitPointer(pointer)) {
    if (typeof value !== 'object' || value === null) break
    value = (value as Readonly<Record<string, Json>>)[step]
    if (value !== undefined) base = baseWithin(value, base)
  }
  return base
}

function resolve(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined
}
