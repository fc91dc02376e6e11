/**
 * Makes of one place in a set of files a schema that stands alone: what its references lead to comes along as definitions,
 * and the references are rewritten. `bundle` keeps whole schemas as they are; this one starts anywhere, and only follows `$ref`.
 */
import { dataKeywords, dialects, schemaKeywords } from '../../prover/index.ts'
import { dialectOfFile } from './file-dialect.ts'
import { isList, isObject, printPointer, splitPointer } from '../../json/index.ts'
import type { Json, JsonObject, Path } from '../../json/index.ts'
import { below, schemaAt } from './schema-files.ts'
import type { SchemaPlace, SchemaFiles } from './schema-files.ts'

const data: ReadonlySet<string> = new Set(dataKeywords)
const named: ReadonlySet<string> = new Set(schemaKeywords.named)

/**
 * The schema at this place with every reference inside it; references that lead nowhere stay as they are. Annotations of
 * the law stay too: nothing reads them as a condition.
 */
export function standAlone(files: SchemaFiles, root: SchemaPlace): JsonObject | boolean {
  const schema = schemaAt(root)
  if (!isObject(schema)) return schema !== false
  const { id, definitions: holder } = dialects[dialectOfFile(root.file)]
  const names = new Map<string, string>()
  const waiting: SchemaPlace[] = []
  const nameOf = (place: SchemaPlace): string => {
    const key = `${place.file.path}#${place.pointer}`
    const known = names.get(key)
    if (known !== undefined) return known
    const name = `part${names.size}`
    names.set(key, name)
    waiting.push(place)
    return name
  }
  const copy = (place: SchemaPlace): Json => copied(schemaAt(place) ?? true, place, { files, nameOf, holder })
  const whole = copy(root)
  const parts: Record<string, Json> = {}
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) parts[nameOf(place)] = copy(place)
  const own = isObject(whole) ? whole : {}
  return { $schema: id, ...own, [holder]: parts }
}

type Copying = { readonly files: SchemaFiles; readonly nameOf: (place: SchemaPlace) => string; readonly holder: string }

function copied(value: Json, place: SchemaPlace, copying: Copying): Json {
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
function isAddress(name: string, place: SchemaPlace): boolean {
  return ['$id', '$schema', '$anchor', '$defs', 'definitions', '$comment'].includes(name) && !holdsNames(place)
}

/** Whether the members at this place are names of elements and no keywords. */
function holdsNames({ pointer }: SchemaPlace): boolean {
  const steps = splitPointer(pointer)
  let names = false
  for (const step of steps) names = !names && named.has(step)
  return names
}
