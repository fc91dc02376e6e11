/** Places that are taken for a while: so many in all, and so many for each holder. */

/** Places of which there are so many in all, and so many for each holder; none is left when `enter` gives nothing. */
export function createPlaces(
  most: number,
  mostEach: number,
): { readonly enter: (holder: string) => (() => void) | undefined } {
  const taken = new Map<string, number>()
  let all = 0
  const change = (holder: string, by: 1 | -1): void => {
    const left = (taken.get(holder) ?? 0) + by
    all += by
    if (left === 0) taken.delete(holder)
    else taken.set(holder, left)
  }
  return {
    enter: (holder) => {
      if (all >= most || (taken.get(holder) ?? 0) >= mostEach) return undefined
      change(holder, 1)
      let left = false
      return () => {
        if (!left) change(holder, -1)
        left = true
      }
    },
  }
}
