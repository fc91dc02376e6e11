/** A group that may stay open: folded until somebody opens it, something stands in it, or something was found in it. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { ChoiceNode, ObjectNode, UnionNode } from '../../../schemas/index.ts'
import type { FieldSetting } from './field-setting.ts'
import { nameOf } from './told.ts'

type Groups = ObjectNode | UnionNode | ChoiceNode
type Setting = {
  readonly node: Groups
  readonly setting: FieldSetting
  readonly group: (node: Groups, setting: FieldSetting) => ComponentChild
}

/** The group under a line that folds it out. What was opened stays so. */
export class Folded extends Component<Setting, { readonly isOpen: boolean }> {
  override state = { isOpen: hasSomething(this.props.setting) }
  override render({ node, setting, group }: Setting, { isOpen }: { readonly isOpen: boolean }): ComponentChild {
    const toggled = (event: Event): void => this.setState({ isOpen: (event.target as HTMLDetailsElement).open })
    return h(
      'details',
      { class: 'vouw', open: isOpen || hasSomething(setting), onToggle: toggled },
      h('summary', null, nameOf(node, setting)),
      group(node, setting),
    )
  }
}

function hasSomething({ pointer, draft, remarks }: FieldSetting): boolean {
  return draft !== undefined || remarks.some((each) => `${each.pointer}/`.startsWith(`${pointer}/`))
}
