/** Keeps the address book of a home: one editor at a time, everything checked first, each change the next signed number. */
import { existsSync } from 'node:fs'
import { contentFaults, lostKeys, nextNumber, readDirectory, signDirectory, succeeds } from '../../directory/index.ts'
import type { Directory, DirectoryContent, DirectoryFault, SignedDirectory } from '../../directory/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readKey, readTrust } from './credentials.ts'
import { places } from './home.ts'
import { lockSoon } from './lock-soon.ts'
import { jsonText, readJsonFile, readText, writeOpen } from './private-files.ts'
import { faultList, trustedDirectory } from './read-home.ts'
import { settleKeys } from './settle-keys.ts'

/** Days that a number stays valid. */
const validDays = 30
/** Makes the changed content of the one that it is given; the same one means that there is nothing to change. */
export type Edit = (content: DirectoryContent) => DirectoryContent | Promise<DirectoryContent>

/** The address book of the home, verified; also when it is past its validity, so that it can be renewed. */
export async function readBook(home: string, now: Date): Promise<DirectoryContent> {
  return (await currentBook(home, now)).content
}

/** Lets one change be made and puts it in use as the next number, while no other editor works. */
export async function editBook(home: string, now: Date, edit: Edit): Promise<DirectoryContent> {
  return alone(home, async () => {
    const content = await readBook(home, now)
    const changed = await edit(content)
    return changed === content
      ? content
      : install(home, await signedByHome(home, await numbered(home, changed, now)), now)
  })
}

/** Lets one change be made and gives it as the next number, for others to sign; nothing is put in use. */
export async function proposeEdit(home: string, now: Date, edit: Edit): Promise<SignedDirectory> {
  return alone(home, async () => signDirectory(await numbered(home, await edit(await readBook(home, now)), now), []))
}

/**
 * Signs the changed content as the next number and puts it in use; a running hub takes it within seconds.
 * @throws ToolkitFailure `usage` when the book has another number by now than the one that was changed.
 */
export async function publish(home: string, changed: DirectoryContent, now: Date): Promise<DirectoryContent> {
  return alone(home, async () => install(home, await signedByHome(home, await numbered(home, changed, now)), now))
}

/** Puts a number in use that others signed. */
export async function publishSigned(home: string, signed: SignedDirectory, now: Date): Promise<DirectoryContent> {
  return alone(home, () => install(home, signed, now))
}

/** The changed content as the number after the one in use, checked. */
async function numbered(home: string, changed: DirectoryContent, now: Date): Promise<DirectoryContent> {
  const { content, digest } = await currentBook(home, now)
  if (changed.nummer !== content.nummer) throw changedMeanwhile()
  const { nummer, vorige, uitgegevenOp, geldigTot } = await nextNumber(content, { now, validDays, digest })
  const next = { ...changed, nummer, vorige, uitgegevenOp, geldigTot }
  mustBeGood(contentFaults(next))
  return next
}

/** Whether the keys that lie in this home are enough to put a number in use; without that others sign a proposal. */
export function signsAlone(home: string): boolean {
  return signerPlaces(home).length >= readTrust(home).drempel
}

function signerPlaces(home: string): readonly string[] {
  const found: string[] = []
  while (existsSync(places.directoryKey(home, found.length + 1)))
    found.push(places.directoryKey(home, found.length + 1))
  return found
}

/** Signed with the keys that lie in this home: all of them, or only this one. */
async function signedByHome(home: string, content: DirectoryContent): Promise<SignedDirectory> {
  const keys = signerPlaces(home)
  if (signsAlone(home)) return signDirectory(content, await Promise.all(keys.map(readKey)))
  throw new ToolkitFailure(
    'usage',
    `${readTrust(home).drempel} signatures are asked and ${keys.length} keys lie in ${home}; ` +
      'write a proposal with --propose <file>, let each signer run skp participant sign, then skp participant publish',
  )
}

/** @throws ToolkitFailure `usage` that says at which option or place what is wrong; then nothing was changed. */
export function mustBeGood(faults: readonly DirectoryFault[]): void {
  if (faults.length === 0) return
  const remedies = new Set(faults.flatMap(remedyOf))
  const told = [...remedies].map((remedy) => `; ${remedy}`).join('')
  throw new ToolkitFailure('usage', `the address book stays as it is: ${faultList(faults)}${told}`)
}

/** What every reader of the book will ask is asked before it is written: a number that one cannot trust is never put in use. */
async function install(home: string, signed: SignedDirectory, now: Date): Promise<DirectoryContent> {
  const current = await currentBook(home, now)
  const verdict = await readDirectory(signed, readTrust(home), now)
  if (!verdict.ok) mustBeGood(verdict.faults)
  else if (!follows(current, verdict.value)) throw changedMeanwhile()
  else mustBeGood(lostKeys(current.content, verdict.value.content))
  const kept = places.earlier(home, current.content.nummer)
  if (!existsSync(kept)) writeOpen(kept, readText(places.directory(home)))
  writeOpen(places.directory(home), jsonText(signed))
  const { content } = await currentBook(home, now)
  settleKeys(home, content)
  return content
}

function follows(current: Directory, next: Directory): boolean {
  const isOther = succeeds(current, next).some(({ code }) => code !== 'key-lost')
  return next.content.nummer === current.content.nummer + 1 && !isOther
}

function changedMeanwhile(): ToolkitFailure {
  return new ToolkitFailure('usage', 'the address book was changed meanwhile and has another number; try again')
}

async function currentBook(home: string, now: Date): Promise<Directory> {
  const signedDirectory = (): unknown => readJsonFile(places.directory(home))
  return trustedDirectory({ signedDirectory, trust: readTrust(home) }, now)
}

/** While this runs no other editor does. */
async function alone<Value>(home: string, work: () => Promise<Value>): Promise<Value> {
  readText(places.directory(home))
  const release = await lockSoon(home)
  try {
    return await work()
  } finally {
    release()
  }
}

/** Member of an entry → the option that fills it, and what that takes. */
const remedies: Readonly<Record<string, string>> = {
  oin: '--oin is an OIN that nobody else has, the hub neither',
  naam: '--name is one line of 1 to 200 characters, without control characters',
  soorten: '--kind names one kind or more, each once',
  modules: '--module names each version once',
  vlaggen: '--flag names each flag once',
  voorwaarden: '--terms is at most 20 letters, digits, dots and hyphens, such as 1.0',
  tariefcategorie: '--category is a letter A to G',
  gemachtigd: '--supplier names others in the address book, each once',
  actiefTot: '--on is a day on or after the first day of taking part',
}

const keyLost =
  'what signed stays in the book for seven years after its end, as evidence asks for it: revoke it instead'

function remedyOf({ code, pointer }: DirectoryFault): readonly string[] {
  const remedy = code === 'key-lost' ? keyLost : remedies[pointer.split('/')[3] ?? '']
  return remedy === undefined ? [] : [remedy]
}
