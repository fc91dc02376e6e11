/**
 * Achieves an outcome: changes a message until an expression of a rule holds, or until it does not. The expression
 * itself shows which changes help; whether the other rules then still hold is for the caller to see.
 */
import { isList, valueAt } from '../json/index.ts'
import type { JsonObject } from '../json/index.ts'
import { isDay } from '../schemas/index.ts'
import type { BinaryOperator, Expression } from '../schemas/index.ts'
import { achieveCall } from './achieve-call.ts'
import { addDays } from './dates.ts'
import { addElement, assign, removeElement, resize } from './edit.ts'
import { chosen, makeOther, makeValue } from './make-value.ts'
import { placeOf, valueOf } from './scene.ts'
import type { Scene } from './scene.ts'

type Kind<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>
type Messages = Generator<JsonObject>

/** More ways than this to do the first of two things are not worth following. */
const mostWays = 12

/** Messages in which the expression has this outcome, each one change or a few away; lazily, best guesses first. */
export function* achieve(expression: Expression, outcome: boolean, scene: Scene): Messages {
  if ((valueOf(expression, scene) === true) === outcome) {
    yield scene.message
    return
  }
  switch (expression.kind) {
    case 'not':
      return yield* achieve(expression.of, !outcome, scene)
    case 'has':
      return yield* achievePresence(expression, outcome, scene)
    case 'binary':
      return yield* achieveBinary(expression, outcome, scene)
    case 'choose':
      return yield* achieve(chosen(expression, scene), outcome, scene)
    case 'member':
      return yield* assign(placeOf(expression, scene) ?? [], outcome, scene)
    case 'call':
      return yield* achieveCall(expression, outcome, scene)
    case 'macro':
      return yield* achieveMacro(expression, outcome, scene)
    default:
      return undefined
  }
}

function* achievePresence({ of, name }: Kind<'has'>, outcome: boolean, scene: Scene): Messages {
  const above = placeOf(of, scene)
  if (above === undefined) return
  yield* outcome ? addElement([...above, name], scene) : removeElement([...above, name], scene)
}

function* achieveBinary(expression: Kind<'binary'>, outcome: boolean, scene: Scene): Messages {
  const { operator, left, right } = expression
  if (operator !== '&&' && operator !== '||') yield* achieveComparison(expression, outcome, scene)
  else if ((operator === '&&') === outcome) {
    // Both sides must become so, and the left one guards what the right one reads.
    const ways = [...first(achieve(left, outcome, scene))].map((message) => ({ ...scene, message }))
    const [done, half] = [true, false].map((both) =>
      ways.filter((way) => ((valueOf(right, way) === true) === outcome) === both),
    )
    for (const way of done ?? []) yield way.message
    for (const way of half ?? []) yield* first(achieve(right, outcome, way))
  } else {
    // One side is enough; the right one is the claim, the left one mostly the condition under which it is asked.
    if (guardsOpen(expression, scene)) yield* achieve(right, outcome, scene)
    yield* achieve(left, outcome, scene)
  }
}

/** Whether the right side may be read: `a && b` reads b when a holds, `a || b` when a does not. */
function guardsOpen({ operator, left }: Kind<'binary'>, scene: Scene): boolean {
  return (valueOf(left, scene) === true) === (operator === '&&')
}

const opposite: Partial<Record<BinaryOperator, BinaryOperator>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}
const mirrored: Partial<Record<BinaryOperator, BinaryOperator>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' }

function* achieveComparison(expression: Kind<'binary'>, outcome: boolean, scene: Scene): Messages {
  if (expression.operator === 'in') return yield* achieveMembership(expression, outcome, scene)
  const { left, right } = expression
  const operator = outcome ? expression.operator : opposite[expression.operator]
  if (operator === undefined) return undefined
  const [a, b] = [valueOf(left, scene), valueOf(right, scene)]
  if (typeof a === 'boolean' && typeof b === 'boolean') {
    yield* achieve(left, b === (operator === '=='), scene)
    return yield* achieve(right, a === (operator === '=='), scene)
  }
  const sides: readonly Side[] = [
    { side: left, operator, other: b },
    { side: right, operator: mirrored[operator] ?? operator, other: a },
  ]
  for (const side of scene.drawing.choices.int(3) === 3 ? sides.toReversed() : sides) yield* achieveSide(side, scene)
}

type Side = { readonly side: Expression; readonly operator: BinaryOperator; readonly other: unknown }

function* achieveSide({ side, operator, other }: Side, scene: Scene): Messages {
  for (const target of targets(operator, other, scene))
    if (isFilterSize(side)) yield* achieveFilterSize(side.arguments[0], Number(target), scene)
    else yield* makeValue(side, target, scene)
  if (operator === '!=') yield* makeOther(side, [other], scene)
}

