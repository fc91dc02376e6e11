/** Whether the clock of this device is so far from that of the portal that nobody can work with it. */

/**
 * Milliseconds that it may be ahead (a session statement from further ahead is not taken) and behind (an address book that was issued
 * further ahead of it does not hold).
 */
const most = { ahead: 60_000, behind: 5 * 60_000 } as const
/** A time in a header is in whole seconds. */
const second = 1000

/** By the time that an answer says, and when it was asked for and came: however long that took. An answer without a time says nothing. */
export function isClockOff(
  date: string | null,
  { asked, came }: { readonly asked: Date; readonly came: Date },
): boolean {
  const there = Date.parse(date ?? '')
  return asked.getTime() - there > most.ahead + second || there - came.getTime() > most.behind
}
