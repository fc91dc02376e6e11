/** Demand: what one side of a change asks of a message that the other does not, as a schema of the whole message. */
import { standAlone } from '../source/stand-alone.ts'
import { isList, isObject, splitPointer } from '../../json/index.ts'
import type { JsonObject } from '../../json/index.ts'
import type { SchemaPlace, SchemaFiles } from '../source/schema-files.ts'
import type { Direction } from './comparison.ts'
import type { Each, FoundChange, Step } from './found-change.ts'

/** A demand at one place, and the definitions that it refers to. */
type Local = { readonly steps: readonly Step[]; readonly schema: JsonObject; readonly parts: JsonObject }

/**
 * The schema that refuses exactly the messages in which the change shows, for this direction: those are refused by `to`
 * because of it. Nothing when the change is of a kind that cannot be told apart like this.
 */
export function demandOf(change: FoundChange, direction: Direction, to: SchemaFiles): JsonObject | undefined {
  const local = localDemand(change, direction, to)
  if (local === undefined) return undefined
  const parts = Object.keys(local.parts).length === 0 ? {} : { $defs: local.parts, definitions: local.parts }
  return { ...lifted(local.steps, local.schema), ...parts }
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

function plain(steps: readonly Step[], schema: JsonObject): Local {
  return { steps, schema, parts: {} }
}

/** On the side that has it, an obligatory element is asked; on the side that has it not, it is unknown. */
function elementDemand(change: FoundChange, place: SchemaPlace | undefined, to: SchemaFiles): Local | undefined {
  const [above, name] = lastOf(change)
  if (place === undefined) return plain(above, { not: { required: [name] } })
  const told = change.kind === 'element-added' ? change.after : change.before
  if (isObject(told) && told['required'] === true) return plain(above, { required: [name] })
  return part(to, place, { steps: stepsOf(change) })
}

function nameDemand(change: FoundChange, direction: Direction): Local {
  const { kind, before } = change
  const [above, name] = lastOf(change)
  if (kind !== 'element-renamed') return plain(above, { required: [name] })
  const former = typeof before === 'string' ? before : ''
  return plain(above, { not: { required: [direction === 'verzenders' ? former : name] } })
}

function needDemand(change: FoundChange): Local {
  const { before, after } = change
  const need = isList(after) ? after : isList(before) ? before : []
  const [asker = '', asked = ''] = need.map(String)
  return plain(stepsOf(change), { anyOf: [{ not: { required: [asker] } }, { required: [asked] }] })
}

/** The keyword alone, as the side that refuses has it. */
function keywordDemand(change: FoundChange, place: SchemaPlace, to: SchemaFiles): Local | undefined {
  const keyword = splitLast(place.pointer)
  const owner = { file: place.file, pointer: keyword[0] }
  const only = change.kind.startsWith('variant-') ? change.subject : keyword[1]
  if (change.kind === 'variant-added' || change.kind === 'variant-removed') return undefined
  return part(to, owner, { steps: stepsOf(change), only })
}

function part(
  files: SchemaFiles,
  place: SchemaPlace,
  { steps, only }: { steps: readonly Step[]; only?: string },
): Local | undefined {
  const whole = standAlone(files, place)
  if (!isObject(whole)) return undefined
  const parts = whole['$defs'] ?? whole['definitions']
  const { $defs: _, definitions: __, $schema: ___, ...own } = whole
  const schema = only === undefined ? own : Object.hasOwn(own, only) ? { [only]: own[only] ?? true } : undefined
  return schema === undefined ? undefined : { steps, schema, parts: isObject(parts) ? parts : {} }
}

/** The schema that asks this at every place that these steps lead to. */
function lifted([step, ...rest]: readonly Step[], schema: JsonObject): JsonObject {
  if (step === undefined) return schema
  const inner = lifted(rest, schema)
  return typeof step === 'string' ? { properties: { [step]: inner } } : liftedEach(step, inner)
}

function liftedEach(step: Each, inner: JsonObject): JsonObject {
  if (step.each === 'item') return { items: inner }
  if (step.each === 'name') return { propertyNames: inner }
  if ('pattern' in step) return { patternProperties: { [step.pattern]: inner } }
  const anything = (keys: readonly string[]): JsonObject => Object.fromEntries(keys.map((key) => [key, true]))
  const { names, patterns } = step.besides
  return { properties: anything(names), patternProperties: anything(patterns), additionalProperties: inner }
}

function stepsOf({ steps, path }: FoundChange): readonly Step[] {
  return steps ?? splitPointer(path)
}

/** The way to the object that an element stands in, and its name. */
function lastOf(change: FoundChange): readonly [readonly Step[], string] {
  const steps = stepsOf(change)
  const name = steps.at(-1)
  return [steps.slice(0, -1), typeof name === 'string' ? name : '']
}

function splitLast(pointer: string): readonly [string, string] {
  const at = pointer.lastIndexOf('/')
  return [pointer.slice(0, at), splitPointer(pointer.slice(at)).at(-1) ?? '']
}
