/** What was said to be sent and has not left: how long one can still take it back, and the buttons for that. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { EyesView } from './eyes-view.ts'
import type { Office } from '../office.ts'
import { calledBy } from '../together/people.ts'
import type { HeldEntry } from '../tray/held.ts'
import { countsNowhere } from '../tray/time-for-regret.ts'
import { foreignText } from './foreign-text.ts'
import { ThrowAway } from './throw-away.ts'

/** What of the tray is shown, and how to go on with what was taken back. */
export type TraySetting = {
  readonly office: Office
  readonly isShown: (entry: HeldEntry) => boolean
  readonly resume: (entry: HeldEntry) => void
}

/** Held messages that are shown each by itself. */
const mostShown = 10
const headingId = 'klaar-kop'
const why: Readonly<Record<NonNullable<HeldEntry['why']>, string>> = {
  onbereikbaar: 'Het portaal is niet bereikbaar. Het bericht staat nog hier. Probeer het zo weer.',
  ontvanger: 'De ontvanger is er nu niet, of het adresboek is verlopen. Probeer het later.',
  beantwoord:
    'Een collega heeft hier al op geantwoord, of doet dat nu. Uw antwoord is niet verstuurd. Maak het ongedaan en gooi het weg.',
  collega:
    'Uw organisatie sprak af dat een collega dit bericht bekijkt en verstuurt. Zo kan het niet weg. Maak het ongedaan, ga verder met invullen en zet het opnieuw klaar.',
  ongedaan:
    'Ongedaan maken lukte niet: het portaal is niet bereikbaar. Het bericht is hier nog niet verstuurd, en gaat hier niet vanzelf weg. Probeer het zo weer.',
  inhoud: 'Het bericht kan zo niet meer weg. Neem het terug en kijk het na.',
}

/** The section; nothing when the tray has nothing to show. */
export class TraySection extends Component<TraySetting> {
  #forget: () => void = () => undefined
  #said = new Set<string>()
  #root: HTMLElement | null = null

  override componentDidMount(): void {
    this.#forget = this.props.office.tray.watch(() => this.forceUpdate())
    this.#leadToNew()
  }

  override componentDidUpdate(): void {
    this.#leadToNew()
  }

  override componentWillUnmount(): void {
    this.#forget()
  }

