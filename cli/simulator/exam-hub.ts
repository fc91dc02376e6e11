/** The hub of an exam: in conformance mode, on one port, that can go away, come back, and forget all. */
import { createCalendar } from '../../calendar/index.ts'
import { createHub, createNotary, memoryMailbox } from '../../hub/index.ts'
import type { Hub, Mailbox } from '../../hub/index.ts'
import type { Catalog } from '../../schemas/read.ts'
import type { Directory } from '../../directory/index.ts'
import { readHubHome } from '../exchange/read-home.ts'
import type { HubHome } from '../exchange/read-home.ts'

/** What an exam does with its hub. */
export type ExamHub = {
  readonly url: () => string
  readonly mailbox: () => Mailbox
  readonly away: () => Promise<void>
  readonly back: () => Promise<void>
  readonly forget: () => Promise<void>
  /** Takes the address book that stands in the home, and lets go what is past its time. */
  readonly renew: () => Promise<void>
}

/** What it is made of. */
type ExamHubSetting = {
  readonly home: string
  readonly catalog: Catalog
  readonly clock: () => Date
  readonly randomUuid: () => string
  /** The address book that stands in the home. */
  readonly book: () => Promise<Directory>
}

const day = 24 * 60 * 60 * 1000
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
/** An exam asks faster than any participant, and its clock may stand still. */
const limits = { requestsPerSecond: 1e6, burst: 1e6, strangerRequestsPerSecond: 1e6, strangerBurst: 1e6 }

/** A hub that listens; `port` 0 takes a free one, and keeps it. */
export async function openExamHub(setting: ExamHubSetting, port: number): Promise<ExamHub> {
  const hubHome = await readHubHome(setting.home)
  const notary = createNotary(hubHome.signer, setting.clock)
  const newMailbox = (): Mailbox => memoryMailbox({ randomUuid: setting.randomUuid, notary })
  let mailbox = newMailbox()
  let running: Hub | undefined
  let taken = port
  let url = ''
  const start = async (): Promise<void> => {
    if (running !== undefined) return
    // A hub closes its mailbox with itself; this one outlives it, as a store on disk does.
    const hub = await makeHub(setting, hubHome, { ...mailbox, close: async () => undefined })
    ;({ url } = await hub.listen({ host: '127.0.0.1', port: taken, operatorPort: 0 }))
    taken = Number(new URL(url).port)
    running = hub
  }
  const stop = async (): Promise<void> => {
    await running?.close()
    running = undefined
  }
  await start()
  return {
    url: () => url,
    mailbox: () => mailbox,
    away: stop,
    back: start,
    forget: async () => {
      await stop()
      mailbox = newMailbox()
      await start()
    },
    renew: async () => {
      await running?.adopt((await setting.book()).signed)
      await running?.sweep()
    },
  }
}

async function makeHub(
  { catalog, clock, randomUuid, book }: ExamHubSetting,
  hubHome: HubHome,
  mailbox: Mailbox,
): Promise<Hub> {
  return createHub({
    ...{ mailbox, catalog, clock, randomUuid, limits, contract: '{}', mode: 'conformiteit', log: quiet },
    // Only production asks whether grounds are confirmed.
    openGrounds: () => [],
    ...{ trust: hubHome.trust, tls: hubHome.tls },
    calendar: createCalendar(catalog.werkdagen),
    earlierDirectory: hubHome.earlierDirectory,
    directory: await book(),
    certificates: hubHome.certificates(clock),
    securityTxt: {
      contact: 'mailto:security@localhost',
      expires: new Date(clock().getTime() + 180 * day).toISOString(),
    },
  })
}
