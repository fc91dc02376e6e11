/**
 * What was written is on the disk in turns: whoever comes during one goes with the next, and after one that failed nothing is promised.
 *
 * Inside: a disk that a test holds up.
 */
import { expect, test } from 'vitest'
import { createFlusher } from '../../../hub/mailbox/flusher.ts'

/** A disk of which each turn ends when a test lets it. */
function heldDisk() {
  const turns: { done: () => void; fail: (error: Error) => void }[] = []
  const flusher = createFlusher(
    () =>
      new Promise((done, fail) => {
        turns.push({ done, fail })
      }),
  )
  const settled: string[] = []
  const wait = (name: string): Promise<unknown> =>
    flusher.settled().then(
      () => settled.push(name),
      (error: Error) => settled.push(`${name}: ${error.message}`),
    )
  return { flusher, turns, settled, wait }
}
const pass = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((next) => void setImmediate(next))
}

test('what is written during a turn waits for the next one, all of it together', async () => {
  const { flusher, turns, settled, wait } = heldDisk()
  flusher.wrote()
  void wait('a')
  await pass()
  flusher.wrote()
  void wait('b')
  flusher.wrote()
  void wait('c')
  await pass()
  expect([turns.length, settled]).toEqual([1, []])
  turns[0]?.done()
  await pass()
  expect([turns.length, settled]).toEqual([2, ['a']])
  turns[1]?.done()
  await pass()
  expect([turns.length, settled]).toEqual([2, ['a', 'b', 'c']])
})

test('what is on the disk already needs no turn', async () => {
  const { flusher, turns, settled, wait } = heldDisk()
  await wait('nothing')
  flusher.wrote()
  void wait('a')
  await pass()
  turns[0]?.done()
  await pass()
  await wait('again')

  expect([turns.length, settled]).toEqual([1, ['nothing', 'a', 'again']])
})

test('H-15: after a turn that failed nothing is promised any more, also when the disk says that all is well', async () => {
  const { flusher, turns, settled, wait } = heldDisk()
  const said = 'the disk did not keep what was written: start the hub again'
  flusher.wrote()
  void wait('a')
  await pass()
  flusher.wrote()
  void wait('b')
  turns[0]?.fail(new Error('schijf'))
  await pass()
  flusher.wrote()
  await wait('c')

  expect([turns.length, settled]).toEqual([1, [`a: ${said}`, `b: ${said}`, `c: ${said}`]])
})
