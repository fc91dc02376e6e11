/** H-08: what expired while a hub was away is gone before its first request. */
import { expect, test } from 'vitest'
import type { Mailbox, Notary } from '../../hub/index.ts'
import { memory, openWorld } from './world.ts'

/** Turns of the event loop in which a hub that does not wait has long begun to listen. */
const turns = 2000

test('H-08: a hub listens when what expired is gone, and no earlier', async () => {
  let goOn = (): void => undefined
  const gone = new Promise<void>((done) => (goOn = done))
  let listens = false
  let opening: Promise<{ readonly close: () => Promise<void> }> | undefined
  await new Promise<void>((asked) => {
    const openMailbox = (notary: Notary): Mailbox => {
      const mailbox = memory(notary)
      const expire = async (at: string): Promise<number> => {
        asked()
        await gone
        return mailbox.expire(at)
      }
      return { ...mailbox, expire }
    }
    opening = openWorld({ mailbox: openMailbox }).then((world) => {
      listens = true
      return world
    })
  })
  for (let turn = 0; turn < turns; turn++) await new Promise((next) => void setImmediate(next))

  expect(listens).toBe(false)
  goOn()
  await (await opening)?.close()
})
