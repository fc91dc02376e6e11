/** One schema that stands alone: what its references lead to in other files comes along as definitions. */
import { isList, isObject, printPointer, splitPointer } from '../../json/index.ts'
import type { Json, JsonObject, Path } from '../../json/index.ts'
import { below, schemaAt } from './schema-files.ts'
import type { Place, SchemaFiles } from './schema-files.ts'

const data: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples'])
const draft2020 = 'https://json-schema.org/draft/2020-12/schema'

/** The dialect of a schema; that of our law, and of a schema that names none, is 2020-12. */
export function dialectOf(schema: Json): string {
  const named = isObject(schema) ? schema['$schema'] : undefined
  if (typeof named !== 'string' || named.endsWith('profiel.schema.json')) return draft2020
  return named.replace(/#$/, '').replace(/^http:\/\/json-schema\.org\/draft\/20/, 'https://json-schema.org/draft/20')
}

/** Whether siblings of a `$ref` count for nothing, as they did up to draft-07. */
export function refStandsAlone(dialect: string): boolean {
  return /draft-0[3-7]/.test(dialect)
}

/**
 * The schema at this place with every reference inside it; references that lead nowhere stay as they are. Annotations of
 * the law stay too: nothing reads them as a condition.
 */
export function bundled(files: SchemaFiles, root: Place): JsonObject | boolean {
  const schema = schemaAt(root)
  if (!isObject(schema)) return schema !== false
  const dialect = dialectOf(root.file.schema)
  const holder = refStandsAlone(dialect) ? 'definitions' : '$defs'
  const names = new Map<string, string>()
  const waiting: Place[] = []
  const nameOf = (place: Place): string => {
    const key = `${place.file.path}#${place.pointer}`
    const known = names.get(key)
    if (known !== undefined) return known
    const name = `part${names.size}`
    names.set(key, name)
    waiting.push(place)
    return name
  }
  const copy = (place: Place): Json => copied(schemaAt(place) ?? true, place, { files, nameOf, holder })
  const whole = copy(root)
  const parts: Record<string, Json> = {}
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) parts[nameOf(place)] = copy(place)
  const own = isObject(whole) ? whole : {}
  return { $schema: dialect, ...own, [holder]: parts }
}

type Copying = { readonly files: SchemaFiles; readonly nameOf: (place: Place) => string; readonly holder: string }

function copied(value: Json, place: Place, copying: Copying): Json {
  if (isList(value)) return value.map((item, index) => copied(item, below(place, index), copying))
  if (!isObject(value)) return value
  const members = Object.entries(value).filter(([name]) => !isAddress(name, place))
  return Object.fromEntries(
    members.map(([name, inner]): [string, Json] => {
      const at = below(place, name)
      if (name === '$ref' && typeof inner === 'string') {
        const target = copying.files.follow(inner, place)
        return [name, target === undefined ? inner : pointerTo([copying.holder, copying.nameOf(target)])]
      }
      return [name, data.has(name) && !holdsNames(place) ? inner : copied(inner, at, copying)]
    }),
  )
}

function pointerTo(path: Path): string {
  return `#${printPointer(path)}`
}

/** Addresses have done their work once references are rewritten; definitions are copied when something asks for them. */
function isAddress(name: string, place: Place): boolean {
  return ['$id', '$schema', '$anchor', '$defs', 'definitions', '$comment'].includes(name) && !holdsNames(place)
}

/** Whether the members at this place are names of elements and no keywords. */
function holdsNames({ pointer }: Place): boolean {
  const steps = splitPointer(pointer)
  let names = false
  for (const step of steps)
    names = !names && ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'].includes(step)
  return names
}
