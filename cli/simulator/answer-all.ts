/** Lets the creditor's scripted caseworker answer whatever comes in. */
import { createCaseworker, storyAnswers } from '../../conformance/index.ts'
import type { CaseMessage, Caseworker } from '../../conformance/index.ts'
import type { Arrived, Gateway } from '../../gateway/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'

/** Milliseconds of one wait for news. */
const wait = 5000

/** The scripted caseworker of the creditor. */
export function scripted({ clock, randomUuid }: Desk): Caseworker {
  return createCaseworker({ catalog: readCatalog(), seed: 1, clock, randomUuid, prepared: storyAnswers(clock()) })
}

/** Answers until aborted; what cannot be answered now is said, and waits until there is news. */
export async function answerAll(
  { gateway }: { readonly gateway: Gateway },
  desk: Desk,
  stopped: AbortSignal,
): Promise<void> {
  const caseworker = scripted(desk)
  const answer = async ({ heading, message }: Arrived): Promise<void> => {
    const answered = await caseworker.answer(JSON.parse(message) as CaseMessage)
    if (answered !== undefined) await gateway.submit(new TextEncoder().encode(JSON.stringify(answered)))
    await gateway.takeOver(heading.id)
  }
  const answerWaiting = async (): Promise<void> => {
    for (const each of await gateway.inbox()) {
      if (stopped.aborted) return
      await answer(each).catch(() => desk.talk('answer-failed'))
    }
  }
  while (!stopped.aborted) {
    // Whoever plays a participant beside a hub must not take the hub along.
    await answerWaiting().catch(() => desk.talk('answer-failed'))
    await gateway.news('inkomend', wait, stopped)
  }
}
