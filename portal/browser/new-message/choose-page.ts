/** The page on which somebody chooses which message to begin, and for whom. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { printMessageId } from '../../../schemas/index.ts'
import { seenText } from '../view/foreign-text.ts'
import type { Opening } from '../form/openings.ts'

/** What can be chosen, what was, and what to do with a choice. */
export type ChooseSetting = {
  readonly openings: readonly Opening[]
  readonly receivers: readonly { readonly oin: string; readonly naam: string }[]
  readonly isLoading: boolean
  /** What went wrong; empty when nothing did. */
  readonly trouble: string
  readonly opening?: Opening
  readonly receiver?: string
  readonly choose: (opening: Opening) => void
  readonly address: (oin: string) => void
  readonly begin: () => void
}

/** The page. */
export function choosePage(setting: ChooseSetting): ComponentChild {
  const { openings, isLoading, trouble } = setting
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', { tabIndex: -1 }, 'Nieuw bericht'),
    h('p', { role: 'status' }, isLoading ? 'Het adresboek wordt opgehaald.' : trouble),
    isLoading || trouble !== '' || openings.length > 0
      ? null
      : h('p', null, 'Uw organisatie begint zelf geen berichten. U antwoordt op wat bij Berichten staat.'),
    openings.length === 0 ? null : choices(setting),
  )
}

function choices(setting: ChooseSetting): ComponentChild {
  const { opening, receiver, begin } = setting
  const submit = (event: Event): void => {
    event.preventDefault()
    begin()
  }
  return h(
    'form',
    { onSubmit: submit, noValidate: true },
    which(setting),
    opening === undefined ? null : h('p', { class: 'hulp', id: 'waarvoor' }, opening.omschrijving),
    opening === undefined ? null : whom(setting),
    h('button', { type: 'submit', disabled: receiver === undefined }, 'Verder'),
  )
}

function which({ openings, opening, choose }: ChooseSetting): ComponentChild {
  const groupOf = ({ moduleNaam, version }: Opening): string => `${moduleNaam}, versie ${version}`
  const groups = [...new Set(openings.map(groupOf))]
  const listen = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement
    const chosen = openings.find((each) => printMessageId(each) === value)
    if (chosen !== undefined) choose(chosen)
  }
  return h(
    'div',
    { class: 'veld' },
    h('label', { for: 'bericht-keuze' }, 'Welk bericht wilt u sturen?'),
    h(
      'select',
      {
        id: 'bericht-keuze',
        required: true,
        value: opening === undefined ? '' : printMessageId(opening),
        onChange: listen,
      },
      h('option', { value: '' }, 'Maak een keuze'),
      ...groups.map((label) =>
        h('optgroup', { label }, ...openings.filter((each) => groupOf(each) === label).map(option)),
      ),
    ),
  )
}

function option(opening: Opening): ComponentChild {
  return h('option', { value: printMessageId(opening) }, opening.naam)
}

function whom({ receivers, receiver, address }: ChooseSetting): ComponentChild {
  if (receivers.length === 0)
    return h('p', { class: 'signaal' }, 'In het adresboek staat nu niemand die dit bericht kan ontvangen.')
  const listen = (event: Event): void => address((event.target as HTMLSelectElement).value)
  return h(
    'div',
    { class: 'veld' },
    h('label', { for: 'ontvanger-keuze' }, 'Voor wie is het?'),
    h('p', { class: 'hulp', id: 'ontvanger-hulp' }, 'U ziet alleen wie dit bericht mag ontvangen.'),
    h(
      'select',
      {
        ...{ id: 'ontvanger-keuze', required: true, value: receiver ?? '', onChange: listen },
        'aria-describedby': 'ontvanger-hulp',
      },
      h('option', { value: '', disabled: true }, 'Maak een keuze'),
      // By its number too: two names may look alike.
      ...receivers.map(({ oin, naam }) => h('option', { value: oin }, `${seenText(naam)} (${oin})`)),
    ),
  )
}
