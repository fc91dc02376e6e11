/** Notices to the contacts of organisations: a queue in the home for the operator to send, with which were sent. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '../../json/index.ts'
import { isName, ToolkitFailure } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { hasApplication, readApplication } from '../application/keep.ts'
import { jsonText, readJsonFile, writeSecret } from '../exchange/private-files.ts'
import { portalPlaces } from './home.ts'

/** What somebody is told of: keys in the place of lost ones are asked for, or all keys were replaced. */
type NoticeKind = 'herstel' | 'vervangen'

/** A notice. Its address is that of the contact in the application; there is none when the application is gone. */
export type Notice = {
  /** Names it in the home: OIN, kind and day. */
  readonly id: string
  readonly naar?: string
  readonly onderwerp: string
  readonly tekst: string
  readonly gemaakt: string
  readonly verstuurd?: string
}

/** What a notice is made of; `tekst` is given the name of the organisation. */
export type Telling = {
  readonly kvk: string
  readonly oin: string
  readonly soort: NoticeKind
  readonly onderwerp: (naam: string) => string
  readonly tekst: (naam: string) => string
}

/** Milliseconds that a notice is kept after it was sent: an address of somebody stands in it. */
const keptFor = 30 * 24 * 60 * 60_000

/** Puts one in the queue; of a kind, one an organisation and a day: who asks again and again fills no disk, and the last word stands. */
export function putNotice(home: string, { kvk, oin, soort, onderwerp, tekst }: Telling, now: Date): void {
  const gegevens = hasApplication(home, kvk) ? readApplication(home, kvk, readCatalog()).gegevens : undefined
  const naam = gegevens?.naam ?? oin
  const gemaakt = now.toISOString()
  write(home, {
    id: `${oin}-${soort}-${gemaakt.slice(0, 10)}`,
    ...(gegevens === undefined ? {} : { naar: gegevens.contactpersoon.email }),
    ...{ onderwerp: onderwerp(naam), tekst: tekst(naam), gemaakt },
  })
}

/** All of them, in the order in which they were made. */
export function noticesIn(home: string): readonly Notice[] {
  const folder = portalPlaces.notices(home)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => idOf(name) !== undefined) : []
  return names
    .map((name) => readNotice(join(folder, name)))
    .sort((one, other) => (one.gemaakt + one.id < other.gemaakt + other.id ? -1 : 1))
}

/**
 * Marks these as sent at this time; one that was sent before stays so.
 * @throws ToolkitFailure `usage` when one of them is not there; then none is marked.
 */
export function markSent(home: string, ids: readonly string[], now: Date): readonly Notice[] {
  const all = noticesIn(home)
  const found = ids.flatMap((id) => all.find((each) => each.id === id) ?? [])
  if (found.length < ids.length)
    throw new ToolkitFailure('usage', 'no notice has this id; skp application notices names those there are')
  const sent = found.map((each): Notice => ({ verstuurd: now.toISOString(), ...each }))
  for (const each of sent) write(home, each)
  return sent
}

/** Removes those that were sent long enough ago, and gives how many. */
export function removeSent(home: string, now: Date): number {
  const over = noticesIn(home).filter(
    ({ verstuurd }) => verstuurd !== undefined && now.getTime() - Date.parse(verstuurd) >= keptFor,
  )
  for (const { id } of over) rmSync(pathOf(home, id), { force: true })
  return over.length
}

function write(home: string, notice: Notice): void {
  writeSecret(pathOf(home, notice.id), jsonText(notice))
}

function pathOf(home: string, id: string): string {
  return join(portalPlaces.notices(home), `${id}.json`)
}

function idOf(file: string): string | undefined {
  const [, id, oin = ''] = /^((\w{20})-[a-z]{1,20}-\d{4}-\d{2}-\d{2})\.json$/.exec(file) ?? []
  return isName('oin', oin) ? id : undefined
}

function readNotice(path: string): Notice {
  const value = readJsonFile(path)
  const isNotice =
    isObject(value) && ['id', 'onderwerp', 'tekst', 'gemaakt'].every((name) => typeof value[name] === 'string')
  if (!isNotice) throw new ToolkitFailure('file-unreadable', `${path} is no notice; put back the file as it was`)
  return value as Notice
}
