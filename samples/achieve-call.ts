/** Achieves an outcome of the functions of the rule language that say yes or no. */
import { isList, valueAt } from '../json/index.ts'
import type { JsonObject, Path } from '../json/index.ts'
import type { Expression } from '../schemas/index.ts'
import { drawings, resize } from './edit.ts'
import { makeOther, makeValue } from './make-value.ts'
import { placeOf, valueOf } from './scene.ts'
import type { Scene } from './scene.ts'
import { testBsn, testIban } from './test-numbers.ts'

type Call = Extract<Expression, { readonly kind: 'call' }>

/** Messages in which this call has this outcome. */
export function* achieveCall(call: Call, outcome: boolean, scene: Scene): Generator<JsonObject> {
  const [argument] = call.arguments
  if (argument === undefined) return
  if (call.name === 'uniek') yield* outcome ? achieveUnique(argument, scene) : achieveTwins(argument, scene)
  else for (const text of textsFor(call.name, outcome, { argument, scene })) yield* makeValue(argument, text, scene)
  if (call.name === 'bevatBsn' && !outcome) yield* makeOther(argument, [valueOf(argument, scene)], scene)
}

type ArgumentInScene = { readonly argument: Expression; readonly scene: Scene }

function* textsFor(name: string, outcome: boolean, { argument, scene }: ArgumentInScene): Generator<string> {
  const text = String(valueOf(argument, scene))
  if (!outcome && name !== 'bevatBsn') yield withOtherLastDigit(text)
  if (!outcome) return
  for (const { choices } of drawings(scene.drawing))
    if (name === 'iban') yield testIban(choices)
    else if (name === 'elfproef') yield testBsn(choices)
    else if (name === 'bevatBsn') {
      const bsn = testBsn(choices)
      yield* [`${text} BSN ${bsn}`, `BSN ${bsn}`, bsn]
    }
}

/** One wrong digit always breaks an eleven-test and the check digits of an IBAN. */
function withOtherLastDigit(text: string): string {
  return text.replace(/[0-9](?=[^0-9]*$)/, (digit) => String((Number(digit) + 1) % 10))
}

type Keyed = { readonly path: Path; readonly key: (index: number) => readonly [Expression, Scene] }

/** What is compared per item: the item itself, or what `map` takes from it. */
function keyed(list: Expression, scene: Scene): Keyed | undefined {
  const isMap = list.kind === 'macro' && list.macro === 'map'
  const path = placeOf(isMap ? list.list : list, scene)
  if (path === undefined) return undefined
  const name = isMap ? list.variable : ' item'
  const body: Expression = isMap ? list.body : { kind: 'name', name, at: 0 }
  return { path, key: (index) => [body, { ...scene, names: { ...scene.names, [name]: [...path, index] } }] }
}

/** Gives every item that repeats an earlier one a value of its own. */
function* achieveUnique(list: Expression, scene: Scene): Generator<JsonObject> {
  const keys = keyed(list, scene)
  const items = keys === undefined ? undefined : valueAt(scene.message, keys.path)
  if (keys === undefined || !isList(items)) return
  const seen = new Set<unknown>()
  const all = items.map((_, index) => valueOf(...keys.key(index)))
  let message = scene.message
  for (const [index, value] of all.entries()) {
    if (seen.has(value)) {
      const [body, item] = keys.key(index)
      const [changed] = makeOther(body, [...all, ...seen], { ...item, message })
      if (changed === undefined) return yield* shortened(keys, seen.size, scene)
      message = changed
    }
    seen.add(valueOf(keys.key(index)[0], { ...keys.key(index)[1], message }))
  }
  yield message
}

/** Where a closed list has too few values, fewer items is the only way. */
function* shortened({ path }: Keyed, length: number, scene: Scene): Generator<JsonObject> {
  yield* resize(path, length, scene)
}

/** Gives the last item the value of the first. */
function* achieveTwins(list: Expression, scene: Scene): Generator<JsonObject> {
  const keys = keyed(list, scene)
  const items = keys === undefined ? undefined : valueAt(scene.message, keys.path)
  if (keys === undefined || !isList(items)) return
  const [longer] = items.length > 1 ? [scene.message] : resize(keys.path, 2, scene)
  if (longer === undefined) return
  const first = valueOf(keys.key(0)[0], { ...keys.key(0)[1], message: longer })
  const [body, item] = keys.key(Math.max(items.length, 2) - 1)
  yield* makeValue(body, first, { ...item, message: longer })
}
