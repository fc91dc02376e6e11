/**
 * What waits is told as it is: what may still count down elsewhere is not told as left behind, and no question about one list is answered
 * about another, or put before a list that is being repaired.
 *
 * Inside: the page has no door; its parts are drawn by themselves.
 */
import { h } from 'preact'
import type { VNode } from 'preact'
import { describe, expect, test } from 'vitest'
import { CsvPage } from '../../portal/browser/csv/csv-page.ts'
import { outgoingView } from '../../portal/browser/csv/outgoing-view.ts'
import { countsNowhere } from '../../portal/browser/tray/time-for-regret.ts'
import { TraySection } from '../../portal/browser/view/tray-section.ts'
import { drawn } from './drawn-form.ts'

const now = new Date('2026-11-30T10:00:00Z')
const before = (milliseconds: number): string => new Date(now.getTime() - milliseconds).toISOString()
const me = { id: 'ik', naam: 'Ik' }

describe('the tray', () => {
  const shown = (entries: readonly object[]): string => {
    const office = {
      tray: { entries: () => entries },
      world: { clock: () => now },
      people: { me: () => me },
      names: { of: () => 'Gemeente Voorbeeld' },
      asked: { of: () => undefined },
    } as never
    const section = h(TraySection, { office, isShown: () => true, resume: () => undefined })
    return drawn(section)
      .map(({ tag, text }) => (tag === 'span' || tag === 'button' ? text : ''))
      .join(' | ')
  }
  const entry = (id: string, rest: object, milliseconds = 0) => ({
    ...{ id, naam: 'Saldoverzoek', at: before(milliseconds), by: { id: 'x', naam: 'Collega' } },
    ...{ message: { Stuurgegevens: {} }, due: now.getTime() + 1000, ...rest },
  })

  test('what another window may still count down is told so, and is not let go with all', () => {
    const [fresh, left] = [countsNowhere - 1, countsNowhere].map((age) =>
      shown([entry('a', { step: 'wacht' }, age), entry('b', { step: 'telt af' })]),
    )
    expect(fresh).toMatch(/misschien weg uit een ander venster\. Is dat venster dicht, verstuur het dan hier\./)
    expect(fresh).not.toContain('Verstuur de 2')
    expect(left).toMatch(/het portaal werd gesloten voor het wegging\./)
    expect(left).toContain('Verstuur de 2 berichten nu')
  })

  test('what could not be taken back asks to be sent, not to be tried again', () => {
    const buttons = (why: string): string => shown([entry('a', { step: 'kan niet', why })])
    expect(buttons('ongedaan')).toMatch(/Ongedaan maken lukte niet: .* gaat hier niet vanzelf weg\..*\| Verstuur nu/)
    expect(buttons('onbereikbaar')).toMatch(/\| Probeer opnieuw/)
  })
})

describe('a list that another page left', () => {
  const rest = (id: string) => ({ at: 'rest', batch: { id, parts: 1, messages: 3, done: 0, at: before(0) } }) as const

  test('is a question of its own', () => {
    const acts = { now, release: () => undefined, takeBack: () => undefined }
    const keys = ['een', 'twee'].map((id) => (outgoingView(rest(id), acts) as VNode).key)
    expect(keys).toEqual(['een', 'twee'])
  })

  test.each([
    ['choose', { at: 'choose', news: '' }, true],
    ['repair', { at: 'findings', files: [], told: [], more: 0 }, false],
    ['are about to send', { at: 'ready', messages: [], leaving: [], unanswered: 0, told: [], more: 0 }, false],
    ['wait for a list to be read', { at: 'busy', what: '', progress: { done: 1 } }, false],
    ['wait for the page', { at: 'busy', what: '' }, true],
  ] as const)('is shown to who %s: %j', (...[, step, isShown]) => {
    const office = { list: { state: () => rest('een') }, world: { clock: () => now } } as never
    const list = { id: 'x', title: 'x', kind: 'beantwoorden', columns: [], gives: [] }
    const page = new CsvPage({ office })
    const state = { groups: [], chosen: 'x', isFailed: false, list, step } as never
    const { children } = (page.render({ office }, state) as VNode<{ readonly children: readonly unknown[] }>).props
    expect(children.some((each) => (each as VNode | null)?.key === 'een')).toBe(isShown)
  })
})
