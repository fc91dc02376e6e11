/** Keeps history records in a folder of their own below that of the gateway. */
import { isObject } from '../../json/index.ts'
import { clearAside, inFolder } from '../files.ts'
import type { Files } from '../files.ts'
import { createExclusion } from '../exclusion.ts'
import type { Evidence } from './evidence.ts'
import type { Header } from './header.ts'
import { mostLines } from './history-records.ts'
import type { HistoryRecords } from './history-records.ts'
import type { Book } from './known-books.ts'

/** The records of this gateway; a line that a crash cut short is left out. */
export async function folderHistory(gatewayFolder: string, files: Files): Promise<HistoryRecords> {
  const folder = inFolder(gatewayFolder, 'geschiedenis')
  const evidenceFolder = inFolder(folder, 'bewijs')
  const [batchesPath, booksPath] = [inFolder(folder, 'reeksen.ndjson'), inFolder(folder, 'adresboeken.json')]
  for (const each of [folder, evidenceFolder]) await clearAside(each, files)
  const exclusive = createExclusion()
  const kept = (await files.read(batchesPath)) ?? ''
  // What a crash cut short stays a line of its own, so that the next one is whole.
  if (kept !== '' && !kept.endsWith('\n')) await files.append(batchesPath, '\n')
  let lines = kept.split('\n').length - 1
  const read = async (path: string): Promise<unknown> => parse((await files.read(path)) ?? '')
  return {
    batches: async () =>
      ((await files.read(batchesPath)) ?? '').split('\n').flatMap((line) => (parse(line) as Header) ?? []),
    addBatch: (header, all) =>
      exclusive('batches', async () => {
        const isFull = lines >= mostLines
        const headers = isFull ? [...all(), header] : [header]
        const text = headers.map((each) => `${JSON.stringify(each)}\n`).join('')
        await (isFull ? files.write(batchesPath, text) : files.append(batchesPath, text))
        lines = isFull ? headers.length : lines + 1
      }),
    books: async () => ((await read(booksPath)) ?? []) as readonly Book[],
    setBooks: (books) => exclusive('books', () => files.write(booksPath, JSON.stringify(books))),
    evidence: async () => {
      const names = (await files.list(evidenceFolder)).filter((name) => name.endsWith('.json'))
      const found = new Map<string, Evidence>()
      for (const name of names) {
        const evidence = await read(inFolder(evidenceFolder, name))
        if (isObject(evidence)) found.set(name.slice(0, -'.json'.length), evidence as unknown as Evidence)
      }
      return found
    },
    keep: (name, evidence) => {
      if (!/^[0-9A-Za-z-]{1,120}$/.test(name)) throw new TypeError('evidence is kept under a name that is none')
      const text = `${JSON.stringify(evidence, null, 2)}\n`
      return exclusive(name, () => files.write(inFolder(evidenceFolder, `${name}.json`), text))
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
