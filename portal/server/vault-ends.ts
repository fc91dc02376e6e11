/** The end of an item of the vault that the browser gave none: nothing stays there for ever but what has to. */

/** Milliseconds that an item with an end may be kept: longer than any term, and not for ever. */
export const longestTime = 100 * 24 * 60 * 60_000

/**
 * What stays until it is removed, as a few items that are written again in their own place: locked keys, what an organisation agreed on, and where its
 * gateway is. What the hub can be shown to have done stays as well: nobody but a person may make that go.
 */
const standing = [
  /^sleutels\//,
  /^(?:stel\/[\w-]+\/)?werk\/instelling\//,
  /^(?:stel\/[\w-]+\/)?kluis\/(?:stand\.json|adresboek\.json|geschiedenis\/(?:adresboeken\.json|bewijs\/.+))$/,
]

/** When an item of this name ends, and whether nobody hears of that: as the browser said, and else as late as one may. */
export function endOf(
  { name, until }: { readonly name: string; readonly until: string | undefined },
  now: Date,
): { readonly until?: string; readonly quiet?: true } {
  if (until !== undefined) return { until }
  if (standing.some((form) => form.test(name))) return {}
  return { until: new Date(now.getTime() + longestTime).toISOString(), quiet: true }
}
