/** Which message is a question of a list, which is an answer, and which belong together; and whether they fit in the list. */
import type { CsvFindingCode } from './finding.ts'
import type { CsvList } from './list.ts'
import { valueAtItem } from './message-path.ts'

/** Questions (or, in a list of messages, the messages) and answers, by the number of the question. */
export type Pairs = {
  readonly questions: ReadonlyMap<string, unknown>
  readonly answers: ReadonlyMap<string, unknown>
}

/** The messages of this list, sorted out; what belongs elsewhere is left out. */
export function pairUp(messages: readonly { readonly message: unknown }[], list: CsvList): Pairs {
  const own = messages.map(({ message }) => message)
  const questions = own.filter((message) => typeOf(message) === list.message)
  const answers = own.filter((message) => isAnswer(message, list))
  return {
    questions: new Map(questions.map((message) => [numberOf(message), message])),
    answers: new Map(answers.map((message) => [headingOf(message, 'CrossReferentienummer'), message])),
  }
}

/** Why the message does not fit in the list, if it does not. */
export function misfit(message: unknown, pairs: Pairs, list: CsvList): CsvFindingCode | undefined {
  if (headingOf(message, 'Module') !== list.module || headingOf(message, 'Versie') !== list.version)
    return 'csv-other-message'
  if (typeOf(message) === list.message) return misfitOfQuestion(message, pairs, list)
  if (!isAnswer(message, list)) return 'csv-other-message'
  const asked = headingOf(message, 'CrossReferentienummer')
  const question = pairs.questions.get(asked)
  if (question === undefined) return 'csv-answer-alone'
  if (pairs.answers.get(asked) !== message) return 'csv-number-again'
  if (!takesOver(message, question, list)) return 'csv-answer-differs'
  return saysNothing(message, list) ? 'csv-answer-empty' : undefined
}

function misfitOfQuestion(message: unknown, { questions }: Pairs, list: CsvList): CsvFindingCode | undefined {
  if (questions.get(numberOf(message)) !== message) return 'csv-number-again'
  return list.kind === 'berichten' && hasAttachment(message) ? 'csv-attachment' : undefined
}

/** Whether all that an answer takes from its question is the same in both. */
function takesOver(answer: unknown, question: unknown, { columns }: CsvList): boolean {
  const type = typeOf(answer)
  return columns
    .filter(({ part }) => part === 'vraag')
    .every(({ uses: [asked, ...taken] }) => {
      const use = taken.find((candidate) => candidate.type === type)
      if (use === undefined || asked === undefined) return true
      return valueAtItem(answer, use.path) === valueAtItem(question, asked.path)
    })
}

/** Whether no column of the answer part would be filled in. */
function saysNothing(answer: unknown, { columns }: CsvList): boolean {
  const type = typeOf(answer)
  return columns.every(
    ({ part, chosen, uses }) =>
      part === 'vraag' ||
      (chosen?.type !== type && uses.every((use) => use.type !== type || valueAtItem(answer, use.path) === undefined)),
  )
}

function isAnswer(message: unknown, { kind, gives }: CsvList): boolean {
  return kind === 'beantwoorden' && gives.includes(typeOf(message))
}

/** The type that the message says it is. */
export function typeOf(message: unknown): string {
  return headingOf(message, 'Berichttype')
}

/** The number of the message. */
export function numberOf(message: unknown): string {
  return headingOf(message, 'Referentienummer')
}

function headingOf(message: unknown, name: string): string {
  const value = valueAtItem(message, ['Stuurgegevens', name])
  return typeof value === 'string' ? value : ''
}

/** Whether documents come with the message. */
export function hasAttachment(message: unknown): boolean {
  return valueAtItem(message, ['Stuurgegevens', 'Bewijsstukken']) !== undefined
}
