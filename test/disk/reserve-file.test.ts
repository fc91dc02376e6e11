/** The reserve beside a store: bytes that are really there, its owner's alone, and gone at once when they are needed. */
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reserveFile, standardReserve } from '../../disk/index.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skp-reserve-'))
  file = join(folder, 'reserve')
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([1, 4096, 1024 * 1024, 2 * 1024 * 1024 + 5, standardReserve])(
  '%i bytes are taken, no more and no less',
  async (size) => {
    await reserveFile(file, size).hold()
    const { size: there, blocks, mode } = statSync(file)

    expect([there, mode & 0o777]).toEqual([size, 0o600])
    expect(blocks * 512).toBeGreaterThanOrEqual(size)
  },
)

test('what is held is left as it is; what is too small is made anew', async () => {
  const reserve = reserveFile(file, 8192)
  await reserve.hold()
  utimesSync(file, 1, 1)
  await reserve.hold()
  expect(statSync(file).mtimeMs).toBe(1000)

  truncateSync(file, 8191)
  await reserve.hold()
  expect(statSync(file).size).toBe(8192)
})

test('it is gone as soon as it is let go, also when it was not there', async () => {
  const reserve = reserveFile(file, 4096)
  await reserve.hold()
  reserve.release()
  reserve.release()
  expect(existsSync(file)).toBe(false)

  await reserve.hold()
  expect(statSync(file).size).toBe(4096)
})

test('without twice its room it is not held, and nothing of it is left', async () => {
  await expect(reserveFile(file, 2 ** 50).hold()).rejects.toThrow(/^there is no room for the reserve of the store$/)
  expect(existsSync(file)).toBe(false)
})

test('one that cannot be written says so, and nothing of it is left', async () => {
  symlinkSync(join(folder, 'nowhere/reserve'), file)
  const failure = await reserveFile(file, 4096)
    .hold()
    .catch((error: unknown) => error)

  expect(failure).toMatchObject({ message: 'the reserve of the store cannot be written', cause: { code: 'ENOENT' } })
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined()
})

test('the usual one is sixteen mebibytes: more than the largest message writes when it is taken in and erased', () => {
  expect(standardReserve).toBe(16_777_216)
})
