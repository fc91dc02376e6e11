/** The listener of the portal's server, with every route. */
import { lacksRoom } from '../../disk/index.ts'
import { createListener } from '../../listener/index.ts'
import type { Listener } from '../../listener/index.ts'
import { changeRoutes } from './change-routes.ts'
import { boundsOf } from './connections.ts'
import { enrolmentRoute } from './enrolment-route.ts'
import { hubRoutes } from './hub-routes.ts'
import { joiningRoutes } from './joining-routes.ts'
import { loginRoutes } from './login-routes.ts'
import { createAdmission } from './admit.ts'
import { newcomerRoutes } from './newcomer-routes.ts'
import { participantRoutes } from './participant-routes.ts'
import { portalProblems } from './problems.ts'
import type { PortalCode } from './problems.ts'
import { successionRoute } from './succession-route.ts'
import { recoveryRoutes } from './recovery-routes.ts'
import type { Caller, Desk, Route } from './route.ts'
import { secondPersonRoutes } from './second-person-routes.ts'
import { twoLoginsRoutes } from './two-logins-routes.ts'
import { noticeRoutes, vaultRoutes } from './vault-routes.ts'

/** The version of this interface; the page and the server of one build speak it. */
const version = '1.0.0'

/** The listener, not listening yet. */
export function createApi(desk: Desk): Listener {
  const admit = createAdmission(desk)
  return createListener<Desk, Caller, PortalCode>({
    world: desk,
    routes: portalRoutes,
    problems: portalProblems,
    version,
    headers: () => ({
      'Access-Control-Allow-Origin': desk.pageOrigin,
      'Access-Control-Allow-Credentials': 'true',
      // A script of the page sees no other header of an answer.
      'Access-Control-Expose-Headers': 'Retry-After',
      'Referrer-Policy': 'no-referrer',
    }),
    admit: async (request, asked) => admit(request, asked),
    failed: (error) => {
      if (lacksRoom(error)) {
        desk.options.warn('portal-vol')
        return { code: 'SKP-P-46', retryAfter: 60 }
      }
      desk.options.warn(`portal-${error.name}`)
      return { code: 'SKP-P-10' }
    },
    randomUuid: desk.options.randomUuid,
    ...boundsOf(desk.options),
  })
}

const allowed = {
  'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE',
  'Access-Control-Allow-Headers': 'Content-Type, If-None-Match, Sessie-Van',
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

const asked: readonly Route[] = [
  ...loginRoutes,
  enrolmentRoute,
  ...secondPersonRoutes,
  ...newcomerRoutes,
  ...recoveryRoutes,
  successionRoute,
  ...vaultRoutes,
  ...changeRoutes,
  ...noticeRoutes,
  ...twoLoginsRoutes,
  ...hubRoutes,
  ...joiningRoutes,
  ...participantRoutes,
]

/** Every route there is. */
export const portalRoutes: readonly Route[] = [...asked, ...preflights(asked)]
