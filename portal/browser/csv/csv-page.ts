/** The section of lists: download what waits, hand in what was filled in, repair it here, and send it all. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { changeCell, csvToMessages, messagesToCsv } from '../../../csv/index.ts'
import type { CsvFile, CsvImport, CsvList } from '../../../csv/index.ts'
import type { Directory } from '../../../directory/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { validate } from '../../../validator/index.ts'
import { receiversOf } from '../form/openings.ts'
import type { Office } from '../office.ts'
import { fetchBook } from '../fetch-book.ts'
import { dispatch } from '../tasks/dispatch.ts'
import { openQuestions } from '../tasks/open-questions.ts'
import { allLists, listOf } from './lists.ts'
import type { NamedList } from './lists.ts'
import { isAbout, ownLists } from './own-lists.ts'
import type { ListGroup } from './own-lists.ts'
import type { Carrying } from '../outgoing/outgoing-list.ts'
import { goneElsewhere, goneInWords, outgoingView } from './outgoing-view.ts'
import { patientJudge } from './patient-judge.ts'
import { findingsView } from './findings-view.ts'
import { settle } from './settle.ts'
import { busyView, chooseView, readyView } from './step-views.ts'
import type { Progress } from './step-views.ts'
import { toldFindings } from './told-findings.ts'
import type { Told } from './told-findings.ts'
import { whatLeaves } from './what-leaves.ts'
import type { Leaving } from './what-leaves.ts'
import { wrongParties } from './wrong-parties.ts'
import { save } from './save.ts'

/** Where somebody is in the work with lists. */
type Step =
  | { readonly at: 'choose'; readonly news: string }
  | { readonly at: 'busy'; readonly what: string; readonly progress?: Progress }
  | ({ readonly at: 'findings'; readonly files: readonly CsvFile[] } & AllTold)
  | ({
      readonly at: 'ready'
      readonly messages: readonly object[]
      readonly leaving: readonly Leaving[]
      readonly unanswered: number
    } & AllTold)
type AllTold = { readonly told: readonly Told[]; readonly more: number }
type State = {
  readonly groups: readonly ListGroup[]
  readonly book?: Directory
  /** The list that somebody chose, by its id; empty until then. */
  readonly chosen: string
  /** The one that was fetched: another one until what was chosen is there. */
  readonly list?: CsvList
  readonly step: Step
  /** What was tried last did not go. */
  readonly isFailed: boolean
}

const noBook = 'Het adresboek is er nu niet. Probeer het later.'
const noLists = 'Uw organisatie heeft geen berichten die als lijst kunnen. U antwoordt op wat bij Berichten staat.'
const failed = 'Dat lukte niet. Probeer het later nog eens.'

/** Whether somebody is at work with a list that they handed in. */
const isOwnWork = (step: Step): boolean =>
  step.at === 'findings' || step.at === 'ready' || (step.at === 'busy' && step.progress !== undefined)

/** The page. */
export class CsvPage extends Component<{ readonly office: Office }, State> {
  override state: State = {
    ...{ groups: [], chosen: '', isFailed: false },
    step: { at: 'busy', what: 'De lijsten worden opgehaald.' },
  }
  #root: Element | null = null
  #forget: () => void = () => undefined
  #shown = ''

