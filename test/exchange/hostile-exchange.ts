/**
 * Two messages from one honest gateway to another past a hub that tampers, then past one that is honest again; and what came of them.
 *
 * Inside: asks the judgement of `skp receipt verify` as data; its door, the program, gives sentences.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { verifyReceipts } from '../../cli/exchange/verify-receipts.ts'
import type { Gateway, HubClient } from '../../gateway/index.ts'
import { saldoverzoek } from './messages.ts'
import { tamperedClient } from './tampered-hub.ts'
import type { Known, Tampering } from './tampered-hub.ts'
import { bytesOf, se, shv } from './town.ts'
import type { Town } from './town.ts'

/** What came of one message. */
export type Outcome = {
  /** What was handed over under its id, each time. */
  readonly handedOver: readonly string[]
  readonly text: string
  readonly status: string | undefined
  /** Kind of the receipt that ended it, and what the desk finds wrong with its receipts. */
  readonly end: string | undefined
  readonly faults: readonly string[]
  /** Verdicts that the receiver signed about it, and whether each named what the sender had sealed. */
  readonly confirmed: readonly string[]
}

/** What came of all, and what should never be. */
export type Outcomes = {
  readonly messages: readonly Outcome[]
  readonly strangers: readonly string[]
  readonly files: readonly string[]
  readonly warned: ReadonlySet<string>
}

const minute = 60_000
/** Rounds of a hub that is honest again: soon, after an hour, and after all terms. */
const honestly = [2 * minute, 61 * minute, minute, 9 * 24 * 60 * minute, minute] as const

/** Carries it out: the tamperings of each round, one after the other, and then none. */
export async function exchangePast(
  { town, known }: { readonly town: Town; readonly known: Known },
  rounds: readonly (readonly Tampering[])[],
): Promise<Outcomes> {
  let current: readonly Tampering[] = []
  const warned = new Set<string>()
  const folder = join(town.home, `tussen-${randomUUID()}`)
  const said: { id: string; oordeel: string; inhoudHash?: string }[] = []
  const open = async (oin: string): Promise<Gateway> => {
    const client = tamperedClient(await town.client(oin), known, () => current)
    const hub: HubClient = {
      ...client,
      confirm: (id, jws) => (said.push({ id, ...payloadOf(jws) }), client.confirm(id, jws)),
    }
    return town.gateway(oin, { hub, folder: join(folder, oin), warn: (code) => void warned.add(code) })
  }
  const before = filesBeside(town, folder)
  const [sender, receiver] = [await open(shv), await open(se)]
  const handed: { id: string; text: string }[] = []
  const turn = async (): Promise<void> => {
    for (const gateway of [sender, receiver, sender]) await gateway.turn()
    for (const { heading, message } of await receiver.inbox()) {
      handed.push({ id: heading.id, text: message })
      await receiver.takeOver(heading.id)
    }
  }
  const later = (milliseconds: number): void =>
    void (town.clock.now = new Date(town.clock.now.getTime() + milliseconds))
  const Tijdstip = `${town.clock.now.toISOString().slice(0, 19)}Z`
  const messages = [saldoverzoek({ Tijdstip }), saldoverzoek({ Tijdstip })]
  for (const message of messages) await sender.submit(bytesOf(message))
  for (const round of rounds) {
    current = round
    await turn()
    later(minute)
  }
  current = []
  for (const pause of honestly) {
    if ((await sender.state()).outbox.count === 0 && (await waiting(town)) === 0) break
    later(pause)
    await turn()
  }
  await turn()
  const ids = messages.map(({ Stuurgegevens }) => Stuurgegevens['Referentienummer'] ?? '')
  return {
    messages: await Promise.all(
      ids.map(async (id, index) => ({
        handedOver: handed.filter((each) => each.id === id).map(({ text }) => text),
        text: JSON.stringify(messages[index]),
        ...(await endOf(town, sender, id)),
        confirmed: await saidOf(sender, id, said),
      })),
    ),
    strangers: [...handed, ...said].map(({ id }) => id).filter((id) => !ids.includes(id)),
    files: filesBeside(town, folder).filter((name) => !before.includes(name)),
    warned,
  }
}

/** Messages that the hub still holds: also one whose sender was told that it ended is fetched, or expires, before the next exchange begins. */
async function waiting({ mailbox }: Town): Promise<number> {
  return (await mailbox.list(se, { after: 0, limit: 10 })).length
}

async function endOf(town: Town, sender: Gateway, id: string): Promise<Pick<Outcome, 'status' | 'end' | 'faults'>> {
  const sent = await sender.sent(id)
  const directory: unknown = JSON.parse(readFileSync(join(town.home, 'adresboek.json'), 'utf8'))
  const documents = [{ file: 'bewijs.json', document: sent?.receipts }]
  const sources = { directory, trust: town.hubHome.trust, now: town.clock.now }
  const verified = sent?.receipts.length === 0 ? [] : await verifyReceipts(documents, sources)
  const faults = verified.flatMap(({ fouten, feit }) => (feit?.bericht === id ? fouten : ['of another']))
  const ends = verified.filter(({ feit }) => feit?.soort !== 'aanname')
  return { status: sent?.status, end: ends.map(({ feit }) => feit?.soort).join(' and '), faults }
}

async function saidOf(
  sender: Gateway,
  id: string,
  said: readonly { readonly id: string; readonly oordeel: string; readonly inhoudHash?: string }[],
): Promise<readonly string[]> {
  const sent = await sender.sent(id)
  const mine = said.filter((each) => each.id === id)
  return [
    ...new Set(mine.map((each) => (each.inhoudHash === sent?.inhoudHash ? each.oordeel : `${each.oordeel} unopened`))),
  ]
}

const payloadOf = (jws: string) =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as { oordeel: string; inhoudHash?: string }

function filesBeside({ home }: Town, folder: string): readonly string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => !join(home, name).startsWith(folder))
}
