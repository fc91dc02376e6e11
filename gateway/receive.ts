/** Looks through what waits at the hub, in order: takes in what can be judged, and goes on past what cannot be yet. */
import { pagesPerRound } from './options.ts'
import type { Listed } from './read-hub.ts'
import type { GatewaySetting } from './setting.ts'
import { takeIn } from './take-in.ts'
import { tellExpired } from './tell-expired.ts'

/**
 * One round: waits so many seconds for something new, and takes in all that is there, each by itself, so that one bad message
 * does not stop the others. Past the validity of the address book nothing is opened: it waits at the hub until the book is
 * renewed (T06).
 */
export async function receive(setting: GatewaySetting, wait: number, signal: AbortSignal): Promise<void> {
  const { options, watch, reach, hub, book } = setting
  let seconds = wait
  for (let page = 0; page < pagesPerRound && !signal.aborted; page++) {
    for (const held of watch.expired(options.clock())) await tellExpired(setting, held.id, 'held-expired')
    watch.begin(book.current().content.nummer, options.clock().getTime())
    const after = watch.after(options.clock().getTime())
    const answer = await hub.list({ after, wait: seconds }, signal)
    if (!signal.aborted) reach.reachable = answer.kind !== 'unreachable'
    if (answer.kind !== 'good') return
    seconds = 0
    const following = watch.follow(answer.epoch, options.clock().getTime())
    if (following === 'not-yet') return
    // Its numbers begin anew: we look from the start.
    if (following === 'other') continue
    watch.listed(after, answer.value)
    if (answer.value.length === 0) return
    for (const listed of answer.value) await lookAt(setting, listed, signal)
  }
}

async function lookAt(setting: GatewaySetting, listed: Listed, signal: AbortSignal): Promise<void> {
  const { options, watch, book } = setting
  const now = options.clock().getTime()
  if (signal.aborted || !book.inForce()) watch.failed(listed, now)
  else if (watch.isDue(listed, now)) await tryIn(setting, listed)
}

async function tryIn(setting: GatewaySetting, listed: Listed): Promise<void> {
  const { options, watch } = setting
  try {
    const taken = await takeIn(setting, listed)
    if (taken === 'failed') watch.failed(listed, options.clock().getTime())
    if (taken === 'done') watch.done(listed)
  } catch (error) {
    options.warn?.(error instanceof Error ? `receive-${error.name}` : 'receive')
    watch.failed(listed, options.clock().getTime())
  }
}