  override componentDidMount(): void {
    this.#forget = this.props.office.list.watch(() => this.#seeList())
    this.#seeList()
    this.#attempt(async () => {
      const { world, session, list } = this.props.office
      await list.load()
      const [lists, book] = [await allLists(), await fetchBook(world)]
      const own = book?.participant(session.oin)
      const waiting = (await openQuestions(this.props.office)).open.map(({ heading }) => heading)
      const groups = own === undefined ? [] : ownLists(lists, { catalog: readCatalog(), participant: own, waiting })
      const news = book === undefined ? noBook : groups.length === 0 ? noLists : ''
      this.setState({
        ...{ groups, ...(book === undefined ? {} : { book }) },
        step: { at: 'choose', news: this.state.step.at === 'choose' ? this.state.step.news : news },
      })
    })
  }

  override componentWillUnmount(): void {
    this.#forget()
  }

  override componentDidUpdate(_: unknown, { step: before }: State): void {
    const state = this.props.office.list.state()
    // What is drawn: a list that another page left waits, unseen, for who repairs one here.
    const isUnseen = state.at === 'rest' && isOwnWork(this.state.step)
    const shown = isUnseen ? '' : `${state.at} ${'batch' in state ? state.batch.id : ''}`
    const isOther = before !== this.state.step || shown !== this.#shown
    this.#shown = shown
    if (isOther && this.state.step.at !== 'busy') this.#leadToStep()
  }

  /** To where the step begins, who is here; not to what says nothing, and not who went to the menu meanwhile. */
  #leadToStep(): void {
    const step = this.#root?.querySelector<HTMLElement>('#csv-stap')
    const at = this.#root?.ownerDocument.activeElement
    const isHere = at === this.#root?.ownerDocument.body || this.#root?.contains(at ?? null) === true
    if (isHere && step?.textContent !== '') step?.focus()
  }

  /** What went out is told once; anything else about the list is drawn. */
  #seeList(): void {
    const { list } = this.props.office
    const state = list.state()
    if (state.at !== 'done' && state.at !== 'gone') return this.forceUpdate()
    const news = state.at === 'gone' ? goneElsewhere : goneInWords(state)
    // Who is repairing a list of their own goes on with that.
    this.setState(({ step }) => (isOwnWork(step) ? null : { step: { at: 'choose', news } }))
    list.toldDone()
  }

  override render(_: unknown, state: State): ComponentChild {
    return h(
      'main',
      { id: 'inhoud', ref: (root: Element | null) => void (this.#root = root) },
      h('h1', null, 'Werken met lijsten (CSV)'),
      state.isFailed ? h('p', { class: 'fout', role: 'alert' }, failed) : null,
      this.#inside(state),
    )
  }

  #inside({ groups, chosen, list, step }: State): ComponentChild {
    const again = (news = ''): void => this.setState({ isFailed: false, step: { at: 'choose', news } })
    const { office } = this.props
    const outgoing = outgoingView(office.list.state(), {
      now: office.world.clock(),
      release: () => this.#attempt(() => office.list.release(this.#carrying)),
      takeBack: (what) =>
        this.#attempt(async () => again((await office.list.takeBack()) === 'terug' ? what : goneElsewhere)),
    })
    // What another page left waits until who repairs a list here is done with it.
    if (outgoing !== undefined && !(office.list.state().at === 'rest' && isOwnWork(step))) return outgoing
    switch (step.at) {
      case 'busy':
        return busyView(step.what, step.progress)
      case 'choose':
        return chooseView({
          ...{ groups, chosen, list: list?.id === chosen ? list : undefined, news: step.news },
          choose: (named) => this.#attempt(() => this.#choose(named)),
          download: (withQuestions) => this.#attempt(() => this.#download(withQuestions)),
          upload: (files) => this.#attempt(() => this.#upload(files)),
        })
      case 'findings':
        return list === undefined
          ? null
          : findingsView({ ...step, list, again: () => again(), repair: this.#repair(step.files) })
      case 'ready':
        return readyView({
          ...step,
          again: () => again(),
          send: () => this.#attempt(() => this.#sendAll(step.messages)),
        })
    }
  }

  /** What was chosen last counts, whichever list comes first; of what does not come one can try again. */
  async #choose(named: NamedList): Promise<void> {
    this.setState({ chosen: named.id })
    if (this.state.list?.id === named.id) return
    try {
      const list = await listOf(named)
      if (this.state.chosen === named.id) this.setState({ list })
    } catch (error) {
      if (this.state.chosen !== named.id) return
      this.setState({ chosen: this.state.list?.id ?? '' })
      throw error
    }
  }

  /** Does what may fail: then one is where one was, with all that was repaired until then. */
  #attempt(act: () => Promise<void>): void {
    const { step } = this.state
    const before: Step = step.at === 'busy' ? { at: 'choose', news: '' } : step
    this.setState({ isFailed: false })
    void act().catch(() => {
      this.props.office.world.warn('csv')
      this.setState(({ step: now }) => ({ isFailed: true, step: now.at === 'busy' ? before : now }))
    })
  }

  /** The questions of this list that wait here for an answer. */
  async #questions(list: CsvList): Promise<readonly { name: string; message: unknown }[]> {
    if (list.kind === 'berichten') return []
    const { open } = await openQuestions(this.props.office)
    return open
      .filter(({ heading }) => isAbout(list, heading))
      .map((each) => ({ name: each.heading.id, message: JSON.parse(each.message) as unknown }))
  }

  async #download(withQuestions: boolean): Promise<void> {
    const { list } = this.state
    if (list === undefined) return
    const questions = withQuestions ? await this.#questions(list) : []
    const { bytes } = await messagesToCsv(questions, { list, judge: validate })
    if (bytes === undefined) throw new Error('what waits does not fit in the list')
    const name = `${list.title} - ${withQuestions ? 'wat wacht' : 'leeg'}.csv`
    save(this.#root?.ownerDocument, { name, bytes })
  }

  async #upload(given: readonly CsvFile[] | Promise<readonly CsvFile[]>): Promise<void> {
    const { list } = this.state
    if (list === undefined) return
    const { clock, randomUuid } = this.props.office.world
    const tell = (done: number): void =>
      this.setState({ step: { at: 'busy', what: 'De lijst wordt nagekeken.', progress: { done } } })
    // First: from now on no other list can be chosen.
    tell(0)
    const files = await given
    const questions = (await this.#questions(list)).map(({ message }) => message)
    const read = await csvToMessages(files, {
      ...{ list, judge: patientJudge(clock, tell), newReference: randomUuid },
      ...{ now: `${clock().toISOString().slice(0, 19)}Z`, sender: this.props.office.session.oin },
      ...(list.kind === 'berichten' ? {} : { questions }),
    })
    const wrong = this.#wrongParties(read, files)
    const found = [...read.findings, ...wrong]
    const told = await toldFindings(found, files, list)
    const all = { told, more: found.length - told.length }
    const messages = read.messages.map(({ message }) => message)
    const leaving = await whatLeaves(messages, this.props.office.names)
    this.setState({
      step:
        read.accepted && wrong.length === 0
          ? { at: 'ready', messages, leaving, unanswered: read.unanswered, ...all }
          : { at: 'findings', files, ...all },
    })
  }

  /** What names another sender never leaves. In a list of messages the receiver is typed; an answer goes to who asked. */
  #wrongParties(read: CsvImport, files: readonly CsvFile[]) {
    const { list, book } = this.state
    if (list === undefined) return []
    const { world, session } = this.props.office
    const asked = (type: string) => ({ module: list.module, version: list.version, type })
    const receivers = new Map<string, ReadonlySet<string>>()
    if (book !== undefined && list.kind !== 'beantwoorden') {
      const setting = { directory: book, catalog: readCatalog(), at: world.clock() }
      for (const type of list.gives)
        receivers.set(type, new Set(receiversOf(setting, asked(type), session.oin).map(({ oin }) => oin)))
    }
    const mayReceive = (type: string, oin: string): boolean => receivers.get(type)?.has(oin) ?? receivers.size === 0
    return wrongParties(read, { list, files }, { sender: session.oin, mayReceive })
  }

  /** The same files with other text in one cell, looked at again: all of them, for rows may belong together. */
  #repair(files: readonly CsvFile[]) {
    return ({ file, row, column }: Told, text: string): void => {
      const { list } = this.state
      if (list === undefined || row === undefined || column === undefined) return
      const changed = files.map((each) =>
        each.name === file ? (changeCell(each, list, { row, column, text }) ?? each) : each,
      )
      this.#attempt(() => this.#upload(changed))
    }
  }

  async #sendAll(messages: readonly object[]): Promise<void> {
    this.setState({ step: { at: 'busy', what: 'De berichten worden klaargezet.' } })
    await this.props.office.list.hold(messages, this.#carrying)
    this.setState({ step: { at: 'choose', news: '' } })
  }

  #carrying: Carrying = {
    send: (message) => dispatch(this.props.office, message),
    settle: (message) => settle(this.props.office, message),
  }
}
