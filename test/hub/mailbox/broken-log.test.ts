/**
 * H-15: a line of the log that was changed, or that is gone, is noticed.
 *
 * Inside: changes lines in a store, which no mailbox lets anyone do.
 */
import { beforeEach, expect, test } from 'vitest'
import { mailboxOver } from '../../../hub/mailbox/mailbox-over.ts'
import { memoryStore } from '../../../hub/mailbox/memory.ts'
import type { LogLine } from '../../../hub/mailbox/journal.ts'
import { parcelOf } from './marked.ts'
import { quickNotary } from './quick-notary.ts'

const quota = { mailboxMessages: 9, mailboxBytes: 1e9, pairMessages: 9 }

let mailbox: ReturnType<typeof mailboxOver>
let tamper: (lines: readonly LogLine[]) => readonly LogLine[]
beforeEach(async () => {
  const store = memoryStore('epoch')
  tamper = (lines) => lines
  const lines: typeof store.lines = async (...asked) => tamper(await store.lines(...asked))
  mailbox = mailboxOver({ ...store, lines }, quickNotary)
  for (let count = 0; count < 3; count++)
    await mailbox.offer(parcelOf(crypto.randomUUID()), { quota, month: '2026-11', actor: '00000099000000001000' })
})

test('H-15: a log that nobody touched is whole', async () => {
  expect(await mailbox.brokenLine()).toBeUndefined()
})

test('H-15: a line that was changed breaks the chain there', async () => {
  tamper = (lines) => lines.map((line) => (line.nummer === 2 ? { ...line, actor: '00000099000000009000' } : line))

  expect(await mailbox.brokenLine()).toBe(2)
})

test('H-15: where a line is gone the next one follows on nothing', async () => {
  tamper = (lines) => lines.filter(({ nummer }) => nummer !== 2)

  expect(await mailbox.brokenLine()).toBe(3)
})
