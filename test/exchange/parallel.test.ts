/**
 * Submissions at the same time: one reference is one message, whatever order the disk works in.
 *
 * Inside: asks the folder itself which names it takes; no door hands one in.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createExclusion } from '../../gateway/exclusion.ts'
import { folderOf } from '../../gateway/folder.ts'
import { diskFiles, startSidecar } from '../../gateway/index.ts'
import type { Files, Gateway, Sidecar } from '../../gateway/index.ts'
import { saldoverzoek } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
let folder: string
beforeAll(async () => {
  town = await openTown()
  folder = mkdtempSync(join(tmpdir(), 'skp-parallel-'))
}, 60_000)
afterAll(async () => {
  await town.close()
  rmSync(folder, { recursive: true })
})

/** The same reference with other content each time. */
function variants(count: number): readonly Message[] {
  const { Stuurgegevens, Inhoud } = saldoverzoek()
  return Array.from({ length: count }, (_, index) => ({
    Stuurgegevens,
    Inhoud: { ...Inhoud, KlantnummerSHV: `KLANT-${index}` },
  }))
}

/** The files of a disk that does its work in whatever order the scheduler says. */
function shuffled(scheduler: fc.Scheduler): Files {
  const step = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    await scheduler.schedule(Promise.resolve(), name)
    return work()
  }
  return {
    ...diskFiles,
    read: (path) => step('read', () => diskFiles.read(path)),
    write: (path, text) => step('write', () => diskFiles.write(path, text)),
    append: (path, text) => step('append', () => diskFiles.append(path, text)),
  }
}

/** Works the scheduler off until this is done. */
async function whileScheduled<Value>(scheduler: fc.Scheduler, work: Promise<Value>): Promise<Value> {
  return scheduler.waitFor(work)
}

test('H-10: of other messages under one reference, exactly one is taken, in whatever order the disk works', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, count) => {
      const files = shuffled(scheduler)
      const gateway = await whileScheduled(
        scheduler,
        town.gateway(shv, { files, folder: mkdtempSync(join(folder, 'a-')) }),
      )
      const messages = variants(count)
      const all = Promise.all(messages.map((message) => gateway.submit(bytesOf(message))))
      const outcomes = (await whileScheduled(scheduler, all)).map(({ outcome }) => outcome)
      const taken = messages.filter((_, index) => outcomes[index] === 'taken')

      expect(outcomes.filter((outcome) => outcome === 'reused')).toHaveLength(count - 1)
      expect(taken).toHaveLength(1)
      // Also in the log: what was not taken was never there.
      expect(gateway.log({}).map(({ gebeurtenis }) => gebeurtenis)).toEqual(['aangeboden'])
      // The one that was taken is the one that is kept: it may come again, and the others may not.
      const again = Promise.all(messages.map((message) => gateway.submit(bytesOf(message))))
      expect((await whileScheduled(scheduler, again)).map(({ outcome }) => outcome)).toEqual(outcomes)
    }),
    { numRuns: 15 },
  )
}, 120_000)

test('H-10: posts at once: one 202 and it is the one that the receiver gets, the same post always 202', async () => {
  const gateway = await town.gateway(shv, { folder: mkdtempSync(join(folder, 'b-')) })
  const incasso = await town.gateway(se)
  const sidecar = await startSidecar(gateway, { token: 't', port: 0 })
  try {
    for (let trial = 0; trial < 8; trial++) await onePost({ gateway, incasso }, sidecar)
  } finally {
    await sidecar.close()
  }
}, 120_000)

type Sides = { readonly gateway: Gateway; readonly incasso: Gateway }

async function onePost({ gateway, incasso }: Sides, { url }: Sidecar): Promise<void> {
  // The hub counts requests in a second.
  town.clock.now = new Date(town.clock.now.getTime() + 1000)
  const messages = variants(2)
  const sends = [messages[0], messages[1], messages[0], messages[1]]
  const stop = new AbortController()
  const running = gateway.run(stop.signal)
  const answers = await Promise.all(
    sends.map(async (message) => {
      const headers = { authorization: 'Bearer t', 'content-type': 'application/json' }
      const answer = await fetch(`${url}/v1/berichten`, { method: 'POST', headers, body: JSON.stringify(message) })
      return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> }
    }),
  )
  stop.abort()
  await running
  const id = messages[0]?.Stuurgegevens['Referentienummer'] ?? ''
  const [one, other, oneAgain, otherAgain] = answers.map(({ status }) => status)
  expect([one, other].toSorted()).toEqual([202, 409])
  expect([oneAgain, otherAgain]).toEqual([one, other])
  const taken = answers.filter(({ status }) => status === 202)
  expect(taken[0]?.body).toEqual(taken[1]?.body)
  await gateway.turn()
  await incasso.turn()
  const arrived = await incasso.arrived(id)
  expect(JSON.parse(arrived?.message ?? '')).toEqual(messages[one === 202 ? 0 : 1])
  await incasso.takeOver(id)
}

test('writes of one file at once all succeed, and leave one of them whole and nothing beside it', async () => {
  const path = join(mkdtempSync(join(folder, 'c-')), 'een.json')
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000))
  await Promise.all(texts.map((text) => diskFiles.write(path, text)))
  expect(texts).toContain(await diskFiles.read(path))
  expect(readdirSync(join(path, '..'))).toEqual(['een.json'])
})

test('H-17: only a UUID becomes the name of a file', async () => {
  const records = folderOf<object>(mkdtempSync(join(folder, 'd-')), diskFiles)
  const id = crypto.randomUUID()
  await records.put(id, {})
  expect(await records.ids()).toEqual([id])
  for (const name of ['../../../../NAAM', `../${id}`, id.toUpperCase(), `${id}\n`, '', '.', 'a/b'])
    for (const ask of [
      () => records.put(name, {}),
      () => records.get(name),
      () => records.change(name, () => ({})),
      () => records.remove(name),
    ])
      await expect(async () => ask()).rejects.toThrow(TypeError)
  expect(await records.ids()).toEqual([id])
})

test('what is under way under a name is waited for, also when it fails; other names are not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.boolean()), { maxLength: 8 }),
      async (scheduler, works) => {
        const exclusive = createExclusion()
        const inside = new Map<string, number>()
        const all = Promise.allSettled(
          works.map(([name, fails]) =>
            exclusive(name, async () => {
              inside.set(name, (inside.get(name) ?? 0) + 1)
              expect(inside.get(name)).toBe(1)
              await scheduler.schedule(Promise.resolve(), name)
              inside.set(name, 0)
              if (fails) throw new RangeError('failed')
            }),
          ),
        )
        const settled = await scheduler.waitFor(all)
        expect(settled.map(({ status }) => status === 'rejected')).toEqual(works.map(([, fails]) => fails))
        for (const each of settled) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(RangeError)
      },
    ),
  )
})

test('H-07: changes of one record at once are made one after the other, and none is lost', async () => {
  const counts = folderOf<number>(join(folder, 'tellers'), diskFiles)
  const id = crypto.randomUUID()
  await Promise.all(Array.from({ length: 20 }, () => counts.change(id, (before = 0) => before + 1)))

  expect(await counts.get(id)).toBe(20)
})
