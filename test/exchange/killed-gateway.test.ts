/** A gateway killed at every write it makes, before and after it: the message arrives once and both sides know its end. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskFiles } from '../../gateway/index.ts'
import type { Files, Gateway } from '../../gateway/index.ts'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => void (town = await openTown()), 60_000)
afterAll(() => town.close())

type Kill = { readonly at: number; readonly moment: 'before' | 'after' }

/** The disk of a process that dies at its n-th write; nothing it does afterwards reaches the disk. */
function dying({ at, moment }: Kill): { readonly files: Files; readonly died: () => boolean } {
  let writes = 0
  const step = async (write: () => Promise<void>): Promise<void> => {
    writes++
    if (writes < at) return write()
    if (writes === at && moment === 'after') await write()
    throw new Error('killed')
  }
  const files: Files = {
    ...diskFiles,
    write: (path, text) => step(() => diskFiles.write(path, text)),
    move: (from, to) => step(() => diskFiles.move(from, to)),
    remove: (path) => step(() => diskFiles.remove(path)),
    append: (path, text) => step(() => diskFiles.append(path, text)),
  }
  return { files, died: () => writes >= at }
}

/** What a process does until it is killed. */
async function untilKilled(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'killed') throw error
  }
}

async function settle(...gateways: readonly Gateway[]): Promise<void> {
  for (let round = 0; round < 3; round++) for (const gateway of gateways) await gateway.turn()
}

/** One message from counsellor to creditor, with a kill at one of the two; gives whether the kill came. */
async function exchange(victim: string, kill: Kill): Promise<boolean> {
  // The hub counts requests in a minute.
  town.clock.now = new Date(town.clock.now.getTime() + 60_000)
  const question = saldoverzoek()
  const id = question.Stuurgegevens['Referentienummer'] ?? ''
  const { files, died } = dying(kill)
  const open = (oin: string): Promise<Gateway> => town.gateway(oin, oin === victim ? { files } : {})
  let taken = false
  await untilKilled(async () => {
    const [gemeente, incasso] = [await open(shv), await open(se)]
    await gemeente.submit(bytesOf(question))
    await settle(gemeente, incasso)
    taken = await incasso.takeOver(id)
  })

  const [gemeente, incasso] = [await town.gateway(shv), await town.gateway(se)]
  // Whose business system heard nothing offers the same again.
  expect(await gemeente.submit(bytesOf(question))).toEqual({ outcome: 'taken', id })
  await settle(gemeente, incasso)
  // What was taken over does not come a second time.
  if (taken) expect(await incasso.inbox()).toEqual([])
  expect(await incasso.takeOver(id)).toBe(true)
  await settle(gemeente, incasso)
  expect(await gemeente.sent(id)).toMatchObject({ status: 'afgeleverd', event: null })
  expect(await incasso.inbox()).toEqual([])
  expect(await town.mailbox.load()).toEqual({ messages: 0, bytes: 0, oldest: null })
  return died()
}

describe.each([
  ['sends', shv],
  ['receives', se],
])('H-10: the gateway that %s', (_, victim) => {
  test.each(['before', 'after'] as const)(
    'killed %s each of its writes, loses nothing',
    { timeout: 60_000 },
    async (moment) => {
      let at = 1
      while (await exchange(victim, { at, moment })) at++
      expect(at).toBeGreaterThan(5)
    },
  )
})

test('what a killed gateway had not yet moved into place is gone after its next start, and nothing else is', async () => {
  const { folder, config } = await town.participant(se)
  const own = join(folder, config.map)
  const places = [own, ...['uitbak', 'inbak', join('inbak', 'klaar'), 'gezien'].map((name) => join(own, name))]
  for (const place of places) {
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, '.4711-3-half.json.tmp'), '{"message":')
    writeFileSync(join(place, 'van-een-ander.tmp'), '')
  }
  await town.gateway(se)

  expect(places.map((place) => readdirSync(place).filter((name) => name.endsWith('.tmp')))).toEqual(
    places.map(() => ['van-een-ander.tmp']),
  )
  expect(existsSync(join(own, 'adresboek.json'))).toBe(true)
})
