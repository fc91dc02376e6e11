/** Shows the content of a message by its model: titles and values as people write them, always as text. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { isScalar, writeCell } from '../../../csv/index.ts'
import { isObject } from '../../../json/index.ts'
import type { MessageModel, Node } from '../../../schemas/index.ts'
import { choiceInWords } from '../form/choice-words.ts'
import { isFreeText } from '../form/draft.ts'
import { foreignText } from './foreign-text.ts'

/** The content of a message that was judged. */
export function contentOf(message: string): unknown {
  return (JSON.parse(message) as { readonly Inhoud: unknown }).Inhoud
}

/** The content as a list of terms. */
export function shownValue({ root }: MessageModel, content: unknown): ComponentChild {
  const node = root.properties.find(({ name }) => name === 'Inhoud')?.node
  return node === undefined ? null : shown(node, content)
}

function shown(node: Node, value: unknown): ComponentChild {
  if (node.kind === 'enum') return choiceInWords(node, String(value))
  // Text as it is: only a spreadsheet needs it to be protected.
  if (isScalar(node)) return isFreeText(node) ? foreignText(String(value)) : writeCell(node, value)
  if (node.kind === 'const') return String(node.value)
  if (node.kind === 'list')
    return h('ol', null, ...(value as readonly unknown[]).map((item) => h('li', null, shown(node.items, item))))
  const values = isObject(value) ? value : {}
  const rows = propertiesOf(node, values).flatMap(({ name, node: inside }) =>
    Object.hasOwn(values, name)
      ? [h('dt', null, inside.annotations.title), h('dd', null, shown(inside, values[name]))]
      : [],
  )
  return h('dl', null, ...rows)
}

function propertiesOf(node: Node, values: Readonly<Record<string, unknown>>) {
  if (node.kind === 'object' || node.kind === 'choice') return node.properties
  if (node.kind !== 'union') return []
  return node.branches.find(({ value }) => value === values[node.tag])?.node.properties ?? []
}
