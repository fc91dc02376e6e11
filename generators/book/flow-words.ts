/** The course of a module version as a numbered list: the same as the drawing, for who reads or hears. */
import type { VersionPlace } from './traffic-words.ts'
import { answersWords, termWords } from './traffic-words.ts'
import { answersTo } from './book.ts'
import { inSentence } from '../../schemas/index.ts'
import { counted } from './dutch.ts'
import type { Flow, Step } from './flow.ts'
import { messageLink } from './references.ts'

/** A line per arrow of the drawing, in its order; answers stand under their question. */
export function flowList(at: VersionPlace, { steps }: Flow): string {
  const numbers: number[] = []
  return steps
    .map((step) => {
      numbers.length = step.depth + 1
      const number = (numbers[step.depth] ?? 0) + 1
      numbers[step.depth] = number
      return `${'    '.repeat(step.depth)}${number}. ${stepWords(at, step)}`
    })
    .join('\n')
}

/** The whole course in one sentence, for the description of the drawing. */
export function flowSummary({ parties, hub, steps }: Flow): string {
  const ends = parties.filter((name) => name !== hub)
  const told = steps.map(({ message, from, to }) => `${from} stuurt ${message.name} aan ${to}`)
  return `Berichten tussen ${ends.join(' en ')}, via het knooppunt, van boven naar beneden: ${told.join('; ')}.`
}

function stepWords(at: VersionPlace, { message, from, to, isAnswer, isAlternative }: Step): string {
  const name = messageLink(at.page, message)
  const spontaneous = message.entry.ookSpontaan === true ? ', of uit eigen beweging' : ''
  const kind = isAnswer ? ` (antwoord${spontaneous})` : ''
  const lower = (party: string): string => inSentence(at.book.catalog, party)
  const sends = `${isAlternative ? 'Of ' : ''}${isAlternative ? lower(from) : from} aan ${lower(to)}: ${name}${kind}.`
  const { antwoordtermijn: days } = message.entry
  if (days === null) return sends
  if (answersTo(at.version, message).length === 0) return `${sends} Antwoord ${termWords(at, message)}.`
  return `${sends} Antwoord binnen ${counted(days, 'werkdag', 'werkdagen')}: ${answersWords(at, message)}.`
}
