/** The page of a message that is being filled in: its fields, what is wrong, and the way to send it. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { MessageModel } from '../../../schemas/index.ts'
import { changed } from './change-draft.ts'
import { contentNode } from './content-node.ts'
import type { Draft } from './draft.ts'
import { contentPlace, fieldAt, fieldId } from './field-place.ts'
import type { Remark } from './field-setting.ts'
import { contentFields } from './fields.ts'
import { summary } from './summary.ts'
import { told } from './told.ts'

/** What is filled in, what was found in it, and what to do when it changes, goes out or is left. */
export type FormSetting = {
  readonly model: MessageModel
  readonly draft: Draft
  readonly remarks: readonly Remark[]
  readonly fill: (draft: Draft) => void
  readonly send: () => void
  readonly leave: () => void
  /** Where leaving leads; to the list without it. */
  readonly leaveText?: string
}

/** The page. */
export function formPage(setting: FormSetting): ComponentChild {
  return h(FormPage, setting)
}

/** The page; the function by which fields change stays the same, so that a field that did not change is not drawn again. */
class FormPage extends Component<FormSetting> {
  #draft: Draft
  #found: readonly Remark[] = []
  #placed: readonly Remark[] = []
  #put = (pointer: string, draft: Draft): void => {
    this.#draft = changed(this.#draft, pointer, draft)
    this.props.fill(this.#draft)
  }
  #submit = (event: Event): void => {
    event.preventDefault()
    this.props.send()
  }

  override render({ model, draft, remarks, leave, leaveText }: FormSetting): ComponentChild {
    this.#draft = draft
    const node = contentNode(model)
    if (this.#found !== remarks) {
      this.#found = remarks
      this.#placed = remarks.map((each) => ({ ...each, pointer: fieldAt({ node, draft }, each.pointer) }))
    }
    const setting = { pointer: contentPlace, required: true, draft, remarks: this.#placed, put: this.#put }
    const isAsked = remarks.length > 0 && !remarks.some(({ isFault }) => isFault)
    return h(
      'main',
      { id: 'inhoud' },
      h('h1', { tabIndex: -1 }, model.root.annotations.title),
      summary(this.#placed),
      h(
        'form',
        { onSubmit: this.#submit, noValidate: true },
        ...(node.kind === 'object' ? [h('div', { id: fieldId(contentPlace), tabIndex: -1 }, ...told(setting))] : []),
        ...contentFields(node, setting),
        h('button', { type: 'submit' }, isAsked ? 'Verstuur toch' : 'Verstuur'),
        h('button', { type: 'button', class: 'klein', onClick: leave }, leaveText ?? 'Terug naar de lijst'),
      ),
    )
  }
}
