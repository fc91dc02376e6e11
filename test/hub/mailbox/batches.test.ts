/**
 * Operations that come in together are one batch: decided in order, signed and written together, and each is answered for itself once
 * that stands on the disk.
 *
 * Inside: a store that says what was asked of it, and fails when a test likes.
 */
import { expect, test } from 'vitest'
import { MailboxFailure } from '../../../hub/index.ts'
import type { Notary } from '../../../hub/index.ts'
import { createBatches } from '../../../hub/mailbox/batches.ts'
import type { Batches } from '../../../hub/mailbox/batches.ts'
import { NoRoom } from '../../../hub/mailbox/failure.ts'
import { memoryStore } from '../../../hub/mailbox/memory.ts'
import type { Operation } from '../../../hub/mailbox/operations.ts'
import type { Store } from '../../../hub/mailbox/store.ts'
import { quickNotary } from './quick-notary.ts'

const actor = '00000099000000001000'
const tijdstip = '2026-11-23T10:00:00.000Z'

/** An operation that puts something on record under this name, and says so. */
const note = (bericht: string, change: Partial<Operation<string>> = {}): Operation<string> => ({
  needs: {},
  decide: () => ({
    outcome: bericht,
    done: {
      line: { ...{ bericht, tijdstip, actor, afzender: actor }, handeling: 'geweigerd' },
      fact: {
        ...{ bericht, tijdstip, ladingHash: 'x', epoch: 'e' },
        soort: 'weigering',
        afzender: actor,
        ontvanger: '',
      },
    },
  }),
  ...change,
})
/** One that is for what is new, so that it needs room. */
const added = (bericht: string): Operation<string> => note(bericht, { grows: true })

function told(change: (store: Store) => Partial<Store> = () => ({}), notary: Notary = quickNotary) {
  const memory = memoryStore('epoch')
  const asked: string[] = []
  const store: Store = {
    ...memory,
    most: () => 3,
    write: async (written) => {
      asked.push(written.entries.map(({ line }) => line.bericht).join(' '))
      await memory.write(written)
    },
  }
  const whole = { ...store, ...change(store) }
  return { asked, store: whole, batches: createBatches(whole, notary) }
}
const runAll = (batches: Batches, ...operations: readonly Operation<string>[]): Promise<readonly unknown[]> =>
  Promise.all(operations.map((operation) => became(batches.run(operation))))
/** What became of an operation: what it came to, or name and message of why not, and of what caused that. */
const became = async (work: Promise<{ readonly outcome: string }>): Promise<unknown> =>
  work.then(
    ({ outcome }) => outcome,
    (error: Error) => [error.name, error.message, (error.cause as Error | undefined)?.message],
  )

test('operations that come together share a batch, and those beyond the most go in the next one', async () => {
  const { asked, batches } = told()

  expect(await runAll(batches, ...['a', 'b', 'c', 'd'].map((name) => note(name)))).toEqual(['a', 'b', 'c', 'd'])
  expect(asked).toEqual(['a b c', 'd'])
})

test('a batch has no more bytes of messages than one should write, but one message whatever its size', async () => {
  const { asked, batches } = told()
  const large = (name: string, bytes: number): Operation<string> => note(name, { bytes })
  const half = 2 * 1024 * 1024
  await runAll(batches, large('a', 3 * half), large('b', half), large('c', half), large('d', 1))

  expect(asked).toEqual(['a', 'b c', 'd'])
})

test('each gets the receipt of what it did, and sees what was done before it in the same batch', async () => {
  const { batches } = told()
  const refused = { actor, period: '2026-11-23T10' }
  const counting = (name: string): Operation<string> => ({
    needs: { refusals: [refused] },
    decide: (state) => {
      const { outcome, done } = note(`${name}${state.refused(refused)}`).decide(state)
      return { outcome, ...(done === undefined ? {} : { done: { ...done, refused } }) }
    },
  })
  const silent: Operation<string> = { needs: {}, decide: () => ({ outcome: 'niets' }) }
  const answers = await Promise.all([counting('a'), silent, counting('b')].map((each) => batches.run(each)))

  expect(answers.map(({ outcome }) => outcome)).toEqual(['a0', 'niets', 'b1'])
  expect(answers.map(({ receipt }) => receipt?.feit.bericht)).toEqual(['a0', undefined, 'b1'])
  expect(answers.map(({ receipt }) => receipt?.bewijs.plaats)).toEqual([0, undefined, 1])
})

