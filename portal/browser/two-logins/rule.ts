/** Two logins: of which kinds of message the server lets none leave by one person. The rule is the server's; the page asks it. */
import type { Server } from '../server.ts'

/** The kinds, by whom and since when; and the change that waits for a second person. People are told by their mark. */
export type TwoLogins = {
  readonly soorten: readonly string[]
  readonly door?: string
  readonly op?: string
  readonly voorstel?: {
    readonly id: string
    readonly soorten: readonly string[]
    readonly door: string
    readonly op: string
  }
}

/** The rule of an organisation. */
export type TwoLoginsRule = {
  readonly now: () => TwoLogins
  readonly load: () => Promise<void>
  /** The rule, read again when it was not read a moment ago. */
  readonly current: () => Promise<TwoLogins>
  /** Proposes that these kinds take two logins, and no others: a colleague must agree. */
  readonly propose: (soorten: readonly string[]) => Promise<void>
  /** Agrees to the proposal that was shown. */
  readonly agree: (id: string) => Promise<void>
  /** Drops the proposal that was shown. */
  readonly drop: (id: string) => Promise<void>
}

/** Milliseconds that a rule that was read is taken to stand. */
const standsFor = 5000
const path = '/v1/twee-inlogs'

/** The rule at this server; nothing is read yet. */
export function createTwoLoginsRule(server: Server, clock: () => Date): TwoLoginsRule {
  let rule: TwoLogins = { soorten: [] }
  let readAt = Number.NEGATIVE_INFINITY
  const load = async (): Promise<void> => {
    rule = (await server.get(path)) as TwoLogins
    readAt = clock().getTime()
  }
  return {
    now: () => rule,
    load,
    current: () => (clock().getTime() - readAt < standsFor ? Promise.resolve() : load()).then(() => rule),
    propose: async (soorten) => server.putJson(path, { soorten }).then(load),
    agree: async (id) => server.put(`${path}/${id}`, '').then(load),
    drop: async (id) => server.remove(`${path}/${id}`).then(load),
  }
}
