/** The part of a message that people fill in: the rest is made around it. */
import type { ListNode, MessageModel, Node } from '../../../schemas/index.ts'

/** The node of the content of a message. */
export function contentNode({ root }: Pick<MessageModel, 'root'>): Node {
  const found = root.properties.find(({ name }) => name === 'Inhoud')
  if (found === undefined) throw new Error('a message of the standard has no Inhoud')
  return found.node
}

/** The documents that a message may carry; nothing when it carries none. */
export function evidenceNode({ root }: Pick<MessageModel, 'root'>): ListNode | undefined {
  const heading = root.properties.find(({ name }) => name === 'Stuurgegevens')?.node
  if (heading?.kind !== 'object') return undefined
  const found = heading.properties.find(({ name }) => name === 'Bewijsstukken')?.node
  return found?.kind === 'list' ? found : undefined
}
