/** Asks once under which name colleagues see who works here. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { Office } from '../office.ts'

/** The form; nothing once there is a name. */
export function NameForm({ office }: { readonly office: Pick<Office, 'people' | 'world'> }): ComponentChild {
  const { people, world } = office
  const [naam, setNaam] = useState('')
  const [told, tell] = useState('')
  const [isNamed, setNamed] = useState(people.isNamed())
  if (isNamed) return told === '' ? null : h('p', { role: 'status' }, told)
  const keep = (event: Event): void => {
    event.preventDefault()
    void people.callMe(naam).then(
      () => {
        setNamed(people.isNamed())
        tell(people.isNamed() ? `Collega’s zien u als ${people.me().naam}.` : 'Vul eerst uw naam in.')
      },
      () => {
        world.warn('naam')
        tell('Uw naam is niet bewaard. Probeer het zo weer.')
      },
    )
  }
  return h(
    'form',
    { class: 'eigen-naam', onSubmit: keep },
    h('label', { for: 'eigen-naam' }, 'Onder welke naam kennen uw collega’s u?'),
    h(
      'p',
      { class: 'uitleg', id: 'eigen-naam-uitleg' },
      'Zij zien zo wie wat oppakt. Het portaal zelf kan uw naam niet lezen.',
    ),
    h('input', {
      ...{ id: 'eigen-naam', value: naam, maxLength: 60, autocomplete: 'name' },
      'aria-describedby': 'eigen-naam-uitleg',
      onInput: (event: Event) => setNaam((event.target as HTMLInputElement).value),
    }),
    h('button', { type: 'submit', class: 'klein' }, 'Bewaar mijn naam'),
    h('span', { role: 'status' }, told),
  )
}
