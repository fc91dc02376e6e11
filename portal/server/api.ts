/** The listener of the portal's server: who is logged in, from which page, and every route. */
import type { IncomingMessage } from 'node:http'
import { createListener } from '../../listener/index.ts'
import type { Listener } from '../../listener/index.ts'
import { cookiesOf, sessionCookie } from './cookies.ts'
import { enrolmentRoute } from './enrolment-route.ts'
import { hubRoutes } from './hub-routes.ts'
import { loginRoutes } from './login-routes.ts'
import { portalProblems } from './problems.ts'
import type { PortalCode } from './problems.ts'
import type { Caller, Desk, Route } from './route.ts'
import { vaultRoutes } from './vault-routes.ts'

/** The version of this interface; the page and the server of one build speak it. */
const version = '1.0.0'

/** The listener, not listening yet. */
export function createApi(desk: Desk): Listener {
  const routes: readonly Route[] = [...loginRoutes, enrolmentRoute, ...vaultRoutes, ...hubRoutes]
  return createListener<Desk, Caller, PortalCode>({
    world: desk,
    routes: [...routes, ...preflights(routes)],
    problems: portalProblems,
    version,
    headers: () => ({
      'Access-Control-Allow-Origin': desk.pageOrigin,
      'Access-Control-Allow-Credentials': 'true',
      'Referrer-Policy': 'no-referrer',
    }),
    admit: async (request, asked) => admit(desk, request, asked.public === true),
    failed: (error) => {
      desk.options.warn(`portal-${error.name}`)
      return { code: 'SKP-P-10' }
    },
    randomUuid: desk.options.randomUuid,
  })
}

/** Who calls. Whatever is not public is asked by a script of our own page, in a session. */
function admit(
  { sessions, pageOrigin }: Desk,
  { headers }: IncomingMessage,
  isPublic: boolean,
): { readonly caller: Caller } | { readonly problem: { readonly code: PortalCode } } {
  const cookies = cookiesOf(headers.cookie)
  if (isPublic) return { caller: { cookies } }
  if (headers.origin !== pageOrigin) return { problem: { code: 'SKP-P-02' } }
  const session = sessions.get(cookies[sessionCookie] ?? '')
  if (session === undefined) return { problem: { code: 'SKP-P-01' } }
  const unless = headers['if-none-match']
  return { caller: { cookies, session, ...(unless === undefined ? {} : { unless }) } }
}

const allowed = {
  'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE',
  'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
  'Access-Control-Max-Age': '600',
}

/** A browser asks beforehand whether a page of another origin may ask: ours may, for each path and whatever query follows it. */
function preflights(routes: readonly Route[]): readonly Route[] {
  const produces = 'text/plain'
  return [...new Set(routes.map(({ path }) => path))].map((path) => ({
    ...{ method: 'OPTIONS', path, public: true, produces },
    handle: async () => ({ status: 204, headers: allowed }),
  }))
}
