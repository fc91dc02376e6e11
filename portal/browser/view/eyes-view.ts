/** Shows a colleague what somebody wants to send, and lets it go or gives it back with a reason. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { MessageModel } from '../../../schemas/index.ts'
import { modelOf } from '../model-of.ts'
import type { Office } from '../office.ts'
import type { HeldEntry } from '../tray/held.ts'
import { shownValue } from './shown-value.ts'
import { typedIn } from './typed-in.ts'

/** Characters of a reason. */
const mostSaid = 300

/** The view; closed as long as nobody asks for it, and the buttons come with what they are about. */
export function EyesView({
  office: { tray, world },
  entry,
}: {
  readonly office: Office
  readonly entry: HeldEntry
}): ComponentChild {
  const [model, setModel] = useState<MessageModel | undefined>(undefined)
  const [told, tell] = useState('')
  const { Module = '', Versie = '', Berichttype = '' } = entry.message.Stuurgegevens
  const attempt = (act: Promise<void>): void =>
    void act.catch(() => {
      world.warn('vier-ogen')
      tell('Dat lukte niet. Het portaal is niet bereikbaar. Probeer het zo weer.')
    })
  const open = (): void => attempt(modelOf({ module: Module, version: Versie, type: Berichttype }).then(setModel))
  const giveBack = (typed: string): void => {
    const why = typed.trim().slice(0, mostSaid)
    if (why === '') tell('Schrijf op waarom u het teruggeeft. Uw collega leest dat.')
    else attempt(tray.takeBack(entry.id, why))
  }
  return h(
    'div',
    null,
    model === undefined
      ? h('button', buttonFor(entry, 'Bekijk', open), 'Bekijk')
      : h(
          'div',
          null,
          shownValue(model, entry.message.Inhoud),
          h(
            'button',
            buttonFor(entry, 'Akkoord, verstuur', () => attempt(tray.agree(entry))),
            'Akkoord, verstuur',
          ),
          back(entry, giveBack),
        ),
    h('p', { role: 'status' }, told),
  )
}

const buttonFor = ({ naam }: HeldEntry, what: string, onClick?: () => void): object => ({
  ...{ type: onClick === undefined ? 'submit' : 'button', class: 'klein', 'aria-label': `${what}: ${naam}` },
  ...(onClick === undefined ? {} : { onClick }),
})

function back(entry: HeldEntry, giveBack: (typed: string) => void): ComponentChild {
  const field = `waarom-${entry.id}`
  return h(
    'form',
    { onSubmit: typedIn('waarom', giveBack) },
    h('label', { for: field }, 'Waarom u het teruggeeft'),
    h('input', { id: field, name: 'waarom', type: 'text', maxLength: mostSaid, autocomplete: 'off' }),
    h('button', buttonFor(entry, 'Geef terug'), 'Geef terug'),
  )
}
