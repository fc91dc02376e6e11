/** Whether every value of an element without elements below it can be carried to an element of another version. */
import type { EnumNode, IntegerNode, Node, TextNode } from '../../model.ts'

/** Why not every value fits, or nothing when it does. */
export function misfit(source: Node, target: Node): string | undefined {
  if (source.kind === 'const' && target.kind === 'enum')
    return target.values.includes(String(source.value))
      ? undefined
      : 'is a constant that the other version does not list'
  if (source.kind !== target.kind) return `is ${source.kind} here and ${target.kind} there`
  switch (source.kind) {
    case 'const':
      return target.kind === 'const' && source.value === target.value ? undefined : 'has another constant there'
    case 'enum':
      return enumMisfit(source, target as EnumNode)
    case 'integer':
      return integerMisfit(source, target as IntegerNode)
    case 'text':
      return textMisfit(source, target as TextNode)
    default:
      return undefined
  }
}

function enumMisfit(source: EnumNode, target: EnumNode): string | undefined {
  const strange = source.values.filter((value) => !target.values.includes(value))
  return strange.length === 0 ? undefined : `has codes that the other version does not have: ${strange.join(', ')}`
}

function integerMisfit(source: IntegerNode, target: IntegerNode): string | undefined {
  return source.minimum >= target.minimum && source.maximum <= target.maximum
    ? undefined
    : 'takes numbers that the other version does not take'
}

function textMisfit(source: TextNode, target: TextNode): string | undefined {
  const fits =
    (target.pattern === undefined || target.pattern === source.pattern) &&
    (target.format === undefined || target.format === source.format) &&
    source.contentEncoding === target.contentEncoding &&
    source.contentMediaType === target.contentMediaType &&
    source.minLength >= target.minLength &&
    (target.maxLength === undefined || (source.maxLength !== undefined && source.maxLength <= target.maxLength))
  return fits ? undefined : 'takes texts that the other version does not take'
}
