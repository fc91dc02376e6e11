/** Sees what colleagues do in other browsers: looks at the vault again and again, less often while nobody looks at the page. */
import type { Gateway } from '../../gateway/anywhere.ts'

/** Milliseconds between two looks: while the page is seen, and while it is not. */
const between = { seen: 3000, unseen: 20_000 } as const

/** Looks until aborted; what cannot be asked now is asked the next time. */
export async function watchColleagues(
  { refresh, news }: Pick<Gateway, 'refresh' | 'news'>,
  isSeen: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await news('never', isSeen() ? between.seen : between.unseen, signal)
    if (!signal.aborted) await refresh().catch(() => false)
  }
}
