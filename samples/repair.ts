/** Repairs a message until the rules across elements hold: one change at a time, each making fewer rules fail. */
import { fillStars, valueAt } from '../json/index.ts'
import type { JsonObject } from '../json/index.ts'
import { ruleFailures, scopeItems } from '../schemas/index.ts'
import type { ObjectNode, ParsedRule } from '../schemas/index.ts'
import { achieve } from './achieve.ts'
import type { Drawing } from './draw-text.ts'
import { addElement, resize } from './edit.ts'
import type { Scene } from './scene.ts'

/** What a message must become. */
export type Goal = {
  readonly rules: readonly ParsedRule[]
  /** The one rule that must fail, at exactly one place. */
  readonly broken?: ParsedRule
  /** False for messages that lose what they are for, such as the boundary they stand on. */
  readonly keeps?: (message: JsonObject) => boolean
  /** The number of changes that are tried after each other; many without it. */
  readonly rounds?: number
}

/** The model of the message, and where values that are drawn come from. */
export type RepairContext = { readonly root: ObjectNode; readonly drawing: Drawing }

type Problem = { readonly rule: ParsedRule; readonly indices: readonly number[]; readonly outcome: boolean }

const mostRounds = 24
const beamWidth = 8
/** So many more problems than the best are followed, in case one change settles several. */
const mostWorse = 2
const mostCandidates = 40

/** The message with the goal reached; nothing when it cannot be found in a bounded search. */
export function repair(message: JsonObject, goal: Goal, context: RepairContext): JsonObject | undefined {
  let beam: readonly State[] = [{ message, problems: problemsOf(message, goal) }]
  for (let round = 0; round < (goal.rounds ?? mostRounds); round++) {
    const done = beam.find(({ problems }) => problems.length === 0)
    if (done !== undefined) return done.message
    beam = advance(beam, goal, context)
    if (beam.length === 0) return undefined
  }
  return undefined
}

type State = { readonly message: JsonObject; readonly problems: readonly Problem[] }

function problemsOf(message: JsonObject, { rules, broken }: Goal): readonly Problem[] {
  return rules.flatMap((rule): readonly Problem[] => {
    const failures = ruleFailures(rule, message)
    if (rule !== broken) return failures.map((indices) => ({ rule, indices, outcome: true }))
    if (failures.length > 0) return failures.slice(1).map((indices) => ({ rule, indices, outcome: true }))
    return [{ rule, indices: [], outcome: false }]
  })
}

/** The first state with fewer problems, or else some that are hardly worse: two rules may pull at one element. */
function advance(beam: readonly State[], goal: Goal, context: RepairContext): readonly State[] {
  const least = Math.min(...beam.map(({ problems }) => problems.length))
  const others: State[] = []
  for (const state of beam)
    for (const next of neighbours(state, goal, context)) {
      if (next.problems.length < least) return [next]
      if (next.problems.length <= least + mostWorse) others.push(next)
    }
  const start = context.drawing.choices.int(Math.max(0, others.length - 1))
  const rotated = [...others.slice(start), ...others.slice(0, start)]
  return rotated.sort((a, b) => a.problems.length - b.problems.length).slice(0, beamWidth)
}

/** Messages that solve one of the problems. */
function* neighbours({ message, problems }: State, goal: Goal, context: RepairContext): Generator<State> {
  const start = context.drawing.choices.int(problems.length - 1)
  for (const problem of [...problems.slice(start), ...problems.slice(0, start)]) {
    let count = 0
    for (const candidate of solutions(problem, message, context)) {
      if (++count > mostCandidates) break
      if (candidate !== message && goal.keeps?.(candidate) !== false)
        yield { message: candidate, problems: problemsOf(candidate, goal) }
    }
  }
}

function* solutions(
  { rule, indices, outcome }: Problem,
  message: JsonObject,
  context: RepairContext,
): Generator<JsonObject> {
  const scene: Scene = { ...context, message, names: {} }
  if (rule.scope.length === 0) return yield* achieve(rule.expression, outcome, scene)
  const at = (scope: readonly number[]): Scene => ({ ...scene, names: { dit: fillStars(rule.scope, scope) } })
  if (outcome) return yield* achieve(rule.expression, outcome, at(indices))
  const items = scopeItems(message, rule.scope)
  if (items.length === 0) return yield* withScope(rule.scope, scene)
  const start = context.drawing.choices.int(items.length - 1)
  for (const { indices: scope } of [...items.slice(start), ...items.slice(0, start)])
    yield* achieve(rule.expression, outcome, at(scope))
}

/** Adds the first element that is missing on the way to the items. */
function* withScope(scope: readonly string[], scene: Scene): Generator<JsonObject> {
  const missing = scope.findIndex((_, index) => {
    const path = fillStars(scope.slice(0, index + 1), [])
    return valueAt(scene.message, path) === undefined
  })
  const path = fillStars(scope.slice(0, missing + 1), [])
  if (missing >= 0)
    yield* typeof path.at(-1) === 'number' ? resize(path.slice(0, -1), 1, scene) : addElement(path, scene)
}
