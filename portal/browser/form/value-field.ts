/** The field of one value: a line, lines, a choice in sight, or a list to choose from. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { plainDescription, scaleOf } from '../../../schemas/index.ts'
import type { Node } from '../../../schemas/index.ts'
import { choicesOf } from './choice-words.ts'
import { fieldId } from './field-place.ts'
import type { FieldSetting } from './field-setting.ts'
import { FileField } from './file-field.ts'
import { radios } from './radios.ts'
import type { Option } from './radios.ts'
import { isWrong, nameOf, told } from './told.ts'

/** With more of them a list that opens is quicker to read. */
const mostInSight = 7
/** Text that may be longer than this gets lines. */
const longestLine = 200

/** The field. */
export function valueField(node: Node, setting: FieldSetting): ComponentChild {
  const id = fieldId(setting.pointer)
  if (node.kind === 'text' && node.contentEncoding === 'base64') return h(FileField, { node, setting })
  const options = optionsOf(node)
  const hint = h('p', { class: 'hulp', id: `${id}-hulp` }, plainDescription(node), unit(node), ` ${purpose(node)}`)
  if (options !== undefined && options.length <= mostInSight) {
    const open = setting.required ? [] : [{ value: '', label: 'Niet ingevuld' }]
    const names = `${id}-naam`
    const choice = radios([...options, ...open], { ...setting, names, help: `${id}-hulp` }, (value) =>
      setting.put(setting.pointer, value),
    )
    return h('div', { class: 'veld' }, h('p', { class: 'naam', id: names }, nameOf(node, setting)), hint, choice)
  }
  return h(
    'div',
    { class: 'veld' },
    h('label', { for: id }, nameOf(node, setting)),
    ...[hint, ...told(setting), input(node, setting, options)],
  )
}

function input(node: Node, setting: FieldSetting, options: readonly Option[] | undefined): ComponentChild {
  const { pointer, draft, put } = setting
  const id = fieldId(pointer)
  const remarks = told(setting).map((_, index) => `${id}-melding-${index}`)
  const listen = (event: Event): void => put(pointer, (event.target as HTMLInputElement).value)
  const common = {
    ...{ id, value: typeof draft === 'string' ? draft : '' },
    ...{ 'aria-describedby': [`${id}-hulp`, ...remarks].join(' '), 'aria-invalid': isWrong(setting) },
  }
  if (options !== undefined)
    return h(
      'select',
      { ...common, onChange: listen },
      ...[{ value: '', label: 'Maak een keuze' }, ...options].map(({ value, label }) => h('option', { value }, label)),
    )
  if (node.kind === 'text' && node.pattern === undefined && (node.maxLength ?? 0) > longestLine)
    return h('textarea', { ...common, rows: 4, onInput: listen })
  return h('input', { ...common, type: 'text', autocomplete: 'off', onInput: listen })
}

function optionsOf(node: Node): readonly Option[] | undefined {
  if (node.kind === 'boolean') return ['Ja', 'Nee'].map((value) => ({ value, label: value.toLowerCase() }))
  return node.kind === 'enum' ? choicesOf(node) : undefined
}

/** Why the receiver needs it. */
function purpose({ annotations: { doel } }: Node): string {
  return `Waarvoor: ${doel}`
}

function unit(node: Node): string {
  if (node.kind === 'integer' && scaleOf(node) === 'euros') return ' In euro’s, zoals 1.234,56.'
  if (node.kind === 'integer' && scaleOf(node) === 'percentage') return ' In procenten, zoals 12,5.'
  if (node.kind !== 'text') return ''
  if (node.format === 'date-time') return ' Zoals 31-12-2026 14:30, volgens de klok in Nederland.'
  return node.format === 'date' || node.format === 'partial-date' ? ' Zoals 31-12-2026.' : ''
}
