/** The section of a new message: which one, for whom, what it says, and what to expect once it is on its way. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Directory } from '../../../directory/index.ts'
import type { MessageId, MessageModel } from '../../../schemas/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { contentNode, evidenceNode } from '../form/content-node.ts'
import { draftOf, readDraft } from '../form/draft.ts'
import type { Draft } from '../form/draft.ts'
import type { Remark } from '../form/field-setting.ts'
import { contentPlace } from '../form/field-place.ts'
import { formPage } from '../form/form-page.ts'
import type { FormSetting } from '../form/form-page.ts'
import { mustAsk } from '../form/must-ask.ts'
import { DraftStatus } from '../drafts/draft-status.ts'
import type { KeptDraft } from '../drafts/drafts.ts'
import { Unfinished } from './unfinished.ts'
import { messageName } from '../message-name.ts'
import { modelOf } from '../model-of.ts'
import type { Office } from '../office.ts'
import { fetchBook } from '../fetch-book.ts'
import { dispatchLater } from '../tasks/dispatch.ts'
import { judgeAnswer, readyJudge } from '../tasks/judge-answer.ts'
import { Refused } from '../server.ts'
import { alreadyHeld } from '../tray/held.ts'
import type { HeldEntry } from '../tray/held.ts'
import { foreignText, seenText } from '../view/foreign-text.ts'
import { TraySection } from '../view/tray-section.ts'
import { choosePage } from './choose-page.ts'
import { DonePage } from './done-page.ts'
import { heldAsItWas, heldBefore, noBook, noModel, notNow } from './not-gone.ts'
import { openingMessage } from './opening-message.ts'
import { openingsOf, receiversOf } from '../form/openings.ts'
import type { Opening } from '../form/openings.ts'
import { countOf, unkeptDocuments } from './unkept-documents.ts'

type Filling = {
  readonly at: 'fill'
  readonly opening: Opening
  readonly receiver: string
  readonly model: MessageModel
  readonly draft: Draft
  /** The documents that come along. */
  readonly documents: Draft
  /** How many of them its draft had, which are to be chosen again. */
  readonly unkept?: number
  readonly remarks: readonly Remark[]
  /** Decided before anything is sent, so that the same message again is no second one. */
  readonly id: string
  readonly conversation: string
  /** The message that was taken back and is filled in again. */
  readonly insteadOf?: string
}
type Choosing = { readonly at: 'choose'; readonly opening?: Opening; readonly receiver?: string }
type Step = Choosing | Filling | { readonly at: 'done'; readonly opening: Opening; readonly id: string }
type State = { readonly book?: Directory; readonly trouble?: string; readonly step: Step }

/** What answers a question is taken back where the questions are. */
const isBegun = ({ message }: HeldEntry): boolean => message.Stuurgegevens['CrossReferentienummer'] === undefined

/** The page. */
export class NewPage extends Component<{ readonly office: Office }, State> {
  override state: State = { step: { at: 'choose' } }
  #sending = new Set<string>()
  #root: Element | null = null

  override componentDidMount(): void {
    const fail = (): void => this.setState({ trouble: noBook })
    void fetchBook(this.props.office.world).then(
      (book) => (book === undefined ? fail() : this.setState({ book })),
      fail,
    )
  }

  override componentDidUpdate(_: unknown, { step: before }: State): void {
    const { step } = this.state
    if (
      step.at === 'fill' &&
      before.at === 'fill' &&
      (step.draft !== before.draft || step.documents !== before.documents)
    )
      this.#note(step)
    if (before.at !== step.at) this.#root?.querySelector<HTMLElement>('h1')?.focus()
    else if (step.at === 'fill' && before.at === 'fill' && step.remarks !== before.remarks)
      this.#root?.querySelector<HTMLElement>('#samenvatting')?.focus()
  }

