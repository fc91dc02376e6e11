/** Failures that are known: each with a reason, an owner and a last day; one that is not used any more, or is over, fails the run. */
import { isList, isObject } from '../../json/index.ts'
import { isDay, ToolkitFailure } from '../../schemas/index.ts'
import { isRight } from './score.ts'
import { isShownText } from './shown-text.ts'
import type { CaseResult } from './score.ts'

/**
 * A known failure: of one case, or of every case of one clause.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExpectedFailure = {
  readonly geval?: string
  readonly bepaling?: string
  readonly reden: string
  readonly eigenaar: string
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly tot: string
}

/**
 * An expectation that does not hold: nothing fails that it names, or its last day is over.
 *
 * @since 0.1.0
 * @alpha
 */
export type BrokenExpectation = {
  readonly geval?: string
  readonly bepaling?: string
  readonly waarom: 'ongebruikt' | 'verlopen'
}

/**
 * The known failures in a document `[{"geval" or "bepaling", "reden", "eigenaar", "tot"}]`.
 * @throws ToolkitFailure `usage` with the place of what is wrong.
 * @since 0.1.0
 * @alpha
 */
export function readExpectedFailures(document: unknown): readonly ExpectedFailure[] {
  if (!isList(document)) throw wrong('', 'is no list')
  return document.map((each, index) => readOne(each, `/${index}`))
}

function readOne(value: unknown, at: string): ExpectedFailure {
  if (!isObject(value)) throw wrong(at, 'is no object')
  const { geval, bepaling, reden, eigenaar, tot, ...others } = value
  if (Object.keys(others).length > 0) throw wrong(at, 'has other members than geval, bepaling, reden, eigenaar, tot')
  if ((typeof geval === 'string') === (typeof bepaling === 'string'))
    throw wrong(at, 'names not exactly one geval or bepaling')
  if (!isShownText(geval ?? bepaling)) throw wrong(at, 'names what is no geval or bepaling')
  for (const [name, text] of Object.entries({ reden, eigenaar }))
    if (typeof text !== 'string' || text.trim() === '')
      throw wrong(`${at}/${name}`, 'is not a text that says something')
  if (typeof tot !== 'string' || !isDay(tot)) throw wrong(`${at}/tot`, 'is not a day as YYYY-MM-DD')
  const subject = typeof geval === 'string' ? { geval } : { bepaling: String(bepaling) }
  return { ...subject, reden: String(reden), eigenaar: String(eigenaar), tot }
}

function wrong(at: string, what: string): ToolkitFailure {
  const place = at === '' ? 'the file of expected failures' : `${at} of the expected failures`
  return new ToolkitFailure('usage', `${place} ${what}; spec/examen/README.md shows one`)
}

/**
 * The ids of failing cases that are known on this day, and the expectations that do not hold.
 *
 * @since 0.1.0
 * @alpha
 */
export function applyExpected(
  cases: readonly CaseResult[],
  expected: readonly ExpectedFailure[],
  day: string,
): { readonly known: ReadonlySet<string>; readonly broken: readonly BrokenExpectation[] } {
  const failing = cases.filter((each) => !isRight(each))
  const known = new Set<string>()
  const broken: BrokenExpectation[] = []
  for (const { geval, bepaling, tot } of expected) {
    const named = geval === undefined ? { bepaling: String(bepaling) } : { geval }
    const hits = failing.filter(({ id, bepalingen }) =>
      geval === undefined ? bepalingen.includes(String(bepaling)) : id === geval,
    )
    if (tot < day) broken.push({ ...named, waarom: 'verlopen' })
    else if (hits.length === 0) broken.push({ ...named, waarom: 'ongebruikt' })
    else for (const { id } of hits) known.add(id)
  }
  return { known, broken }
}
