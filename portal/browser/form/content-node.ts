/** The part of a message that people fill in: the rest is made around it. */
import type { MessageModel, Node } from '../../../schemas/index.ts'

/** The node of the content of a message. */
export function contentNode({ root }: Pick<MessageModel, 'root'>): Node {
  const found = root.properties.find(({ name }) => name === 'Inhoud')
  if (found === undefined) throw new Error('a message of the standard has no Inhoud')
  return found.node
}