  override render(_: unknown, state: State): ComponentChild {
    const resume = (entry: HeldEntry): void => void this.#resume(entry).catch(() => this.setState({ trouble: noModel }))
    const tray = h(TraySection, { office: this.props.office, isShown: isBegun, resume })
    return h(
      'div',
      { ref: (root: Element | null) => void (this.#root = root) },
      this.#inside(state),
      state.step.at === 'fill' ? h(DraftStatus, { writing: this.props.office.writing }) : null,
      state.step.at === 'fill'
        ? null
        : h('div', { class: 'bij' }, state.step.at === 'choose' ? this.#unfinished() : null, tray),
    )
  }

  #inside(state: State): ComponentChild {
    const { step } = state
    const again = (): void => this.setState({ step: { at: 'choose' } })
    if (step.at === 'done') return h(DonePage, { ...step, tray: this.props.office.tray, again })
    if (step.at === 'choose') return this.#choices(state, step)
    return formPage({
      ...step,
      ...this.#evidenceOf(step),
      about: h('p', { class: 'aan' }, 'Voor ', h('strong', null, foreignText(this.#whom(step.receiver)))),
      fill: (draft) => this.setState(({ step: now }) => (now.at === 'fill' ? { step: { ...now, draft } } : null)),
      send: () => void this.#send(),
      look: async () => (await this.#judged(step)).remarks,
      leave: again,
      leaveText: 'Terug naar de keuze',
    })
  }

  /** Keeps what is filled in; of the documents how many there are. */
  #note({ id, opening, receiver, conversation, draft, documents, insteadOf }: Filling): void {
    const { module, version, type } = opening
    const written = { id, number: id, message: { module, version, type }, receiver, conversation, draft, insteadOf }
    this.props.office.writing.noteNew({ ...written, ...countOf(documents) })
  }

  #opening(asked: MessageId): Opening | undefined {
    const own = this.state.book?.participant(this.props.office.session.oin)
    return (own === undefined ? [] : openingsOf(readCatalog(), own)).find(
      ({ module, version, type }) => module === asked.module && version === asked.version && type === asked.type,
    )
  }

  /** Goes on with what was filled in before, under the number that it had. */
  async #goOn({
    id,
    message,
    receiver = '',
    conversation = '',
    draft,
    documents: unkept = 0,
    insteadOf,
  }: KeptDraft): Promise<void> {
    const opening = this.#opening(message)
    if (opening === undefined) return this.setState({ trouble: noModel })
    const model = await modelOf(opening)
    const begun = { opening, receiver, model, draft, documents: undefined, unkept, remarks: [], id, conversation }
    this.setState({ trouble: '', step: { at: 'fill', ...begun, ...(insteadOf === undefined ? {} : { insteadOf }) } })
  }

  /** The name and number of a receiver: two names may look alike. */
  #whom(oin: string): string {
    const known = this.state.book?.participant(oin)
    return known === undefined ? oin : `${known.naam} (${oin})`
  }

  #unfinished(): ComponentChild {
    const { writing } = this.props.office
    return h(Unfinished, {
      writing,
      nameOf: ({ message }) => messageName(readCatalog(), message),
      whom: ({ receiver = '' }) => seenText(this.#whom(receiver)),
      goOn: (draft) => void this.#goOn(draft).catch(() => this.setState({ trouble: noModel })),
    })
  }

  /** How the documents of a message that may carry some are changed. */
  #evidenceOf({ model, documents }: Filling): Pick<FormSetting, 'evidence'> {
    if (evidenceNode(model) === undefined) return {}
    const fill = (next: Draft): void =>
      this.setState(({ step: now }) => (now.at === 'fill' ? { step: { ...now, documents: next } } : null))
    return { evidence: { draft: documents, fill } }
  }

