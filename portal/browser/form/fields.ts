/** Fields: an element of the model as people fill it in, with what the judge found at it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { plainDescription, scaleOf } from '../../../schemas/index.ts'
import type { ChoiceNode, ListNode, Node, ObjectNode, UnionNode } from '../../../schemas/index.ts'
import { branchOf, itemsOf, membersOf } from './draft.ts'
import type { Draft } from './draft.ts'

/** A sentence at a place of the message. */
export type Remark = { readonly pointer: string; readonly text: string; readonly isFault: boolean }

/** One field: where it stands, what stands in it, and what to do when that changes. */
export type FieldSetting = {
  readonly pointer: string
  readonly required: boolean
  readonly draft: Draft
  readonly remarks: readonly Remark[]
  readonly change: (draft: Draft) => void
}

/** The name in the page of what stands at a place. */
export const fieldId = (pointer: string): string => `veld${pointer.replaceAll('/', '-')}`

/** The field of any element. */
export function field(node: Node, setting: FieldSetting): ComponentChild {
  switch (node.kind) {
    case 'object':
      return groupField(node, setting)
    case 'list':
      return listField(node, setting)
    case 'union':
      return unionField(node, setting)
    case 'choice':
      return choiceField(node, setting)
    case 'const':
      return null
    default:
      return valueField(node, setting)
  }
}

function groupField(node: ObjectNode, setting: FieldSetting): ComponentChild {
  return h('fieldset', { class: 'groep' }, legend(node, setting), ...parts(node, setting))
}

/** The fields of the members of a group. */
function parts({ properties }: Pick<ObjectNode, 'properties'>, setting: FieldSetting): ComponentChild[] {
  const members = membersOf(setting.draft)
  return properties.map(({ name, required, node }) =>
    field(node, {
      ...setting,
      ...{ required, pointer: `${setting.pointer}/${name}`, draft: members[name] },
      change: (draft) => setting.change({ ...members, [name]: draft }),
    }),
  )
}

function listField(node: ListNode, setting: FieldSetting): ComponentChild {
  const items = itemsOf(setting.draft)
  const replace = (index: number, draft: Draft): void =>
    setting.change(items.map((item, place) => (place === index ? draft : item)))
  const rows = items.map((draft, index) =>
    h(
      'div',
      { class: 'rij', key: index },
      field(node.items, {
        ...setting,
        ...{ required: true, pointer: `${setting.pointer}/${index}`, draft },
        change: (next) => replace(index, next),
      }),
      button(`Verwijder ${node.items.annotations.title.toLowerCase()} ${index + 1}`, () =>
        setting.change(items.filter((_, place) => place !== index)),
      ),
    ),
  )
  const add = button(`Voeg toe: ${node.items.annotations.title.toLowerCase()}`, () => setting.change([...items, {}]))
  return h('fieldset', { class: 'lijst' }, legend(node, setting), ...told(setting), ...rows, add)
}

function unionField(node: UnionNode, setting: FieldSetting): ComponentChild {
  const members = membersOf(setting.draft)
  const branch = branchOf(node, setting.draft)
  const pointer = `${setting.pointer}/${node.tag}`
  const options = node.branches.map(({ value, node: { annotations } }) => ({ value, label: annotations.title }))
  const choose = (value: string): void => setting.change({ ...members, [node.tag]: value })
  return h(
    'fieldset',
    { class: 'groep' },
    legend(node, setting),
    radios(options, { ...setting, pointer, draft: members[node.tag], change: (value) => choose(String(value)) }),
    ...(branch === undefined ? [] : parts(branch, setting)),
  )
}

function choiceField(node: ChoiceNode, setting: FieldSetting): ComponentChild {
  const [chosen] = Object.keys(membersOf(setting.draft))
  const options = node.properties.map(({ name, node: { annotations } }) => ({ value: name, label: annotations.title }))
  const properties = node.properties.filter(({ name }) => name === chosen)
  return h(
    'fieldset',
    { class: 'groep' },
    legend(node, setting),
    radios(options, { ...setting, draft: chosen, change: (value) => setting.change({ [String(value)]: {} }) }),
    ...parts({ properties }, setting),
  )
}

function valueField(node: Node, setting: FieldSetting): ComponentChild {
  const { pointer, draft, change } = setting
  const id = fieldId(pointer)
  const remarks = told(setting)
  const described = [`${id}-hulp`, ...remarks.map((_, index) => `${id}-melding-${index}`)].join(' ')
  const common = {
    id,
    'aria-describedby': described,
    'aria-invalid': setting.remarks.some((each) => each.pointer === pointer && each.isFault),
  }
  const labels = node.annotations.waarden ?? {}
  const hint = h('p', { class: 'hulp', id: `${id}-hulp` }, plainDescription(node), unit(node))
  const listen = (event: Event): void => change((event.target as HTMLInputElement).value)
  const given = typeof draft === 'string' ? draft : ''
  const input =
    node.kind === 'enum' || node.kind === 'boolean'
      ? h(
          'select',
          { ...common, onChange: listen, value: given },
          h('option', { value: '' }, 'Maak een keuze'),
          ...(node.kind === 'enum' ? node.values : ['ja', 'nee']).map((value) =>
            h('option', { value }, labels[value] ?? value),
          ),
        )
      : h('input', { ...common, type: 'text', autocomplete: 'off', value: given, onInput: listen })
  return h('div', { class: 'veld' }, label(node, setting), hint, ...remarks, input)
}

function unit(node: Node): string {
  if (node.kind === 'integer' && scaleOf(node) === 'euros') return ' In euro’s, zoals 1.234,56.'
  return node.kind === 'text' && (node.format === 'date' || node.format === 'partial-date') ? ' Zoals 31-12-2026.' : ''
}

function radios(
  options: readonly { readonly value: string; readonly label: string }[],
  setting: FieldSetting,
): ComponentChild {
  const name = fieldId(setting.pointer)
  return h(
    'div',
    { class: 'keuzes', id: name, role: 'radiogroup', tabIndex: -1 },
    ...told(setting),
    ...options.map(({ value, label: text }) =>
      h(
        'label',
        { class: 'keuze' },
        h('input', {
          type: 'radio',
          name,
          value,
          checked: setting.draft === value,
          onChange: () => setting.change(value),
        }),
        text,
      ),
    ),
  )
}

function label({ annotations: { title } }: Node, { pointer, required }: FieldSetting): ComponentChild {
  return h('label', { for: fieldId(pointer) }, required ? title : `${title} (niet verplicht)`)
}

function legend({ annotations: { title } }: Node, { pointer, required }: FieldSetting): ComponentChild {
  const id = pointer === '' ? {} : { id: `${fieldId(pointer)}-groep`, tabIndex: -1 }
  return h('legend', id, required ? title : `${title} (niet verplicht)`)
}

/** What was found at this very place. */
function told({ pointer, remarks }: FieldSetting): ComponentChild[] {
  return remarks
    .filter((each) => each.pointer === pointer)
    .map(({ text, isFault }, index) =>
      h('p', { class: isFault ? 'fout' : 'signaal', id: `${fieldId(pointer)}-melding-${index}` }, text),
    )
}

function button(text: string, act: () => void): ComponentChild {
  return h('button', { type: 'button', class: 'klein', onClick: act }, text)
}
