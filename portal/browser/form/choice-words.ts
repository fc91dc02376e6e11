/** What the values of a choice are called: in the words of the law, and by itself where it has none. */
import type { EnumNode } from '../../../schemas/index.ts'
import type { Option } from './radios.ts'

/** One value in words. */
export function choiceInWords({ annotations: { waarden = {} } }: EnumNode, value: string): string {
  return waarden[value] ?? value
}

/** Every value with its words. */
export function choicesOf(node: EnumNode): readonly Option[] {
  return node.values.map((value) => ({ value, label: choiceInWords(node, value) }))
}
