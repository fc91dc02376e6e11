/// <reference lib="dom" />
/** The frame around work: where one can go, for whom one works, and the way out. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import { firstSection } from '../section.ts'
import type { Section } from '../section.ts'

/** What the frame shows besides the page inside it. */
export type FrameSetting = {
  readonly organisation: string
  readonly section: string
  readonly sections: readonly Section[]
  readonly logOut: () => void
  /** Leads to where the section that is shown begins. */
  readonly again: () => void
}

type Place = Pick<Section, 'name' | 'title'>
const first: Place = { name: firstSection, title: 'Berichten' }

/** The page in its frame, below what is said of the whole of it. */
export function frame(setting: FrameSetting, ...inside: readonly ComponentChild[]): ComponentChild {
  return h('div', { class: 'werk' }, h(Menu, setting), ...inside)
}

/** The menu; on a narrow screen it opens below a button, and closes when somebody went elsewhere. */
function Menu({ organisation, section, sections, logOut, again }: FrameSetting): ComponentChild {
  const [isOpen, setOpen] = useState(false)
  return h(
    'nav',
    { class: 'onderdelen', 'aria-label': 'Onderdelen' },
    h(
      'button',
      {
        ...{ type: 'button', class: 'klein menu', onClick: () => setOpen(!isOpen) },
        ...{ 'aria-expanded': isOpen, 'aria-controls': listId },
      },
      'Menu',
    ),
    h(
      'ul',
      { id: listId, class: isOpen ? 'open' : 'dicht', onClick: () => setOpen(false) },
      ...[first, ...sections].map((place) => h('li', { key: place.name }, link(place, section, again))),
    ),
    h(
      'div',
      { class: 'wie' },
      h('p', null, organisation),
      h('button', { type: 'button', class: 'klein', onClick: logOut }, 'Uitloggen'),
    ),
  )
}

const listId = 'onderdelen-lijst'

/** Where somebody is the address stays what it is, and only the press says that they want to go there; with a key held it is about another window. */
function link({ name, title }: Place, section: string, again: () => void): ComponentChild {
  const press = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): void => {
    if (!ctrlKey && !metaKey && !shiftKey) again()
  }
  return h('a', { href: `#${name}`, ...(name === section ? { 'aria-current': 'page', onClick: press } : {}) }, title)
}
