/// <reference lib="dom" />
/** The section of what was sent: what has not left, and of each message how far it came, also from earlier days. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Office } from '../office.ts'
import { firstSection } from '../section.ts'
import type { HeldEntry } from '../tray/held.ts'
import { foreignText } from '../view/foreign-text.ts'
import { momentInWords, sentAdvice, sentWords } from '../view/sent-words.ts'
import { TraySection } from '../view/tray-section.ts'
import type { SentRow } from '../waiting/sent-rows.ts'

/** Milliseconds between two looks at what became of it. */
const lookEvery = 1000
/** Rows that are drawn at once. */
const atOnce = 50
/** How many characters of a reference tell one case from another on a screen. */
const shortReference = 8

type State = { readonly rows: readonly SentRow[]; readonly most: number; readonly isOpen: boolean }

/** The page. */
export class SentPage extends Component<{ readonly office: Office }, State> {
  override state: State = { rows: [], most: atOnce, isOpen: false }
  #look: ReturnType<typeof setInterval> | undefined

  override componentDidMount(): void {
    this.#read()
    this.#look = setInterval(() => this.#read(), lookEvery)
  }

  override componentWillUnmount(): void {
    clearInterval(this.#look)
  }

  override render({ office }: { readonly office: Office }, { rows, most, isOpen }: State): ComponentChild {
    const shown = isOpen ? rows.filter(({ status }) => status !== 'afgeleverd') : rows
    return h(
      'main',
      { id: 'inhoud', class: 'breed' },
      h('h1', null, 'Verzonden'),
      h(TraySection, { office, isShown: () => true, resume }),
      h(
        'p',
        { class: 'uitleg' },
        '“Verstuurd” staat er pas als het knooppunt een bewijs van aanname gaf. Dat bewijs controleert uw browser zelf. ' +
          'De inhoud van wat u verstuurde, wordt niet bewaard.',
      ),
      rows.length === 0 ? h('p', { role: 'status', class: 'leeg' }, 'U hebt nog niets verstuurd.') : null,
      rows.length === 0 ? null : this.#openOnly(isOpen),
      shown.length === 0 ? null : table(office, shown.slice(0, most)),
      rows.length > 0 && shown.length === 0
        ? h('p', { role: 'status', class: 'leeg' }, 'Alles wat u verstuurde, is ontvangen.')
        : null,
      most < shown.length
        ? h(
            'button',
            { type: 'button', class: 'klein', onClick: () => this.setState({ most: most + atOnce }) },
            'Toon meer',
          )
        : null,
    )
  }

  #openOnly(isOpen: boolean): ComponentChild {
    const onChange = (): void => this.setState({ isOpen: !isOpen })
    return h(
      'label',
      { class: 'keuze' },
      h('input', { type: 'checkbox', checked: isOpen, onChange }),
      'Alleen wat nog niet is ontvangen',
    )
  }

  #read(): void {
    const { office } = this.props
    const rows = office.sent()
    if (rows === this.state.rows) return
    this.setState({ rows })
    const unnamed = rows.slice(0, this.state.most).map(({ receiver }) => receiver)
    void office.names.learn(unnamed).then(
      () => this.forceUpdate(),
      () => office.world.warn('namen'),
    )
  }
}

/** What was taken back is filled in where it was begun. */
function resume({ message }: HeldEntry): void {
  const isAnswer = message.Stuurgegevens['CrossReferentienummer'] !== undefined
  globalThis.location.hash = isAnswer ? firstSection : 'nieuw'
}

function table(office: Office, rows: readonly SentRow[]): ComponentChild {
  const titles = ['Stand', 'Bericht', 'Voor', 'Zaak', 'Klaargezet']
  return h(
    'table',
    { class: 'werklijst', role: 'table' },
    h('caption', { class: 'alleen-voorlezen' }, 'Wat u verstuurde, het nieuwste eerst'),
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row' }, ...titles.map((title) => h('th', { scope: 'col', role: 'columnheader' }, title))),
    ),
    h('tbody', { role: 'rowgroup' }, ...rows.map((row) => line(office, row))),
  )
}

function line({ names }: Office, { id, status, what, receiver, conversation, at, since }: SentRow): ComponentChild {
  const advice = sentAdvice[status]
  const isBad = advice !== undefined && status !== 'wachtend'
  return h(
    'tr',
    { key: id, role: 'row', 'data-status': status, 'data-termijn': isBad ? 'laat' : 'ruim' },
    cell(
      'Stand',
      h('strong', { class: isBad ? 'fout' : '' }, sentWords[status]),
      h('span', { class: 'sinds' }, ` sinds ${momentInWords(since)}`),
      advice === undefined ? null : h('span', null, `. ${advice}`),
    ),
    cell('Bericht', what),
    cell('Voor', foreignText(names.of(receiver))),
    cell('Zaak', h('code', null, conversation.slice(0, shortReference))),
    cell('Klaargezet', momentInWords(at)),
  )
}

function cell(title: string, ...inside: readonly ComponentChild[]): ComponentChild {
  return h('td', { role: 'cell', 'data-kop': title }, ...inside)
}
