/** The course of a module version: which message goes when, in the order of the process. */
import type { Book, BookMessage, BookVersion } from './book.ts'
import { answersTo } from './book.ts'
import { hubWord, partyWord } from '../../schemas/index.ts'
import { capitalised } from './dutch.ts'

/** One message on its way; `depth` tells how many questions it stands under. */
export type Step = {
  readonly message: BookMessage
  readonly from: string
  readonly to: string
  readonly depth: number
  readonly isAnswer: boolean
  /** Whether it may come instead of the answer before it. */
  readonly isAlternative: boolean
}

/** The course of a version: the parties from left to right, and the steps. */
export type Flow = {
  readonly parties: readonly string[]
  /** The name of the hub, through which every message between two participants goes. */
  readonly hub: string
  readonly steps: readonly Step[]
}

/** What the course needs of the book. */
type Names = Pick<Book, 'catalog'>

/** Who stands for a participant at the other end, when both ends are of the same kind. */
const counterpart = 'Andere deelnemer'

/** The course of a version: every message that starts or stands alone, each followed by what may answer it. */
export function flowOf(names: Names, version: BookVersion): Flow {
  const hub = capitalised(hubWord(names.catalog))
  const starts = version.messages.filter(
    ({ entry }) => entry.antwoordOp.length === 0 || answersNothingHere(version, entry.antwoordOp),
  )
  const steps = starts.flatMap((message) => stepsFrom(version, message, { names, above: [], isAlternative: false }))
  const ends = [...new Set(steps.flatMap(({ from, to }) => [from, to]))].filter((name) => name !== hub)
  const [left = '', ...others] = ends
  return { parties: [left, hub, ...others], hub, steps }
}

function answersNothingHere(version: BookVersion, asked: readonly string[]): boolean {
  return !version.messages.some(({ entry }) => asked.includes(entry.bericht))
}

type Under = { readonly names: Names; readonly above: readonly BookMessage[]; readonly isAlternative: boolean }

/** A message and what may follow on it; one that comes back under itself ends the round. */
function stepsFrom(
  version: BookVersion,
  message: BookMessage,
  { names, above, isAlternative }: Under,
): readonly Step[] {
  const steps = endsOf(names, message).map((ends) => ({
    ...ends,
    message,
    depth: above.length,
    isAnswer: above.length > 0,
    isAlternative,
  }))
  const isRound = above.some(({ type }) => type === message.type)
  const answers = isRound ? [] : answersTo(version, message)
  const after = answers.flatMap((answer, index) =>
    stepsFrom(version, answer, { names, above: [...above, message], isAlternative: index > 0 }),
  )
  return [...steps, ...after]
}

/** From whom to whom; a message that goes to two kinds of party has two arrows. */
function endsOf(
  { catalog }: Names,
  { entry: { van, naar } }: BookMessage,
): readonly { readonly from: string; readonly to: string }[] {
  return van.flatMap((sender) =>
    naar.map((receiver) => {
      const [from, to] = [capitalised(partyWord(catalog, sender)), capitalised(partyWord(catalog, receiver))]
      return { from, to: to === from ? counterpart : to }
    }),
  )
}
