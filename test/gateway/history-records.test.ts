/**
 * Both places in which a gateway keeps what it knows of the hub's history do the same.
 *
 * Inside: opens the records of the gateway's history, which no door gives.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchProof, unsupported } from '../../gateway/history/evidence.ts'
import { folderHistory } from '../../gateway/history/folder-history.ts'
import type { Header } from '../../gateway/history/header.ts'
import { mostLines } from '../../gateway/history/history-records.ts'
import type { HistoryRecords } from '../../gateway/history/history-records.ts'
import { memoryHistory } from '../../gateway/history/memory-history.ts'
import { diskFiles } from '../../gateway/index.ts'
import type { Files } from '../../gateway/index.ts'
import { chainOf, claimOf } from './simulated-chain.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'skp-history-'))))
afterAll(() => rmSync(folder, { recursive: true }))

/** A disk that is quick, because nobody pulls its plug. */
function quickFiles(): Files {
  const kept = new Map<string, string>()
  return {
    ...diskFiles,
    read: async (path) => kept.get(path),
    list: async (place) => [...kept.keys()].filter((name) => dirname(name) === place).map((name) => basename(name)),
    write: async (path, text) => void kept.set(path, text),
    append: async (path, text) => void kept.set(path, (kept.get(path) ?? '') + text),
  }
}

/** Opens records, and opens them again as after a start. */
type Place = () => Promise<{ readonly records: HistoryRecords; readonly again: () => Promise<HistoryRecords> }>

const places: Readonly<Record<string, Place>> = {
  memory: async () => {
    const records = memoryHistory()
    return { records, again: async () => records }
  },
  folder: async () => {
    const own = mkdtempSync(join(folder, 'in-'))
    return { records: await folderHistory(own, diskFiles), again: () => folderHistory(own, diskFiles) }
  },
  'folder on another disk': async () => {
    const files = quickFiles()
    return { records: await folderHistory('/', files), again: () => folderHistory('/', files) }
  },
}

const at = new Date('2026-11-23T10:00:00.000Z')
const sender = '00000099000000001000'
const id = '6f1c1f2e-3b7a-4d55-9f0e-2f6f0f4f7c11'

describe.each(Object.entries(places))('H-34: in %s', (_name, place) => {
  test('what was kept is there after a start, in its order', async () => {
    const { records, again } = await place()
    const chain = chainOf(3)
    for (const header of chain) await records.addBatch(header, () => [])
    await records.setBooks([{ nummer: 4, hash: 'x' }])
    await records.setBooks([{ nummer: 5, hash: 'y' }])
    const opened = await again()
    expect(await opened.batches()).toEqual(chain)
    expect(await opened.books()).toEqual([{ nummer: 5, hash: 'y' }])
  })

  test('nothing is there at first', async () => {
    const { records } = await place()
    expect(await records.batches()).toEqual([])
    expect(await records.books()).toEqual([])
    expect([...(await records.evidence())]).toEqual([])
  })

  test('evidence is kept by its name, the newest under each', async () => {
    const { records, again } = await place()
    const [one, other] = [chainOf(2), chainOf(2, 1)] as [Header[], Header[]]
    const proof = batchProof(at, [one[1] as Header, other[1] as Header])
    const claims = one.map((own) =>
      unsupported(at, { sender, id }, { controlepunt: { knooppunt: claimOf(own) }, own: undefined }),
    )
    for (const { name, evidence } of [proof, ...claims]) await records.keep(name, evidence)
    const kept = await (await again()).evidence()
    expect([...kept.keys()].toSorted()).toEqual([`ongedekt-${sender}`, 'reeks-e-2'])
    expect(kept.get('reeks-e-2')).toEqual(proof.evidence)
    expect(kept.get(`ongedekt-${sender}`)).toEqual(claims[1]?.evidence)
  })
})

test.each(['memory', 'folder on another disk'])('H-34: in %s batches are let go of', async (name) => {
  const { records, again } = await (places[name] as Place)()
  const chain = chainOf(mostLines + 2)
  const worth = chain.slice(-12, -2)
  for (const header of chain.slice(0, -2)) await records.addBatch(header, () => worth)
  expect(await records.batches()).toHaveLength(mostLines)
  for (const header of chain.slice(-2)) await records.addBatch(header, () => worth)
  expect(await (await again()).batches()).toEqual([...worth, ...chain.slice(-2)])
})

test('H-34: a line that a crash cut short is left out, and the next one is whole', async () => {
  const own = mkdtempSync(join(folder, 'cut-'))
  const [one, two] = chainOf(2) as [Header, Header]
  await (await folderHistory(own, diskFiles)).addBatch(one, () => [])
  const path = join(own, 'geschiedenis', 'reeksen.ndjson')
  appendFileSync(path, JSON.stringify(two).slice(0, -9))
  const records = await folderHistory(own, diskFiles)
  await records.addBatch(two, () => [])
  expect(await (await folderHistory(own, diskFiles)).batches()).toEqual([one, two])
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('H-34: evidence under a name that is none is kept nowhere', async () => {
  const records = await folderHistory(folder, diskFiles)
  const { evidence } = batchProof(at, [chainOf(1)[0] as Header, chainOf(1, 0)[0] as Header])
  await expect(async () => records.keep('../../NAAM', evidence)).rejects.toThrow(TypeError)
})
