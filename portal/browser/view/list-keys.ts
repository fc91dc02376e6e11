/** The keys of the work list: down, up, search and help; never while somebody types, and one can turn them off. */
import { h } from 'preact'
import type { ComponentChild, Ref } from 'preact'
import { searchId } from './list-filters.ts'

/** Whether keys do something, and what the key for help does. */
export type KeySetting = { readonly isOn: boolean; readonly toggleHelp: () => void }

/** Listens until what it gives is called. */
export function listKeys({ isOn, toggleHelp }: KeySetting): () => void {
  const acts: Readonly<Record<string, () => void>> = {
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    x: chooseRow,
    '/': () => document.querySelector<HTMLElement>(`#${searchId}`)?.focus(),
    '?': toggleHelp,
  }
  const listen = (event: KeyboardEvent): void => {
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined
    if (!isOn || act === undefined || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', listen)
  return () => removeEventListener('keydown', listen)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type="checkbox"]), select, textarea') !== null
}

function moveFocus(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.werklijst .regel')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus()
}

/** Chooses the row in which somebody is, or not any more. */
function chooseRow(): void {
  document.activeElement?.closest('.werklijst tr')?.querySelector<HTMLInputElement>('.kies input')?.click()
}

/** Below their button, or, for who asked by a key, in sight wherever one is. */
export type HelpPlace = 'hier' | 'in zicht'

type Help = {
  /** Where the words are; absent when they are closed. */
  readonly help: HelpPlace | undefined
  /** Is told where the words are, as long as they are there. */
  readonly place: Ref<HTMLElement>
  readonly isOn: boolean
  readonly setOn: (isOn: boolean) => void
  readonly toggle: () => void
}

/** The keys in words, to open and close. */
export function shortcuts({ help, place, isOn, setOn, toggle }: Help): ComponentChild {
  return h(
    'section',
    { class: 'toetsen', 'aria-label': 'Sneltoetsen' },
    h(
      'button',
      { type: 'button', class: 'klein', 'aria-expanded': help !== undefined, onClick: toggle },
      'Sneltoetsen (?)',
    ),
    help !== undefined
      ? h(
          'div',
          {
            ref: place,
            class: help === 'in zicht' ? 'in-zicht' : '',
            tabIndex: -1,
            role: 'group',
            'aria-label': 'Lijst van sneltoetsen',
            onKeyDown: ({ key }: KeyboardEvent) => (key === 'Escape' ? toggle() : undefined),
          },
          h('dl', null, ...keys.flatMap(([key, what]) => [h('dt', null, h('kbd', null, key)), h('dd', null, what)])),
          h(
            'label',
            { class: 'keuze' },
            h('input', { type: 'checkbox', checked: isOn, onChange: () => setOn(!isOn) }),
            'Sneltoetsen aan',
          ),
          h('button', { type: 'button', class: 'klein', onClick: toggle }, 'Sluit'),
        )
      : null,
  )
}

const keys = [
  ['j', 'volgende bericht'],
  ['k', 'vorige bericht'],
  ['Enter', 'open het bericht'],
  ['x', 'kies het bericht, of niet meer'],
  ['/', 'zoek in alle berichten'],
  ['?', 'toon of verberg deze lijst'],
] as const
