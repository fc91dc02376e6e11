/** Which questions were answered: while the answer is on its way the question is not shown, and when it was received it is taken over. */
import type { Office } from '../office.ts'
import type { SentRow } from '../waiting/sent-rows.ts'

/**
 * Takes over each question whose answer was received, and gives the last answer to each other question: one that ended in
 * another way leaves the question waiting.
 */
export async function takeOverAnswered({
  gateway,
  sent,
}: Pick<Office, 'gateway' | 'sent'>): Promise<ReadonlyMap<string, SentRow>> {
  const waiting = await gateway.inbox()
  const answers = new Map<string, SentRow>()
  if (waiting.length === 0) return answers
  const ids = new Set(waiting.map(({ heading }) => heading.id))
  for (const row of sent().toReversed())
    if (row.cross !== undefined && ids.has(row.cross) && !isBetter(answers.get(row.cross), row))
      answers.set(row.cross, row)
  for (const [question, { status }] of answers) if (status === 'afgeleverd') await gateway.takeOver(question)
  return answers
}

/** Whether an earlier answer arrived or still may, and this later one did not. */
function isBetter(before: SentRow | undefined, row: SentRow): boolean {
  return before !== undefined && isUnderway(before) && !isUnderway(row)
}

/** Whether an answer arrived or still may. */
export function isUnderway({ status }: SentRow): boolean {
  return status === 'wachtend' || status === 'aangenomen' || status === 'afgeleverd'
}
