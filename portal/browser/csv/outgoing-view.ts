/** What the section of lists shows of a list on its way: how long it can be taken back, how far it is, or that some of it was left. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Batch } from '../outgoing/batch.ts'
import type { ListState } from '../outgoing/outgoing-list.ts'
import { MakeSure } from '../view/make-sure.ts'
import { busyView } from './step-views.ts'

/** What one can do with it, and what is told of it after that. */
export type OutgoingSetting = {
  readonly now: Date
  readonly release: () => void
  /** Takes it back; the words are said when that went. */
  readonly takeBack: (news: string) => void
}

/** The view; nothing when no list is on its way. */
export function outgoingView(state: ListState, setting: OutgoingSetting): ComponentChild | undefined {
  switch (state.at) {
    case 'counts':
      return countsView(state, setting)
    case 'goes':
      return busyView('De berichten gaan op weg.', { done: state.sent, all: state.batch.messages })
    case 'rest':
      return restView(state.batch, setting)
    case 'gone':
    case 'none':
    case 'done':
      return undefined
  }
}

function countsView(
  { batch, due }: Extract<ListState, { at: 'counts' }>,
  { now, release, takeBack }: OutgoingSetting,
): ComponentChild {
  const seconds = Math.max(0, Math.ceil((due - now.getTime()) / 1000))
  const count = batch.messages === 1 ? 'Het bericht gaat' : `De ${batch.messages} berichten gaan`
  const back = (): void => takeBack('De lijst is teruggenomen. Er is niets van verstuurd.')
  return h(
    'section',
    { class: 'klaar' },
    h('h2', { id: 'csv-stap', tabIndex: -1 }, 'Nog niet verstuurd'),
    h('p', null, `${count} binnen een halve minuut weg, ook als u intussen iets anders doet in dit venster.`),
    // Once a second for who sees it; who hears the page is told once.
    h('p', { 'aria-hidden': 'true' }, seconds === 1 ? 'Nog 1 seconde.' : `Nog ${seconds} seconden.`),
    h('button', { type: 'button', class: 'klein', onClick: back }, 'Ongedaan maken'),
    h('button', { type: 'button', class: 'klein', onClick: release }, 'Verstuur nu'),
  )
}

/** Something of an earlier list did not go out yet. */
function restView({ id, messages, at = '' }: Batch, { now, release, takeBack }: OutgoingSetting): ComponentChild {
  const isFresh = now.getTime() - Date.parse(at) < perhapsElsewhere
  return h(
    'section',
    // A question about one list is never answered about another.
    { key: id },
    h('h2', { id: 'csv-stap', tabIndex: -1 }, 'Een lijst is nog niet helemaal verstuurd'),
    isFresh ? h('p', null, elsewhere) : null,
    h(
      'p',
      null,
      `Het gaat om een lijst van ${messages === 1 ? '1 bericht' : `${messages} berichten`}. Wat al weg is, gaat niet nog een keer.`,
    ),
    h('button', { type: 'button', onClick: release }, 'Verder met versturen'),
    h(MakeSure, { words: stopping, act: () => takeBack(restStopped) }),
  )
}

const restStopped = 'De rest van de lijst gaat niet meer weg. Wat nu al op weg is, gaat nog: dat ziet u bij Verzonden.'

/** Milliseconds in which a list that was made ready may still wait or go out in the page where that was done. */
const perhapsElsewhere = 5 * 60_000
const elsewhere =
  'Hij werd zonet klaargezet, en gaat misschien nu weg in een ander venster, van u of van een collega. Is dat venster dicht, ga dan hier verder.'

/** What is said of a list that another page sent or stopped. */
export const goneElsewhere =
  'De lijst is intussen in een ander venster, van u of van een collega, verstuurd of gestopt. Wat weg is, staat bij Verzonden.'

const stopping = {
  ask: 'Stuur de rest niet',
  warning: 'Wat nog niet weg is, gaat dan niet meer weg en staat hier niet meer. Weet u het zeker?',
  yes: 'Ja, stuur de rest niet',
  no: 'Nee, bewaar de rest',
}

/** How many of those that did not go are named. */
const mostNamed = 20

/** What became of a list that went out: how many, and which of it did not go. */
export function goneInWords({ messages, never }: Extract<ListState, { at: 'done' }>): string {
  const refused = 'Wat het weigerde, staat nog bij Berichten.'
  if (never.length === 0)
    return `${messages === 1 ? 'Het bericht is' : `De ${messages} berichten zijn`} aangeboden aan het knooppunt. ${refused}`
  const went = messages - never.length
  const count = `${went} van de ${messages} berichten ${went === 1 ? 'is' : 'zijn'} aangeboden aan het knooppunt. ${refused}`
  const which = `${never
    .slice(0, mostNamed)
    .map((place) => `het ${place}e`)
    .join(', ')}${never.length > mostNamed ? ' en meer' : ''}`
  return `${count} Niet verstuurd van de lijst: ${which}. ${why}`
}

const why =
  'Een collega beantwoordde de vraag al, of het Referentienummer is van een ander bericht: maak die cel dan leeg en lever alleen dat bericht opnieuw in.'
