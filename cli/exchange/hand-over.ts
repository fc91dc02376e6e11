/** Hands a message over to the business system with an HTTP call; only an answer of 2xx takes it over. */
import type { HandOver } from '../../gateway/index.ts'

const timeout = 30_000

/** Posts the message as JSON; its reference is in `Idempotency-Key`, because a call can be repeated after a crash. */
export function httpHandOver(url: string): HandOver {
  return async ({ heading, message }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': heading.id },
      body: message,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error('the business system did not take the message over')
  }
}
