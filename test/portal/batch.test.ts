/**
 * A batch of messages from a list goes out whole, and once, also when the page is closed at any moment.
 *
 * Inside: the page has no door; a batch is a part of it that is no screen.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Files } from '../../gateway/anywhere.ts'
import { goneInWords } from '../../portal/browser/csv/outgoing-view.ts'
import type { Office } from '../../portal/browser/office.ts'
import { keepBatch, sendBatch, waitingBatch } from '../../portal/browser/outgoing/batch.ts'
import type { Dispatched } from '../../portal/browser/outgoing/batch.ts'
import { dispatch } from '../../portal/browser/tasks/dispatch.ts'

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
    const send = async (message: object): Promise<Dispatched> => {
      sent.push((message as { readonly id: string }).id)
      return 'onderweg'
    }
    const { files, kept } = filesThatStop(changes)
    const first = await keepBatch(files, { id: 'lijst' }, messages).catch(() => undefined)
    if (first !== undefined) await sendBatch(first, { files, send, settle, told }).catch(() => undefined)

    const { files: later } = filesThatStop(Number.POSITIVE_INFINITY, kept)
    const left = await waitingBatch(later)
    if (left !== undefined) expect(await sendBatch(left, { files: later, send, settle, told })).toEqual([])
    // Nothing went out before all was kept; what went out is everything, and numbers tell doubles apart.
    expect([0, messages.length]).toContain(new Set(sent).size)
    if (first !== undefined) expect(new Set(sent).size).toBe(messages.length)
    expect(await waitingBatch(later)).toBeUndefined()
  }
})

test('what cannot go now stays, and nothing of it is lost', async () => {
  const { files } = filesThatStop(Number.POSITIVE_INFINITY)
  const batch = await keepBatch(files, { id: 'lijst' }, messages)
  let sent = 0
  const send = async (): Promise<Dispatched> => ((sent += 1) < 60 ? 'onderweg' : 'nu niet')

  expect(await sendBatch(batch, { files, send, settle, told })).toBeUndefined()
  expect(await waitingBatch(files)).toEqual({ id: 'lijst', parts: 3, messages: 120, done: 1 })
})

test('a part of which the hub says nothing yet is not done', async () => {
  const { files } = filesThatStop(Number.POSITIVE_INFINITY)
  const batch = await keepBatch(files, { id: 'lijst' }, messages)
  const send = async (): Promise<Dispatched> => 'onderweg'

  expect(await sendBatch(batch, { files, send, settle: () => Promise.resolve(false), told })).toBeUndefined()
  expect(await waitingBatch(files)).toEqual({ id: 'lijst', parts: 3, messages: 120, done: 0 })
})

test('law: H-20: what can never go holds up nothing: all else goes, at whichever change the page is closed, and which did not is told', async () => {
  const nevers = fc.uniqueArray(fc.integer({ min: 1, max: messages.length }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(nevers, fc.nat(14), async (places, changes) => {
      const [sent, waited] = [new Set<string>(), new Set<string>()]
      const id = (message: object) => (message as { readonly id: string }).id
      const carrying = {
        send: async (message: object): Promise<Dispatched> => {
          if (places.includes(Number(id(message).slice(1)) + 1)) return 'nooit'
          sent.add(id(message))
          return 'onderweg'
        },
        settle: async (message: object) => (waited.add(id(message)), true),
        told,
      }
      const { files: closed, kept } = filesThatStop(changes)
      const first = await keepBatch(closed, { id: 'lijst' }, messages).catch(() => undefined)
      if (first === undefined) return
      let never = await sendBatch(first, { files: closed, ...carrying }).catch(() => undefined)
      const { files } = filesThatStop(Number.POSITIVE_INFINITY, kept)
      const left = await waitingBatch(files)
      if (left !== undefined) never = await sendBatch(left, { files, ...carrying })

      expect([sent.size, waited]).toEqual([messages.length - places.length, sent])
      if (never !== undefined) expect(never).toEqual(places.toSorted((one, other) => one - other))
      expect(await waitingBatch(files)).toBeUndefined()
    }),
    { numRuns: 50 },
  )
})

test('what the gateway takes no more can never go; where the receiver is not there it may go later', async () => {
  const message = { Stuurgegevens: {}, Inhoud: {} }
  const of = (outcome: string) =>
    dispatch(
      {
        gateway: { submit: async () => ({ outcome }) },
        tray: { noteSent: async () => undefined, noteLeft: () => undefined },
        fourEyes: { current: async () => ({}) },
        twoLogins: { current: async () => ({ soorten: [] }) },
      } as unknown as Office,
      message,
    )
  const all = ['taken', 'ended', 'receiver', 'directory', 'full', 'reused', 'off-spec', 'version', 'sender']

  expect(await Promise.all(all.map(of))).toEqual([
    ...['onderweg', 'onderweg', 'nu niet', 'nu niet', 'nu niet'],
    ...['nooit', 'nooit', 'nooit', 'nooit'],
  ])
})

test('who sent a list is told how many went, and which did not', () => {
  const told = (count: number, never: readonly number[]) => goneInWords({ at: 'done', messages: count, never })

  expect([told(1, []), told(3, [])].map((text) => text.slice(0, 20))).toEqual([
    'Het bericht is aange',
    'De 3 berichten zijn ',
  ])
  expect(told(3, [2])).toMatch(/^2 van de 3 berichten zijn aangeboden .* Niet verstuurd van de lijst: het 2e\. /)
  expect(
    told(
      99,
      Array.from({ length: 30 }, (_, at) => at + 1),
    ),
  ).toMatch(/^69 van .* het 19e, het 20e en meer\. /)
})
