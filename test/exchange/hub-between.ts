/** A hub with something between it and one gateway: each answer may be another, and each request is counted. */
import type { Gateway, GatewayOptions, HubAnswer, HubClient } from '../../gateway/index.ts'
import type { Town } from './town.ts'

/** A row of the hub's listing, as far as tests change it. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** What is done to answers on their way; what is absent passes as it is. */
export type Between = {
  directory?: 'away'
  rows?: (rows: readonly Row[]) => readonly unknown[]
  instead?: Partial<HubClient>
}

/** A gateway with something between it and the hub of the town. */
export type Watched = {
  readonly gateway: Gateway
  readonly between: Between
  readonly warned: string[]
  /** Names and ids of requests, in order. */
  readonly asked: string[]
  readonly count: (request: string) => number
}

export async function watched(
  town: Town,
  oin: string,
  { between = {}, change = {} }: { readonly between?: Between; readonly change?: Partial<GatewayOptions> } = {},
): Promise<Watched> {
  const real = await town.client(oin)
  const asked: string[] = []
  const warned: string[] = []
  const ask = <Name extends keyof HubClient>(name: Name, id = ''): HubClient[Name] => {
    asked.push(`${name} ${id}`.trim())
    return between.instead?.[name] ?? real[name]
  }
  const hub: HubClient = {
    submit: (id, event) => ask('submit', id)(id, event),
    list: async (page, signal) => changed(await ask('list')(page, signal), between.rows),
    fetch: (id) => ask('fetch', id)(id),
    confirm: (id, jws) => ask('confirm', id)(id, jws),
    receipts: (after) => ask('receipts')(after),
    headers: (after) => ask('headers')(after),
    directory: async () => {
      const answer = await ask('directory')()
      return between.directory === 'away' ? { kind: 'unreachable' } : answer
    },
    earlierDirectory: (number) => ask('earlierDirectory')(number),
    close: real.close,
  }
  const gateway = await town.gateway(oin, { hub, warn: (code) => warned.push(code), ...change })
  const count = (request: string): number => asked.filter((each) => each.split(' ')[0] === request).length
  return { gateway, between, warned, asked, count }
}

function changed(answer: HubAnswer<readonly unknown[]>, rows: Between['rows']): HubAnswer<readonly unknown[]> {
  return answer.kind === 'good' && rows !== undefined
    ? { ...answer, value: rows(answer.value as readonly Row[]) }
    : answer
}
