/** The course of a module version: which message goes when, in the order of the process. */
import type { Party } from '../../schemas/read.ts'
import type { BookMessage, BookVersion } from './book.ts'
import { answersTo } from './book.ts'

/** One message on its way; `depth` tells how many questions it stands under. */
export type Step = {
  readonly message: BookMessage
  readonly from: string
  readonly to: string
  readonly depth: number
  readonly isAnswer: boolean
}

/** The course of a version: the parties from left to right, and the steps. */
export type Flow = { readonly parties: readonly string[]; readonly steps: readonly Step[] }

const places: Readonly<Record<Party, string>> = {
  SHV: 'Schuldhulpverlener',
  SE: 'Schuldeiser',
  KREDIETBANK: 'Kredietbank',
  WSK: 'Waarborgfonds',
  BEWINDVOERDER: 'Bewindvoerder',
  DEELNEMER: 'Deelnemer',
  SKP: 'Knooppunt',
}

/** The name of the exchange, through which every message between two participants goes. */
export const exchange = places.SKP

/** Who stands for a participant at the other end, when both ends are of the same kind. */
const counterpart = 'Andere deelnemer'

/** The course of a version: every message that starts or stands alone, each followed by what may answer it. */
export function flowOf(version: BookVersion): Flow {
  const starts = version.messages.filter(
    ({ entry }) => entry.antwoordOp.length === 0 || answersNothingHere(version, entry.antwoordOp),
  )
  const steps = starts.flatMap((message) => stepsFrom(version, message, []))
  const ends = [...new Set(steps.flatMap(({ from, to }) => [from, to]))].filter((name) => name !== exchange)
  const [left = '', ...others] = ends
  return { parties: [left, exchange, ...others], steps }
}

function answersNothingHere(version: BookVersion, asked: readonly string[]): boolean {
  return !version.messages.some(({ entry }) => asked.includes(entry.bericht))
}

/** A message and what may follow on it; one that comes back under itself ends the round. */
function stepsFrom(version: BookVersion, message: BookMessage, above: readonly BookMessage[]): readonly Step[] {
  const step = { message, ...endsOf(message), depth: above.length, isAnswer: above.length > 0 }
  const isRound = above.some(({ type }) => type === message.type)
  const answers = isRound ? [] : answersTo(version, message)
  return [step, ...answers.flatMap((answer) => stepsFrom(version, answer, [...above, message]))]
}

function endsOf({ entry: { van, naar } }: BookMessage): { readonly from: string; readonly to: string } {
  const [from, to] = [van[0] ?? 'SKP', naar[0] ?? 'SKP'].map((party) => places[party as Party])
  return { from: from ?? '', to: to === from ? counterpart : (to ?? '') }
}
