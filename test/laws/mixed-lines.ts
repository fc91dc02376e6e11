/** Lines of all messages of the standard in turn: good ones, faulty ones, and both with bytes changed. */
import * as fc from 'fast-check'
import { sampleMessages } from '../../samples/index.ts'
import type { MessageId } from '../../schemas/index.ts'
import { judgeText } from '../../validator/index.ts'
import { allMessages } from './messages.ts'

/** More than the judge asks before it is quick about a message. */
const fewMessages = 25

const encoder = new TextEncoder()

const texts = new Map(
  allMessages.map((id) => [
    id,
    [false, true].map((invalid) =>
      [...sampleMessages({ message: id, seed: 37, count: fewMessages, invalid })].map(({ message }) =>
        encoder.encode(JSON.stringify(message)),
      ),
    ),
  ]),
)

/** Lets the judge see so many of each message that it is quick about all of them. */
export async function learnAll(): Promise<void> {
  for (const [good = []] of texts.values()) for (const bytes of [...good, ...good, ...good]) await judgeText(bytes, {})
}

const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  removed: fc.integer({ min: 0, max: 3 }),
  added: fc.oneof(
    fc.uint8Array({ maxLength: 2 }),
    fc.constantFrom('"', '\\', ',', '}', '{', '[', ']', '-', '.', 'e', '0', '9', ' ', 'é', 'null', 'true').map(bytesOf),
  ),
})

/** One line, and the message that it was made as. */
export const mixedLine: fc.Arbitrary<{ readonly id: MessageId; readonly bytes: Uint8Array }> = fc
  .record({
    id: fc.constantFrom(...allMessages),
    faulty: fc.nat({ max: 3 }).map((drawn) => drawn === 0),
    index: fc.nat({ max: fewMessages - 1 }),
    changes: fc.array(change, { maxLength: 2 }),
  })
  .map(({ id, faulty, index, changes }) => {
    const [good = [], wrong = []] = texts.get(id) ?? []
    const from = (faulty ? wrong : good)[index] ?? good[0] ?? new Uint8Array()
    return { id, bytes: changes.reduce(changed, from) }
  })

/** Whether these bytes are UTF-8 all through. */
export function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function bytesOf(text: string): Uint8Array {
  return encoder.encode(text)
}

function changed(
  bytes: Uint8Array,
  { at, removed, added }: { at: number; removed: number; added: Uint8Array },
): Uint8Array {
  const from = Math.floor(at * bytes.length)
  return Uint8Array.from([...bytes.slice(0, from), ...added, ...bytes.slice(from + removed)])
}
