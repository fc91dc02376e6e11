/** Answers many chosen questions at once: which answer, one confirmation that names how many, and what could not go. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Arrived } from '../../../gateway/anywhere.ts'
import type { Office } from '../office.ts'
import { commonAnswers } from './common-answers.ts'
import { mostAtOnce } from './most.ts'
import type { QuickAnswer } from './quick-answer.ts'
import { sendBulk } from './send-bulk.ts'

/** What was chosen, and what to do with it. */
export type BulkSetting = {
  readonly office: Office
  readonly questions: readonly Arrived[]
  /** Those that could not go stay chosen, each with why. */
  readonly done: (failed: ReadonlyMap<string, string>) => void
}

type State =
  | { readonly at: 'closed' }
  | { readonly at: 'busy'; readonly what: string }
  | {
      readonly at: 'choose' | 'confirm'
      readonly answers: readonly QuickAnswer[]
      readonly answer?: QuickAnswer
      readonly chosen?: string
    }
type Choosing = Extract<State, { at: 'choose' | 'confirm' }>

/** The panel. */
export class BulkPanel extends Component<BulkSetting, { readonly step: State }> {
  override state = { step: { at: 'closed' } as State }
  #root: HTMLElement | null = null

  override componentDidUpdate({ questions }: BulkSetting, { step: last }: { readonly step: State }): void {
    const { step } = this.state
    if (last.at !== step.at && step.at !== 'closed') this.#root?.querySelector<HTMLElement>('h2')?.focus()
    // Questions that came to the choice may have other answers; what went from it, such as one that a colleague answers, changes nothing else.
    const left = this.props.questions
    const before = new Set(questions.map(({ heading }) => heading.id))
    const isOther = left.length === 0 || left.some(({ heading }) => !before.has(heading.id))
    if (isOther && (step.at === 'choose' || step.at === 'confirm')) this.setState({ step: { at: 'closed' } })
  }

  override render({ questions }: BulkSetting, { step }: { readonly step: State }): ComponentChild {
    return h(
      'section',
      {
        class: 'gekozen',
        'aria-label': 'Gekozen berichten',
        ref: (root: HTMLElement | null) => void (this.#root = root),
      },
      h('p', { role: 'status' }, counted(questions.length)),
      step.at === 'closed' ? this.#closed(questions.length) : null,
      step.at === 'busy' ? h('p', { role: 'status' }, step.what) : null,
      step.at === 'choose' ? this.#choose(step) : null,
      step.at === 'confirm' ? this.#confirm(step) : null,
    )
  }

  #closed(count: number): ComponentChild {
    if (count === 0) return null
    return h(
      'div',
      { class: 'knoppen' },
      h('button', { type: 'button', onClick: () => this.#open() }, 'Beantwoord in één keer'),
    )
  }

  #choose(step: Choosing): ComponentChild {
    const { answers, answer, chosen } = step
    const put = (next: Partial<Choosing>): void => this.setState({ step: { ...step, ...next } as State })
    const isReady = answer !== undefined && (answer.choice === undefined || chosen !== undefined)
    if (answers.length === 0) return this.#none()
    return h(
      'form',
      {
        onSubmit: (event: Event) => {
          event.preventDefault()
          if (isReady) put({ at: 'confirm' })
        },
      },
      h('h2', { tabIndex: -1 }, 'Welk antwoord?'),
      group(
        'Antwoord',
        answers.map(({ title, id }) => ({ value: id.type, label: title })),
        {
          chosen: answer?.id.type,
          choose: (type) => this.setState({ step: withAnswer(answers, type) }),
        },
      ),
      answer?.choice === undefined
        ? null
        : group(answer.choice.title, answer.choice.values, { chosen, choose: (value) => put({ chosen: value }) }),
      h('button', { type: 'submit', 'aria-disabled': !isReady }, 'Verder'),
      this.#leave(),
    )
  }

  #confirm(step: Choosing): ComponentChild {
    const { questions } = this.props
    const { answer, chosen } = step
    if (answer === undefined) return null
    const label = answer.choice?.values.find(({ value }) => value === chosen)?.label
    const what = label === undefined ? answer.title : `${answer.title}: ${label}`
    return h(
      'div',
      null,
      h('h2', { tabIndex: -1 }, `U verstuurt ${inWords(questions.length)}`),
      h('p', null, `Ieder antwoord zegt: “${what}”. U hebt daarna nog een halve minuut om het terug te nemen.`),
      h(
        'button',
        { type: 'button', onClick: () => this.#send(answer, chosen) },
        `Verstuur ${inWords(questions.length)}`,
      ),
      h(
        'button',
        { type: 'button', class: 'klein', onClick: () => this.setState({ step: { ...step, at: 'choose' } }) },
        'Terug',
      ),
    )
  }

  #none(): ComponentChild {
    const why =
      'Deze berichten hebben geen antwoord gemeen dat u in één keer kunt geven. Kies berichten van één soort, of open ze een voor een.'
    return h('div', null, h('h2', { tabIndex: -1 }, 'Dit kan niet in één keer'), h('p', null, why), this.#leave())
  }

  #leave(): ComponentChild {
    const onClick = (): void => this.setState({ step: { at: 'closed' } })
    return h('button', { type: 'button', class: 'klein', onClick }, 'Terug')
  }

  #open(): void {
    const { questions, office } = this.props
    this.setState({ step: { at: 'busy', what: 'De antwoorden worden opgezocht.' } })
    void commonAnswers(questions.map(({ heading }) => heading)).then(
      (answers) =>
        this.setState({
          step: answers.length === 1 ? withAnswer(answers, answers[0]?.id.type) : { at: 'choose', answers },
        }),
      () => this.#fail(office),
    )
  }

  #send(answer: QuickAnswer, chosen: string | undefined): void {
    const { office, questions, done } = this.props
    const all = Math.min(questions.length, mostAtOnce)
    const told = (count: number): void =>
      this.setState({ step: { at: 'busy', what: `${count} van ${all} antwoorden staan klaar.` } })
    told(0)
    void sendBulk(office, { questions, answer, chosen, told }).then(
      (failed) => {
        this.setState({ step: { at: 'closed' } })
        done(failed)
      },
      () => this.#fail(office),
    )
  }

  #fail({ trouble, world }: Office): void {
    world.warn('bulk')
    trouble.note('onbereikbaar')
    this.setState({ step: { at: 'closed' } })
  }
}

function withAnswer(answers: readonly QuickAnswer[], type: string | undefined): State {
  const answer = answers.find(({ id }) => id.type === type)
  return { at: 'choose', answers, ...(answer === undefined ? {} : { answer }) }
}

type Group = { readonly chosen: string | undefined; readonly choose: (value: string) => void }

function group(
  title: string,
  options: readonly { readonly value: string; readonly label: string }[],
  { chosen, choose }: Group,
): ComponentChild {
  return h(
    'fieldset',
    null,
    h('legend', null, title),
    ...options.map(({ value, label }) =>
      h(
        'label',
        { class: 'keuze', key: value },
        h('input', {
          type: 'radio',
          name: `bulk-${title}`,
          value,
          checked: chosen === value,
          onChange: () => choose(value),
        }),
        label,
      ),
    ),
  )
}

const inWords = (count: number): string => (count === 1 ? '1 antwoord' : `${count} antwoorden`)

function counted(count: number): string {
  if (count === 0) return ''
  const most = count >= mostAtOnce ? ` Meer dan ${mostAtOnce} tegelijk kan niet.` : ''
  return `${count === 1 ? '1 bericht' : `${count} berichten`} gekozen.${most}`
}