test('what only looks writes nothing', async () => {
  const { asked, batches } = told()
  await batches.run({ needs: {}, decide: () => ({ outcome: 1 }) })

  expect(asked).toEqual([])
})

test('one that fails leaves the others, and says that it is the store; a failure of the store stays itself', async () => {
  const { asked, batches } = told()
  const fails = (error: Error): Operation<string> => ({
    needs: {},
    decide: () => {
      throw error
    },
  })

  expect(await runAll(batches, fails(new Error('stuk')), note('goed'), fails(new MailboxFailure('vol')))).toEqual([
    ['MailboxFailure', 'the store could not write', 'stuk'],
    'goed',
    ['MailboxFailure', 'vol', undefined],
  ])
  expect(asked).toEqual(['goed'])
})

const failing = async (): Promise<never> => {
  throw new Error('schijf')
}

test.each([
  ['cannot be loaded', { load: failing }],
  ['cannot be written', { write: failing }],
  ['does not come to stand on the disk', { settled: failing }],
])('when a batch %s, nobody in it is told that it was done', async (_, change) => {
  const { batches } = told(() => change)

  expect(await runAll(batches, note('a'), note('b'))).toEqual([
    ['MailboxFailure', 'the store could not commit', 'schijf'],
    ['MailboxFailure', 'the store could not commit', 'schijf'],
  ])
})

test('when a batch cannot be signed, nothing of it is written', async () => {
  const { asked, batches } = told(undefined, failing)

  expect(await runAll(batches, note('a'))).toEqual([['MailboxFailure', 'the store could not commit', 'schijf']])
  expect(asked).toEqual([])
})

test('nobody is answered before it is on the disk, and the next batch need not wait for that', async () => {
  let settle = (): void => undefined
  const settled = new Promise<void>((done) => (settle = done))
  const { asked, batches } = told(() => ({ most: () => 1, settled: () => settled }))
  const answered: string[] = []
  const running = ['a', 'b'].map(async (name) => answered.push((await batches.run(note(name))).outcome))
  for (let turn = 0; turn < 50; turn++) await new Promise((next) => void setImmediate(next))

  expect([asked, answered]).toEqual([['a', 'b'], []])
  settle()
  await Promise.all(running)
  expect(answered).toEqual(['a', 'b'])
})

/** A store that has no room for so many writes. */
const withoutRoom =
  (again: readonly boolean[]) =>
  (store: Store): Partial<Store> => {
    const left = [...again]
    return {
      write: async (written) => {
        const made = left.shift()
        if (made !== undefined) throw new NoRoom(made)
        await store.write(written)
      },
    }
  }

test('without room what is new is refused, and the rest goes on', async () => {
  const { asked, batches } = told(withoutRoom([false]))

  expect(await runAll(batches, added('a'), note('b'), added('c'))).toEqual([
    ['MailboxFailure', 'there is no room for new messages', undefined],
    'b',
    ['MailboxFailure', 'there is no room for new messages', undefined],
  ])
  expect(asked).toEqual(['b'])
})

test('what must go on is tried again when room was made for it, and fails when there was none to make', async () => {
  const made = told(withoutRoom([true]))
  const none = told(withoutRoom([true, false]))

  expect(await runAll(made.batches, note('a'), note('b'))).toEqual(['a', 'b'])
  expect(made.asked).toEqual(['a b'])
  expect(await runAll(none.batches, note('a'))).toEqual([
    ['MailboxFailure', 'there is no room for new messages', undefined],
  ])
})

test('closing waits for what is under way, and takes no more', async () => {
  const { asked, batches } = told()
  const first = batches.run(note('a'))
  await batches.close()

  expect(asked).toEqual(['a'])
  expect((await first).outcome).toBe('a')
  expect(await became(batches.run(note('b')))).toEqual(['MailboxFailure', 'the store is closed', undefined])
  await batches.close()
})
