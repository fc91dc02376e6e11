/**
 * A small town for tests: a hub and two participants with gateways, over real TLS, from a home on disk.
 *
 * Inside: makes homes as `skp init` does without starting a program each; the desk's door is the program.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCalendar } from '../../calendar/index.ts'
import { createHome } from '../../cli/exchange/create-home.ts'
import { publish, readBook } from '../../cli/exchange/edit-home.ts'
import { readHubHome, readParticipantHome, trustedDirectory } from '../../cli/exchange/read-home.ts'
import type { HubHome, ParticipantHome } from '../../cli/exchange/read-home.ts'
import { changeParticipant } from '../../directory/index.ts'
import type { Directory } from '../../directory/index.ts'
import { diskFiles, httpHubClient, openGateway } from '../../gateway/index.ts'
import type { Files, Gateway, GatewayOptions, HubClient } from '../../gateway/index.ts'
import { createHub, createNotary, memoryMailbox } from '../../hub/index.ts'
import type { Hub, Mailbox, Notary } from '../../hub/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'

export const shv = '00000099000000001000'
export const se = '00000099000000002000'
const catalog = readCatalog()
const calendar = createCalendar(catalog.werkdagen)

export type Town = {
  readonly home: string
  readonly hubHome: HubHome
  readonly hub: Hub
  readonly url: string
  readonly operatorUrl: string
  readonly mailbox: Mailbox
  readonly clock: { now: Date }
  /** Every line of the hub's log of operation. */
  readonly logged: () => string
  /** Opens the gateway of a participant; again on the same folder is a restart. */
  readonly gateway: (oin: string, change?: Partial<GatewayOptions>) => Promise<Gateway>
  readonly participant: (oin: string) => Promise<ParticipantHome>
  readonly client: (oin: string) => Promise<HubClient>
  readonly close: () => Promise<void>
}

export type TownSetting = {
  /** A time that stands still, on a day of the tests, without it. */
  readonly clock?: { now: Date }
  /** Opens the mailbox whose receipts this notary signs; in memory without it. */
  readonly mailbox?: (notary: Notary) => Mailbox | Promise<Mailbox>
  readonly files?: Files
  /** OIN → the versions of Schuldregeling that the address book names; all of them without it. */
  readonly versions?: Readonly<Record<string, readonly string[]>>
  /** OIN → its kinds; a counsellor and a creditor without it. */
  readonly kinds?: Readonly<Record<string, readonly string[]>>
}

/** Opens a town on free ports. */
export async function openTown({
  mailbox: openMailbox = newMemory,
  files = diskFiles,
  versions = {},
  kinds = {},
  clock = { now: new Date('2026-11-23T10:00:30.000Z') },
}: TownSetting = {}): Promise<Town> {
  const home = mkdtempSync(join(tmpdir(), 'skp-town-'))
  await createHome(home, {
    now: clock.now,
    hub: { poort: 0, beheerpoort: 0, opslag: 'memory' },
    participants: [
      { oin: shv, naam: 'Gemeente Voorbeeld', soorten: kinds[shv] ?? ['shv-fase-2'], suite: 2, vlaggen: [], poort: 0 },
      { oin: se, naam: 'Incasso Voorbeeld', soorten: kinds[se] ?? ['schuldeiser'], suite: 2, vlaggen: [], poort: 0 },
    ],
  })
  for (const [oin, versies] of Object.entries(versions)) {
    const book = await readBook(home, clock.now)
    const modules = [{ module: 'schuldregeling', versies }]
    await publish(home, changeParticipant(book, oin, { modules }), clock.now)
  }
  const hubHome = await readHubHome(home)
  const mailbox = await openMailbox(createNotary(hubHome.signer, () => clock.now))
  const lines: string[] = []
  const write = (fields: object, text: string): void => void lines.push(JSON.stringify({ ...fields, text }))
  const hub = createHub({
    ...{ mailbox, catalog, calendar, openGrounds: () => [], randomUuid: randomUUID },
    ...{ trust: hubHome.trust, tls: hubHome.tls, contract: '{}' },
    mode: 'conformiteit',
    earlierDirectory: hubHome.earlierDirectory,
    directory: await trustedDirectory(hubHome, clock.now),
    certificates: hubHome.certificates(() => clock.now),
    securityTxt: { contact: 'mailto:security@example.org', expires: '2027-06-01T00:00:00Z' },
    clock: () => clock.now,
    log: { info: write, warn: write, error: write },
  })
  const { url, operatorUrl } = await hub.listen({ host: '127.0.0.1', port: 0, operatorPort: 0 })
  const clients: HubClient[] = []
  const client = async (oin: string): Promise<HubClient> => {
    const { tls } = await readParticipantHome(home, oin)
    const made = httpHubClient({ url, ...tls, timeout: 5000 })
    clients.push(made)
    return made
  }
  return {
    ...{ home, hubHome, hub, url, operatorUrl, mailbox, clock, client },
    logged: () => lines.join('\n'),
    participant: (oin) => readParticipantHome(home, oin),
    gateway: async (oin, change = {}) =>
      openGateway({ ...(await standing(home, oin, clock)), files, hub: await client(oin), ...change }),
    close: async () => {
      for (const each of clients) await each.close()
      await hub.close()
      rmSync(home, { recursive: true })
    },
  }
}

async function standing(
  home: string,
  oin: string,
  clock: { now: Date },
): Promise<Omit<GatewayOptions, 'hub' | 'files'>> {
  const participant = await readParticipantHome(home, oin)
  return {
    ...{ oin, catalog, calendar, randomUuid: randomUUID, random: () => 0 },
    folder: join(participant.folder, participant.config.map),
    signer: participant.signer,
    opener: (kid) => participant.openers.find((key) => key.kid === kid),
    trust: participant.trust,
    directory: await bookAt(participant, clock.now),
    validator: { naam: 'schuldenknooppunt', hash: schemaset },
    clock: () => clock.now,
  }
}

/** Books that were read, by what stands in them and when: every restart reads the same one, and judges its certificates. */
const books = new Map<string, Promise<Directory>>()

function bookAt(participant: ParticipantHome, now: Date): Promise<Directory> {
  const key = `${now.getTime()} ${JSON.stringify([participant.trust, participant.signedDirectory()])}`
  const book = books.get(key) ?? trustedDirectory(participant, now)
  books.set(key, book)
  return book
}

function newMemory(notary: Notary): Mailbox {
  return memoryMailbox({ randomUuid: randomUUID, notary })
}

/** UTF-8 bytes of a message. */
export function bytesOf(message: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(message))
}
