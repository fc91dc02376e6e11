/** The rounds of a gateway: what it does in turn, once or until it is stopped. */
import { renewEvery } from './options.ts'
import { offerDue } from './outbox.ts'
import { readReceipts } from './receipts.ts'
import { receive } from './receive.ts'
import type { GatewaySetting } from './setting.ts'

/** One round of everything, without waiting. */
export async function turn(setting: GatewaySetting): Promise<void> {
  await setting.book.renew()
  await offerDue(setting)
  if (setting.book.inForce()) await readReceipts(setting)
  await receive(setting, 0, new AbortController().signal)
  await offerDue(setting)
  await setting.history.check()
}

/** Seconds that the hub may wait with its answer when nothing is there. */
const longWait = 25
/** Milliseconds: between two looks at receipts and at what others saw, after a round that failed, and from one question about news to the next. */
const pauses = { receipts: 1000, failure: 1000, history: 1000, news: 1000 }

/** Waits for news of a name, so many milliseconds, or until aborted. */
export type Wait = (name: string, milliseconds: number, signal: AbortSignal) => Promise<void>

/** Loops side by side: sending must not wait for what comes in, and neither for what others saw of the hub. */
export async function run(setting: GatewaySetting, wait: Wait, signal: AbortSignal): Promise<void> {
  const loop = async (round: () => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      try {
        await round()
      } catch (error) {
        setting.options.warn?.(error instanceof Error ? `round-${error.name}` : 'round')
        await wait('never', pauses.failure, signal)
      }
    }
  }
  let renewed = Number.NEGATIVE_INFINITY
  await Promise.all([
    loop(async () => {
      const next = await offerDue(setting)
      if (setting.waiting.size > 0 && setting.book.inForce()) await readReceipts(setting)
      await wait('wake', Math.min(next, pauses.receipts), signal)
    }),
    loop(async () => {
      await setting.history.check()
      await wait('never', pauses.history, signal)
    }),
    loop(async () => {
      const now = setting.options.clock().getTime()
      // At most once a minute, however much comes in that a newer address book might explain; and at once by a clock that went back.
      if (now - renewed >= renewEvery || now < renewed) {
        renewed = now
        await setting.book.renew()
      }
      await receive(setting, secondsToWait(setting, renewed, now), signal)
      // A hub that refuses, or that does not wait with saying that there is nothing, is not asked faster for it.
      await wait('never', untilNews(setting.options.clock().getTime() - now), signal)
    }),
  ])
}

/** Milliseconds until the hub is asked for news again after a round that took so many; a clock that was put back makes none longer. */
function untilNews(took: number): number {
  return Math.min(pauses.news, pauses.news - took)
}

/** Until the next renewal, or until something that failed must be tried again. */
function secondsToWait({ watch }: GatewaySetting, renewed: number, now: number): number {
  const rest = Math.min(renewed + renewEvery - now, watch.rest(now))
  return Math.max(1, Math.min(longWait, Math.ceil(rest / 1000)))
}
