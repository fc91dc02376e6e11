/** Room on a disk: when it ran out is known at once, the reserve is let go once, and room comes back by itself when it is there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRoom, lacksRoom, noRoom } from '../../disk/index.ts'
import type { Room } from '../../disk/index.ts'

const every = 1000
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A room over a reserve that can be held or not, and what was asked of it. */
function roomOver(): { readonly room: Room; readonly asked: string[]; readonly disk: { full: boolean } } {
  const asked: string[] = []
  const disk = { full: false }
  const reserve = {
    hold: async () => {
      asked.push('hold')
      if (disk.full) throw new Error('full')
    },
    release: () => void asked.push('release'),
  }
  return { room: createRoom(reserve, every), asked, disk }
}

test('with room nothing is short, and nobody looks again', async () => {
  const { room, asked } = roomOver()
  expect(room.isShort()).toBe(false)
  await room.recover()
  await vi.advanceTimersByTimeAsync(10 * every)

  expect([room.isShort(), asked]).toEqual([false, ['hold']])
})

test('when it runs out the reserve is let go, said once, and looked at every so often until it can be held again', async () => {
  const { room, asked, disk } = roomOver()
  disk.full = true
  expect([room.runOut(), room.isShort()]).toEqual([true, true])
  // Whoever finds it full meanwhile hears that there is nothing more to let go.
  expect([room.runOut(), room.isShort()]).toEqual([false, true])
  expect(asked).toEqual(['release', 'release'])

  await vi.advanceTimersByTimeAsync(every - 1)
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect([asked.slice(2), room.isShort()]).toEqual([['hold'], true])
  await vi.advanceTimersByTimeAsync(every)
  expect([asked.slice(3), room.isShort()]).toEqual([['hold'], true])

  disk.full = false
  await vi.advanceTimersByTimeAsync(every)
  expect([asked.slice(4), room.isShort()]).toEqual([['hold'], false])
  await vi.advanceTimersByTimeAsync(10 * every)
  expect(asked).toHaveLength(5)
  // It can run out again, and that is said again.
  expect([room.runOut(), room.isShort()]).toEqual([true, true])
})

test('a reserve that cannot be held at the start leaves room short, until it can', async () => {
  const { room, disk } = roomOver()
  disk.full = true
  await room.recover()
  expect(room.isShort()).toBe(true)
  disk.full = false
  await vi.advanceTimersByTimeAsync(every)

  expect(room.isShort()).toBe(false)
})

test('after closing nobody looks again, neither by a look that was planned nor by one that fails', async () => {
  const { room, asked, disk } = roomOver()
  disk.full = true
  room.runOut()
  room.close()
  await vi.advanceTimersByTimeAsync(10 * every)
  expect(asked).toEqual(['release'])

  await room.recover()
  await vi.advanceTimersByTimeAsync(10 * every)
  expect(asked).toEqual(['release', 'hold'])
})

test('a look that fails after closing plans no other', async () => {
  const { room, asked, disk } = roomOver()
  disk.full = true
  room.close()
  await room.recover()
  await vi.advanceTimersByTimeAsync(10 * every)

  expect(asked).toEqual(['hold'])
})

test.each<[unknown, boolean]>([
  [{ code: 'SQLITE_FULL' }, true],
  [{ code: 'SQLITE_IOERR' }, true],
  [{ code: 'SQLITE_IOERR_WRITE' }, true],
  [noRoom(), true],
  [{ code: 'SQLITE_FULLER' }, false],
  [{ code: 'SQLITE_CONSTRAINT' }, false],
  [{ code: 'XSQLITE_IOERR' }, false],
  [{}, false],
  [new Error('SQLITE_FULL'), false],
  [undefined, false],
  [null, false],
])('of %o it is %s that the disk is full', (failure, isFull) => {
  expect(lacksRoom(failure)).toBe(isFull)
})

test('who keeps the last room says so without a word of the disk', () => {
  expect(noRoom()).toMatchObject({ name: 'Error', message: 'there is no room for what is new', code: 'SQLITE_FULL' })
})
