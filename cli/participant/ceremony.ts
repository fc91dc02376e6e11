/** A change of the address book by several signers: proposed in a file, signed by each, and put in use. */
import { resolve } from 'node:path'
import { addSignature, contentFaults, contentOf } from '../../directory/index.ts'
import type { DirectoryContent, Participant, SignedDirectory } from '../../directory/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { readKey, readTrust } from '../exchange/credentials.ts'
import { mustBeGood, publishSigned, readBook } from '../exchange/edit-home.ts'
import { jsonText, readJsonFile, writeOpen } from '../exchange/private-files.ts'

type Ceremony = { readonly home: string; readonly file: string }

/** Writes the next number for others to sign, and says what changes. */
export async function writeProposal(desk: Desk, { home, file }: Ceremony, signed: SignedDirectory): Promise<void> {
  writeOpen(resolve(desk.folder, file), jsonText(signed))
  await tell(desk, home, signed)
}

/** Says what changes, and adds the signature of this key to the file. */
export async function sign(desk: Desk, { home, file, key }: Ceremony & { readonly key: string }): Promise<void> {
  const path = resolve(desk.folder, file)
  const signer = await readKey(resolve(desk.folder, key))
  if (!readTrust(home).sleutels.some(({ kid }) => kid === signer.kid))
    throw new ToolkitFailure('usage', `the key in ${key} is none of those that sign this address book`)
  const proposal = readProposal(path)
  mustBeGood(contentFaults(contentOf(proposal)))
  const signed = await addSignature(proposal, signer)
  await tell(desk, home, signed)
  writeOpen(path, jsonText(signed))
}

/** Puts the file in use as the next number, when enough signed it and nothing else was published meanwhile. */
export async function publishFile(desk: Desk, { home, file }: Ceremony): Promise<DirectoryContent> {
  const signed = readProposal(resolve(desk.folder, file))
  const { drempel } = readTrust(home)
  if (signed.signatures.length < drempel)
    throw new ToolkitFailure(
      'usage',
      `${signed.signatures.length} of ${drempel} signatures; let another signer run skp participant sign`,
    )
  return publishSigned(home, signed, desk.clock())
}

function readProposal(path: string): SignedDirectory {
  const read = readJsonFile(path) as Partial<SignedDirectory> | null
  if (typeof read?.payload === 'string' && Array.isArray(read.signatures)) return read as SignedDirectory
  throw new ToolkitFailure('file-unreadable', `${path} is no proposal of skp participant --propose`)
}

/** A signer must see what it signs: the number, and of each participant which members are other than in the book in use. */
async function tell(desk: Desk, home: string, signed: SignedDirectory): Promise<void> {
  const next = contentOf(signed) as DirectoryContent
  const current = await readBook(home, desk.clock())
  const own = new Map(current.deelnemers.map((each) => [each.oin, each]))
  const changed = next.deelnemers.flatMap((entry) => {
    const members = changedMembers(own.get(entry.oin), entry)
    return members.length === 0 ? [] : [`  ${entry.oin}  ${members.join(', ')}\n`]
  })
  const gone = current.deelnemers.filter(({ oin }) => !next.deelnemers.some((each) => each.oin === oin))
  const lost = gone.map(({ oin }) => `  ${oin}  verdwijnt\n`)
  const rest = (['omgeving', 'knooppunt', 'schemasets', 'paginas'] as const).filter(
    (name) => !isSame(current[name], next[name]),
  )
  const others = rest.map((name) => `  ${name}\n`)
  const head = `adresboek ${current.nummer} wordt ${next.nummer}, geldig tot ${next.geldigTot}`
  const count = `handtekeningen: ${signed.signatures.length} van ${readTrust(home).drempel}\n`
  await desk.print([`${head}\n`, ...changed, ...lost, ...others, count].join(''))
}

function changedMembers(before: Participant | undefined, after: Participant): readonly string[] {
  if (before === undefined) return ['nieuw']
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof Participant>
  return [...names].filter((name) => !isSame(before[name], after[name]))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
