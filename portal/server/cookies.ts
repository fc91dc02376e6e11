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

/** The cookies of a request; of two with one name the first. */
export function cookiesOf(header: string | undefined): Readonly<Record<string, string>> {
  const pairs = (header ?? '').split(';').map((each) => each.trim().split('=', 2))
  return Object.fromEntries(pairs.toReversed().map(([name = '', value = '']) => [name, value]))
}
