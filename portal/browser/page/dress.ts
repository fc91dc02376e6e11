/** Dress: gives each element that a page draws the look of NL Design System; pages say only what an element is. */
import type { VNode } from 'preact'

/** The component that an element of this name is. */
const byName: Readonly<Record<string, string>> = {
  a: 'nl-link',
  mark: 'nl-mark',
  p: 'nl-paragraph',
  ...Object.fromEntries([1, 2, 3, 4].map((level) => [`h${level}`, `nl-heading nl-heading--level-${level}`])),
}
/** The component that something of our own is. */
const byClass: Readonly<Record<string, string>> = { aantal: 'nl-number-badge', termijn: 'nl-data-badge' }

type Hooks = { vnode?: ((vnode: VNode) => void) | undefined }

/** From now on everything that is drawn with these hooks has its look. */
export function dress(hooks: Hooks): void {
  const before = hooks.vnode
  hooks.vnode = (vnode) => {
    if (typeof vnode.type === 'string') wear(vnode.type, vnode.props as { class?: string })
    before?.(vnode)
  }
}

function wear(name: string, props: { class?: string }): void {
  const own = (props.class ?? '').split(' ').filter((each) => each !== '')
  const look = name === 'button' ? buttonLook(own) : [byName[name], ...own.map((each) => byClass[each])]
  const all = [...new Set([...look, ...own])].filter((each) => each !== undefined)
  if (all.length > own.length) props.class = all.join(' ')
}

/** One button to go on with; small ones beside it; and in a table one that looks as a link. */
function buttonLook(own: readonly string[]): readonly string[] {
  if (own.includes('regel')) return []
  return ['nl-button', own.includes('klein') ? 'nl-button--secondary' : 'nl-button--primary']
}
