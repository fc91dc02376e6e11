/** `subset(A, B)`: whether every JSON value that A accepts is accepted by B, with proof, counterexample or reason. */
import type { Json } from '../json/index.ts'
import { createBudget, defaultBudget } from './budget.ts'
import type { Budget } from './budget.ts'
import { checkSchema } from './confirm/ajv.ts'
import { createConfirm } from './confirm/confirm.ts'
import type { Confirm } from './confirm/confirm.ts'
import { draw } from './draw.ts'
import { createForge } from './forge.ts'
import type { Forge } from './forge.ts'
import { asJson } from './json.ts'
import type { Literal, Node } from './node.ts'
import { dialectOf } from './read/dialect.ts'
import type { Dialect } from './read/dialect.ts'
import { Locations } from './read/locations.ts'
import { readDocument } from './read/reader.ts'
import type { FormatMode } from './read/reading.ts'
import { SchemaFault } from './read/schema-fault.ts'
import { Unsettled } from './reason.ts'
import type { Reason } from './reason.ts'
import { shrink } from './shrink.ts'
import { simplerThan } from './simpler.ts'
import { Solver } from './solve/solver.ts'
import type { Emptiness } from './solve/emptiness.ts'

/**
 * `witness` is accepted by A and refused by B: two independent engines said so.
 *
 * @since 0.1.0
 * @beta
 */
export type Subset =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly witness: Json }
  | { readonly answer: 'unknown'; readonly reason: Reason }

/**
 * How the question is to be read, and what the answer may cost.
 *
 * @since 0.1.0
 * @beta
 */
export type SubsetOptions = {
  /** `assert` (without it): formats are conditions, as ajv-formats checks them. `annotate`: they say nothing. */
  readonly formats?: FormatMode
  /** Steps that may be spent before the answer is `unknown`; 400 000 without it, some seconds at most. */
  readonly budget?: number
}

/**
 * Whether every value that schema `a` accepts is accepted by schema `b`. Draft-07, 2019-09 and 2020-12, as `$schema` says;
 * 2020-12 without one. `yes` is proven, `no` comes with a message that Ajv and @hyperjump/json-schema both judge so, and
 * everything else is `unknown` with a reason. Nothing is fetched: what a schema refers to has to be in it. What the engines
 * compiled is kept with the schema object, so do not change a schema after asking about it.
 * @throws SchemaFault when one of the two is not a schema.
 * @example
 * import { subset } from 'schuldenknooppunt/governance'
 *
 * const old = { type: 'string', maxLength: 10 }
 * const result = await subset({ type: 'string', maxLength: 20 }, old)
 * if (result.answer === 'no') console.log(result.witness) // 'aaaaaaaaaaa'
 * @since 0.1.0
 * @beta
 */
export async function subset(a: unknown, b: unknown, options: SubsetOptions = {}): Promise<Subset> {
  try {
    return await decide(prepared(a, 'a', options), prepared(b, 'b', options), options)
  } catch (error) {
    if (error instanceof Unsettled) return { answer: 'unknown', reason: error.reason }
    // Only depth makes our functions run out of stack, and every other depth is counted.
    if (error instanceof RangeError) return { answer: 'unknown', reason: { code: 'too-deep', params: {} } }
    throw error
  }
}

/** A schema, ready to be read. */
type Prepared = {
  readonly schema: Json
  readonly dialect: Dialect
  readonly formats: FormatMode
  readonly side: 'a' | 'b'
}

function prepared(schema: unknown, side: 'a' | 'b', { formats = 'assert' }: SubsetOptions): Prepared {
  try {
    const json = asJson(schema)
    return { schema: json, dialect: dialectOf(json), formats, side }
  } catch (error) {
    if (error instanceof TypeError) throw new SchemaFault(side, '', 'hand in a schema as parsed JSON')
    throw error
  }
}

async function decide(a: Prepared, b: Prepared, options: SubsetOptions): Promise<Subset> {
  checkSchema(a.schema, a.dialect, a.side)
  checkSchema(b.schema, b.dialect, b.side)
  const budget = createBudget(options.budget ?? defaultBudget)
  const forge = createForge()
  const [inA, inB] = [read(a, forge, budget), read(b, forge, budget)]
  const doubt = await look({ a, b, forge, budget }, [inA.id, -inB.id])
  if (doubt === undefined) return { answer: 'yes' }
  return 'witness' in doubt ? { answer: 'no', witness: doubt.witness } : { answer: 'unknown', reason: doubt.reason }
}

function read({ schema, dialect, formats, side }: Prepared, forge: Forge, budget: Budget): Node {
  const locations = new Locations(schema, { dialect, budget, home: `https://subset.invalid/${side}` })
  return readDocument({ forge, budget, dialect, formats, locations, side })
}

type Case = { readonly a: Prepared; readonly b: Prepared; readonly forge: Forge; readonly budget: Budget }
type Doubt = { readonly witness: Json } | { readonly reason: Reason }

/** More values than these are not shown to the engines. */
const mostCandidates = 40

/** A value that meets the literals, or why there may be one; undefined is proof that there is none. */
async function look({ a, b, forge, budget }: Case, literals: readonly Literal[]): Promise<Doubt | undefined> {
  let reason: Reason | undefined
  let confirm: Confirm | undefined
  let shownCount = 0
  for (const verdict of patiently(new Solver({ forge, budget }).everyBranch(literals))) {
    if (verdict.kind === 'unknown') reason ??= verdict.reason
    if (verdict.kind === 'empty' || verdict.value === undefined) continue
    confirm ??= await engines(a, b)
    if (confirm === undefined) return { reason: reason ?? { code: 'engine-failed', params: {} } }
    if (confirm.sure(verdict.value)) return { witness: smallest(verdict.value, confirm) }
    reason ??= { code: 'not-confirmed', params: {} }
    if (++shownCount === mostCandidates) break
  }
  return reason === undefined ? undefined : drawn({ a, b }, { reason, confirm: confirm ?? (await engines(a, b)) })
}

/** So many smaller messages are tried, and fewer when each takes long to judge. */
const patience = { tries: 600, looked: 40_000 }

function smallest(witness: Json, { sure }: Confirm): Json {
  return shrink(witness, sure, { simpler: simplerThan, ...patience })
}

/** The same verdicts; a question that has to stay open ends them with its reason. */
function* patiently(verdicts: Iterable<Emptiness>): Generator<Emptiness> {
  try {
    yield* verdicts
  } catch (error) {
    if (!(error instanceof Unsettled)) throw error
    yield { kind: 'unknown', reason: error.reason }
  }
}

/** Undefined when an engine cannot work with one of the schemas, for whatever reason it has. */
async function engines(a: Prepared, b: Prepared): Promise<Confirm | undefined> {
  try {
    return await createConfirm(a, b)
  } catch {
    return undefined
  }
}

/** So many messages are drawn when reasoning leaves the question open. */
const draws = 1500

function drawn(
  { a, b }: Pick<Case, 'a' | 'b'>,
  { reason, confirm }: { readonly reason: Reason; readonly confirm: Confirm | undefined },
): Doubt {
  if (confirm === undefined) return { reason }
  for (const value of draw([a.schema, b.schema], draws)) {
    if (confirm.broken()) break
    if (confirm.likely(value) && confirm.sure(value)) return { witness: smallest(value, confirm) }
  }
  return { reason }
}
