/** Answers many questions in the same way, each judged as one that was filled in: what cannot go stays, with why. */
import type { Arrived } from '../../../gateway/anywhere.ts'
import type { Office } from '../office.ts'
import { Refused } from '../server.ts'
import { answerMessage } from '../tasks/answer.ts'
import { dispatchLater } from '../tasks/dispatch.ts'
import { judgeAnswer } from '../tasks/judge-answer.ts'
import { isAnsweredBy } from '../tray/held.ts'
import { mostAtOnce } from './most.ts'
import { quickContent } from './quick-answer.ts'
import type { QuickAnswer } from './quick-answer.ts'

const notNow = 'Het portaal was niet bereikbaar. Dit antwoord staat niet klaar.'
const already = 'Er staat al een antwoord klaar, misschien van een collega.'

/** What is answered, how, and who hears how far it is. */
export type Bulk = {
  readonly questions: readonly Arrived[]
  readonly answer: QuickAnswer
  readonly chosen: string | undefined
  readonly told: (done: number) => void
}

/** Holds an answer to each, and gives why for each question that has none. */
export async function sendBulk(
  office: Office,
  { questions, answer, chosen, told }: Bulk,
): Promise<ReadonlyMap<string, string>> {
  const failed = new Map<string, string>()
  for (const [at, question] of questions.slice(0, mostAtOnce).entries()) {
    const why = await answerOne(office, question, { answer, chosen })
    if (why !== undefined) failed.set(question.heading.id, why)
    told(at + 1)
  }
  return failed
}

/** Why it was not answered; nothing when it was. */
async function answerOne(
  office: Office,
  question: Arrived,
  { answer, chosen }: Pick<Bulk, 'answer' | 'chosen'>,
): Promise<string | undefined> {
  const { world, tray, list } = office
  const { id } = question.heading
  if (list.answers(id) || tray.entries().some((entry) => isAnsweredBy(entry, id))) return already
  const asked = (JSON.parse(question.message) as { readonly Inhoud: unknown }).Inhoud
  const content = quickContent(answer, asked, chosen)
  const message = answerMessage(question, answer.id, { id: world.randomUuid(), now: world.clock(), content })
  const [found] = await judgeAnswer(message)
  // Nobody looks at each of many: what would be asked about one is left to be answered by itself.
  if (found !== undefined) return found.text
  try {
    await dispatchLater(office, message)
    return undefined
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'SKP-P-01') throw error
    return notNow
  }
}
