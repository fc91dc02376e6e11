/**
 * H-21: a fault of our own while somebody logs in is told on the page, and as a name in the log.
 *
 * Inside: goes to the routes that a browser goes to by itself, at a desk of which some part throws.
 */
import { expect, test } from 'vitest'
import { eHerkenning } from '../../portal/broker.ts'
import { portalRoutes } from '../../portal/server/api.ts'
import type { Desk } from '../../portal/server/route.ts'

/** A part that throws something with a value in it. */
const broken = (): never => {
  throw new RangeError('90000005')
}

/** A desk of which all works but this. */
function desk(warned: string[], parts: object): Desk {
  const claims = { sub: 'iemand', acr: eHerkenning.levels[0], [eHerkenning.kvk]: '90000005' }
  return {
    ...{ pageOrigin: 'https://portaal.example', ownOrigin: 'https://dienst.example' },
    logins: { begin: () => true, take: () => ({ begun: {}, browser: 'b' }) },
    broker: { begin: async () => ({ address: '', begun: {} }), finish: async () => ({ idToken: 't', claims }) },
    options: {
      ...{ broker: { claims: eHerkenning }, randomUuid: () => 'u', organisationOf: broken },
      warn: (code: string) => void warned.push(code),
    },
    ...parts,
  } as unknown as Desk
}

test.each([
  ['/v1/inloggen', { logins: { begin: broken } }],
  ['/v1/terug', {}],
  ['/v1/terug', { logins: { take: broken } }],
])(
  'H-21: who goes to %s of a portal that is broken gets a page, and the log a name without values',
  async (path, parts) => {
    const warned: string[] = []
    const route = portalRoutes.find((each) => each.method === 'GET' && each.path === path)
    const asked = { caller: { cookies: new Map(), address: '' }, query: { state: 's', code: 'c' } } as never

    await expect(route?.handle(desk(warned, parts), asked)).resolves.toEqual({
      status: 302,
      headers: { Location: 'https://portaal.example/?fout=mislukt' },
    })
    expect(warned).toEqual(['portal-RangeError'])
  },
)
