/** Begins a login at the broker, for a session, for keys or for a signature. */
import { isName } from '../../schemas/index.ts'
import { loginCookie, underwayCookie } from './cookies.ts'
import type { Bound } from './logins.ts'
import type { Caller, Desk } from './route.ts'

/** Where to send the browser, and the cookie by which it is known when it comes back; or why not now. */
type Started = { readonly address: string; readonly cookie: string } | 'makelaar' | 'druk'

/** Begins; what the login is bound to, its nonce is the hash of. */
export async function beginLogin(
  { broker, logins, options }: Desk,
  { cookies, address: from }: Caller,
  to: { readonly nonce: string; readonly bound: Bound } | undefined,
): Promise<Started> {
  const login = await broker.begin(to?.nonce).catch(() => undefined)
  if (login === undefined) {
    options.warn('portal-broker')
    return 'makelaar'
  }
  const { address, begun } = login
  // One browser keeps one name, so that a login in another tab does not end this one.
  const browser = knownBrowser(cookies.get(underwayCookie)) ?? options.randomUuid()
  const bound = to === undefined ? {} : { bound: to.bound }
  return logins.begin({ begun, browser, ...bound }, from) ? { address, cookie: loginCookie(browser) } : 'druk'
}

const knownBrowser = (name: string | undefined): string | undefined =>
  name !== undefined && isName('uuid', name) ? name : undefined
