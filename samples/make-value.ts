/** Makes an expression of a rule have a value, by changing an element that it reads: evaluation turned around. */
import { isList, valueAt } from '../json/index.ts'
import type { JsonObject } from '../json/index.ts'
import { isDay } from '../schemas/index.ts'
import type { Expression } from '../schemas/index.ts'
import { addDays, addMonths } from './dates.ts'
import { assign, redraw, resize } from './edit.ts'
import { nodeAt, placeOf, valueOf } from './scene.ts'
import type { Scene } from './scene.ts'

type Kind<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>

/** Messages in which the expression has (nearly) this value; none when nothing that it reads can be changed so. */
export function* makeValue(expression: Expression, target: unknown, scene: Scene): Generator<JsonObject> {
  const path = placeOf(expression, scene)
  if (path !== undefined) yield* assign(path, target, scene)
  else if (expression.kind === 'negate') yield* makeValue(expression.of, -Number(target), scene)
  else if (expression.kind === 'choose') yield* makeValue(chosen(expression, scene), target, scene)
  else if (expression.kind === 'call') yield* makeCall(expression, target, scene)
  else if (expression.kind === 'binary' && typeof target === 'number') yield* makeSum(expression, target, scene)
}

/** Messages in which the element that the expression reads has a value that is not among those to avoid. */
export function* makeOther(expression: Expression, avoid: readonly unknown[], scene: Scene): Generator<JsonObject> {
  const path = placeOf(expression, scene)
  if (path !== undefined) yield* redraw(path, avoid, scene)
  else if (expression.kind === 'call')
    for (const argument of expression.arguments) yield* makeOther(argument, [valueOf(argument, scene)], scene)
}

/** The side of `? :` that counts now. */
export function chosen({ condition, whenTrue, whenFalse }: Kind<'choose'>, scene: Scene): Expression {
  return valueOf(condition, scene) === true ? whenTrue : whenFalse
}

function* makeSum({ operator, left, right }: Kind<'binary'>, target: number, scene: Scene): Generator<JsonObject> {
  const [a, b] = [Number(valueOf(left, scene)), Number(valueOf(right, scene))]
  const wishes: readonly (readonly [Expression, number])[] =
    operator === '+'
      ? [[left, target - b] as const, [right, target - a] as const]
      : operator === '-'
        ? [[left, target + b] as const, [right, a - target] as const]
        : operator === '*'
          ? [...near(target / b).map((n) => [left, n] as const), ...near(target / a).map((n) => [right, n] as const)]
          : operator === '/'
            ? [target * b, target * b + b - 1].map((n) => [left, n] as const)
            : []
  for (const [side, value] of wishes) if (Number.isFinite(value)) yield* makeValue(side, value, scene)
}

/** The whole numbers about this one. */
function near(value: number): readonly number[] {
  return [Math.floor(value), Math.floor(value) + 1]
}

function* makeCall(call: Kind<'call'>, target: unknown, scene: Scene): Generator<JsonObject> {
  const [first, second] = call.arguments
  if (first === undefined) return
  if (call.name === 'som' && typeof target === 'number') yield* makeTotal(first, target, scene)
  else if (call.name === 'size' && typeof target === 'number') {
    const path = placeOf(first, scene)
    if (path !== undefined) yield* resize(path, target, scene)
  } else if (call.name === 'datum') {
    const instant = valueOf(first, scene)
    if (typeof instant === 'string') yield* makeValue(first, `${String(target)}${instant.slice(10)}`, scene)
  } else if (call.name === 'vroegsteDag' || call.name === 'laatsteDag') yield* makeValue(first, target, scene)
  else if (second !== undefined && typeof target === 'number')
    yield* makeDistance({ name: call.name, from: first, to: second }, target, scene)
}

type Distance = { readonly name: string; readonly from: Expression; readonly to: Expression }

/** Moves the second date, or else the first. */
function* makeDistance({ name, from, to }: Distance, target: number, scene: Scene): Generator<JsonObject> {
  const [start, end] = [valueOf(from, scene), valueOf(to, scene)]
  if (typeof start !== 'string' || typeof end !== 'string' || !isDay(start) || !isDay(end)) return
  const months = name === 'leeftijd' ? 12 : 1
  const moved = (date: string, distance: number): string =>
    name === 'dagenTussen' ? addDays(date, distance) : addMonths(date, distance * months)
  yield* makeValue(to, moved(start, target), scene)
  yield* makeValue(from, moved(end, -target), scene)
}

/** Takes what is too much from the items, or gives them what is missing, as far as each allows. */
function* makeTotal(list: Expression, target: number, scene: Scene): Generator<JsonObject> {
  if (list.kind !== 'macro' || list.macro !== 'map') return
  const path = placeOf(list.list, scene)
  const items = path === undefined ? undefined : valueAt(scene.message, path)
  if (path === undefined || !isList(items)) return
  let message = scene.message
  for (const index of items.keys()) {
    const item: Scene = { ...scene, message, names: { ...scene.names, [list.variable]: [...path, index] } }
    const missing = target - totalOf(list, { ...scene, message })
    if (missing === 0) break
    const place = placeOf(list.body, item)
    const node = place === undefined ? undefined : nodeAt(scene.root, message, place)
    if (place === undefined || node?.kind !== 'integer') return
    const wanted = Number(valueOf(list.body, item)) + missing
    const [changed] = assign(place, wanted, item)
    message = changed ?? message
  }
  yield message
}

function totalOf(list: Expression, scene: Scene): number {
  const values = valueOf(list, scene)
  return Array.isArray(values) ? values.reduce((total: number, value) => total + Number(value), 0) : 0
}
