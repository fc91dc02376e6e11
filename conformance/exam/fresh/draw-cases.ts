/**
 * Fresh cases: drawn from a seed at the exam, so that who learned the published ones by heart fails. What is expected is what
 * the judge says; ids tell nothing of it.
 */
import type { JsonObject } from '../../../json/index.ts'
import {
  drawBoundary,
  drawFault,
  drawPersonFact,
  faultyTexts,
  messageBreaking,
  samplerOf,
  seededChoices,
} from '../../../samples/index.ts'
import type { Choices, Drawing, Sampler } from '../../../samples/index.ts'
import { printMessageId } from '../../../schemas/index.ts'
import { validateText } from '../../../validator/index.ts'
import type { ExamCase } from '../../exam-case.ts'
import { mostFindings } from '../subjects/function-subject.ts'
import { clauseNames, clauseOf } from './clause-of.ts'
import type { ClauseNames } from './clause-of.ts'
import { withFact } from './with-fact.ts'

/**
 * Which fresh cases: of these messages, from this seed, in so many rounds.
 *
 * @since 0.1.0
 * @alpha
 */
export type FreshCases = {
  readonly module: string
  readonly versie: string
  readonly berichten: readonly string[]
  readonly zaad: number
  readonly rondes: number
}

/** Levels of nesting that the judge allows. */
const mostDepth = 64

/** What one round asks about a message; each makes a text, or nothing where it finds none. */
const draws: readonly ((sampler: Sampler, drawing: Drawing) => string | undefined)[] = [
  ...Array<typeof drawValid>(3).fill(drawValid),
  ...Array<typeof drawMistake>(5).fill(drawMistake),
  ...Array<typeof drawBroken>(2).fill(drawBroken),
  ...Array<typeof drawEdge>(2).fill(drawEdge),
  ...Array<typeof drawPerson>(2).fill(drawPerson),
  ...Array<typeof drawText>(2).fill(drawText),
]

/**
 * The fresh cases, in an order that tells nothing; the same seed gives the same.
 *
 * @since 0.1.0
 * @alpha
 */
export async function drawCases({ module, versie, berichten, zaad, rondes }: FreshCases): Promise<readonly ExamCase[]> {
  const drawn: Drawn[] = []
  for (const [at, type] of berichten.entries()) {
    const id = { module, version: versie, type }
    const [sampler, names] = [samplerOf(printMessageId(id)), clauseNames(id)]
    for (let count = 0; count < rondes * draws.length; count++) {
      const drawing: Drawing = { choices: seededChoices(zaad, at * spread + count), wild: count % 2 === 1 }
      const text = draws[count % draws.length]?.(sampler, drawing)
      if (text !== undefined) drawn.push({ message: type, text, names })
    }
  }
  const mixed = shuffle(drawn, seededChoices(zaad, berichten.length * spread))
  return Promise.all(mixed.map((each, index) => freshCase(each, index + 1)))
}

/** A text that was drawn of a message type, before it is known what must be said of it. */
type Drawn = { readonly message: string; readonly text: string; readonly names: ClauseNames }

/** Room between the streams of two messages: more draws than anybody asks for. */
const spread = 1_000_000

async function freshCase({ message, text, names }: Drawn, number: number): Promise<ExamCase> {
  const { valid, findings } = await validateText(text, { maxFindings: mostFindings })
  return {
    id: `vers/${String(number).padStart(5, '0')}`,
    kind: 'vers',
    message,
    clauses: [...new Set(findings.map((finding) => clauseOf(names, text, finding)))],
    ...(text.startsWith('\uFEFF') ? { bytes: Buffer.from(text).toString('base64') } : { text }),
    expect: {
      valid,
      findings: findings.map(({ code, severity, pointer, rule }) => ({
        ...{ code, severity, pointer },
        ...(rule === undefined ? {} : { rule }),
      })),
    },
  }
}

function drawValid(sampler: Sampler, drawing: Drawing): string {
  return JSON.stringify(sampler.valid(drawing))
}

function drawMistake(sampler: Sampler, drawing: Drawing): string {
  return JSON.stringify(drawFault(sampler, drawing).message)
}

function drawBroken(sampler: Sampler, drawing: Drawing): string | undefined {
  const rule = pick(drawing.choices, sampler.rules)
  return print(rule && messageBreaking(sampler, rule.rule.id, drawing))
}

function drawEdge(sampler: Sampler, drawing: Drawing): string | undefined {
  return print(drawBoundary(sampler, drawing)?.message)
}

function drawPerson(sampler: Sampler, drawing: Drawing): string | undefined {
  return print(
    withFact(sampler.valid({ ...drawing, optional: 'all' }), drawPersonFact(drawing.choices), drawing.choices),
  )
}

function drawText(sampler: Sampler, drawing: Drawing): string | undefined {
  return pick(drawing.choices, [...faultyTexts(sampler, sampler.valid(drawing), mostDepth)])?.text
}

function print(message: JsonObject | undefined): string | undefined {
  return message === undefined ? undefined : JSON.stringify(message)
}

function pick<Item>(choices: Choices, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : items[choices.int(items.length - 1)]
}

/** Fisher and Yates. */
function shuffle<Item>(items: readonly Item[], choices: Choices): readonly Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = choices.int(last)
    const [one, two] = [mixed[last], mixed[other]]
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one]
  }
  return mixed
}
