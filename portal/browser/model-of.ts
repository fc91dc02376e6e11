/** The model of a message, which the page loads when it is asked for. */
import type { MessageId, MessageModel } from '../../schemas/index.ts'
import { Refused } from './server.ts'

/** The model. */
export async function modelOf({ module, version, type }: MessageId): Promise<MessageModel> {
  const answer = await fetch(`/modellen/${module}-${version}-${type}.json`).catch(() => undefined)
  if (answer?.ok !== true) throw new Refused('onbereikbaar')
  return (await answer.json()) as MessageModel
}
