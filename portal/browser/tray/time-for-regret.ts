/** Time for regret: how long what was said to be sent waits before it leaves. */

/** Milliseconds in which one can still think better of it. */
export const timeForRegret = 30_000
