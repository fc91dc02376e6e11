/** Questions that are open: of which no answer is held, in a list that leaves, on its way or received. */
import type { Office } from '../office.ts'
import { isAnsweredBy } from '../tray/held.ts'
import type { SentRow } from '../waiting/sent-rows.ts'
import { isUnderway, takeOverAnswered } from './answered.ts'

/** What came in and waits for somebody, whether a question is answered already, and the last answer to each that waits. */
export async function openQuestions(office: Pick<Office, 'gateway' | 'sent' | 'tray' | 'list'>) {
  const answers: ReadonlyMap<string, SentRow> = await takeOverAnswered(office)
  const inbox = await office.gateway.inbox()
  const held = office.tray.entries()
  const isDone = (id: string): boolean => {
    const answer = answers.get(id)
    if (answer !== undefined && isUnderway(answer)) return true
    return office.list.answers(id) || held.some((each) => isAnsweredBy(each, id))
  }
  return { inbox, answers, open: inbox.filter(({ heading }) => !isDone(heading.id)) }
}