  #choices({ book, trouble }: State, step: Choosing): ComponentChild {
    const { session, world } = this.props.office
    const catalog = readCatalog()
    const own = book?.participant(session.oin)
    const { opening } = step
    const receivers =
      book === undefined || opening === undefined
        ? []
        : receiversOf({ directory: book, catalog, at: world.clock() }, opening, session.oin)
    return choosePage({
      ...step,
      ...{ openings: own === undefined ? [] : openingsOf(catalog, own), receivers, trouble: trouble ?? '' },
      isLoading: book === undefined && (trouble ?? '') === '',
      choose: (next) => this.setState({ step: { at: 'choose', opening: next } }),
      address: (receiver) => this.setState({ step: { ...step, receiver } }),
      begin: () => void this.#begin(step).catch(() => this.setState({ trouble: noModel })),
    })
  }

  async #begin({ opening, receiver }: Choosing): Promise<void> {
    if (opening === undefined || receiver === undefined) return
    const model = await modelOf(opening)
    const { randomUuid } = this.props.office.world
    const numbers = { id: randomUuid(), conversation: randomUuid() }
    const heading = {
      ...numbers,
      receiver,
      sender: this.props.office.session.oin,
      now: this.props.office.world.clock(),
    }
    await readyJudge(openingMessage(opening, heading, {}))
    this.setState({
      trouble: '',
      step: { at: 'fill', opening, receiver, model, draft: {}, documents: undefined, remarks: [], ...numbers },
    })
  }

  /** What was taken back, as it was filled in; under another number, for the first one was decided about. */
  async #resume({ id, message }: HeldEntry): Promise<void> {
    const drafts = await this.props.office.writing.unfinished().catch(() => [])
    // What was changed since then is not written over.
    const changed = drafts.find(({ insteadOf }) => insteadOf === id)
    if (changed !== undefined) return this.#goOn(changed)
    const { Module = '', Versie = '', Berichttype = '', ...head } = message.Stuurgegevens
    const { Ontvanger = '', ConversatieReferentienummer } = head
    const { world } = this.props.office
    const opening = this.#opening({ module: Module, version: Versie, type: Berichttype })
    if (opening === undefined) return this.setState({ trouble: noModel })
    const model = await modelOf(opening)
    const draft = draftOf(contentNode(model), message.Inhoud)
    const proof = evidenceNode(model)
    const evidence = head['Bewijsstukken']
    const documents = proof === undefined || evidence === undefined ? undefined : draftOf(proof, evidence)
    const conversation = ConversatieReferentienummer ?? world.randomUuid()
    const numbers = { id: world.randomUuid(), conversation }
    const step = {
      ...({ at: 'fill', opening, receiver: Ontvanger, model } as const),
      ...({ draft, documents, remarks: [], insteadOf: id } as const),
    }
    this.setState({ trouble: '', step: { ...step, ...numbers } })
  }

  /** Each message once at a time: a second click is no second message. */
  async #send(): Promise<void> {
    const { step } = this.state
    if (step.at !== 'fill' || this.#sending.has(step.id)) return
    this.#sending.add(step.id)
    await this.#sendOnce(step).finally(() => void this.#sending.delete(step.id))
  }

  /** The message as it would leave now, and what is found in it. */
  async #judged(step: Filling) {
    const { office } = this.props
    const proof = evidenceNode(step.model)
    const evidence = proof === undefined ? undefined : readDraft(proof, step.documents)
    const heading = { ...step, sender: office.session.oin, now: office.world.clock(), evidence }
    const filled = { node: contentNode(step.model), draft: step.draft }
    const message = openingMessage(step.opening, heading, readDraft(filled.node, filled.draft))
    const found = await judgeAnswer(message, filled)
    return { message, remarks: [...found, ...unkeptDocuments(step.unkept ?? 0, step.documents)] }
  }

  /** Who went to something else meanwhile is not led away from that, and nothing that is filled in since is lost. */
  async #sendOnce({ id, ...step }: Filling): Promise<void> {
    const { office } = this.props
    const remark = (remarks: readonly Remark[], trouble?: string): void =>
      this.setState(({ step: now }) => {
        if (now.at === 'fill' && now.id === id) return { step: { ...now, remarks } }
        return trouble === undefined ? null : { trouble }
      })
    const stop = (text: string): void =>
      remark([{ pointer: contentPlace, text, isFault: true, isOfSending: true }], text)
    const { message, remarks } = await this.#judged({ id, ...step })
    if (mustAsk(remarks, step.remarks)) return remark(remarks)
    const [held, why] = await dispatchLater(office, message, step.insteadOf).then(
      (number) => [number] as const,
      (error: unknown) =>
        [undefined, error instanceof Refused && error.code === alreadyHeld ? heldBefore : notNow] as const,
    )
    if (held === undefined) return stop(why)
    const { step: now } = this.state
    if (now.at === 'fill' && now.id === id && (now.draft !== step.draft || now.documents !== step.documents))
      return stop(heldAsItWas)
    // What stays behind ends by itself.
    await office.writing.done(id).catch(() => undefined)
    const done = { at: 'done', opening: step.opening, id: held } as const
    this.setState(({ step: then }) => (then.at === 'fill' && then.id === id ? { step: done, trouble: '' } : null))
  }
}
