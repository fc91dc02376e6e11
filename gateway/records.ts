/** Reads and writes a gateway's folder: outbox, inbox, what it has seen, its log, and where it is in the hub's receipts. */
import type { Receipt } from '../envelope/index.ts'
import type { Finding } from '../schemas/index.ts'
import { clearAside, inFolder } from './files.ts'
import type { Files } from './files.ts'
import { createExclusion } from './exclusion.ts'
import { folderOf } from './folder.ts'
import type { Folder } from './folder.ts'
import type { Heading } from './heading.ts'
import type { Converted, NotConverted } from './converted.ts'

/**
 * What became of a message that was sent. `afgeleverd` is what its receiver took over; that it could not be read
 * (`onleesbaar`) or breaks the standard (`afgekeurd`) is never that.
 *
 * @since 0.1.0
 * @beta
 */
export type SentStatus =
  'wachtend' | 'aangenomen' | 'afgeleverd' | 'verlopen' | 'geweigerd' | 'afgekeurd' | 'onleesbaar'

/**
 * A message that was sent; its sealed bytes stay until its end.
 *
 * @since 0.1.0
 * @beta
 */
export type Sent = {
  readonly heading: Heading
  readonly status: SentStatus
  /** SHA-256 of the message: the same reference for another message is refused. */
  readonly messageHash: string
  /** The sealed event, byte for byte; null after the end. */
  readonly event: string | null
  readonly ladingHash: string
  /** SHA-256 of the inner JWS: what the receiver's confirmation must name. */
  readonly inhoudHash: string
  readonly acceptedIn?: string
  readonly receipts: readonly Receipt[]
  /** The hub's code with `geweigerd`, and with `wachtend` why the hub does not take it yet. */
  readonly code?: string
  /** With `afgekeurd`: what the receiver found. */
  readonly findings?: readonly Finding[]
  /** When it was made in another version than it travels in. */
  readonly conversion?: Converted
}

/**
 * A message that came in and waits to be taken over.
 *
 * @since 0.1.0
 * @beta
 */
export type Arrived = {
  readonly heading: Heading
  readonly message: string
  /** What the judge found that holds nothing up. */
  readonly warnings: readonly Finding[]
  /** How it was converted for the own business system, or why it was not. */
  readonly conversion?: Converted | NotConverted
  /** When it was opened here; absent in what an older version kept. */
  readonly received?: string
  /** The hub had ended it as expired before it heard that the message was here: its sender thinks that it never came. */
  readonly expired?: true
}

/** What was decided about a message that came in; kept longer than the hub knows its id. */
export type SeenMessage = {
  readonly verdict: 'ontvangen' | 'afgekeurd' | 'onleesbaar'
  readonly ladingHash: string
  /** Of what was opened; absent when it could not be. */
  readonly inhoudHash?: string
  readonly at: string
  /** The Afkeurbericht that must go out: its own reference, decided once. */
  readonly rejection?: {
    readonly id: string
    readonly to: string
    readonly conversation: string
    readonly findings: readonly Finding[]
  }
}

/**
 * One event in the log.
 *
 * @since 0.1.0
 * @beta
 */
export type LogEntry = {
  readonly tijdstip: string
  readonly richting: 'uit' | 'in'
  readonly gebeurtenis:
    | 'aangeboden'
    | 'aangenomen'
    | 'afgeleverd'
    | 'verlopen'
    | 'geweigerd'
    | 'ontvangen'
    | 'afgekeurd'
    | 'onleesbaar'
    | 'vastgehouden'
    | 'overgenomen'
    | 'controlepunt-ongedekt'
    | 'twee-geschiedenissen'
  readonly heading: Heading
  /** With `aangeboden` and `ontvangen`: how the message was converted, as codes and pointers. */
  readonly conversion?: Converted | NotConverted
}

/** Where the gateway is in the hub's receipts, of which incarnation, and the highest address book it trusted. */
type Cursor = { readonly epoch: string; readonly receipts: number }

