/**
 * Work that comes in together is one transaction; each piece is answered for itself, once that stands.
 *
 * Inside: a database that says what was asked of it, and fails when a test likes.
 */
import { expect, test } from 'vitest'
import { MailboxFailure } from '../../../hub/index.ts'
import { createGroupCommit } from '../../../hub/mailbox/group-commit.ts'
import type { Committing } from '../../../hub/mailbox/group-commit.ts'

class Full extends Error {}

function database(change: Partial<Committing> = {}) {
  const asked: string[] = []
  const tell = (what: string) => (): void => void asked.push(what)
  const committing: Committing = {
    ...{ begin: tell('begin'), commit: tell('commit'), rollback: tell('rollback') },
    atomically: (work) => work(),
    most: () => 3,
    lacksRoom: (cause) => cause instanceof Full,
    makeRoom: () => false,
    ...change,
  }
  return { asked, commit: createGroupCommit(committing) }
}
const fails = (error: Error) => (): never => {
  throw error
}
/** What became of work: its value, or name and message of why not, and of what caused that. */
const became = async (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: Error) => [error.name, error.message, (error.cause as Error | undefined)?.message])

test('pieces that come together share a transaction, and those beyond the most go in the next one', async () => {
  const { asked, commit } = database()
  const values = await Promise.all([1, 2, 3, 4].map((each) => commit.run(() => asked.push(`work ${each}`) && each)))

  expect(values).toEqual([1, 2, 3, 4])
  expect(asked).toEqual(['begin', 'work 1', 'work 2', 'work 3', 'commit', 'begin', 'work 4', 'commit'])
})

test('a piece that fails leaves the others, and says that it is the store; a failure of the store stays itself', async () => {
  const { asked, commit } = database()
  const own = new MailboxFailure('vol')
  const work = [commit.run(fails(new Error('stuk'))), commit.run(() => 'goed'), commit.run(fails(own))]

  expect(await Promise.all(work.map(became))).toEqual([
    ['MailboxFailure', 'the store could not write', 'stuk'],
    'goed',
    ['MailboxFailure', 'vol', undefined],
  ])
  await expect(work[2]).rejects.toBe(own)
  expect(asked).toEqual(['begin', 'commit'])
})

test('when the transaction does not stand, none of its pieces does', async () => {
  const { asked, commit } = database({ commit: fails(new Error('schijf')) })
  const all = await Promise.all([commit.run(() => 1), commit.run(() => 2)].map(became))

  expect(all).toEqual([
    ['MailboxFailure', 'the store could not commit', 'schijf'],
    ['MailboxFailure', 'the store could not commit', 'schijf'],
  ])
  expect(asked).toEqual(['begin', 'rollback'])
})

test('without room it is tried again once room was made, all of it and once', async () => {
  let rooms = 1
  let full = true
  const { asked, commit } = database({
    makeRoom: () => {
      full = false
      return rooms-- > 0
    },
  })
  const took: number[] = []
  const work = (each: number) => () => {
    if (full && each === 2) throw new Full('vol')
    return took.push(each)
  }
  await Promise.all([1, 2].map((each) => commit.run(work(each))))

  expect(asked).toEqual(['begin', 'rollback', 'begin', 'commit'])
  expect(took).toEqual([1, 1, 2])
})

test('without room and none to make, all of it fails', async () => {
  const { asked, commit } = database()
  const all = await Promise.all([commit.run(() => 1), commit.run(fails(new Full('vol')))].map(became))

  expect(all).toEqual([
    ['MailboxFailure', 'the store could not commit', 'vol'],
    ['MailboxFailure', 'the store could not commit', 'vol'],
  ])
  expect(asked).toEqual(['begin', 'rollback'])
})

test('closing waits for what is under way, and takes no more', async () => {
  const { asked, commit } = database()
  const first = commit.run(() => 1)
  await commit.close()

  expect(asked).toEqual(['begin', 'commit'])
  expect(await first).toBe(1)
  expect(await became(commit.run(() => 2))).toEqual(['MailboxFailure', 'the store is closed', undefined])
  await commit.close()
})
