/// <reference lib="dom" />
/** Says that one will be logged out, beside whatever page there is: who types goes on, who reads hears it, and any act stays. */
import { h, render } from 'preact'
import type { ComponentChild } from 'preact'
import type { NearEnd } from '../keep-alive.ts'

/** Shows the warning in its place in this page, and takes it away; whoever pressed its button goes on where they were. */
export function endWarning(page: Document | null): (end: NearEnd | undefined, stay: () => void) => void {
  let before: HTMLElement | null = null
  const come = ({ relatedTarget }: FocusEvent): void => void (before = relatedTarget as HTMLElement | null)
  return (end, stay) => {
    const place = page?.querySelector('#let-op')
    if (place === null || place === undefined) return
    const isInside = place.contains(page?.activeElement ?? null)
    const isNew = place.firstElementChild === null && end !== undefined
    render(end === undefined ? null : warning(end, { stay, come }), place)
    if (isInside && place.firstElementChild === null) before?.focus()
    // It lies over the end of the page, as high as its text is here: where somebody types comes out from under it, and stays so.
    const { height } = place.getBoundingClientRect()
    place.ownerDocument.documentElement.style.scrollPaddingBlockEnd = height === 0 ? '' : `${Math.ceil(height) + 8}px`
    if (isNew) page?.activeElement?.closest('main *')?.scrollIntoView({ block: 'nearest' })
  }
}

type Acts = { readonly stay: () => void; readonly come: (event: FocusEvent) => void }

function warning({ at, rest, isLast, isUnheard }: NearEnd, { stay, come }: Acts): ComponentChild {
  const when = `${restInWords(rest)}, om ${timeInWords(at)} uur`
  const kept = 'Wat u in een bericht of een aanmelding invult, wordt bewaard.'
  return h(
    'section',
    { 'aria-label': 'U wordt zo uitgelogd', class: 'let-op' },
    h(
      'p',
      null,
      isLast
        ? `U wordt ${when} uitgelogd: een inlog duurt hooguit vier uur en kan niet langer. ${kept} Log daarna opnieuw in om verder te gaan.`
        : `U wordt ${when} uitgelogd, omdat u een tijd niets deed. ${kept}`,
    ),
    isLast || !isUnheard
      ? null
      : h('p', null, 'Het portaal is nu niet bereikbaar. Controleer uw internet en probeer het zo weer.'),
    isLast ? null : h('button', { type: 'button', onClick: stay, onFocus: come }, 'Ik ben er nog'),
  )
}

/** Said anew only a few times: each other word is read out. */
function restInWords(rest: number): string {
  if (rest > 90_000) return 'over 2 minuten'
  return rest > 45_000 ? 'over 1 minuut' : 'over een halve minuut'
}

function timeInWords(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}
