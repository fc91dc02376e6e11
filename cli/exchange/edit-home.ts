/** Changes the address book of a test home: each change is the next number, signed. */
import { nextNumber, signDirectory } from '../../directory/index.ts'
import type { DirectoryContent, Participant } from '../../directory/index.ts'
import { importPrivateKey } from '../../envelope/index.ts'
import type { KeyRecord } from '../../envelope/index.ts'
import type { Authority } from '../../pki/issue.ts'
import { nearestName, printVersionId, ToolkitFailure } from '../../schemas/index.ts'
import { catalogVersions, readCatalog } from '../../schemas/read.ts'
import { places } from './home.ts'
import { jsonText, readJsonFile, writeOpen } from './private-files.ts'
import { readTrust, trustedDirectory } from './read-home.ts'

/** Days that a number stays valid. */
const validDays = 30

/** The address book of the home, verified. */
export async function readBook(home: string, now: Date): Promise<DirectoryContent> {
  const signedDirectory = (): unknown => readJsonFile(places.directory(home))
  return (await trustedDirectory({ signedDirectory, trust: readTrust(home) }, now)).content
}

/** Signs the changed content as the next number and puts it in use; a running hub takes it within seconds. */
export async function publish(home: string, changed: DirectoryContent, now: Date): Promise<DirectoryContent> {
  const verdict = await importPrivateKey(readJsonFile(places.directoryKey(home)) as KeyRecord)
  if (!verdict.ok)
    throw new ToolkitFailure('file-unreadable', `${places.directoryKey(home)} holds no private key in form`)
  const current = await readBook(home, now)
  const { nummer, vorige, uitgegevenOp, geldigTot } = await nextNumber(current, { now, validDays })
  const next = { ...changed, nummer, vorige, uitgegevenOp, geldigTot }
  writeOpen(places.directory(home), jsonText(await signDirectory(next, [verdict.value])))
  // Reading it back proves that what was published can be believed.
  return readBook(home, now)
}

/** The keys of the test authority. */
export function readAuthority(home: string): Authority {
  return readJsonFile(places.authority(home)) as Authority
}

/** The participant with this OIN. */
export function participantOf({ deelnemers }: DirectoryContent, oin: string): Participant {
  const found = deelnemers.find((each) => each.oin === oin)
  if (found !== undefined) return found
  throw new ToolkitFailure('usage', `no participant ${oin}; there are ${deelnemers.map((each) => each.oin).join(', ')}`)
}

/** The name when the catalogue has it; otherwise a failure that says which it has. */
export function knownName(kind: 'kind' | 'flag' | 'module', name: string): string {
  const catalog = readCatalog()
  const { deelnemers, vlaggen } = catalog
  const names = {
    kind: deelnemers.map(({ type }) => type),
    flag: vlaggen.map(({ vlag }) => vlag),
    module: catalogVersions(catalog).map(printVersionId),
  }[kind]
  if (names.includes(name)) return name
  const near = nearestName(name, names)
  const hint = near === undefined ? `one of ${names.join(', ')}` : `did you mean ${near}?`
  throw new ToolkitFailure('usage', `no ${kind} ${JSON.stringify(name)}; ${hint}`)
}
