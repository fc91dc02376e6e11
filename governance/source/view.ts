/** View: the keywords that hold at one place of a schema, references followed, each with where it is written. */
import { dialects } from '../../prover/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { dialectOfFile } from './file-dialect.ts'
import { isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { below, schemaAt } from './schema-files.ts'
import type { SchemaPlace, SchemaFiles } from './schema-files.ts'

/** A keyword with its value. */
type Keyword = { readonly value: Json; readonly place: SchemaPlace }

/** `keywords` is empty for `true`; a schema `false` has the keyword `false`. */
export type View = {
  /** Where the schema stands that was asked for, before references were followed. */
  readonly place: SchemaPlace
  readonly keywords: ReadonlyMap<string, Keyword>
}

/**
 * The keywords at a place. A keyword beside a `$ref` hides the same annotation of the definition; a condition that
 * stands at both places keeps both, that of the definition under the name `$ref/<keyword>`.
 * @throws ToolkitFailure `file-unreadable` when a reference leads nowhere or only to itself.
 */
export function viewAt(files: SchemaFiles, place: SchemaPlace): View {
  return { place, keywords: keywordsAt(files, place, []) }
}

function keywordsAt(files: SchemaFiles, place: SchemaPlace, seen: readonly string[]): ReadonlyMap<string, Keyword> {
  const schema = schemaAt(place)
  if (schema === true) return new Map()
  if (schema === false) return new Map([['false', { value: false, place }]])
  if (!isObject(schema)) throw broken(place, 'is no schema: it is neither an object nor true or false')
  const own = new Map(
    Object.entries(schema).map(([name, value]) => [name, { value, place: below(place, name) }] as const),
  )
  const reference = schema['$ref']
  if (reference === undefined) return own
  const key = `${place.file.path}#${place.pointer}`
  if (seen.includes(key)) throw broken(place, 'has a $ref that leads to itself')
  const target = typeof reference === 'string' ? files.follow(reference, place) : undefined
  if (target === undefined) throw broken(place, `has a $ref that leads nowhere: ${JSON.stringify(reference)}`)
  const there = keywordsAt(files, target, [...seen, key])
  own.delete('$ref')
  return dialects[dialectOfFile(place.file)].refStandsAlone ? there : merged(there, own)
}

/** What stands beside the reference wins, unless both set a condition. */
function merged(
  there: ReadonlyMap<string, Keyword>,
  beside: ReadonlyMap<string, Keyword>,
): ReadonlyMap<string, Keyword> {
  const all = new Map(there)
  for (const [name, keyword] of beside) {
    const hidden = all.get(name)
    if (hidden !== undefined && !isAnnotation(name)) all.set(`$ref/${name}`, hidden)
    all.set(name, keyword)
  }
  return all
}

const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
  '$id',
  '$schema',
  '$anchor',
  '$defs',
  'definitions',
  '$vocabulary',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
])

/** Whether a keyword only tells, and never refuses a value. */
export function isAnnotation(name: string): boolean {
  return name.startsWith('x-') || annotations.has(name)
}

/** The value of a keyword when it is there. */
export function keywordValue(view: View, name: string): Json | undefined {
  return view.keywords.get(name)?.value
}

function broken({ file, pointer }: SchemaPlace, claim: string): ToolkitFailure {
  return new ToolkitFailure('file-unreadable', `${file.path}#${pointer} ${claim}`)
}
