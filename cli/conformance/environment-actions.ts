/** What the conformance environment does at the desk, with a register of what it gave. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { dossierForm, giveTicket, readRegistration, sealReport } from '../../conformance/index.ts'
import type { Registered, TesterRefusal } from '../../conformance/index.ts'
import { canonicalText, isList, isObject } from '../../json/index.ts'
import { ToolkitFailure, visibleText } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { jsonText, readJsonFile, writeOpen } from '../exchange/private-files.ts'
import { participantIn, resultIn } from './evidence-files.ts'
import { findKit } from './find-kit.ts'
import { readSigningKey } from './keys.ts'

/** What was typed of a ticket. */
export type TicketAsked = {
  readonly key: string
  readonly register: string
  readonly rounds: number
  readonly kit?: string
  readonly output: string
}

/** Writes the ticket of a registration; one that was given before is given again, so that nobody draws until it suits. */
export async function writeTicket(file: string, options: TicketAsked, desk: Desk): Promise<void> {
  const registration = readRegistration(readJsonFile(resolve(desk.folder, file)))
  if (registration === undefined)
    throw new ToolkitFailure('usage', `${file} is no registration; skp conformance register makes one`)
  const { digest } = await findKit(registration.aanspraak, options.kit, desk)
  if (digest !== registration.kit)
    throw new ToolkitFailure('usage', `${file} is about another kit than is known here; give that kit with --kit`)
  const known = readRegister(options.register, desk)
  const before = known.find((each) => canonicalText(each.registration) === canonicalText(registration))
  const entry = before ?? (await newEntry(registration, options, desk))
  if (before === undefined) writeOpen(resolve(desk.folder, options.register), jsonText([...known, entry]))
  writeOpen(resolve(desk.folder, options.output), `${entry.ticket}\n`)
  await desk.print(`${visibleText(options.output)}\n`)
}

async function newEntry(
  registration: Registered['registration'],
  { key, rounds }: TicketAsked,
  { clock, randomUuid, folder }: Desk,
): Promise<Registered> {
  const environment = await readSigningKey(resolve(folder, key), key)
  // Eight digits of a random UUID are 32 random bits; a seed takes 31.
  const drawSeed = (): number => Number.parseInt(randomUuid().slice(0, 8), 16) >>> 1
  return giveTicket({ key: environment.key, clock, drawSeed, newNumber: randomUuid, rondes: rounds }, registration)
}

/** What was typed of a seal. */
export type SealOptions = {
  readonly key: string
  readonly seen: string
  readonly seenParticipant?: string
  readonly register: string
  readonly output: string
}

/** Writes the dossier again with the seal under its report, when that says what was seen here. */
export async function writeSeal(file: string, options: SealOptions, desk: Desk): Promise<void> {
  const { key, seen, seenParticipant, register, output } = options
  const document = readJsonFile(resolve(desk.folder, file))
  if (!isObject(document) || document['formaat'] !== dossierForm)
    throw new ToolkitFailure('usage', `${file} is no dossier; skp conformance hand-in makes one`)
  const entry = readRegister(register, desk).find(({ ticket }) => ticket === document['kaartje'])
  if (entry === undefined) throw new ToolkitFailure('usage', `the ticket of ${file} does not stand in ${register}`)
  const witnessed = {
    result: resultIn(seen, desk),
    ...(seenParticipant === undefined ? {} : { participant: participantIn(seenParticipant, desk) }),
  }
  const environment = await readSigningKey(resolve(desk.folder, key), key)
  const setting = { key: environment.key, clock: desk.clock }
  const sealed = await sealReport(setting, { ...entry, ...witnessed }, String(document['rapport']))
  if (!sealed.ok) throw new ToolkitFailure('usage', refusals[sealed.refusal] ?? sealed.refusal)
  writeOpen(resolve(desk.folder, output), jsonText({ ...document, zegel: sealed.value }))
  await desk.print(`${visibleText(output)}\n`)
}

const refusals: Partial<Record<TesterRefusal, string>> = {
  'niet-afgenomen': 'the claim is of a participant: give what was seen of it too, with --seen-participant',
  'niet-geslaagd': 'what was seen here is no pass: there is nothing to seal',
  'ander-rapport':
    'the dossier says something else than was seen here, or is signed by another key than registered; take the exams again with the same ticket, and compare',
}

/** @throws ToolkitFailure `file-unreadable` for a file that is no register. */
function readRegister(name: string, desk: Desk): readonly Registered[] {
  const path = resolve(desk.folder, name)
  const found = existsSync(path) ? readJsonFile(path) : []
  if (isList(found) && found.every(isEntry)) return found as readonly Registered[]
  throw new ToolkitFailure('file-unreadable', `${name} is no register of tickets; give the one that --register wrote`)
}

function isEntry(value: unknown): boolean {
  return isObject(value) && typeof value['ticket'] === 'string' && readRegistration(value['registration']) !== undefined
}