/** The files of a gateway, as records by id, a log and a few single values. */
export type Records = {
  readonly sent: Folder<Sent>
  readonly arrived: Folder<Arrived>
  /** Arrived, and not shown yet. */
  readonly prepared: Folder<Arrived>
  /** Shows what was prepared. */
  readonly show: (id: string) => Promise<void>
  readonly seen: Folder<SeenMessage>
  readonly cursor: () => Promise<Cursor | undefined>
  readonly setCursor: (cursor: Cursor) => Promise<void>
  readonly directory: () => Promise<unknown>
  readonly setDirectory: (signed: unknown) => Promise<void>
  readonly log: (entry: LogEntry) => Promise<void>
  /** Every entry of the log, oldest first. */
  readonly logged: () => readonly LogEntry[]
  /** The heading under which a message was sent or received. */
  readonly headingOf: (id: string) => Heading | undefined
  /** The newest entry about this message as it came in; one to ourselves has entries as it went out too. */
  readonly lastIn: (id: string) => LogEntry | undefined
  /** Looks at what another gateway of the same participant wrote, which the log then has; gives how often there was something. */
  readonly look: () => Promise<number>
}

/** Events after which a heading is certain: it was judged here. Of one id the first counts, so that nobody takes its place. */
const certain: ReadonlySet<LogEntry['gebeurtenis']> = new Set(['aangeboden', 'ontvangen'])

function foldersIn(folder: string) {
  return {
    sent: inFolder(folder, 'uitbak'),
    arrived: inFolder(folder, 'inbak'),
    prepared: inFolder(folder, 'inbak', 'klaar'),
    seen: inFolder(folder, 'gezien'),
  }
}

/** Opens the folder. A log line that a crash cut short is left out, and so is what was never written whole. */
export async function openRecords(folder: string, files: Files): Promise<Records> {
  const places = foldersIn(folder)
  for (const each of [folder, ...Object.values(places)]) await clearAside(each, files)
  const json = async <Value>(path: string): Promise<Value | undefined> => {
    const text = await files.read(path)
    return text === undefined ? undefined : (JSON.parse(text) as Value)
  }
  const arrived = folderOf<Arrived>(places.arrived, files)
  const prepared = folderOf<Arrived>(places.prepared, files)
  const cursorPath = inFolder(folder, 'stand.json')
  const directoryPath = inFolder(folder, 'adresboek.json')
  return {
    sent: folderOf<Sent>(places.sent, files),
    arrived,
    prepared,
    show: (id) => files.move(prepared.path(id), arrived.path(id)),
    seen: folderOf<SeenMessage>(places.seen, files),
    cursor: () => json<Cursor>(cursorPath),
    setCursor: (cursor) => files.write(cursorPath, JSON.stringify(cursor)),
    directory: () => json<unknown>(directoryPath),
    setDirectory: (signed) => files.write(directoryPath, JSON.stringify(signed)),
    ...(await openLog(inFolder(folder, 'logboek.ndjson'), files)),
  }
}

async function openLog(
  path: string,
  files: Files,
): Promise<Pick<Records, 'log' | 'logged' | 'headingOf' | 'look' | 'lastIn'>> {
  const kept = (await files.read(path)) ?? ''
  // What a crash cut short stays a line of its own, so that the next one is whole.
  if (kept !== '' && !kept.endsWith('\n')) await files.append(path, '\n')
  const log: LogEntry[] = []
  const headings = new Map<string, Heading>()
  const take = (entry: LogEntry): void => {
    const { gebeurtenis, heading } = entry
    log.push(entry)
    if (certain.has(gebeurtenis) && !headings.has(heading.id)) headings.set(heading.id, heading)
  }
  for (const entry of parseLines(kept)) take(entry)
  return {
    log: async (entry) => {
      await files.append(path, `${JSON.stringify(entry)}\n`)
      take(entry)
    },
    logged: () => log,
    headingOf: (id) => headings.get(id),
    look: lookWith({ files, path }, take),
    lastIn: (id) => log.findLast(({ heading, richting }) => heading.id === id && richting === 'in'),
  }
}

/** One look after the other: who looks second has what the first one saw. */
function lookWith(
  { files, path }: { readonly files: Files; readonly path: string },
  take: (entry: LogEntry) => void,
): Records['look'] {
  const exclusive = createExclusion()
  let times = 0
  return () =>
    exclusive('look', async () => {
      if (files.look === undefined || !(await files.look())) return times
      for (const entry of parseLines((await files.added?.(path)) ?? '')) take(entry)
      return (times += 1)
    })
}

function parseLines(text: string): LogEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as LogEntry]
    } catch {
      return []
    }
  })
}
