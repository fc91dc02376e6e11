/**
 * Earlier numbers of the address book: only what is that number, read one at a time, and never looked for beyond the one in
 * use.
 *
 * Inside: the reader of books is a part of the hub; what it asks of the disk shows only here.
 */
import { expect, test } from 'vitest'
import type { Directory, SignedDirectory } from '../../directory/index.ts'
import { createBooks } from '../../hub/earlier-books.ts'

const book = (nummer: number): SignedDirectory => ({
  payload: Buffer.from(JSON.stringify({ nummer })).toString('base64url'),
  signatures: [],
})
const current = { content: { nummer: 4 }, signed: book(4) } as unknown as Directory

test('the one in use is given as it is, and none beyond it is looked for', async () => {
  const asked: number[] = []
  const books = createBooks(
    () => current,
    async (number) => void asked.push(number),
  )

  expect(await books(4)).toBe(current.signed)
  expect(await books(5)).toBeUndefined()
  expect(asked).toEqual([])
})

test('an earlier one is given as it was kept; one that is not kept, or a hub that keeps none, gives nothing', async () => {
  const books = createBooks(
    () => current,
    async (number) => (number === 2 ? undefined : book(number)),
  )

  expect(await books(3)).toEqual(book(3))
  expect(await books(2)).toBeUndefined()
  expect(await createBooks(() => current, undefined)(3)).toBeUndefined()
})

test.each([
  ['of another number', book(2)],
  ['that is none', 7],
  ['of which the payload is none', { payload: '*', signatures: [] }],
])('what was kept under a number, but is a book %s, is never given, and the next one is', async (_name, kept) => {
  const books = createBooks(
    () => current,
    async (number) => (number === 3 ? kept : book(number)),
  )

  await expect(books(3)).rejects.toThrow('another')
  expect(await books(1)).toEqual(book(1))
})

test('H-19: many who ask at once have one book read at a time', async () => {
  let reading = 0
  let most = 0
  const books = createBooks(
    () => current,
    async (number) => {
      most = Math.max(most, ++reading)
      await new Promise(setImmediate)
      reading -= 1
      return book(number)
    },
  )
  await Promise.all([1, 2, 3, 1, 2, 3].map((number) => books(number)))

  expect(most).toBe(1)
})
