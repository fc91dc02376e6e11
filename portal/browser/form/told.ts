/** What stands beside a field: its name, and what was found at it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Node } from '../../../schemas/index.ts'
import { fieldId } from './field-place.ts'
import type { FieldSetting } from './field-setting.ts'

/** The name, with which one of a list it is, and with whether it may stay open. */
export function nameOf(
  { annotations }: Node,
  { required, pointer }: Pick<FieldSetting, 'required' | 'pointer'>,
): string {
  const [, index] = /\/(\d+)$/.exec(pointer) ?? []
  const title = index === undefined ? annotations.title : `${annotations.title} ${Number(index) + 1}`
  return required ? title : `${title} (niet verplicht)`
}

/** The name of a group. */
export function legend(node: Node, setting: FieldSetting): ComponentChild {
  return h('legend', null, nameOf(node, setting))
}

/** What was found at this very place. */
export function told({ pointer, remarks }: FieldSetting): ComponentChild[] {
  return remarks
    .filter((each) => each.pointer === pointer)
    .map(({ text, isFault }, index) =>
      h('p', { class: isFault ? 'fout' : 'signaal', id: `${fieldId(pointer)}-melding-${index}` }, text),
    )
}

/** Whether something wrong was found at this very place. */
export function isWrong({ pointer, remarks }: FieldSetting): boolean {
  return remarks.some((each) => each.pointer === pointer && each.isFault)
}
