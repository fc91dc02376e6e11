/** Time for regret: how long what was said to be sent waits before it leaves. */

/** Milliseconds in which one can still think better of it. */
export const timeForRegret = 30_000

/** Milliseconds after which what was made ready counts down in no other page: it has left, or that page is gone. */
export const countsNowhere = 2 * timeForRegret
