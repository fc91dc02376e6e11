/** Every schema inside a schema file, with its place. */
import { schemaKeywords } from '../../prover/index.ts'
import { isList, isObject } from '../../json/index.ts'
import type { JsonObject } from '../../json/index.ts'
import { below, schemaAt } from './schema-files.ts'
import type { SchemaPlace, SchemaFile } from './schema-files.ts'

const holders = {
  one: new Set<string>(schemaKeywords.one),
  list: new Set<string>(schemaKeywords.list),
  named: new Set<string>(schemaKeywords.named),
}

/** A schema that is an object, with where it stands. */
export type SchemaNode = { readonly place: SchemaPlace; readonly schema: JsonObject }

/** The schemas of a file, each before those inside it. */
export function schemaNodes(file: SchemaFile): readonly SchemaNode[] {
  const found: SchemaNode[] = []
  const open: SchemaPlace[] = [{ file, pointer: '' }]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const schema = schemaAt(place)
    if (!isObject(schema)) continue
    found.push({ place, schema })
    open.push(...childrenOf(place, schema))
  }
  return found
}

function childrenOf(place: SchemaPlace, schema: JsonObject): readonly SchemaPlace[] {
  return Object.entries(schema).flatMap(([name, value]) => {
    if (holders.list.has(name) && isList(value)) return value.map((_, index) => below(place, name, index))
    if (holders.named.has(name) && isObject(value)) return Object.keys(value).map((key) => below(place, name, key))
    return holders.one.has(name) && isObject(value) ? [below(place, name)] : []
  })
}
