/**
 * H-21: a fault of our own while somebody logs in is told on the page, and as a name in the log.
 *
 * Inside: takes a login in at a desk whose list of organisations cannot be read.
 */
import { expect, test } from 'vitest'
import { eHerkenning } from '../../portal/broker.ts'
import { tellLogin } from '../../portal/server/finish-login.ts'
import type { Desk } from '../../portal/server/route.ts'

test('H-21: who comes back to a portal that is broken gets a page, and the log a name without values', async () => {
  const warned: string[] = []
  const claims = { sub: 'iemand', acr: eHerkenning.levels[0], [eHerkenning.kvk]: '90000005' }
  const desk = {
    pageOrigin: 'https://portaal.example',
    ownOrigin: 'https://dienst.example',
    logins: { take: () => ({ begun: {}, browser: 'b' }) },
    broker: { finish: async () => ({ idToken: 't', claims }) },
    options: {
      broker: { claims: eHerkenning },
      warn: (code: string) => void warned.push(code),
      organisationOf: (kvk: string) => {
        throw new RangeError(kvk)
      },
    },
  } as unknown as Desk

  await expect(tellLogin(desk, { cookies: new Map() }, { state: 's', code: 'c' })).resolves.toEqual({
    status: 302,
    headers: { Location: 'https://portaal.example/?fout=mislukt' },
  })
  expect(warned).toEqual(['portal-RangeError'])
})
