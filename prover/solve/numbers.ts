/** Numbers: an interval, what they must be multiples of, and what they must not. Exact, in fractions. */
import type { Scalar } from '../json.ts'
import { asDouble, commonMultiple, compare, exactly, floorSteps, isMultiple, rational, times } from '../rational.ts'
import type { Rational } from '../rational.ts'
import { createDoubt, empty, inBoth } from './emptiness.ts'
import type { Cell, Doubt, Questions, Emptiness } from './emptiness.ts'

type End = { readonly bound: Rational; readonly open: boolean }
type Wanted = {
  low: End | undefined
  high: End | undefined
  step: Rational | undefined
  among: ReadonlySet<Scalar> | undefined
  readonly avoid: Rational[]
  readonly except: Set<Scalar>
}

const one = rational(1n)
/** So many candidates are looked at one by one. */
const patience = 20_000n

/** Whether some number meets the cell. */
export function inhabitNumbers(cell: Cell, { budget }: Pick<Questions, 'budget'>): Emptiness {
  const doubt = createDoubt()
  const wanted = read(cell, doubt)
  if (wanted.among !== undefined) {
    const numbers = [...wanted.among].filter((value): value is number => typeof value === 'number')
    const good = numbers.find((value) => fits(exactly(value), wanted) && !wanted.except.has(value))
    return good === undefined ? empty : doubt.found(good)
  }
  return wanted.step === undefined ? between(wanted, doubt) : stepping(wanted, wanted.step, { doubt, budget })
}

function read(cell: Cell, doubt: Doubt): Wanted {
  const wanted: Wanted = {
    low: undefined,
    high: undefined,
    step: undefined,
    among: undefined,
    avoid: [],
    except: new Set(),
  }
  for (const { node, holds } of cell) {
    if (node.kind === 'atLeast') wanted.low = tighter(wanted.low, node, 1)
    else if (node.kind === 'atMost') wanted.high = tighter(wanted.high, node, -1)
    else if (node.kind === 'integer' || node.kind === 'multiple')
      readStep(wanted, node.kind === 'integer' ? one : node.of, holds)
    else if (node.kind === 'scalars' && holds) wanted.among = inBoth(wanted.among, node.values)
    else if (node.kind === 'scalars') for (const value of node.values) wanted.except.add(value === 0 ? 0 : value)
    else if (node.kind === 'opaque') doubt.loosen(node.reason)
  }
  return wanted
}

function readStep(wanted: Wanted, of: Rational, holds: boolean): void {
  if (!holds) wanted.avoid.push(of)
  else wanted.step = wanted.step === undefined ? of : commonMultiple(wanted.step, of)
}

function tighter(known: End | undefined, next: End, side: 1 | -1): End {
  if (known === undefined) return next
  const order = side * compare(next.bound, known.bound)
  return order > 0 || (order === 0 && next.open) ? next : known
}

function fits(value: Rational, { low, high, step, avoid }: Wanted): boolean {
  if (low !== undefined && compare(value, low.bound) < (low.open ? 1 : 0)) return false
  if (high !== undefined && compare(value, high.bound) > (high.open ? -1 : 0)) return false
  if (step !== undefined && !isMultiple(value, step)) return false
  return !avoid.some((of) => isMultiple(value, of))
}

type Help = { readonly doubt: Doubt; readonly budget: Questions['budget'] }

/** Multiples of a step: nearest to zero first. */
function stepping(wanted: Wanted, step: Rational, { doubt, budget }: Help): Emptiness {
  if (wanted.avoid.some((of) => isMultiple(step, of))) return empty
  const range = stepsWithin(wanted, step)
  const { first, last } = range
  if (first !== undefined && last !== undefined && first > last) return empty
  for (const count of outwards(range)) {
    budget.spend(1)
    const value = times(step, count)
    const double = fits(value, wanted) ? asDouble(value) : undefined
    if (double !== undefined && !wanted.except.has(double)) return doubt.found(double)
  }
  if (isUnseen(range, wanted, step)) doubt.raise({ code: 'precision', params: {} })
  return doubt.nothing()
}

/** Counts of steps; an absent end is infinitely far. */
type Range = { readonly first: bigint | undefined; readonly last: bigint | undefined }

function stepsWithin({ low, high }: Wanted, step: Rational): Range {
  return {
    first: low === undefined ? undefined : -floorSteps(times(low.bound, -1n), step) + (touches(low, step) ? 1n : 0n),
    last: high === undefined ? undefined : floorSteps(high.bound, step) - (touches(high, step) ? 1n : 0n),
  }
}

/** Some number of the range was not tried, or fits and no double holds it. */
function isUnseen({ first, last }: Range, wanted: Wanted, step: Rational): boolean {
  if (first === undefined || last === undefined || last - first + 1n > patience) return true
  return wholeRangeUnheld(wanted, step, [first, last])
}

/** An open end that is itself a multiple falls out. */
function touches(end: End, step: Rational): boolean {
  return end.open && isMultiple(end.bound, step)
}

/** Some number fits that no double holds. */
function wholeRangeUnheld(wanted: Wanted, step: Rational, [first, last]: readonly [bigint, bigint]): boolean {
  for (let count = first; count <= last; count++) {
    const value = times(step, count)
    if (fits(value, wanted) && asDouble(value) === undefined) return true
  }
  return false
}

/** Whole numbers from the one nearest to zero outwards, not endlessly many. */
function* outwards({ first, last }: Range): Generator<bigint> {
  const start = first !== undefined && first > 0n ? first : last !== undefined && last < 0n ? last : 0n
  yield start
  for (let away = 1n; away <= patience; away++) {
    const [up, down] = [start + away, start - away]
    const upFits = last === undefined || up <= last
    const downFits = first === undefined || down >= first
    if (upFits) yield up
    if (downFits) yield down
    if (!upFits && !downFits) return
  }
}

/** Numbers of any kind lie dense: between two different ends there is always one that meets finitely many conditions. */
function between(wanted: Wanted, doubt: Doubt): Emptiness {
  const { low, high } = wanted
  const order = low === undefined || high === undefined ? -1 : compare(low.bound, high.bound)
  if (order > 0 || (order === 0 && (low?.open === true || high?.open === true))) return empty
  for (const value of candidates(low?.bound, high?.bound)) {
    const double = fits(value, wanted) ? asDouble(value) : undefined
    if (double !== undefined && !wanted.except.has(double)) return doubt.found(double)
  }
  if (order !== 0) doubt.raise({ code: 'precision', params: {} })
  return doubt.nothing()
}

/** The ends, and numbers of few decimals within. */
function* candidates(low: Rational | undefined, high: Rational | undefined): Generator<Rational> {
  yield rational(0n)
  if (low !== undefined) yield low
  if (high !== undefined) yield high
  const from = low ?? (high === undefined ? rational(0n) : rational(high.top - 100n * high.bottom, high.bottom))
  for (let places = 0n; places <= 24n; places++) {
    const step = rational(1n, 10n ** places)
    const start = floorSteps(from, step)
    for (let more = 0n; more < 60n; more++) yield times(step, start + more)
  }
}
