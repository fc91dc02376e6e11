/// <reference lib="dom" />
/** What the page says once to who was led away from it and came back, kept in this window alone. */

/** What became of it: somebody logged out, or keys were enrolled. */
export type News = 'weg' | 'ingeschreven'

const name = 'nieuws'

/** Keeps it for when the page is there again; a window that keeps nothing says nothing. */
export function sayOnce(news: News): void {
  try {
    sessionStorage.setItem(name, news)
  } catch {
    // What happened, happened.
  }
}

/** What is to be said, and from then on no more. */
export function saidOnce(): News | undefined {
  try {
    const news = sessionStorage.getItem(name)
    sessionStorage.removeItem(name)
    return news === 'weg' || news === 'ingeschreven' ? news : undefined
  } catch {
    return undefined
  }
}
