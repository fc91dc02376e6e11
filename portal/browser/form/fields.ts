/** Fields: an element of the model as people fill it in, with what the judge found at it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { ChoiceNode, Node, ObjectNode, Property, UnionNode } from '../../../schemas/index.ts'
import { membersOf } from './draft.ts'
import { shownProperties } from './field-place.ts'
import type { FieldSetting } from './field-setting.ts'
import { Folded } from './folded.ts'
import { groupNames } from './group-names.ts'
import { ListField } from './list-field.ts'
import { radios } from './radios.ts'
import { groupProps, legend, nameOf, told } from './told.ts'
import { valueField } from './value-field.ts'

/** The field of any element. */
export function field(node: Node, setting: FieldSetting): ComponentChild {
  switch (node.kind) {
    case 'object':
    case 'union':
    case 'choice':
      return setting.required ? group(node, setting) : h(Folded, { node, setting, group })
    case 'list':
      return h(ListField, { node, setting, field })
    case 'const':
      return null
    default:
      return valueField(node, setting)
  }
}

function group(node: ObjectNode | UnionNode | ChoiceNode, setting: FieldSetting): ComponentChild {
  if (node.kind === 'choice')
    return h('fieldset', { class: 'groep' }, legend(node, setting), choices(node, setting), ...parts(node, setting))
  const tag = node.kind === 'union' ? [branches(node, setting)] : []
  return h(
    'fieldset',
    groupProps('groep', setting),
    ...[legend(node, setting), ...told(setting), ...tag, ...parts(node, setting)],
  )
}

/** The fields of the members of a group. */
function parts(node: ObjectNode | UnionNode | ChoiceNode, setting: FieldSetting): ComponentChild[] {
  return shownProperties(node, setting.draft).map((property) => part(property, setting))
}

/** The field of one member of a group. */
function part({ name, required, node }: Property, setting: FieldSetting, heading?: string): ComponentChild {
  const pointer = `${setting.pointer}/${name}`
  return field(node, { ...setting, heading, required, pointer, draft: membersOf(setting.draft)[name] })
}

/** The fields of a message, under the headings of its groups, each once and in the order of the model. */
export function contentFields(node: Node, setting: FieldSetting): ComponentChild[] {
  if (node.kind !== 'object') return [field(node, setting)]
  return groupNames(node).map((name, index) => {
    const inside = node.properties.filter((each) => each.node.annotations.groep === name)
    const id = `groep-${index}`
    const heading = saysAll(name, inside) ? id : undefined
    return h(
      'section',
      { class: 'onderwerp', key: name },
      h('h2', { id }, name),
      ...inside.map((each) => part(each, setting, heading)),
    )
  })
}

/** Whether the heading says all that the legend of the only group below it would. */
function saysAll(heading: string, [only, ...others]: readonly Property[]): boolean {
  if (only === undefined || others.length > 0 || !['object', 'union', 'list'].includes(only.node.kind)) return false
  return nameOf(only.node, { required: only.required, pointer: '' }) === heading
}

/** Which form of a group it is. */
function branches(node: UnionNode, setting: FieldSetting): ComponentChild {
  const pointer = `${setting.pointer}/${node.tag}`
  const options = node.branches.map(({ value, node: { annotations } }) => ({ value, label: annotations.title }))
  const draft = membersOf(setting.draft)[node.tag]
  return radios(options, { ...setting, pointer, draft }, (value) => setting.put(pointer, value))
}

/** Which member it has: exactly one. */
function choices(node: ChoiceNode, setting: FieldSetting): ComponentChild {
  const [draft] = Object.keys(membersOf(setting.draft))
  const options = node.properties.map(({ name, node: { annotations } }) => ({ value: name, label: annotations.title }))
  return radios(options, { ...setting, draft }, (value) => setting.put(setting.pointer, { [value]: {} }))
}
