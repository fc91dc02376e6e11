/** The page of a message that is being filled in: its fields, what is wrong, and the way to send it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { MessageModel, Node } from '../../../schemas/index.ts'
import type { Draft } from './draft.ts'
import { field, fieldId } from './fields.ts'
import type { Remark } from './fields.ts'

/** What is filled in, what was found in it, and what to do when it changes, goes out or is left. */
export type FormSetting = {
  readonly model: MessageModel
  readonly draft: Draft
  readonly remarks: readonly Remark[]
  readonly fill: (draft: Draft) => void
  readonly send: () => void
  readonly leave: () => void
}

/** The node of a message that people fill in: the rest is made. */
export function contentNode({ root }: MessageModel): Node {
  const found = root.properties.find(({ name }) => name === 'Inhoud')
  if (found === undefined) throw new Error('a message of the standard has no Inhoud')
  return found.node
}

/** The page. */
export function formPage({ model, draft, remarks, fill, send, leave }: FormSetting): ComponentChild {
  const submit = (event: Event): void => {
    event.preventDefault()
    send()
  }
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, model.root.annotations.title),
    summary(remarks),
    h(
      'form',
      { onSubmit: submit, noValidate: true },
      field(contentNode(model), { ...{ pointer: '/Inhoud', required: true, draft, remarks }, change: fill }),
      h('button', { type: 'submit' }, 'Verstuur'),
      h('button', { type: 'button', class: 'klein', onClick: leave }, 'Terug naar de lijst'),
    ),
  )
}

/** Every fault with a link to its field; takes the focus when it comes. */
function summary(remarks: readonly Remark[]): ComponentChild {
  const faults = remarks.filter(({ isFault }) => isFault)
  if (faults.length === 0) return null
  return h(
    'section',
    { class: 'samenvatting', id: 'samenvatting', tabIndex: -1, 'aria-labelledby': 'samenvatting-kop' },
    h('h2', { id: 'samenvatting-kop' }, 'Er klopt nog iets niet. Het bericht is niet verstuurd.'),
    h('ul', null, ...faults.map(({ pointer, text }) => h('li', null, h('a', { href: `#${fieldId(pointer)}` }, text)))),
  )
}
