/** What the section of lists shows at each step, but for what is wrong in a list. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { CsvFile, CsvList } from '../../../csv/index.ts'
import type { Batch } from './batch.ts'
import type { NamedList } from './lists.ts'

/** Something is being done. */
export function busyView(what: string): ComponentChild {
  return h('p', { role: 'status' }, what)
}

/** Which list, and what to do with it. */
export type ChooseSetting = {
  readonly lists: readonly NamedList[]
  readonly list: CsvList | undefined
  readonly news: string
  readonly choose: (list: NamedList) => void
  readonly download: (withQuestions: boolean) => void
  readonly upload: (files: readonly CsvFile[]) => void
}

/** The beginning: choose a list, download it, hand it in. */
export function chooseView(setting: ChooseSetting): ComponentChild {
  const { lists, list, news, choose } = setting
  const listen = (event: Event): void => {
    const found = lists.find(({ id }) => id === (event.target as HTMLSelectElement).value)
    if (found !== undefined) choose(found)
  }
  return h(
    'div',
    null,
    h('p', { id: 'csv-stap', tabIndex: -1, role: 'status' }, news),
    h('label', { for: 'lijst-keuze' }, 'Welke lijst?'),
    h(
      'select',
      { id: 'lijst-keuze', value: list?.id ?? '', onChange: listen },
      h('option', { value: '', disabled: true }, 'Maak een keuze'),
      ...lists.map(({ id, title, module, version }) => h('option', { value: id }, `${title} (${module} ${version})`)),
    ),
    ...(list === undefined ? [] : [downloads(list, setting), handIn(setting)]),
  )
}

function downloads({ kind }: CsvList, { download }: ChooseSetting): ComponentChild {
  return h(
    'section',
    null,
    h('h2', null, 'Downloaden'),
    kind === 'beantwoorden'
      ? h('button', { type: 'button', onClick: () => download(true) }, 'Download wat wacht')
      : null,
    h('button', { type: 'button', class: 'klein', onClick: () => download(false) }, 'Download een lege lijst'),
  )
}

function handIn({ upload }: ChooseSetting): ComponentChild {
  const listen = (event: Event): void => {
    const files = [...((event.target as HTMLInputElement).files ?? [])]
    void Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ).then(upload)
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
    h('input', {
      ...{ type: 'file', id: 'csv-bestand', accept: '.csv', multiple: true, onChange: listen },
      'aria-describedby': 'csv-hulp',
    }),
  )
}

/** All is well: send it. */
export function readyView(setting: {
  readonly messages: readonly object[]
  readonly unanswered: number
  readonly send: () => void
  readonly again: () => void
}): ComponentChild {
  const { messages, unanswered, send, again } = setting
  return h(
    'section',
    null,
    h('h2', { id: 'csv-stap', tabIndex: -1 }, 'De lijst klopt'),
    h('p', null, `Er kunnen ${messages.length} berichten weg. Zonder antwoord in de lijst: ${unanswered}.`),
    messages.length === 0 ? null : h('button', { type: 'button', onClick: send }, 'Verstuur alles'),
    h('button', { type: 'button', class: 'klein', onClick: again }, 'Terug'),
  )
}

/** Something of an earlier list did not go out yet. */
export function restView(setting: {
  readonly batch: Batch
  readonly go: () => void
  readonly drop: () => void
}): ComponentChild {
  const { batch, go, drop } = setting
  return h(
    'section',
    null,
    h('h2', { id: 'csv-stap', tabIndex: -1 }, 'Een lijst is nog niet helemaal verstuurd'),
    h('p', null, `Het gaat om een lijst van ${batch.messages} berichten. Wat al weg is, gaat niet nog een keer.`),
    h('button', { type: 'button', onClick: go }, 'Verder met versturen'),
    h('button', { type: 'button', class: 'klein', onClick: drop }, 'Stuur de rest niet'),
  )
}
