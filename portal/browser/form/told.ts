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

/** The name of a group; where a heading says it already, it is not said twice. */
export function legend(node: Node, setting: FieldSetting): ComponentChild {
  return setting.heading === undefined ? h('legend', null, nameOf(node, setting)) : null
}

/** What the frame of a group is told: its place, and the heading that names it. */
export function groupProps(name: string, { pointer, heading }: FieldSetting): object {
  const named = heading === undefined ? { class: name } : { class: `${name} zonder-rand`, 'aria-labelledby': heading }
  return { ...named, id: fieldId(pointer), tabIndex: -1 }
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
