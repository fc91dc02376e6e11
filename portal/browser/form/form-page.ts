/** The page of a message that is being filled in: its fields, what is wrong, and the way to send it. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { plainDescription } from '../../../schemas/index.ts'
import type { ListNode, MessageModel } from '../../../schemas/index.ts'
import { changed, changedEvidence } from './change-draft.ts'
import { contentNode, evidenceNode } from './content-node.ts'
import type { Draft } from './draft.ts'
import { contentPlace, evidencePlace, fieldAt, fieldId } from './field-place.ts'
import type { Remark } from './field-setting.ts'
import { contentFields, field } from './fields.ts'
import { inPageOrder } from './page-order.ts'
import { stillWrong } from './still-wrong.ts'
import { summary } from './summary.ts'
import { nameOf, told as toldAt } from './told.ts'

/** What is filled in, what was found in it, and what to do when it changes, goes out or is left. */
export type FormSetting = {
  readonly model: MessageModel
  readonly draft: Draft
  readonly remarks: readonly Remark[]
  readonly fill: (draft: Draft) => void
  readonly send: () => void
  readonly leave: () => void
  /** What would be found now. */
  readonly look: () => Promise<readonly Remark[]>
  /** The documents that come along, and how to change them; absent where a message has none. */
  readonly evidence?: { readonly draft: Draft; readonly fill: (draft: Draft) => void }
  /** What is answered, to read beside what one fills in. */
  readonly about?: ComponentChild
  /** Where leaving leads; to the list without it. */
  readonly leaveText?: string
}

const notKept =
  'Een bestand wordt niet bewaard in uw concept: sluit u dit venster voor u verstuurt, kies het dan later opnieuw.'

const repaired = 'Wat niet klopte, is gewijzigd. Het bericht is nog niet verstuurd.'

/** The page. */
export function formPage(setting: FormSetting): ComponentChild {
  return h(FormPage, setting)
}

/** Milliseconds after the last change before what was found is looked at again. */
const lookAfter = 300
/** What was found when it was sent, and what of it still stands. */
type State = { readonly found?: readonly Remark[]; readonly left?: readonly Remark[] }

/** The page; the function by which fields change stays the same, so that a field that did not change is not drawn again. */
class FormPage extends Component<FormSetting, State> {
  override state: State = {}
  #draft: Draft
  #next: ReturnType<typeof setTimeout> | undefined
  #found: readonly Remark[] = []
  #placed: readonly Remark[] = []
  #put = (pointer: string, draft: Draft): void => {
    this.#draft = changed(this.#draft, pointer, draft)
    this.props.fill(this.#draft)
    this.#lookAgain()
  }
  #evidence: Draft
  #putEvidence = (pointer: string, draft: Draft): void => {
    this.#evidence = changedEvidence(this.#evidence, pointer, draft)
    this.props.evidence?.fill(this.#evidence)
    this.#lookAgain()
  }
  #submit = (event: Event): void => {
    event.preventDefault()
    this.props.send()
  }

  /** What was repaired is no longer told; what else came to be wrong is told when it is sent again. */
  #lookAgain(): void {
    clearTimeout(this.#next)
    if (this.props.remarks.length === 0) return
    this.#next = setTimeout(() => {
      const { remarks: found, look } = this.props
      const before = this.#leftOf(found, this.state)
      // Who cannot look again leaves it as it was.
      void look().then(
        (now) => this.setState({ found, left: stillWrong(found, now, before) }),
        () => undefined,
      )
    }, lookAfter)
  }

  #leftOf(remarks: readonly Remark[], { found, left = remarks }: State): readonly Remark[] {
    return found === remarks ? left : remarks
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#next)
  }

  override render(setting: FormSetting, state: State): ComponentChild {
    const { model, draft, remarks: told, evidence, about, leave, leaveText } = setting
    const remarks = this.#leftOf(told, state)
    this.#draft = draft
    this.#evidence = evidence?.draft
    const node = contentNode(model)
    const documents = evidence === undefined ? undefined : evidenceNode(model)
    if (this.#found !== remarks) {
      this.#found = remarks
      const proof = documents === undefined ? undefined : { node: documents, draft: this.#evidence }
      const placed = remarks.map((each) => ({ ...each, pointer: fieldAt({ node, draft }, each.pointer, proof) }))
      this.#placed = inPageOrder(placed, { node, draft })
    }
    const top = { pointer: contentPlace, required: true, draft, remarks: this.#placed, put: this.#put }
    const isAsked = remarks.length > 0 && !remarks.some(({ isFault }) => isFault)
    return h(
      'main',
      { id: 'inhoud' },
      h('h1', { tabIndex: -1 }, model.root.annotations.title),
      about,
      summary(this.#placed),
      told.length === 0 ? null : h('p', { role: 'status' }, remarks.length === 0 ? repaired : ''),
      h(
        'form',
        { onSubmit: this.#submit, noValidate: true },
        ...(node.kind === 'object' ? [h('div', { id: fieldId(contentPlace), tabIndex: -1 }, ...toldAt(top))] : []),
        ...contentFields(node, top),
        documents === undefined ? null : this.#documents(documents),
        h('button', { type: 'submit' }, isAsked ? 'Verstuur toch' : 'Verstuur'),
        h('button', { type: 'button', class: 'klein', onClick: leave }, leaveText ?? 'Terug naar de lijst'),
      ),
    )
  }

  /** A file is not kept in a draft, and is chosen again; that is told here. */
  #documents(node: ListNode): ComponentChild {
    const draft = this.#evidence
    const place = { pointer: evidencePlace, required: false, heading: 'bewijs-kop' }
    const setting = { ...place, draft, remarks: this.#placed, put: this.#putEvidence }
    return h(
      'section',
      { class: 'onderwerp' },
      h('h2', { id: place.heading }, nameOf(node, setting)),
      h('p', { class: 'hulp' }, `${plainDescription(node)} ${notKept}`),
      field(node, setting),
    )
  }
}
