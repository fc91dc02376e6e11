/** Shows a colleague what somebody wants to send, and lets it go or gives it back. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { MessageModel } from '../../../schemas/index.ts'
import { modelOf } from '../model-of.ts'
import type { Office } from '../office.ts'
import type { HeldEntry } from '../tray/held.ts'
import { shownValue } from './shown-value.ts'

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
  const open = (): void =>
    attempt(modelOf({ module: Module, version: Versie, type: Berichttype }).then((found) => setModel(found)))
  const button = (what: string, onClick: () => void): ComponentChild =>
    h('button', { type: 'button', class: 'klein', 'aria-label': `${what}: ${entry.naam}`, onClick }, what)
  return h(
    'div',
    null,
    model === undefined
      ? button('Bekijk', open)
      : h(
          'div',
          null,
          shownValue(model, entry.message.Inhoud),
          button('Akkoord, verstuur', () => attempt(tray.release(entry.id))),
          button('Geef terug', () => attempt(tray.takeBack(entry.id))),
        ),
    h('p', { role: 'status' }, told),
  )
}