/** Values that stand in this relation to the other side: one at a distance, and the nearest. */
function targets(operator: BinaryOperator, other: unknown, { drawing }: Scene): readonly unknown[] {
  if (operator === '==') return [other]
  const sign = operator.startsWith('<') ? -1 : 1
  const least = operator.endsWith('=') && operator !== '!=' ? 0 : 1
  const far = (most: number): number => least + drawing.choices.int(most)
  const distances = (most: number): readonly number[] => {
    const both = drawing.choices.int(1) === 1 ? [least, far(most)] : [far(most), least]
    return both.map((distance) => sign * distance)
  }
  if (typeof other === 'number') return distances(Math.floor(Math.abs(other) / 2)).map((distance) => other + distance)
  if (typeof other !== 'string') return []
  if (isDay(other)) return distances(20).map((distance) => addDays(other, distance))
  if (!/^[0-9]{1,15}$/.test(other)) return []
  return distances(9).map((distance) => String(Number(other) + distance).padStart(other.length, '0'))
}

function* achieveMembership({ left, right }: Kind<'binary'>, outcome: boolean, scene: Scene): Messages {
  const values = valueOf(right, scene)
  if (!Array.isArray(values)) return
  if (outcome) for (const value of values) yield* makeValue(left, value, scene)
  else {
    yield* makeOther(left, values, scene)
    for (const value of values) if (typeof value === 'number') yield* makeValue(left, value + 1, scene)
  }
}

type Macro = Kind<'macro'>

function* achieveMacro(macro: Macro, outcome: boolean, scene: Scene): Messages {
  const items = itemScenes(macro, scene)
  const { body } = macro
  if (macro.macro === 'exists_one') {
    const holding = items.filter((item) => valueOf(body, item) === true)
    if (outcome && holding.length > 1) yield* achieveEach(body, false, holding.slice(1))
    else if (!outcome) yield* achieveEach(body, false, items)
    else for (const item of items) yield* achieve(body, true, item)
  } else if ((macro.macro === 'all') === outcome) yield* achieveEach(body, outcome, items)
  else {
    for (const item of items) yield* achieve(body, outcome, item)
    yield* achieveInNewItem(macro, outcome, scene)
  }
}

function* achieveInNewItem(macro: Macro, outcome: boolean, scene: Scene): Messages {
  const path = placeOf(macro.list, scene)
  const items = path === undefined ? undefined : valueAt(scene.message, path)
  if (path === undefined || !isList(items)) return
  const [longer] = resize(path, items.length + 1, scene)
  if (longer === undefined) return
  const names = { ...scene.names, [macro.variable]: [...path, items.length] }
  yield* achieve(macro.body, outcome, { ...scene, message: longer, names })
}

/** The outcome in every one of these items, one after the other. */
function achieveEach(body: Expression, outcome: boolean, items: readonly Scene[]): Messages {
  return inTurn({ body, outcome, items }, 0)
}

type Turns = { readonly body: Expression; readonly outcome: boolean; readonly items: readonly Scene[] }

/** From this item on, in the message that came of the ones before it. */
function* inTurn(turns: Turns, at: number, sofar?: JsonObject): Messages {
  const item = turns.items[at]
  if (item === undefined) return
  const scene = sofar === undefined ? item : { ...item, message: sofar }
  for (const message of first(achieve(turns.body, turns.outcome, scene)))
    if (at === turns.items.length - 1) yield message
    else yield* inTurn(turns, at + 1, message)
}

/** A scene per item of the list, or of the part of it that a filter leaves. */
function itemScenes({ list, variable }: Macro, scene: Scene): readonly Scene[] {
  const inside = list.kind === 'macro' && list.macro === 'filter' ? list : undefined
  const path = placeOf(inside?.list ?? list, scene)
  const items = path === undefined ? undefined : valueAt(scene.message, path)
  if (path === undefined || !isList(items)) return []
  const scenes = (name: string): readonly Scene[] =>
    items.map((_, index) => ({ ...scene, names: { ...scene.names, [name]: [...path, index] } }))
  if (inside === undefined) return scenes(variable)
  const kept = scenes(inside.variable).map((item) => valueOf(inside.body, item) === true)
  return scenes(variable).filter((_, index) => kept[index])
}

function isFilterSize(side: Expression): side is Kind<'call'> & { readonly arguments: readonly [Macro] } {
  const [list] = side.kind === 'call' && side.name === 'size' ? side.arguments : []
  return list?.kind === 'macro' && list.macro === 'filter'
}

/** As many items that the filter keeps as is asked. */
function* achieveFilterSize(filter: Macro, target: number, scene: Scene): Messages {
  const items = itemScenes(filter, scene)
  const kept = items.filter((item) => valueOf(filter.body, item) === true)
  if (kept.length > target) yield* achieveEach(filter.body, false, kept.slice(target))
  else {
    const others = items.filter((item) => !kept.includes(item))
    if (others.length >= target - kept.length)
      yield* achieveEach(filter.body, true, others.slice(0, target - kept.length))
    else yield* achieveInNewItem(filter, true, scene)
  }
}

function* first(messages: Iterable<JsonObject>): Messages {
  let count = 0
  for (const message of messages) {
    yield message
    if (++count === mostWays) return
  }
}