  override render({ office, isShown }: TraySetting): ComponentChild {
    const entries = office.tray.entries().filter(isShown)
    const counting = entries.filter(({ step }) => step === 'telt af').length
    return h(
      'div',
      { ref: (root: HTMLElement | null) => void (this.#root = root) },
      h('p', { class: 'alleen-voorlezen', 'aria-live': 'polite' }, aloud(counting)),
      entries.length === 0
        ? null
        : h(
            'section',
            { class: 'klaar', 'aria-labelledby': headingId },
            h('h2', { id: headingId, tabIndex: -1 }, 'Nog niet verstuurd'),
            this.#ofAll(entries),
            h('ul', { class: 'antwoorden' }, ...entries.slice(0, mostShown).map((entry) => this.#row(entry))),
            entries.length > mostShown ? h('p', null, `En nog ${entries.length - mostShown}.`) : null,
          ),
    )
  }

  /** Who sent many takes them back, or lets them go, all at once. */
  #ofAll(entries: readonly HeldEntry[]): ComponentChild {
    const { tray, world } = this.props.office
    const isReady = (entry: HeldEntry): boolean =>
      entry.step === 'telt af' || (entry.step === 'wacht' && !mayCountElsewhere(entry, world.clock()))
    const ready = entries.filter(isReady)
    if (ready.length < 2) return null
    const each = (act: (id: string) => Promise<void>) => (): void => void inTurn(ready, act).catch(() => this.#warn())
    const button = (what: string, onClick: () => void): ComponentChild =>
      h('button', { type: 'button', class: 'klein', onClick }, what)
    return h(
      'div',
      { class: 'knoppen' },
      button(`Maak de ${ready.length} berichten ongedaan`, each(tray.takeBack)),
      button(`Verstuur de ${ready.length} berichten nu`, each(tray.release)),
    )
  }

  #warn(): void {
    this.props.office.world.warn('bak')
  }

  /** Whoever pressed the button to send is led to where it can be taken back. */
  #leadToNew(): void {
    const { office, isShown } = this.props
    const counting = office.tray.entries().filter((each) => each.step === 'telt af' && isShown(each))
    const isNew = counting.some(({ id }) => !this.#said.has(id))
    for (const { id } of counting) this.#said.add(id)
    if (isNew) this.#root?.querySelector<HTMLElement>(`#${headingId}`)?.focus()
  }

  #row(entry: HeldEntry): ComponentChild {
    const { office } = this.props
    const { Ontvanger = '' } = entry.message.Stuurgegevens
    const whom = office.asked.of(entry.message)
    return h(
      'li',
      { key: entry.id, 'data-stap': entry.step },
      h('strong', null, entry.naam),
      ...[' voor ', foreignText(office.names.of(Ontvanger))],
      ...(whom === undefined ? [': '] : [' over ', foreignText(whom), ': ']),
      h('span', null, told(entry, office)),
      h('div', { class: 'knoppen' }, ...this.#buttons(entry)),
    )
  }

  #buttons(entry: HeldEntry): readonly ComponentChild[] {
    const { office, resume } = this.props
    const { tray } = office
    const attempt = (act: (id: string) => Promise<void>) => (): void => void act(entry.id).catch(() => this.#warn())
    const label = (what: string): object => ({ 'aria-label': `${what}: ${entry.naam}` })
    const button = (what: string, onClick: () => void): ComponentChild =>
      h('button', { type: 'button', class: 'klein', onClick, ...label(what) }, what)
    const back = button('Ongedaan maken', attempt(tray.takeBack))
    switch (entry.step) {
      case 'telt af':
      case 'wacht':
        return [back, button('Verstuur nu', attempt(tray.release))]
      case 'kan niet':
        return [back, button(entry.why === 'ongedaan' ? 'Verstuur nu' : 'Probeer opnieuw', attempt(tray.release))]
      case 'terug':
        return [
          button('Verder met invullen', () => resume(entry)),
          h(ThrowAway, { about: entry.naam, act: attempt(() => dropAll(office, entry)) }),
        ]
      case 'collega':
        return entry.by.id === office.people.me().id ? [back] : [h(EyesView, { office, entry })]
      case 'gaat weg':
        return []
    }
  }
}

/** What was taken back goes, with what was changed in it since then. */
async function dropAll({ tray, writing }: Office, { id, message }: HeldEntry): Promise<void> {
  await tray.drop(id)
  const question = message.Stuurgegevens['CrossReferentienummer']
  const found = question === undefined ? await writing.unfinished() : [await writing.find(question)]
  for (const draft of found) if (draft?.insteadOf === id) await writing.done(draft.id)
}

/** Each of them, also when another could not. */
async function inTurn(entries: readonly HeldEntry[], act: (id: string) => Promise<void>): Promise<void> {
  const failed: unknown[] = []
  for (const { id } of entries) await act(id).catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw failed[0]
}

function told(entry: HeldEntry, { world, people }: Office): ComponentChild {
  const { step, due = 0, why: reason = 'onbereikbaar', by, remark } = entry
  const now = world.clock().getTime()
  switch (step) {
    case 'collega':
      return by.id === people.me().id
        ? 'wacht op een collega, die het moet bekijken en versturen. Zo is het afgesproken. Zelf kunt u dat niet.'
        : `klaargezet door ${by.naam}. Volgens de afspraak ziet een collega het eerst: bekijk het, en verstuur het als het klopt.`
    case 'telt af':
      // Once a second for who sees it; who hears the page is told once.
      return h('span', { 'aria-hidden': 'true' }, `gaat weg over ${inSeconds(due - now)}.`)
    case 'wacht': {
      const made = `nog niet verstuurd. Klaargezet door ${calledBy(by, people.me())}`
      return mayCountElsewhere(entry, world.clock())
        ? `${made}, en gaat zo misschien weg uit een ander venster. Is dat venster dicht, verstuur het dan hier.`
        : `${made}; het portaal werd gesloten voor het wegging.`
    }
    case 'gaat weg':
      return 'gaat nu weg.'
    case 'kan niet':
      return why[reason]
    case 'terug':
      return remark === undefined
        ? 'teruggenomen. Het is niet verstuurd.'
        : `teruggegeven door ${remark.door.naam}: “${remark.tekst}” Het is niet verstuurd.`
  }
}

/** Whether another page, of a colleague or of one's own, may still count down: of this one it is known. */
function mayCountElsewhere({ at }: HeldEntry, now: Date): boolean {
  return now.getTime() - Date.parse(at) < countsNowhere
}

function inSeconds(rest: number): string {
  const seconds = Math.max(0, Math.ceil(rest / 1000))
  return seconds === 1 ? '1 seconde' : `${seconds} seconden`
}

function aloud(counting: number): string {
  if (counting === 0) return ''
  const what = counting === 1 ? 'Het bericht gaat' : `${counting} berichten gaan`
  return `${what} binnen een halve minuut weg. Tot dan kunt u ${counting === 1 ? 'het' : 'ze'} nog terugnemen.`
}
