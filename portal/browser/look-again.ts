/** Looks again and again at what a colleague may have changed, for who stays on a page. */

/** Milliseconds between two looks. */
const lookEvery = 3000

/** Looks until what it gives is called; what cannot be seen now is seen the next time. */
export function lookAgain(look: () => Promise<void>): () => void {
  const again = setInterval(() => void look().catch(() => undefined), lookEvery)
  return () => clearInterval(again)
}
