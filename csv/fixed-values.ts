/** What nobody has to fill in, because the law leaves one value only: it is put wherever its group is. */
import { isObject } from '../json/index.ts'
import type { MessageModel, Node } from '../schemas/index.ts'
import type { CsvFixed } from './list.ts'
import { setAt, valueAtItem } from './message-path.ts'

/** The constants of a message outside its heading, and the lists that are there also when nothing is in them. */
export function fixedValues({ type, root }: MessageModel): readonly CsvFixed[] {
  const content = root.properties.find(({ name }) => name === 'Inhoud')?.node
  return content === undefined ? [] : below(content, ['Inhoud']).map((fixed) => ({ type, ...fixed }))
}

type Place = Omit<CsvFixed, 'type'>

function below(node: Node, path: readonly string[]): readonly Place[] {
  switch (node.kind) {
    case 'object':
      return node.properties.flatMap(({ name, required, node: part }) => [
        ...(required ? ownValue(part, [...path, name]) : []),
        ...below(part, [...path, name]),
      ])
    case 'choice':
      return node.properties.flatMap(({ name, node: part }) => below(part, [...path, name]))
    case 'list':
      return path.includes('*') ? [] : below(node.items, [...path, '*'])
    default:
      return []
  }
}

function ownValue(node: Node, path: readonly string[]): readonly Place[] {
  if (node.kind === 'const') return [{ path, value: node.value }]
  return node.kind === 'list' && node.minItems === 0 ? [{ path, value: [] }] : []
}

/** Puts them in where the group that holds them is there. */
export function fillFixed(message: object, type: string, fixed: readonly CsvFixed[]): void {
  for (const { path, value } of fixed.filter((one) => one.type === type)) {
    const group = path.slice(0, -1)
    const star = path.indexOf('*')
    const items = star < 0 ? [undefined] : valueAtItem(message, path.slice(0, star))
    for (const item of Array.isArray(items) ? items.keys() : [])
      if (isObject(valueAtItem(message, group, item)) && valueAtItem(message, path, item) === undefined)
        setAt(message, path, { item, value: Array.isArray(value) ? [...value] : value })
  }
}
