/** Demand: what one side of a change asks of a message that the other does not, as a schema of the whole message. */
import { standAlone } from '../source/stand-alone.ts'
import { isList, isObject, splitPointer } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { SchemaPlace, SchemaFiles } from '../source/schema-files.ts'
import type { Direction } from './comparison.ts'
import type { FoundChange } from './found-change.ts'

/** A demand at one place, and the definitions that it refers to. */
type Local = { readonly path: string; readonly schema: JsonObject; readonly parts: JsonObject }

/**
 * The schema that refuses exactly the messages in which the change shows, for this direction: those are refused by `to`
 * because of it. Nothing when the change is of a kind that cannot be told apart like this.
 */
export function demandOf(change: FoundChange, direction: Direction, to: SchemaFiles): JsonObject | undefined {
  const local = localDemand(change, direction, to)
  if (local === undefined) return undefined
  const parts = Object.keys(local.parts).length === 0 ? {} : { $defs: local.parts, definitions: local.parts }
  return { ...lifted(splitPointer(local.path), local.schema), ...parts }
}

function localDemand(change: FoundChange, direction: Direction, to: SchemaFiles): Local | undefined {
  const place = direction === 'verzenders' ? change.placeAfter : change.placeBefore
  switch (change.kind) {
    case 'element-added':
    case 'element-removed':
      return elementDemand(change, place, to)
    case 'element-renamed':
    case 'element-required':
    case 'element-optional':
      return nameDemand(change, direction)
    case 'needs-added':
    case 'needs-removed':
      return needDemand(change)
    default:
      return place === undefined ? undefined : keywordDemand(change, place, to)
  }
}

function plain(path: string, schema: JsonObject): Local {
  return { path, schema, parts: {} }
}

/** On the side that has it, an obligatory element is asked; on the side that has it not, it is unknown. */
function elementDemand(change: FoundChange, place: SchemaPlace | undefined, to: SchemaFiles): Local | undefined {
  const [above, name] = splitLast(change.path)
  if (place === undefined) return plain(above, { not: { required: [name] } })
  const told = change.kind === 'element-added' ? change.after : change.before
  if (isObject(told) && told['required'] === true) return plain(above, { required: [name] })
  return part(to, place, { path: change.path })
}

function nameDemand({ kind, path, before }: FoundChange, direction: Direction): Local {
  const [above, name] = splitLast(path)
  if (kind !== 'element-renamed') return plain(above, { required: [name] })
  const former = typeof before === 'string' ? before : ''
  return plain(above, { not: { required: [direction === 'verzenders' ? former : name] } })
}

function needDemand({ path, before, after }: FoundChange): Local {
  const need = isList(after) ? after : isList(before) ? before : []
  const [asker = '', asked = ''] = need.map(String)
  return plain(path, { anyOf: [{ not: { required: [asker] } }, { required: [asked] }] })
}

/** The keyword alone, as the side that refuses has it. */
function keywordDemand(change: FoundChange, place: SchemaPlace, to: SchemaFiles): Local | undefined {
  const keyword = splitLast(place.pointer)
  const owner = { file: place.file, pointer: keyword[0] }
  const only = change.kind.startsWith('variant-') ? change.subject : keyword[1]
  if (change.kind === 'variant-added' || change.kind === 'variant-removed') return undefined
  return part(to, owner, { path: change.path, only })
}

function part(
  files: SchemaFiles,
  place: SchemaPlace,
  { path, only }: { path: string; only?: string },
): Local | undefined {
  const whole = standAlone(files, place)
  if (!isObject(whole)) return undefined
  const parts = whole['$defs'] ?? whole['definitions']
  const { $defs: _, definitions: __, $schema: ___, ...own } = whole
  const schema = only === undefined ? own : Object.hasOwn(own, only) ? { [only]: own[only] ?? true } : undefined
  return schema === undefined ? undefined : { path, schema, parts: isObject(parts) ? parts : {} }
}

/** The schema that asks this at every place with this path. */
function lifted([step, ...rest]: readonly string[], schema: JsonObject): JsonObject {
  if (step === undefined) return schema
  const inner: Json = lifted(rest, schema)
  return step === '*' ? { items: inner } : { properties: { [step]: inner } }
}

function splitLast(pointer: string): readonly [string, string] {
  const at = pointer.lastIndexOf('/')
  return [pointer.slice(0, at), splitPointer(pointer.slice(at)).at(-1) ?? '']
}
