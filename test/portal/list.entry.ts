/**
 * A page of nothing but the work list, with a thousand made messages, for the tests of the list in a browser; `list` changes which.
 *
 * Inside: a page has no door; its list is looked at by itself.
 */
import { h, options, render } from 'preact'
import type { ComponentChild } from 'preact'
import type { Row } from '../../portal/browser/waiting/work-list.ts'
import { ClaimBox } from '../../portal/browser/view/claim-box.ts'
import type { ClaimSetting } from '../../portal/browser/view/claim-box.ts'
import { dress } from '../../portal/browser/page/dress.ts'
import { ListPage } from '../../portal/browser/view/list-page.ts'

declare global {
  /** In the page: shows these messages, by their numbers. */
  var list: (numbers: readonly number[]) => void
}

const senders = ['Gemeente Voorbeeld', 'Kredietbank Voorbeeld', 'Gemeente Veldmeermeers']
const kinds = ['Saldoverzoek', 'Betaalvoorstel', 'Kennisgeving']
const streets = Array.from({ length: 100 }, () => 'Een straat in een stad')
const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

const rowOf = (at: number): Row => {
  const heading = {
    ...{ module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', id: uuid(at), conversation: uuid(at) },
    ...{ sender: '00000099000000001000', receiver: '00000099000000005000', time: '2026-11-23T10:00:00Z' },
  }
  return {
    message: { heading, message: '{}', warnings: [] },
    what: kinds[at % kinds.length] ?? '',
    module: 'Schuldregeling',
    who: senders[at % senders.length] ?? '',
    about: `P. Testbergerveense ${at}`,
    // Joined and in small letters, as the page makes it.
    text: [`Klant ${at}`, ...streets].join('\n').toLowerCase(),
    receivedOn: '2026-11-23',
    holder: { of: 'vrij' },
    left: Math.floor(at / 100) - 3,
  }
}

/** Nobody has taken up anything, and nobody else works here. */
const office = {
  claims: { of: () => undefined, watch: () => () => undefined, give: () => Promise.resolve('gelukt') },
  people: { me: () => ({ id: 'ik', naam: 'ik' }), all: () => Promise.resolve([]) },
  world: { warn: () => undefined },
} as unknown as ClaimSetting['office']
const holder = ({ message, what }: Row): ComponentChild => h(ClaimBox, { office, message, row: what })

dress(options)
const root = document.querySelector('main')
const read = ({ heading }: Row['message']): void => void (document.title = heading.id)
root?.replaceChildren()
globalThis.list = (numbers) => {
  const rows = numbers.map(rowOf)
  const page = { organisation: 'Energie Voorbeeld', came: 3, went: 1, read, holder, bulk: () => null }
  if (root !== null) render(h(ListPage, { ...page, rows }), root)
}
list([...Array(1000).keys()])
