/** Opens the office of keys that were opened: from what the address book says of them until it sends and receives by itself. */
import { keepGoing } from './keep-going.ts'
import { keepWhenHidden } from './keep-hidden.ts'
import { keysInForce } from './key-care/keys-in-force.ts'
import { watchReplaced } from './key-care/watch-replaced.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { createTrouble } from './notices/line-trouble.ts'
import { watchConnection } from './notices/watch-connection.ts'
import { officeParts } from './office-parts.ts'
import type { Office, PageWorld } from './office.ts'
import { openParticipant, stateSession } from './participant.ts'
import { Refused, statementRefused } from './server.ts'
import type { Locked, Running } from './state.ts'
import { keepTray } from './tray/keep-tray.ts'
import { createProposals } from './tray/proposals.ts'
import { createTwoLoginsRule } from './two-logins/rule.ts'
import { waitForBook } from './wait-for-book.ts'

/** Who is logged in, and the keys that they opened. */
type Opened = Pick<Locked, 'session' | 'set'> & { readonly keys: OrganisationKeys }

/** The office, at work; `show` tells where one is in the meantime. */
export async function openOffice(
  world: PageWorld,
  show: Running['show'],
  { session, set, keys: first }: Opened,
): Promise<Office> {
  const { oin, persoon } = session
  show({ at: 'busy', what: 'Uw berichten worden geopend' })
  const directory = await waitForBook(world, show)
  const { keys, moving } = await keysInForce(world, directory, { oin, set, keys: first })
  await stateSession(world, oin, keys).catch((error: unknown) => {
    if (!(error instanceof Refused && error.code === statementRefused)) throw error
    // Then nothing goes on, and that is said, until one holds that is stated later.
    world.warn('verklaring')
  })
  const trouble = createTrouble()
  const twoLogins = createTwoLoginsRule(world.server, world.clock)
  const proposals = createProposals(world.server, twoLogins.current)
  const { sealed } = proposals
  const participant = await openParticipant(world, oin, { keys, directory, note: trouble.note, sealed })
  const { gateway } = participant
  const [parts] = await Promise.all([
    officeParts(world, { persoon, participant, proposals, key: keys.vault }),
    twoLogins.load(),
  ])
  const { writing, tray, list } = parts
  // What this device kept for want of a server is a draft again before anybody looks for it.
  await writing.recover(gateway.arrived).catch(() => world.warn('concept'))
  void participant.tidy().catch(() => world.warn('logboek'))
  const keepUnkept = (): void => void writing.flush().catch(() => undefined)
  // Begun last: what goes on by itself is ended with the office, and there is one now.
  const ends = [
    keepGoing(world, oin, { keys, gateway, trouble }),
    watchReplaced(world, { oin, set }, writing.flush),
    ...[keepTray([tray, list]), watchConnection(trouble), keepWhenHidden(world.root.ownerDocument, writing)],
    ...[moving.stop, trouble.watch(() => (trouble.now() === undefined ? keepUnkept() : undefined))],
    // Also of a session that ended without a word: then what was typed last stays on this device.
    keepUnkept,
  ]
  const close = (): void => ends.forEach((end) => end())
  return { ...parts, ...{ world, session, set, keys, gateway, trouble, twoLogins, moving, close } }
}
