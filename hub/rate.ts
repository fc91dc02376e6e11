/** Limits how many requests an organisation may make, with a token bucket per organisation. */

/** Decides whether a request of an organisation may go on. */
export type Rate = {
  /** 0 when the request may go on, else the seconds until one may. */
  readonly take: (oin: string) => number
}

/** Buckets that hold `burst` and fill with `perSecond`; `now` in milliseconds. */
export function createRate(limits: { readonly perSecond: number; readonly burst: number }, now: () => number): Rate {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take: (oin) => {
      const at = now()
      const bucket = buckets.get(oin) ?? { left: limits.burst, at }
      // A clock that is set back gives nothing and takes nothing.
      bucket.left = Math.min(limits.burst, bucket.left + (Math.max(0, at - bucket.at) / 1000) * limits.perSecond)
      bucket.at = at
      buckets.set(oin, bucket)
      if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / limits.perSecond))
      bucket.left -= 1
      return 0
    },
  }
}
