/** Gateways of a town that look whether they are shown one history, and what they keep when they are not. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Checkpoint } from '../../envelope/index.ts'
import type { HubClient } from '../../gateway/index.ts'
import { newestBook } from './change-book.ts'
import { sealedBy } from './hostile-hub.ts'
import { watched } from './hub-between.ts'
import type { Watched } from './hub-between.ts'
import { saldoverzoek } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, se } from './town.ts'
import type { Town } from './town.ts'

export const minute = 60_000
/** A hash of nothing. */
export const wrong = 'A'.repeat(43)

/** A gateway in a folder that is known, at a hub that may do something else instead. */
export type Side = Watched & { readonly folder: string }

/** What participants of a town do. */
export type Suspecting = {
  readonly town: Town
  readonly later: (milliseconds: number) => void
  /** Without a folder in one of its own; in the folder of another it is that one after a start. */
  readonly side: (oin: string, instead?: Partial<HubClient>, folder?: string) => Promise<Side>
  /** A message of now. */
  readonly made: (change?: Readonly<Record<string, string>>) => Message
  /** From the one to the other, taken over there, and known as such here; gives its id. */
  readonly send: (from: Side, to: Side, message?: Message) => Promise<string>
  /** A message by whoever says that it saw this, to `se`; gives its id. */
  readonly lie: (from: string, checkpoint: Checkpoint) => Promise<string>
  readonly trueBook: () => Promise<Checkpoint['adresboek']>
  readonly epoch: () => Promise<string>
}

export function suspecting(town: Town): Suspecting {
  const made: Suspecting['made'] = (change = {}) =>
    saldoverzoek({ Tijdstip: `${town.clock.now.toISOString().slice(0, 19)}Z`, ...change })
  return {
    town,
    made,
    later: (milliseconds) => void (town.clock.now = new Date(town.clock.now.getTime() + milliseconds)),
    side: async (oin, instead = {}, folder = join(town.home, randomUUID())) => ({
      ...(await watched(town, oin, { between: { instead }, change: { folder } })),
      folder,
    }),
    send: (from, to, message = made()) => send(from, to, message),
    lie: async (from, checkpoint) => {
      const event = await sealedBy(town, made({ Afzender: from }), { from, to: se, checkpoint })
      expect((await (await town.client(from)).submit(event.id, JSON.stringify(event))).kind).toBe('good')
      return event.id
    },
    trueBook: async () => {
      const { content, digest } = await newestBook(town)
      return { nummer: content.nummer, hash: digest }
    },
    epoch: async () => {
      const answer = await (await town.client(se)).receipts(0)
      return answer.kind === 'good' ? answer.epoch : ''
    },
  }
}

async function send(from: Side, to: Side, message: Message): Promise<string> {
  const id = idOf(message)
  expect(await from.gateway.submit(bytesOf(message))).toMatchObject({ outcome: 'taken' })
  await from.gateway.turn()
  await to.gateway.turn()
  expect(await to.gateway.takeOver(id)).toBe(true)
  await from.gateway.turn()
  expect(await from.gateway.sent(id)).toMatchObject({ status: 'afgeleverd' })
  return id
}

export const idOf = ({ Stuurgegevens }: Message): string => Stuurgegevens['Referentienummer'] ?? ''

/** What it warned of histories. */
export const suspicions = ({ warned }: Side): readonly string[] =>
  warned.filter((code) => code === 'two-histories' || code === 'checkpoint-unsupported')

/** The parts of a hub's answers in which it shows another history. */
export const partsOf = ({ submit, confirm, receipts, headers }: HubClient): Partial<HubClient> => ({
  ...{ submit, confirm, receipts, headers },
})

/** Evidence as it lies in the folder. */
export type Kept = {
  readonly soort: string
  readonly aanleiding: { readonly bericht: string; readonly afzender: string } | null
  readonly reeksen: readonly { readonly nummer: number; readonly ondertekening: string }[]
  readonly controlepunt: Checkpoint
  readonly adresboeken: readonly unknown[]
}

/** The evidence of this name. */
export function kept({ folder }: Side, name: string): Kept | undefined {
  const file = join(folder, 'geschiedenis', 'bewijs', `${name}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined
}
