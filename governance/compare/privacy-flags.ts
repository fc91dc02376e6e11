/** Whether a change asks for more personal data. */
import { classOf, elementsOf, heaviestFirst, isDatum } from '../../schemas/index.ts'
import type { BookElement, MessageModel, Persoonsgegeven } from '../../schemas/index.ts'
import type { MessagePair } from '../source/side.ts'
import type { FoundChange } from './found-change.ts'

const elements = new WeakMap<MessageModel, readonly BookElement[]>()

/** True of an element with personal data that came, became wider, heavier or obligatory, or got another purpose or basis. */
export function asksMore(change: FoundChange, { after }: MessagePair): boolean {
  const model = after?.law?.model
  if (model === undefined) return false
  const all = elements.get(model) ?? elementsOf(model)
  elements.set(model, all)
  const here = all.filter(({ pointer }) => pointer === change.path || pointer.startsWith(`${change.path}/`))
  const personal = (found: readonly BookElement[]): boolean =>
    found.some((element) => isDatum(element) && classOf(element) !== 'geen')
  switch (change.kind) {
    case 'message-added':
    case 'element-added':
    case 'variant-added':
      return personal(here)
    case 'parties-changed':
      return personal(all)
    case 'class-changed':
      return change.subject === 'bsn' ? change.after === true : isHeavier(change)
    case 'purpose-changed':
    case 'basis-changed':
    case 'element-required':
      return personal(here)
    default:
      return (change.effect === 'looser' || change.effect === 'either') && personal(here.slice(0, 1))
  }
}

function isHeavier({ before, after }: FoundChange): boolean {
  const rank = (name: unknown): number => heaviestFirst.indexOf((name ?? 'geen') as Persoonsgegeven)
  return rank(after) >= 0 && rank(after) < rank(before)
}
