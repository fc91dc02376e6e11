/** The model of a message, which the page loads when it is asked for. */
import type { MessageId, MessageModel } from '../../schemas/index.ts'
import { longestSilence } from './ask-in-time.ts'
import { Refused } from './server.ts'

/** What was fetched before: models are part of the page, and do not change while it is open. */
const known = new Map<string, Promise<MessageModel>>()

/** The model. */
export async function modelOf({ module, version, type }: MessageId): Promise<MessageModel> {
  const name = `${module}-${version}-${type}`
  const found = known.get(name) ?? fetched(name)
  known.set(name, found)
  return found.catch((error: unknown) => {
    known.delete(name)
    throw error
  })
}

async function fetched(name: string): Promise<MessageModel> {
  const signal = AbortSignal.timeout(longestSilence)
  const answer = await fetch(`/modellen/${name}.json`, { signal }).catch(() => undefined)
  if (answer?.ok !== true) throw new Refused('onbereikbaar')
  return (await answer.json()) as MessageModel
}
