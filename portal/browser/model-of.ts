/** The model of a message, which the page loads when it is asked for. */
import type { MessageId, MessageModel } from '../../schemas/index.ts'

/** The model. */
export async function modelOf({ module, version, type }: MessageId): Promise<MessageModel> {
  return (await (await fetch(`/modellen/${module}-${version}-${type}.json`)).json()) as MessageModel
}
