/**
 * A batch of messages from a list goes out whole, and once, also when the page is closed at any moment.
 *
 * Inside: the page has no door; a batch is a part of it that is no screen.
 */
import { expect, test } from 'vitest'
import type { Files } from '../../gateway/anywhere.ts'
import { keepBatch, sendBatch, waitingBatch } from '../../portal/browser/outgoing/batch.ts'

const settle = (): Promise<boolean> => Promise.resolve(true)
const told = (): void => undefined
const messages = Array.from({ length: 120 }, (_, index) => ({ id: `m${index}` }))

/** Files in memory, that stop for good after so many changes. */
function filesThatStop(changes: number, kept = new Map<string, string>()): { files: Files; kept: Map<string, string> } {
  let left = changes
  const change = (act: () => void): Promise<void> => {
    if (left === 0) return Promise.reject(new Error('closed'))
    left -= 1
    act()
    return Promise.resolve()
  }
  const files = {
    write: (path: string, text: string) => change(() => void kept.set(path, text)),
    read: (path: string) => Promise.resolve(kept.get(path)),
    list: (folder: string) =>
      Promise.resolve(
        [...kept.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
      ),
    remove: (path: string) => change(() => void kept.delete(path)),
  } as unknown as Files
  return { files, kept }
}

test('closed after any change, the page goes on where it was: every message goes out, under the number it had', async () => {
  for (let changes = 0; changes < 14; changes += 1) {
    const sent: string[] = []
    const send = (message: object): Promise<boolean> => {
      sent.push((message as { readonly id: string }).id)
      return Promise.resolve(true)
    }
    const { files, kept } = filesThatStop(changes)
    const first = await keepBatch(files, 'lijst', messages).catch(() => undefined)
    if (first !== undefined) await sendBatch(first, { files, send, settle, told }).catch(() => undefined)

    const { files: later } = filesThatStop(Number.POSITIVE_INFINITY, kept)
    const left = await waitingBatch(later)
    if (left !== undefined) expect(await sendBatch(left, { files: later, send, settle, told })).toBe(true)
    // Nothing went out before all was kept; what went out is everything, and numbers tell doubles apart.
    expect([0, messages.length]).toContain(new Set(sent).size)
    if (first !== undefined) expect(new Set(sent).size).toBe(messages.length)
    expect(await waitingBatch(later)).toBeUndefined()
  }
})

test('what cannot go now stays, and nothing of it is lost', async () => {
  const { files } = filesThatStop(Number.POSITIVE_INFINITY)
  const batch = await keepBatch(files, 'lijst', messages)
  let sent = 0
  const send = (): Promise<boolean> => Promise.resolve((sent += 1) < 60)

  expect(await sendBatch(batch, { files, send, settle, told })).toBe(false)
  expect(await waitingBatch(files)).toEqual({ id: 'lijst', parts: 3, messages: 120, done: 1 })
})

test('a part of which the hub says nothing yet is not done', async () => {
  const { files } = filesThatStop(Number.POSITIVE_INFINITY)
  const batch = await keepBatch(files, 'lijst', messages)
  const send = (): Promise<boolean> => Promise.resolve(true)

  expect(await sendBatch(batch, { files, send, settle: () => Promise.resolve(false), told })).toBe(false)
  expect(await waitingBatch(files)).toEqual({ id: 'lijst', parts: 3, messages: 120, done: 0 })
})
