/** The cookies of the portal: of this host alone, unreadable for scripts, and never sent along from elsewhere. */

/** Name of the cookie of a session. */
export const sessionCookie = '__Host-skp-sessie'
/** Name of the cookie of a login on its way. */
export const underwayCookie = '__Host-skp-inlog'

const always = 'Path=/; Secure; HttpOnly'

/** Sets the session. */
export const startCookie = (id: string): string => `${sessionCookie}=${id}; ${always}; SameSite=Strict`

/** Marks the browser that begins a login; lax, because the broker sends the browser back. */
export const loginCookie = (browser: string): string =>
  `${underwayCookie}=${browser}; ${always}; SameSite=Lax; Max-Age=600`

/** Removes a cookie. */
export const expired = (name: string): string => `${name}=; ${always}; Max-Age=0`

/**
 * The cookies of a request. Of a name that stands there twice there is none: a browser has one cookie of this host by each name, so
 * that the other was put beside it by somebody else.
 */
export function cookiesOf(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  const doubled = new Set<string>()
  for (const pair of (header ?? '').split(';')) {
    const [name = '', ...value] = pair.trim().split('=')
    if (cookies.has(name)) doubled.add(name)
    cookies.set(name, value.join('='))
  }
  for (const name of doubled) cookies.delete(name)
  return cookies
}
