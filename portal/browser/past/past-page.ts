/// <reference lib="dom" />
/** The section of what happened: what came in, went out and was dealt with, when and by whom, without content. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { readCatalog } from '../../../schemas/read.ts'
import type { Office } from '../office.ts'
import { headingDays } from '../retention.ts'
import { calledBy } from '../together/people.ts'
import { foreignText } from '../view/foreign-text.ts'
import { momentInWords } from '../view/sent-words.ts'
import { pastOf, pastRows } from './past-rows.ts'
import type { PastRow } from './past-rows.ts'

/** Rows that are drawn at once. */
const atOnce = 50
/** Milliseconds between two looks at what happened. */
const lookEvery = 5000
/** How many characters of a reference tell one case from another on a screen. */
const shortReference = 8

type State = {
  readonly rows: readonly PastRow[]
  readonly sought: string
  readonly most: number
  /** Who sent a message, as far as it was looked up. */
  readonly who: ReadonlyMap<string, string>
}

/** The page. */
export class PastPage extends Component<{ readonly office: Office }, State> {
  override state: State = { rows: [], sought: '', most: atOnce, who: new Map() }
  #look: ReturnType<typeof setInterval> | undefined
  #count = -1

  override componentDidMount(): void {
    this.#read()
    this.#look = setInterval(() => this.#read(), lookEvery)
  }

  override componentWillUnmount(): void {
    clearInterval(this.#look)
  }

  override componentDidUpdate(_: unknown, before: State): void {
    const { rows, sought, most } = this.state
    if (before.rows !== rows || before.sought !== sought || before.most !== most) this.#learn()
  }

  override render(_: unknown, { rows, sought, most }: State): ComponentChild {
    const found = pastOf(rows, sought)
    return h(
      'main',
      { id: 'inhoud', class: 'breed' },
      h('h1', null, 'Geschiedenis'),
      h(
        'p',
        { class: 'uitleg' },
        `Wat er met berichten gebeurde, zonder wat erin stond. Iedere regel verdwijnt na ${headingDays} dagen vanzelf, met de naam van wie iets verstuurde.`,
      ),
      rows.length === 0 ? h('p', { role: 'status', class: 'leeg' }, 'Er is nog niets gebeurd.') : this.#search(sought),
      rows.length === 0 ? null : h('p', { role: 'status' }, counted(found.length, rows.length)),
      found.length === 0 ? null : this.#table(found.slice(0, most)),
      most < found.length
        ? h(
            'button',
            { type: 'button', class: 'klein', onClick: () => this.setState({ most: most + atOnce }) },
            'Toon meer',
          )
        : null,
    )
  }

  #search(sought: string): ComponentChild {
    const onInput = (event: Event): void =>
      this.setState({ sought: (event.target as HTMLInputElement).value, most: atOnce })
    return h(
      'form',
      { class: 'filters', role: 'search', onSubmit: (event: Event) => event.preventDefault() },
      h(
        'div',
        { class: 'zoek' },
        h('label', { for: 'zoek-zaak' }, 'Zoek op het begin van een zaaknummer of berichtnummer'),
        h('input', { id: 'zoek-zaak', type: 'search', value: sought, autocomplete: 'off', onInput }),
      ),
    )
  }

  #table(rows: readonly PastRow[]): ComponentChild {
    const titles = ['Wanneer', 'Wat', 'Bericht', 'Met', 'Zaak', 'Door']
    return h(
      'table',
      { class: 'werklijst', role: 'table' },
      h('caption', { class: 'alleen-voorlezen' }, 'Wat er gebeurde, het nieuwste eerst'),
      h(
        'thead',
        { role: 'rowgroup' },
        h('tr', { role: 'row' }, ...titles.map((title) => h('th', { scope: 'col', role: 'columnheader' }, title))),
      ),
      h('tbody', { role: 'rowgroup' }, ...rows.map((row) => this.#line(row))),
    )
  }

  #line({ key, id, at, event, what, other, conversation, isOurs }: PastRow): ComponentChild {
    const cell = (title: string, inside: ComponentChild): ComponentChild =>
      h('td', { role: 'cell', 'data-kop': title }, inside)
    return h(
      'tr',
      { key, role: 'row' },
      cell('Wanneer', momentInWords(at)),
      cell('Wat', event),
      cell('Bericht', what),
      cell('Met', foreignText(this.props.office.names.of(other))),
      cell('Zaak', h('code', null, conversation.slice(0, shortReference))),
      cell('Door', isOurs ? (this.state.who.get(id) ?? '') : ''),
    )
  }

  #read(): void {
    const log = this.props.office.gateway.log({})
    if (log.length === this.#count) return
    this.#count = log.length
    this.setState({ rows: pastRows(log, readCatalog()) })
  }

  /** Looks up the names of what is drawn: of participants, and of who sent something. */
  #learn(): void {
    const { office } = this.props
    const { rows, sought, most, who } = this.state
    const drawn = pastOf(rows, sought).slice(0, most)
    const unknown = drawn.filter(({ id, isOurs }) => isOurs && !who.has(id)).map(({ id }) => id)
    const learn = async (): Promise<void> => {
      await office.names.learn(drawn.map(({ other }) => other))
      const found = new Map(this.state.who)
      for (const id of unknown) {
        const by = await office.tray.sentBy(id)
        found.set(id, by === undefined ? '' : calledBy(by, office.people.me()))
      }
      this.setState({ who: found })
    }
    void learn().catch(() => office.world.warn('namen'))
  }
}

function counted(found: number, all: number): string {
  if (found === 0) return 'Niets gevonden. Kijk of het nummer zo begint.'
  return found === all ? `${all === 1 ? '1 regel' : `${all} regels`}` : `${found} van de ${all} regels`
}
