/**
 * Arrays: the first items each with conditions of their own, then a tail in which all items are alike; how many items
 * there are, how many of them are of some kind, and whether all differ.
 */
import type { Json } from '../../json/index.ts'
import type { Node, NodeOf } from '../node.ts'
import { Unsettled } from '../reason.ts'
import { inhabitDistinct } from './distinct.ts'
import { itemRules, longest } from './items.ts'
import type { Layout, Wanted } from './items.ts'
import { layouts } from './layouts.ts'
import { createDoubt, empty } from './emptiness.ts'
import type { Cell, Doubt, Questions, Emptiness } from './emptiness.ts'

/** So many layouts are tried when items must differ as well. */
const patience = 200

/** Whether some array meets the cell. */
export function inhabitArrays(cell: Cell, questions: Questions): Emptiness {
  const doubt = createDoubt()
  const wanted = read(cell, doubt)
  if (wanted.least > wanted.most || (wanted.differ && wanted.repeat)) return empty
  return wanted.repeat ? withRepeat(wanted, questions, doubt) : search(wanted, questions, doubt)
}

function read(cell: Cell, doubt: Doubt): Wanted {
  let [least, most, differ, repeat] = [0, Number.POSITIVE_INFINITY, false, false]
  const at: NodeOf<'at'>[] = []
  const rest: NodeOf<'rest'>[] = []
  const counts: NodeOf<'count'>[] = []
  for (const { node, holds } of cell) {
    if (node.kind === 'at') at.push(node)
    else if (node.kind === 'rest') rest.push(node)
    else if (node.kind === 'count') counts.push(node)
    else if (node.kind === 'minItems') least = Math.max(least, node.count)
    else if (node.kind === 'maxItems') most = Math.min(most, node.count)
    else if (node.kind === 'unique' && holds) differ = true
    else if (node.kind === 'unique') repeat = true
    else if (node.kind === 'opaque') doubt.loosen(node.reason)
    else if (node.kind === 'ref') doubt.loosen({ code: 'circular-reference', params: { reference: node.name } })
  }
  const tail = Math.max(0, ...at.map(({ index }) => index + 1), ...[...rest, ...counts].map(({ from }) => from))
  return { at, rest, counts, least, most, differ, repeat, tail }
}

function search(wanted: Wanted, questions: Questions, doubt: Doubt): Emptiness {
  let tried = 0
  for (const layout of layouts(wanted, questions, doubt)) {
    if (layout.length > longest) throw new Unsettled({ code: 'too-large', params: { limit: longest } })
    const verdict = wanted.differ ? inhabitDistinct(layout, questions) : fillIn(layout, questions)
    if (verdict.kind === 'value') return doubt.found(verdict.value)
    if (verdict.kind === 'unknown') doubt.raise(verdict.reason, verdict.value)
    if (++tried >= patience) {
      doubt.raise({ code: 'too-large', params: { limit: patience } })
      break
    }
  }
  return doubt.nothing()
}

/** A value for each place of the layout. */
function fillIn(layout: Layout, { inhabit, budget }: Questions): Emptiness {
  const doubt = createDoubt()
  const items: Json[] = []
  budget.spend(layout.length >> 4)
  for (const literals of layout) {
    const verdict = inhabit(literals)
    if (verdict.kind === 'empty') return empty
    if (verdict.kind === 'unknown') doubt.loosen(verdict.reason)
    if (verdict.value === undefined) return verdict
    items.push(verdict.value)
  }
  return doubt.found(items)
}

/** Two of the items are equal: some pair of places is under the conditions of both. */
function withRepeat(wanted: Wanted, questions: Questions, doubt: Doubt): Emptiness {
  for (let second = 1; second <= wanted.tail + 1; second++)
    for (let first = 0; first < second; first++) {
      if (second >= wanted.most) return doubt.nothing()
      questions.budget.spend(1)
      const verdict = repeating(wanted, [first, second], questions)
      if (verdict.kind === 'value') return doubt.found(verdict.value)
      if (verdict.kind === 'unknown') doubt.raise(verdict.reason, verdict.value)
    }
  return doubt.nothing()
}

function repeating(wanted: Wanted, [first, second]: readonly [number, number], questions: Questions): Emptiness {
  const shared = questions.forge.and([...nodesAt(wanted, first, questions), ...nodesAt(wanted, second, questions)])
  const added = [first, second].map((index) => questions.forge.at(index, shared)).filter((node) => node.kind === 'at')
  const pair: Wanted = {
    ...wanted,
    at: [...wanted.at, ...added],
    least: Math.max(wanted.least, second + 1),
    repeat: false,
    tail: Math.max(wanted.tail, second + 1),
  }
  const verdict = search(pair, questions, createDoubt())
  if (verdict.kind === 'empty' || !Array.isArray(verdict.value)) return verdict
  const value = verdict.value.with(second, verdict.value[first])
  // Where kinds of items are counted, the copy may count otherwise than what stood there: the engines will tell.
  return verdict.kind === 'value' ? { kind: 'value', value } : { ...verdict, value }
}

function nodesAt(wanted: Wanted, index: number, { forge }: Questions): readonly Node[] {
  return itemRules(wanted, index).map((literal) => forge.node(literal))
}
