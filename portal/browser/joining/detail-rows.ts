/** What an organisation said of itself, to read. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { listOf } from './details-fields.ts'
import type { Answers, DetailField, DetailGroup } from './details-fields.ts'

/** A term for each thing that was said; what was left empty is not there. */
export function detailRows(groups: readonly DetailGroup[], answers: Answers, kvk: string): ComponentChild {
  const rows = groups.flatMap(({ fields }) => fields).filter(({ pointer }) => listOf(answers, pointer).join('') !== '')
  return h(
    'dl',
    { class: 'gegevens' },
    ...row('KvK-nummer', kvk),
    ...rows.flatMap((field) => row(field.label, said(field, answers))),
  )
}

function row(label: string, text: string): readonly ComponentChild[] {
  return [h('dt', null, label), h('dd', null, text)]
}

function said({ pointer, choices }: DetailField, answers: Answers): string {
  const labels = new Map(choices?.map(({ value, label }) => [value, label]))
  return listOf(answers, pointer)
    .map((value) => labels.get(value) ?? value)
    .join(', ')
}
