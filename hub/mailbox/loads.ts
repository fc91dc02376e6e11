/** How much waits, kept as counters in the batch of each change: no question about it looks at messages. */
import type { Load } from './mailbox.ts'
import type { LoadPlace, Message } from './store.ts'

/** Nothing waits. */
export const noLoad: Load = { messages: 0, bytes: 0 }

/** Where a message counts: of its sender for its receiver, for its receiver, and in the whole store. */
export function placesOf({ receiver, sender }: Pick<Message, 'receiver' | 'sender'>): readonly LoadPlace[] {
  return [{}, { receiver }, { receiver, sender }]
}

/** One text for each place. */
export function placeName({ receiver = '', sender = '' }: LoadPlace): string {
  return `${receiver} ${sender}`
}
