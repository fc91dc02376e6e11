/** A batch: messages that were read from a list and go out together; kept in the vault first, so that a closed page loses or doubles none. */
import type { Files } from '../../../gateway/anywhere.ts'

/** How many messages stand in one item of the vault. */
const perPart = 50
const folder = 'csv'
const standingForm = /^stand-(.+)\.json$/
const standingOf = (id: string): string => `${folder}/stand-${id}.json`
const partOf = (id: string, index: number): string => `${folder}/deel-${id}-${index}.json`

/** What of a batch is still to be done; each has places of its own, so that two people who have one leave each other's alone. */
export type Batch = {
  readonly id: string
  readonly parts: number
  readonly messages: number
  readonly done: number
  /** Places in the list, from 1, of those that can never go; absent as long as there is none. */
  readonly never?: readonly number[]
  /** When it was made ready, and which page sends it. */
  readonly at?: string
  readonly page?: string
}

/** Keeps the messages, each with the number that it will have; only once all are kept there is a batch. */
export async function keepBatch(
  files: Files,
  { id, at, page }: Pick<Batch, 'id' | 'at' | 'page'>,
  messages: readonly object[],
): Promise<Batch> {
  const parts = Math.ceil(messages.length / perPart)
  for (let index = 0; index < parts; index += 1)
    await files.write(partOf(id, index), JSON.stringify(messages.slice(index * perPart, (index + 1) * perPart)))
  const batch = { id, parts, messages: messages.length, done: 0, at, page } as Batch
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

/** How this batch stands now; nothing once it went out or was taken back. */
export async function standingBatch(files: Files, { id }: Batch): Promise<Batch | undefined> {
  const text = await files.read(standingOf(id))
  return text === undefined ? undefined : (JSON.parse(text) as Batch)
}

/** Says that this page sends it from now on. */
export async function takeUpBatch(files: Files, batch: Batch, page: string): Promise<Batch> {
  const taken = { ...batch, page }
  await files.write(standingOf(batch.id), JSON.stringify(taken))
  return taken
}

/** Its messages, as far as they are still there. */
export async function messagesOf(files: Files, { id, parts }: Batch): Promise<readonly object[]> {
  const texts = await Promise.all(Array.from({ length: parts }, (_, index) => files.read(partOf(id, index))))
  return texts.flatMap((text) => (text === undefined ? [] : (JSON.parse(text) as readonly object[])))
}

/** Forgets a batch; what was handed over already goes on. */
export async function dropBatch(files: Files, { id, parts }: Batch): Promise<void> {
  await files.remove(standingOf(id))
  for (let index = 0; index < parts; index += 1) await files.remove(partOf(id, index))
}

/**
 * What became of a message: on its way; not now (the receiver is not there, or the address book has run out); or never: a colleague answers the
 * same question, its number was of another message before, or it is none that may be sent.
 */
export type Dispatched = 'onderweg' | 'nu niet' | 'nooit'

/** What carries a batch on its way. */
export type Carrier = {
  readonly files: Files
  /** Hands one message over; the same one again is no second one. */
  readonly send: (message: object) => Promise<Dispatched>
  /** Waits until the hub said what becomes of it, and deals with that. False when it says nothing yet. */
  readonly settle: (message: object) => Promise<boolean>
  readonly told: (sent: number) => void
}

/** Hands over what is left, part by part; what can never go holds up nothing. Gives which did not go; nothing when something cannot go now: then the rest stays. */
export async function sendBatch(batch: Batch, carrier: Carrier): Promise<readonly number[] | undefined> {
  const { files } = carrier
  const never = [...(batch.never ?? [])]
  for (let index = batch.done; index < batch.parts; index += 1) {
    const text = await files.read(partOf(batch.id, index))
    // Somebody else took it back, or sent it: nothing is said of messages that were not seen here.
    if (text === undefined) {
      // What was stopped while a part of it went is not left standing.
      const standing = await standingBatch(files, batch)
      if (standing !== undefined && standing.done <= index) await dropBatch(files, batch)
      return undefined
    }
    const left = await sendPart(JSON.parse(text) as readonly object[], index * perPart, carrier)
    if (left === undefined) return undefined
    never.push(...left)
    const told = never.length === 0 ? {} : { never }
    await files.write(standingOf(batch.id), JSON.stringify({ ...batch, done: index + 1, ...told }))
  }
  await dropBatch(files, batch)
  return never
}

/** Hands over the messages that stand after this place; gives the places of those that can never go. */
async function sendPart(
  messages: readonly object[],
  after: number,
  { send, settle, told }: Carrier,
): Promise<readonly number[] | undefined> {
  const never: number[] = []
  const gone: object[] = []
  for (const [at, message] of messages.entries()) {
    const what = await send(message)
    if (what === 'nu niet') return undefined
    if (what === 'nooit') never.push(after + at + 1)
    else gone.push(message)
    told(after + at + 1)
  }
  for (const message of gone) if (!(await settle(message))) return undefined
  return never
}
