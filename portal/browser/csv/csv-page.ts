/** The section of lists: download what waits, hand in what was filled in, repair it here, and send it all. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { changeCell, csvToMessages, messagesToCsv } from '../../../csv/index.ts'
import type { CsvFile, CsvFinding, CsvList } from '../../../csv/index.ts'
import { validate } from '../../../validator/index.ts'
import type { Office } from '../office.ts'
import { keepingBy } from '../retention.ts'
import { dispatch } from '../tasks/dispatch.ts'
import { vaultItems } from '../vault-items.ts'
import { vaultFiles } from '../vault.ts'
import { dropBatch, keepBatch, sendBatch, waitingBatch } from './batch.ts'
import type { Batch } from './batch.ts'
import { allLists, listOf } from './lists.ts'
import type { NamedList } from './lists.ts'
import { patientJudge } from './patient-judge.ts'
import { findingsView } from './findings-view.ts'
import { settle } from './settle.ts'
import { busyView, chooseView, readyView, restView } from './step-views.ts'
import { save } from './save.ts'

/** Where somebody is in the work with lists. */
type Step =
  | { readonly at: 'choose'; readonly news: string }
  | { readonly at: 'busy'; readonly what: string }
  | { readonly at: 'findings'; readonly files: readonly CsvFile[]; readonly findings: readonly CsvFinding[] }
  | { readonly at: 'ready'; readonly messages: readonly object[]; readonly unanswered: number }
  | { readonly at: 'rest'; readonly batch: Batch }
type State = { readonly lists: readonly NamedList[]; readonly list?: CsvList; readonly step: Step }

const failed = 'Dat lukte niet. Probeer het later nog eens.'

/** The page. */
export class CsvPage extends Component<{ readonly office: Office }, State> {
  override state: State = { lists: [], step: { at: 'busy', what: 'De lijsten worden opgehaald.' } }
  #root: Element | null = null

  override componentDidMount(): void {
    this.#attempt(async () => {
      const [lists, batch] = [await allLists(), await waitingBatch(this.#files())]
      this.setState({ lists, step: batch === undefined ? { at: 'choose', news: '' } : { at: 'rest', batch } })
    })
  }

  override componentDidUpdate(_: unknown, { step: before }: State): void {
    if (before !== this.state.step && this.state.step.at !== 'busy')
      this.#root?.querySelector<HTMLElement>('#csv-stap')?.focus()
  }

  override render(_: unknown, state: State): ComponentChild {
    return h(
      'main',
      { id: 'inhoud', ref: (root: Element | null) => void (this.#root = root) },
      h('h1', null, 'Werken met lijsten (CSV)'),
      this.#inside(state),
    )
  }

  #inside({ lists, list, step }: State): ComponentChild {
    const again = (): void => this.setState({ step: { at: 'choose', news: '' } })
    switch (step.at) {
      case 'busy':
        return busyView(step.what)
      case 'choose':
        return chooseView({
          ...{ lists, list, news: step.news },
          choose: (named) => this.#attempt(async () => this.setState({ list: await listOf(named) })),
          download: (withQuestions) => this.#attempt(() => this.#download(withQuestions)),
          upload: (files) => this.#attempt(() => this.#upload(files)),
        })
      case 'findings':
        return list === undefined ? null : findingsView({ ...step, list, again, repair: this.#repair(step.files) })
      case 'ready':
        return readyView({ ...step, again, send: () => this.#attempt(() => this.#sendAll(step.messages)) })
      case 'rest':
        return restView({
          batch: step.batch,
          go: () => this.#attempt(() => this.#go(step.batch)),
          drop: () =>
            this.#attempt(async () => {
              await dropBatch(this.#files())
              again()
            }),
        })
    }
  }

  #attempt(act: () => Promise<void>): void {
    void act().catch(() => {
      this.props.office.world.warn('csv')
      this.setState({ step: { at: 'choose', news: failed } })
    })
  }

  #files() {
    const { world, keys } = this.props.office
    return vaultFiles(vaultItems(world.server, keys.vault), {
      ...world,
      isSteady: () => false,
      keepingOf: keepingBy(world.clock),
    })
  }

  /** The questions of this list that wait here. */
  async #questions({
    module,
    version,
    message,
    kind,
  }: CsvList): Promise<readonly { name: string; message: unknown }[]> {
    if (kind === 'berichten') return []
    const waiting = await this.props.office.gateway.inbox()
    return waiting
      .filter(({ heading }) => heading.module === module && heading.version === version && heading.type === message)
      .map((each) => ({ name: each.heading.id, message: JSON.parse(each.message) as unknown }))
  }

  async #download(withQuestions: boolean): Promise<void> {
    const { list } = this.state
    if (list === undefined) return
    const questions = withQuestions ? await this.#questions(list) : []
    const { bytes } = await messagesToCsv(questions, { list, judge: validate })
    if (bytes === undefined) throw new Error('what waits does not fit in the list')
    save(this.#root?.ownerDocument, { name: `${list.title}.csv`, bytes })
  }

  async #upload(files: readonly CsvFile[]): Promise<void> {
    const { list } = this.state
    if (list === undefined || files.length === 0) return
    const { clock, randomUuid } = this.props.office.world
    const tell = (count: number): void =>
      this.setState({ step: { at: 'busy', what: `De lijst wordt nagekeken: ${count} berichten gedaan.` } })
    tell(0)
    const questions = (await this.#questions(list)).map(({ message }) => message)
    const read = await csvToMessages(files, {
      ...{ list, judge: patientJudge(clock, tell), newReference: randomUuid },
      ...{ now: `${clock().toISOString().slice(0, 19)}Z`, sender: this.props.office.session.oin },
      ...(list.kind === 'berichten' ? {} : { questions }),
    })
    const messages = read.messages.map(({ message }) => message)
    const step: Step = read.accepted
      ? { at: 'ready', messages, unanswered: read.unanswered }
      : { at: 'findings', files, findings: read.findings }
    this.setState({ step })
  }

  /** The same files with other text in one cell, looked at again: all of them, for rows may belong together. */
  #repair(files: readonly CsvFile[]) {
    return ({ file, row, column }: CsvFinding, text: string): void => {
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
    await this.#go(await keepBatch(this.#files(), messages))
  }

  async #go(batch: Batch): Promise<void> {
    const { office } = this.props
    const told = (sent: number): void => {
      if (sent % 10 === 0 || sent === batch.messages)
        this.setState({ step: { at: 'busy', what: `${sent} van ${batch.messages} berichten gaan op weg.` } })
    }
    const send = async (message: object): Promise<boolean> => (await dispatch(office, message)) === 'onderweg'
    const carrier = { files: this.#files(), send, settle: (message: object) => settle(office, message), told }
    const isDone = await sendBatch(batch, carrier)
    const left = isDone ? undefined : await waitingBatch(this.#files())
    const news = `Alle ${batch.messages} berichten zijn aangeboden aan het knooppunt. Wat het weigerde, staat nog bij Berichten.`
    this.setState({ step: left === undefined ? { at: 'choose', news } : { at: 'rest', batch: left } })
  }
}
