/** Limits how many requests an organisation or an address may make, with a token bucket for each. */

/** Decides whether a request may go on. */
export type Rate = {
  /** 0 when the request may go on, else the seconds until one may. */
  readonly take: (name: string) => number
  /** How many buckets are kept: those of who came lately. */
  readonly size: () => number
}

type Bucket = { left: number; at: number }

/** More are not kept: then who came longest ago begins anew. */
const mostBuckets = 10_000

/** Buckets that hold `burst` and fill with `perSecond`; `now` in milliseconds. */
export function createRate(limits: { readonly perSecond: number; readonly burst: number }, now: () => number): Rate {
  /** In order of use. */
  const buckets = new Map<string, Bucket>()
  const timeToFill = (limits.burst / limits.perSecond) * 1000
  const forgetFull = (at: number): void => {
    for (const [name, bucket] of buckets) {
      if (at - bucket.at < timeToFill && buckets.size <= mostBuckets) return
      buckets.delete(name)
    }
  }
  return {
    size: () => buckets.size,
    take: (name) => {
      const at = now()
      const bucket = buckets.get(name) ?? { left: limits.burst, at }
      // A clock that is set back gives nothing and takes nothing.
      bucket.left = Math.min(limits.burst, bucket.left + (Math.max(0, at - bucket.at) / 1000) * limits.perSecond)
      bucket.at = at
      buckets.delete(name)
      buckets.set(name, bucket)
      forgetFull(at)
      if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / limits.perSecond))
      bucket.left -= 1
      return 0
    },
  }
}
