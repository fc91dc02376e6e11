/** A browser without a screen: keeps cookies, and goes where it is sent. */
import { logins } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

export type Visitor = {
  /** Asks as a script of the page does. */
  readonly ask: (method: string, path: string, body?: Body) => Promise<Seen>
  /** Asks so with other headers besides. */
  readonly with: (headers: Readonly<Record<string, string>>) => Pick<Visitor, 'ask' | 'go'>
  /** Goes to an address by itself, without following. */
  readonly go: (address: string) => Promise<Seen>
  /** Begins a login, chooses this one at the broker, and gives where the portal sends the browser. */
  readonly logIn: (choice: keyof typeof logins) => Promise<Seen>
  readonly cookies: Map<string, string>
}

type Body = { readonly type: string; readonly text: string }
type Seen = { readonly status: number; readonly to: string; readonly text: string; readonly headers: Headers }

/** Somebody at the portal; `origin` is that of the page unless another is given. */
export function visitor(world: Pick<PortalWorld, 'api' | 'portal'>, origin: string = world.portal.url): Visitor {
  const cookies = new Map<string, string>()
  const send = async (address: string, init: RequestInit): Promise<Seen> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const own = address.startsWith(world.api) && cookie !== '' ? { cookie } : {}
    const answer = await fetch(address, { ...init, redirect: 'manual', headers: { ...own, ...init.headers } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const { status, headers } = answer
    return { status, headers, to: headers.get('location') ?? '', text: await answer.text() }
  }
  const askingWith = (headers: Readonly<Record<string, string>>): Pick<Visitor, 'ask' | 'go'> => ({
    go: (address) => send(address, { headers }),
    ask: (method, path, body) =>
      send(`${world.api}${path}`, {
        method,
        headers: {
          origin,
          'sec-fetch-site': 'same-site',
          ...(body === undefined ? {} : { 'content-type': body.type }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: body.text }),
      }),
  })
  const { go, ask } = askingWith({})
  return {
    ...{ cookies, go, ask, with: askingWith },
    logIn: async (choice) => {
      const begun = await go(`${world.api}/v1/inloggen`)
      const chosen = await go(`${begun.to}&keuze=${Object.keys(logins).indexOf(choice)}`)
      return go(chosen.to)
    },
  }
}
