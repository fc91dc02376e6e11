/** The participant in this page: a gateway over the portal's server, and the statement by which the hub lets that server act. */
import { createCalendar } from '../../calendar/index.ts'
import type { Directory, Trust } from '../../directory/index.ts'
import { longestSession, signSession } from '../../envelope/index.ts'
import { openGateway } from '../../gateway/anywhere.ts'
import type { Gateway, SealedHere } from '../../gateway/anywhere.ts'
import { readCatalog } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'
import { hubOverServer } from './hub-over-server.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { keepingBy } from './retention.ts'
import type { NewestBook } from './newest-book.ts'
import type { Server } from './server.ts'
import { draftFolder } from './drafts/drafts.ts'
import { answeringOnce } from './together/answer-once.ts'
import { claimFolder } from './together/claims.ts'
import { clearingWork } from './together/clear-work.ts'
import { inFolder } from './vault-folder.ts'
import { createMirror } from './vault-mirror.ts'
import type { VaultMirror } from './vault-mirror.ts'
import type { VaultItems } from './vault-items.ts'
import { vaultItems } from './vault-items.ts'
import { vaultFiles } from './vault.ts'

/** What the page was told to trust, and who carries for it. */
export type PageSetting = {
  /** Address of the portal's server. */
  readonly dienst: string
  readonly vertrouwen: Trust
  readonly portaal: { readonly oin: string; readonly certificaat: string }
}

/** The world of the page. */
export type Surroundings = {
  readonly server: Server
  readonly setting: PageSetting
  readonly clock: () => Date
  readonly randomUuid: () => string
  readonly random: () => number
  readonly warn: (code: string) => void
  /** The newest address book that this device saw. */
  readonly newest: NewestBook
}

/** What a gateway is opened with. */
type Opening = {
  readonly keys: OrganisationKeys
  readonly directory: Directory
  /** Hears what stands between this page and the hub. */
  readonly note: (code: string | undefined) => void
  /** Hears what this page seals; when it rejects, nothing leaves. */
  readonly sealed?: (sealed: SealedHere) => Promise<void>
}

/** The gateway, and the vault in which it keeps what it has. */
export type Participant = {
  readonly gateway: Gateway
  readonly vault: VaultItems
  /** Follows what colleagues change. */
  readonly mirror: VaultMirror
  /** Keeps the log in few items; nothing is lost when it does not come to an end. */
  readonly tidy: () => Promise<void>
}

/** Opens the gateway of this organisation with its keys; `directory` is the book to begin with. */
export async function openParticipant(
  around: Surroundings,
  oin: string,
  { keys, directory, note, sealed }: Opening,
): Promise<Participant> {
  const { server, setting, clock, randomUuid, random, warn } = around
  const catalog = readCatalog()
  const vault = inFolder(vaultItems(server, keys.vault, keys.earlier), keys.folder)
  const mirror = createMirror(vault, { isSteady, keepingOf: keepingBy(clock) })
  // What an opening reads of each message, in a few answers.
  for (const part of ['inbak', 'logboek']) await mirror.readAhead(`${folder}/${part}`)
  // Of what was sent only what has no end yet is read, and the rest when somebody asks for it.
  await mirror.follow(`${folder}/uitbak`)
  await mirror.readAhead(claimFolder)
  await mirror.follow(draftFolder)
  const files = vaultFiles(mirror, { clock, randomUuid })
  const gateway = await openGateway({
    ...{ oin, directory, catalog, clock, randomUuid, random, warn },
    hub: hubOverServer(server, note),
    ...{ folder, files },
    signer: keys.signer,
    opener: (kid) => [keys.opener, ...(keys.renewed ?? [])].find((key) => key.kid === kid),
    trust: setting.vertrouwen,
    calendar: createCalendar(catalog.werkdagen),
    validator: { naam: 'schuldenknooppunt-portaal', hash: schemaset },
    ...(sealed === undefined ? {} : { sealed }),
  })
  mirror.settle()
  return {
    gateway: clearingWork(answeringOnce(gateway, { vault, clock }), mirror),
    ...{ vault, mirror },
    tidy: () => files.merge(`${folder}/logboek.ndjson`),
  }
}

/** Where the gateway keeps what it has. */
const folder = 'kluis'

/** A message that came in, a line of the log, and who took up what: written once. */
const isSteady = (path: string): boolean =>
  path.startsWith(`${folder}/inbak/`) || path.startsWith(claimFolder) || path.includes('.ndjson~')

/** Lets the portal's server act for this organisation for a quarter of an hour. */
export async function stateSession(
  { server, setting, clock }: Surroundings,
  oin: string,
  { signer }: OrganisationKeys,
): Promise<void> {
  const { oin: leverancier, certificaat } = setting.portaal
  // The clock is read once: read twice, a statement could last a millisecond longer than one may, and the hub takes none such.
  const now = clock().getTime()
  const [van, tot] = [new Date(now).toISOString(), new Date(now + longestSession).toISOString()]
  await server.put('/v1/sessieverklaring', await signSession({ oin, leverancier, certificaat, van, tot }, signer))
}
