/** What the section of lists shows at each step, but for what is wrong in a list. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { CsvFile, CsvList } from '../../../csv/index.ts'
import { FileChoice } from '../form/file-choice.ts'
import { warnings } from './findings-view.ts'
import type { NamedList } from './lists.ts'
import type { ListGroup } from './own-lists.ts'
import { columnsView } from './columns-view.ts'
import type { Told } from './told-findings.ts'
import type { Leaving } from './what-leaves.ts'
import { foreignText } from '../view/foreign-text.ts'

/** How far something is; `all` is absent as long as nobody knows. */
export type Progress = { readonly done: number; readonly all?: number }

/** Something is being done. What it is, is told once; how far, is seen. */
export function busyView(what: string, progress?: Progress): ComponentChild {
  if (progress === undefined) return h('p', { role: 'status' }, what)
  const { done, all } = progress
  return h(
    'div',
    null,
    h('p', { role: 'status' }, what),
    h('progress', { 'aria-label': what, ...(all === undefined ? {} : { value: done, max: all }) }),
    h('p', { class: 'hulp' }, all === undefined ? `${done} berichten gedaan` : `${done} van ${all} berichten`),
  )
}

/** Which list, and what to do with it. */
export type ChooseSetting = {
  readonly groups: readonly ListGroup[]
  /** The id of the list that somebody chose; empty until then. */
  readonly chosen: string
  /** That list, once it is there. */
  readonly list: CsvList | undefined
  readonly news: string
  readonly choose: (list: NamedList) => void
  readonly download: (withQuestions: boolean) => void
  readonly upload: (files: Promise<readonly CsvFile[]>) => void
}

/** The beginning: choose a list, download it, hand it in. */
export function chooseView(setting: ChooseSetting): ComponentChild {
  const { groups, chosen, list, news, choose } = setting
  const lists = groups.flatMap((group) => group.lists)
  const listen = (event: Event): void => {
    const found = lists.find(({ id }) => id === (event.target as HTMLSelectElement).value)
    if (found !== undefined) choose(found)
  }
  return h(
    'div',
    null,
    h('p', { id: 'csv-stap', tabIndex: -1, role: 'status', ...(news === '' ? {} : { class: 'dagregel' }) }, news),
    h('label', { for: 'lijst-keuze' }, 'Welke lijst?'),
    h('p', { class: 'hulp', id: 'lijst-hulp' }, 'U ziet de lijsten waarmee uw organisatie iets kan versturen.'),
    h(
      'select',
      {
        ...{ id: 'lijst-keuze', value: chosen, onChange: listen },
        'aria-describedby': 'lijst-hulp',
      },
      h('option', { value: '', disabled: true }, 'Maak een keuze'),
      ...groups.map(({ label, lists: inside }) =>
        h('optgroup', { label }, ...inside.map(({ id, title }) => h('option', { value: id }, title))),
      ),
    ),
    h('p', { role: 'status' }, chosen === '' || list !== undefined ? '' : 'De lijst wordt opgehaald.'),
    ...(list === undefined ? [] : [downloads(list, setting), handIn(setting)]),
  )
}

function downloads(list: CsvList, { download }: ChooseSetting): ComponentChild {
  return h(
    'section',
    null,
    h('h2', null, 'Downloaden'),
    list.kind === 'beantwoorden'
      ? h('button', { type: 'button', onClick: () => download(true) }, 'Download wat wacht')
      : null,
    h('button', { type: 'button', class: 'klein', onClick: () => download(false) }, 'Download een lege lijst'),
    columnsView(list),
  )
}

function handIn({ upload }: ChooseSetting): ComponentChild {
  const choose = (files: readonly File[]): void => {
    if (files.length === 0) return
    upload(
      Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))),
    )
  }
  return h(
    'section',
    null,
    h('h2', null, 'Ingevuld terug'),
    h('label', { for: 'csv-bestand' }, 'Kies een of meer CSV-bestanden van deze lijst'),
    h(
      'p',
      { class: 'hulp', id: 'csv-hulp' },
      'Een bestand is ten hoogste 4 MB en 50.000 rijen. Klopt er iets niet, dan gaat er niets weg.',
    ),
    h(FileChoice, {
      input: { id: 'csv-bestand', accept: '.csv', multiple: true, ...{ 'aria-describedby': 'csv-hulp' } },
      choose,
    }),
  )
}

/** All is well: send it. */
export function readyView(setting: {
  readonly messages: readonly object[]
  readonly leaving: readonly Leaving[]
  readonly unanswered: number
  readonly told: readonly Told[]
  /** How many warnings there are beside those that are told. */
  readonly more: number
  readonly send: () => void
  readonly again: () => void
}): ComponentChild {
  const { messages, leaving, unanswered, told, more, send, again } = setting
  const isAsked = told.length > 0
  return h(
    'section',
    null,
    h(
      'h2',
      { id: 'csv-stap', tabIndex: -1 },
      isAsked ? 'Klopt dit? U kunt de lijst ook zo versturen.' : 'De lijst klopt',
    ),
    isAsked ? warnings(told, more) : null,
    h('p', null, readyWords(messages.length, unanswered)),
    leavingPart(leaving),
    messages.length === 0
      ? null
      : h('button', { type: 'button', onClick: send }, isAsked ? 'Verstuur toch alles' : 'Verstuur alles'),
    h('button', { type: 'button', class: 'klein', onClick: again }, 'Terug'),
  )
}

/** Groups that are told each by itself. */
const mostTold = 10

/** How many of which kind, and for whom. */
function leavingPart(leaving: readonly Leaving[]): ComponentChild {
  const rest = leaving.slice(mostTold).reduce((sum, { count }) => sum + count, 0)
  const lines = leaving.slice(0, mostTold).map(({ count, what, receiver }) => {
    return h('li', null, `${count}× ${what} voor `, foreignText(receiver))
  })
  return h('ul', null, ...lines, rest === 0 ? null : h('li', null, `en nog ${rest}`))
}

/** How many can leave, and how many questions stay open. */
function readyWords(ready: number, unanswered: number): string {
  const can = ready === 1 ? 'Er kan 1 bericht weg.' : `Er kunnen ${ready} berichten weg.`
  if (unanswered === 0) return can
  const open =
    unanswered === 1
      ? '1 vraag heeft nog geen antwoord en blijft'
      : `${unanswered} vragen hebben nog geen antwoord en blijven`
  return `${can} ${open} bij Berichten staan.`
}
