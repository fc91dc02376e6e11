/** How somebody opens the keys: with the passkey of this device or with the recovery code; from then on there is work. */
import type { Gateway } from '../../gateway/anywhere.ts'
import { inStage } from './in-stage.ts'
import { withRenewedKeys } from './key-care/renew-keys.ts'
import { afterReplacement } from './key-care/moving.ts'
import { codeLock, secretByCode } from './key-care/open-secret.ts'
import { openAnew, watchReplaced } from './key-care/watch-replaced.ts'
import { setInForce } from './keys/key-places.ts'
import { takeIn } from './keys/organisation-keys.ts'
import { createOutgoingList } from './outgoing/outgoing-list.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { createDrafts } from './drafts/drafts.ts'
import { keepWhenHidden } from './keep-hidden.ts'
import { createWriting } from './drafts/writing.ts'
import { createFourEyes } from './four-eyes/rule.ts'
import { createTrouble } from './notices/line-trouble.ts'
import { watchConnection } from './notices/watch-connection.ts'
import { createNames } from './names.ts'
import { readCode } from './keys/recovery-code.ts'
import { withSecondPerson } from './keys/second-person.ts'
import type { Asked } from './keys/second-person.ts'
import type { Office, PageWorld } from './office.ts'
import { openByPasskey } from './open-here.ts'
import { openParticipant, stateSession } from './participant.ts'
import { sectionOf } from './sections.ts'
import { Refused } from './server.ts'
import type { Actions, Locked, Running } from './state.ts'
import { createClaims } from './together/claims.ts'
import { openPeople } from './together/people.ts'
import { keepTray } from './tray/keep-tray.ts'
import { createTray } from './tray/tray.ts'
import { createProposals } from './tray/proposals.ts'
import { createTwoLoginsRule } from './two-logins/rule.ts'
import { createSeenNotices } from './waiting/seen-notices.ts'
import { createSentRows } from './waiting/sent-rows.ts'
import { vaultFiles } from './vault.ts'
import { watchColleagues } from './watch-colleagues.ts'
import { readCatalog } from '../../schemas/read.ts'
import { waitForBook } from './wait-for-book.ts'

/** Milliseconds between two session statements. */
const stateEvery = 8 * 60_000
/** Milliseconds between two tries of one. */
const stateRetry = 15_000

/** Begins the work with keys that were opened. */
export type Beginning = (locked: Locked, keys: OrganisationKeys) => Promise<void>

/** How work is begun; `follow` begins that of a gateway that was opened. */
export function beginning(world: PageWorld, running: Running, follow: (office: Office) => void): Beginning {
  return async (locked, keys) => {
    const office = await opened({ world, running }, locked, keys)
    running.show({ ...office, at: 'work' })
    follow(office.office)
  }
}

/** The actions. */
export function openActions(
  world: PageWorld,
  running: Running,
  begin: Beginning,
): Pick<Actions, 'unlock' | 'unlockHere'> {
  const at = inStage(running)
  return {
    unlock: (typed) =>
      at('unlock', async (stage) => {
        const opening = await openByCode({ world, running }, stage, typed)
        if ('why' in opening) {
          running.show({ ...stage, ...opening })
          return world.root.querySelector<HTMLElement>('#code')?.focus()
        }
        const { secret, keys } = opening
        const { session, set, devices } = stage
        running.show({
          ...{ at: 'device', session, keys: { set, secret, vault: keys.vault } },
          known: devices.map(({ credential }) => credential),
          next: () => begin(stage, keys),
        })
      }),
    unlockHere: () =>
      at('unlock', async (stage) => {
        const keys = await openByPasskey(world, stage)
        if (typeof keys === 'string') running.show({ ...stage, why: keys })
        else await begin(stage, keys)
      }),
  }
}

type Unopened = Required<Pick<Locked, 'why'>> & Pick<Locked, 'coded'>
type Opened = { readonly secret: string; readonly keys: OrganisationKeys }

/** Opens; what was locked stays in the page, so that who mistyped the code asks no colleague again. */
async function openByCode({ world, running }: Desk, stage: Locked, typed: string): Promise<Opened | Unopened> {
  if (readCode(typed) === undefined) return { why: 'code' }
  const coded = stage.coded ?? (await codeLockOf({ world, running }, stage))
  if (coded === undefined) return { why: 'collega' }
  const secret = await secretByCode(stage.session.oin, coded, typed)
  return secret === undefined ? { why: 'code', coded } : { secret, keys: await takeIn(secret) }
}

