/** Keeps an opened gateway going: it sends and receives, and the portal's server may act for it, until it is ended. */
import type { Gateway } from '../../gateway/anywhere.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { bookOver, mayNotAct } from './notices/line-trouble.ts'
import type { LineTrouble } from './notices/line-trouble.ts'
import type { PageWorld } from './office.ts'
import { stateSession } from './participant.ts'
import { Refused, sessionEnded } from './server.ts'
import { watchColleagues } from './watch-colleagues.ts'

/** Milliseconds between two session statements. */
const stateEvery = 8 * 60_000
/** Milliseconds between two tries of one, and between two looks at whether the address book holds. */
const stateRetry = 15_000

/** What goes on: a gateway, with the keys that state for it, and what stands in its way. */
type Going = {
  readonly keys: OrganisationKeys
  readonly gateway: Gateway
  readonly trouble: Pick<LineTrouble, 'now' | 'note'>
}

/** Goes on after a statement that was made now; gives how to end it. */
export function keepGoing(world: PageWorld, oin: string, { keys, gateway, trouble }: Going): () => void {
  const stop = new AbortController()
  void gateway.run(stop.signal).catch(() => world.warn('gateway'))
  void watchColleagues(gateway, () => world.root.ownerDocument.visibilityState === 'visible', stop.signal)
  const end = (): void => {
    clearInterval(again)
    stop.abort()
  }
  // Said again well before it ends, so that a connection that is gone for a while stops nothing; and when the hub does not believe it.
  let stated = world.clock().getTime()
  const again = setInterval(() => {
    const now = world.clock().getTime()
    void noteBook(gateway, trouble).catch(() => world.warn('adresboek'))
    if (now - stated < stateEvery && trouble.now() !== mayNotAct) return
    void stateSession(world, oin, keys).then(
      () => void (stated = now),
      (error: unknown) => (error instanceof Refused && error.code === sessionEnded ? end() : world.warn('verklaring')),
    )
  }, stateRetry)
  return end
}

async function noteBook(gateway: Pick<Gateway, 'state'>, trouble: Pick<LineTrouble, 'note'>): Promise<void> {
  const { directory } = await gateway.state()
  trouble.note(directory.inForce ? undefined : bookOver, 'adresboek')
}
