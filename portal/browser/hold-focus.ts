/// <reference lib="dom" />
/** What somebody was at goes away, such as the button of a row that left: they go on in its row, the next one, or at the heading above, and nothing on the page moves. */

/** Milliseconds in which what leads somewhere itself goes first. */
const courtesy = 100

/** What can be pressed or filled in. */
const controls = 'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled)'
/** Where somebody is: the element and all around it from the inside out, and what stood beside its row. */
type Place = { readonly path: readonly Element[]; readonly beside: readonly (Element | null)[] }
const nowhere: Place = { path: [], beside: [] }

/** From now on it is so. */
export function holdFocus(page: Document): void {
  let place = nowhere
  let waiting: ReturnType<typeof setTimeout> | undefined
  page.addEventListener('focusin', ({ target }) => void (place = placeOf(target as Element)))
  page.addEventListener('focusout', ({ target }) => {
    // Who went elsewhere by themselves left nothing; of what is taken away it is known once it is gone.
    const isLeft = (): boolean => (target as Element).isConnected && page.activeElement !== target
    queueMicrotask(() => void (isLeft() && place.path[0] === target && (place = nowhere)))
  })
  const isLost = (): boolean => place.path[0]?.isConnected === false && page.activeElement === page.body
  const lead = (): void => {
    const next = isLost() ? (near(place) ?? page.querySelector<HTMLElement>('h1')) : null
    if (next === null) return
    if (!next.matches(controls)) next.tabIndex = -1
    next.focus({ preventScroll: true })
  }
  const see = (): void => {
    if (!isLost()) return
    clearTimeout(waiting)
    waiting = setTimeout(lead, courtesy)
  }
  new MutationObserver(see).observe(page.body, { childList: true, subtree: true })
}

function placeOf(element: Element): Place {
  const path: Element[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at)
  const row = element.closest('tr')
  return { path, beside: [row?.nextElementSibling ?? null, row?.previousElementSibling ?? null] }
}

/** In a table what one presses first in the row, which sends nothing, or in the one beside it; else the heading of the section. */
function near({ path, beside }: Place): HTMLElement | undefined {
  const around = path.filter((each) => each.isConnected)
  const rows = [...around.filter((each) => each.matches('tr')), ...beside.filter((each) => each?.isConnected)]
  const [inRow] = rows.flatMap((each) => each?.querySelector<HTMLElement>(controls) ?? [])
  const section = around.find((each) => each.matches('section'))
  const heading = section?.querySelector<HTMLElement>('h2, h3')
  return inRow ?? heading ?? section?.querySelector<HTMLElement>(controls) ?? undefined
}
