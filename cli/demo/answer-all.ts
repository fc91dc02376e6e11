/** Lets the creditor's scripted caseworker answer whatever comes in. */
import type { CaseMessage } from '../../conformance/index.ts'
import type { Desk } from '../desk.ts'
import { scripted } from './play.ts'
import type { Player } from './stage.ts'

/** Milliseconds of one wait for news. */
const wait = 5000

/** Answers until aborted. */
export async function answerAll({ gateway }: Pick<Player, 'gateway'>, desk: Desk, stopped: AbortSignal): Promise<void> {
  const caseworker = scripted(desk)
  while (!stopped.aborted) {
    for (const { heading, message } of await gateway.inbox()) {
      const answer = await caseworker.answer(JSON.parse(message) as CaseMessage)
      if (answer !== undefined) await gateway.submit(new TextEncoder().encode(JSON.stringify(answer)))
      await gateway.takeOver(heading.id)
    }
    await gateway.news('inkomend', wait, stopped)
  }
}
