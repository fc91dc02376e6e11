/** A batch: messages that were read from a list and go out together; kept in the vault first, so that a closed page loses or doubles none. */
import type { Files } from '../../../gateway/anywhere.ts'

/** How many messages stand in one item of the vault. */
const perPart = 50
const folder = 'csv'
const standingForm = /^stand-(.+)\.json$/
const standingOf = (id: string): string => `${folder}/stand-${id}.json`
const partOf = (id: string, index: number): string => `${folder}/deel-${id}-${index}.json`

/** What of a batch is still to be done; each has places of its own, so that two people who have one leave each other's alone. */
export type Batch = { readonly id: string; readonly parts: number; readonly messages: number; readonly done: number }

/** Keeps the messages under this name, each with the number that it will have; only once all are kept there is a batch. */
export async function keepBatch(files: Files, id: string, messages: readonly object[]): Promise<Batch> {
  const parts = Math.ceil(messages.length / perPart)
  for (let index = 0; index < parts; index += 1)
    await files.write(partOf(id, index), JSON.stringify(messages.slice(index * perPart, (index + 1) * perPart)))
  const batch = { id, parts, messages: messages.length, done: 0 }
  await files.write(standingOf(id), JSON.stringify(batch))
  return batch
}

/** A batch that waits, when there is one: of an earlier page, or of a colleague. */
export async function waitingBatch(files: Files): Promise<Batch | undefined> {
  for (const name of (await files.list(folder)).toSorted()) {
    const [, id] = standingForm.exec(name) ?? []
    const text = id === undefined ? undefined : await files.read(standingOf(id))
    if (text !== undefined) return JSON.parse(text) as Batch
  }
  return undefined
}

/** Forgets a batch; what was handed over already goes on. */
export async function dropBatch(files: Files, { id, parts }: Batch): Promise<void> {
  await files.remove(standingOf(id))
  for (let index = 0; index < parts; index += 1) await files.remove(partOf(id, index))
}

/** What carries a batch on its way. */
export type Carrier = {
  readonly files: Files
  /** Hands one message over; the same one again is no second one. False when it cannot go now. */
  readonly send: (message: object) => Promise<boolean>
  /** Waits until the hub said what becomes of it, and deals with that. False when it says nothing yet. */
  readonly settle: (message: object) => Promise<boolean>
  readonly told: (sent: number) => void
}

/** Hands over what is left, part by part. False when something cannot go now: then the rest stays. */
export async function sendBatch(batch: Batch, { files, send, settle, told }: Carrier): Promise<boolean> {
  for (let index = batch.done; index < batch.parts; index += 1) {
    const text = await files.read(partOf(batch.id, index))
    // Somebody else took it back, or sent it: nothing is said of messages that were not seen here.
    if (text === undefined) return false
    const messages = JSON.parse(text) as readonly object[]
    for (const [place, message] of messages.entries()) {
      if (!(await send(message))) return false
      told(index * perPart + place + 1)
    }
    for (const message of messages) if (!(await settle(message))) return false
    await files.write(standingOf(batch.id), JSON.stringify({ ...batch, done: index + 1 }))
  }
  await dropBatch(files, batch)
  return true
}
