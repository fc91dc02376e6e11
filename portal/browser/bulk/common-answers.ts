/** The quick answers that every one of some questions can have. */
import type { MessageId } from '../../../schemas/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { modelOf } from '../model-of.ts'
import { answersTo } from '../tasks/answer.ts'
import { quickAnswer } from './quick-answer.ts'
import type { QuickAnswer } from './quick-answer.ts'

const nameOf = ({ module, version, type }: MessageId): string => `${module}@${version}/${type}`

/** The answers, in the order of the catalogue. */
export async function commonAnswers(questions: readonly MessageId[]): Promise<readonly QuickAnswer[]> {
  const kinds = [...new Map(questions.map((each) => [nameOf(each), each])).values()]
  const each = await Promise.all(kinds.map(answersOf))
  const [first = [], ...rest] = each
  return first.filter(({ id }) => rest.every((answers) => answers.some((other) => nameOf(other.id) === nameOf(id))))
}

async function answersOf(question: MessageId): Promise<readonly QuickAnswer[]> {
  const asked = await modelOf(question)
  const answers = await Promise.all(answersTo(readCatalog(), question).map(modelOf))
  return answers.flatMap((answer) => quickAnswer(asked, answer) ?? [])
}