/** What the code locks; a colleague is waited for where the server wants one, until somebody stops that. */
async function codeLockOf({ world, running }: Desk, stage: Locked): Promise<string | undefined> {
  const stop = new AbortController()
  const tell = (asked: Asked): void =>
    running.show({ at: 'colleague', session: stage.session, asked, stop: () => stop.abort() })
  const asking = { purpose: 'openen', tell, signal: stop.signal } as const
  const given = await withSecondPerson(world.server, asking, () => codeLock(world.server, stage.set))
  return given?.done
}

type Desk = { readonly world: PageWorld; readonly running: Running }

/** The address book, and the keys that are in force by it. */
async function inForce({ world, running }: Desk, { session, set }: Locked, first: OrganisationKeys) {
  running.show({ at: 'busy', what: 'Uw berichten worden geopend' })
  const directory = await waitForBook(world, running.show)
  const entry = directory.participant(session.oin)
  if (entry !== undefined && setInForce(entry) !== set) await openAnew(world)
  const current = entry === undefined ? first : await withRenewedKeys(world, { set, keys: first }, entry)
  return { directory, ...(await afterReplacement(world, { set, keys: current })) }
}

async function opened({ world, running }: Desk, locked: Locked, first: OrganisationKeys) {
  const { session, set } = locked
  const { directory, keys, moving } = await inForce({ world, running }, locked, first)
  await stateSession(world, session.oin, keys)
  const trouble = createTrouble()
  const { clock } = world
  const twoLogins = createTwoLoginsRule(world.server, clock)
  const proposals = createProposals(world.server, twoLogins.current)
  const { sealed } = proposals
  const participant = await openParticipant(world, session.oin, { keys, directory, note: trouble.note, sealed })
  const { gateway, vault: items, mirror } = participant
  const people = await openPeople(items, { id: session.persoon, clock })
  const claims = createClaims(mirror, { me: people.me, clock })
  const close = keepGoing(world, session.oin, { keys, gateway })
  const stopWatching = watchReplaced(world, { oin: session.oin, set }, () => writing.flush())
  const tray = createTray({
    ...{ gateway, items, clock, proposals },
    page: world.randomUuid(),
    // Asked each time: a name may be given while one works.
    get me() {
      return people.me()
    },
  })
  const list = createOutgoingList({ ...world, files: vaultFiles(mirror, world) })
  void participant.tidy().catch(() => world.warn('logboek'))
  const seen = createSeenNotices(items, world.clock)
  const fourEyes = createFourEyes({ items, me: people.me, clock })
  await Promise.all([tray.load(), seen.load(), claims.load(), fourEyes.load(), twoLogins.load()])
  const drafts = createDrafts(items, { clock, author: session.persoon })
  const writing = createWriting(drafts, { by: () => people.me().naam, clock })
  const stopKeeping = keepWhenHidden(world.root.ownerDocument, writing)
  const ends = [keepTray([tray, list]), watchConnection(trouble), stopKeeping, close, stopWatching, moving.stop]
  const closeAll = (): void => ends.forEach((end) => end())
  const sent = createSentRows(() => gateway.log({}), readCatalog())
  const names = createNames(world)
  const work = { tray, list, fourEyes, twoLogins, sent, people, claims, writing, seen, trouble, names, moving }
  const office: Office = { world, session, gateway, keys, set, ...work, close: closeAll }
  return { office, section: sectionOf(location.hash), inbox: await gateway.inbox(), outgoing: [], notices: [] }
}

/** Sends and receives until it is ended, and lets the server act in the meantime; gives how to end it. */
function keepGoing(
  world: PageWorld,
  oin: string,
  { keys, gateway }: { readonly keys: OrganisationKeys; readonly gateway: Gateway },
): () => void {
  const stop = new AbortController()
  void gateway.run(stop.signal).catch(() => world.warn('gateway'))
  void watchColleagues(gateway, () => world.root.ownerDocument.visibilityState === 'visible', stop.signal)
  const end = (): void => {
    clearInterval(again)
    stop.abort()
  }
  // Said again well before it ends: a connection that is gone for a while stops nothing.
  let stated = world.clock().getTime()
  const again = setInterval(() => {
    const now = world.clock().getTime()
    if (now - stated < stateEvery) return
    void stateSession(world, oin, keys).then(
      () => void (stated = now),
      (error: unknown) => (error instanceof Refused && error.code === 'SKP-P-01' ? end() : world.warn('verklaring')),
    )
  }, stateRetry)
  return end
}
