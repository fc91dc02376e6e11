/** The page after a new message was said to be sent: what becomes of it, as long as one looks, and when there may be an answer. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Opening } from '../form/openings.ts'
import type { HeldEntry } from '../tray/held.ts'
import type { Tray } from '../tray/tray.ts'

/** Which message, under its number, and how to begin another. */
export type DoneSetting = {
  readonly opening: Opening
  readonly id: string
  readonly tray: Pick<Tray, 'entries' | 'watch' | 'left'>
  readonly again: () => void
}

/** What is said of a message where it is now. */
const said: Readonly<Record<HeldEntry['step'] | 'weg' | 'elders', string>> = {
  'telt af':
    'wacht een halve minuut voor het weggaat. Zolang het hieronder staat, kunt u het ongedaan maken. Laat deze pagina zo lang open.',
  wacht: 'is nog niet verstuurd. U verstuurt het hieronder.',
  collega: 'wacht op een collega, die het moet bekijken en versturen.',
  'gaat weg': 'gaat nu weg.',
  'kan niet': 'kon niet weg. Hieronder staat waarom.',
  terug: 'is teruggenomen en niet verstuurd. Hieronder gaat u ermee verder, of gooit u het weg.',
  elders: 'staat niet meer klaar. Is het verstuurd, dan ziet u het bij Verzonden.',
  weg: 'is onderweg. Bij Verzonden ziet u wanneer het knooppunt en de ontvanger het hebben.',
}

/** The page. */
export class DonePage extends Component<DoneSetting> {
  #forget: () => void = () => undefined

  override componentDidMount(): void {
    this.#forget = this.props.tray.watch(() => this.forceUpdate())
  }

  override componentWillUnmount(): void {
    this.#forget()
  }

  override render({ opening: { naam, antwoordtermijn }, id, tray, again }: DoneSetting): ComponentChild {
    const held = tray.entries().find((each) => each.id === id)?.step
    const step = held ?? (tray.left().has(id) ? 'weg' : 'elders')
    return h(
      'main',
      { id: 'inhoud' },
      h('h1', { tabIndex: -1 }, 'Uw bericht is klaargezet'),
      h('p', null, `${naam} ${said[step]}`),
      step === 'terug' || step === 'elders' ? null : h('p', null, answerIn(antwoordtermijn)),
      h('button', { type: 'button', onClick: again }, 'Nog een bericht'),
    )
  }
}

function answerIn(days: Opening['antwoordtermijn']): string {
  return days === null
    ? 'Op dit bericht hoeft geen antwoord te komen.'
    : `De ontvanger antwoordt binnen ${days} werkdagen. Het antwoord komt bij Berichten te staan.`
}
