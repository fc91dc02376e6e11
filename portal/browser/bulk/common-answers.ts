/** The quick answers that every one of some questions can have. */
import { printMessageId } from '../../../schemas/index.ts'
import type { MessageId } from '../../../schemas/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { modelOf } from '../model-of.ts'
import { answersTo } from '../tasks/answer.ts'
import { quickAnswer } from './quick-answer.ts'
import type { QuickAnswer } from './quick-answer.ts'

/** The answers, in the order of the catalogue. */
export async function commonAnswers(questions: readonly MessageId[]): Promise<readonly QuickAnswer[]> {
  const kinds = [...new Map(questions.map((each) => [printMessageId(each), each])).values()]
  const each = await Promise.all(kinds.map(answersOf))
  const [first = [], ...rest] = each
  return first.filter(({ id }) =>
    rest.every((answers) => answers.some((other) => printMessageId(other.id) === printMessageId(id))),
  )
}

async function answersOf(question: MessageId): Promise<readonly QuickAnswer[]> {
  const asked = await modelOf(question)
  const answers = await Promise.all(answersTo(readCatalog(), question).map(modelOf))
  return answers.flatMap((answer) => quickAnswer(asked, answer) ?? [])
}
