/** The frame around work: where one can go, for whom one works, and the way out. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { firstSection, sections } from '../sections.ts'

/** What the frame shows besides the page inside it. */
export type FrameSetting = { readonly organisation: string; readonly section: string; readonly logOut: () => void }

const places = [{ name: firstSection, title: 'Berichten' }, ...sections.map(({ name, title }) => ({ name, title }))]

/** The page in its frame. */
export function frame({ organisation, section, logOut }: FrameSetting, inside: ComponentChild): ComponentChild {
  return h(
    'div',
    { class: 'werk' },
    h(
      'nav',
      { class: 'onderdelen', 'aria-label': 'Onderdelen' },
      h('ul', null, ...places.map((place) => h('li', { key: place.name }, link(place, section)))),
      h('p', { class: 'wie' }, organisation),
      h('button', { type: 'button', class: 'klein', onClick: logOut }, 'Uitloggen'),
    ),
    inside,
  )
}

function link({ name, title }: (typeof places)[number], section: string): ComponentChild {
  return h('a', { href: `#${name}`, ...(name === section ? { 'aria-current': 'page' } : {}) }, title)
}
