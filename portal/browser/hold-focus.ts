/// <reference lib="dom" />
/** What somebody was at goes away, such as the button of a row that left: they go on at the heading above it, and not at the top of the page. */

/** From now on it is so; what leads somewhere itself goes first. */
export function holdFocus(page: Document): void {
  let path: readonly Element[] = []
  page.addEventListener('focusin', ({ target }) => void (path = pathOf(target as Element)))
  page.addEventListener('focusout', ({ target }) => {
    // Who went elsewhere by themselves left nothing; of what is taken away it is known once it is gone.
    const isLeft = (): boolean => (target as Element).isConnected && page.activeElement !== target
    queueMicrotask(() => void (isLeft() && path[0] === target && (path = [])))
  })
  const lead = (): void => {
    const [at] = path
    if (at === undefined || at.isConnected || page.activeElement !== page.body) return
    const above = path
      .find((each) => each.isConnected)
      ?.closest('section')
      ?.querySelector<HTMLElement>('h2, h3')
    const heading = above ?? page.querySelector<HTMLElement>('h1')
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus()
  }
  new MutationObserver(lead).observe(page.body, { childList: true, subtree: true })
}

/** An element and all that it stands in, from the inside out. */
function pathOf(element: Element): readonly Element[] {
  const path: Element[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at)
  return path
}
