/** The walk: calls a server in every way that its contract knows, right and wrong, and judges each answer by it. */
import { readContract } from './contract.ts'
import type { Contract, Json } from './contract.ts'
import { callsOf, plainCall } from './walk-calls.ts'
import type { WalkCall } from './walk-calls.ts'
import { faultsOf } from './walk-checks.ts'
import type { WalkAnswer } from './walk-checks.ts'

export type { WalkAnswer } from './walk-checks.ts'

/** One HTTP request; `as` is what the caller gave for this kind of party. */
export type WalkRequest<Identity> = {
  readonly method: string
  /** Path and query, to be sent as they are. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  readonly as: Identity
}

/** A call that must succeed: what the contract cannot show, such as a message that is really sealed. */
export type GoodCall<Identity> = {
  /** As in the contract, with the server's path: `PUT /v1/berichten/{id}`. */
  readonly operation: string
  /** With the real id filled in. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  readonly expect: readonly number[]
  /** Another party than the participant of the walk. */
  readonly as?: Identity
}

export type Walk<Identity> = {
  readonly request: (request: WalkRequest<Identity>) => Promise<WalkAnswer>
  /** The bundled OpenAPI document. */
  readonly contract: object
  /** A party that may call everything, and one that shows no certificate or token. */
  readonly as: { readonly participant: Identity; readonly nobody: Identity }
  /** In this order, each made twice: a repetition gives the same status or 200. */
  readonly good?: readonly GoodCall<Identity>[]
}

/** How many calls were made and everything that was wrong, as sentences. */
export type WalkReport = { readonly calls: number; readonly faults: readonly string[] }

/**
 * Walks the whole contract: every operation as documented, every class of error (406, 415, 413, bad query, id, body and
 * caller), every other method, unknown paths and slashes at the end, and the good calls that are given. The server
 * must not limit the rate of this party.
 */
export async function walkContract<Identity>(walk: Walk<Identity>): Promise<WalkReport> {
  const contract = readContract(walk.contract as Json)
  const calls = [
    ...callsOf(contract).map((call) => ({ call, as: walk.as[call.who] })),
    ...(walk.good ?? []).flatMap((good) =>
      goodCalls(contract, good).map((call) => ({ call, as: good.as ?? walk.as[call.who] })),
    ),
  ]
  const faults: string[] = []
  for (const { call, as } of calls) {
    const answer = await send(walk, call, as)
    faults.push(...faultsOf(contract, call, answer).map((fault) => `${nameOf(call)}: ${fault}`))
  }
  faults.push(...(await languageFaults(walk, contract)))
  return { calls: calls.length + 2, faults }
}

function send<Identity>({ request }: Walk<Identity>, call: WalkCall, as: Identity): Promise<WalkAnswer> {
  const { method, path, headers, body } = call
  return request({ method, path, headers, as, ...(body === undefined ? {} : { body }) })
}

function goodCalls<Identity>(contract: Contract, good: GoodCall<Identity>): readonly WalkCall[] {
  const operation = contract.operations.find(({ name }) => name === good.operation)
  if (operation === undefined) throw new Error(`the contract has no ${good.operation}`)
  const plain = plainCall(operation)
  const { body: _, ...bare } = plain
  const call: WalkCall = {
    ...bare,
    what: 'good',
    path: good.path,
    headers: { ...plain.headers, ...good.headers },
    ...(good.body === undefined ? {} : { body: good.body }),
    expect: good.expect,
  }
  return [call, { ...call, what: 'good, again', expect: [...good.expect, 200] }]
}

/** The words of a problem differ between the languages; everything else does not. */
async function languageFaults<Identity>(walk: Walk<Identity>, contract: Contract): Promise<readonly string[]> {
  const [first] = contract.operations
  if (first === undefined) return ['the contract has no operations']
  const title = async (lang: string): Promise<unknown> => {
    const plain = plainCall(first)
    const headers = { ...plain.headers, accept: 'application/zip', 'accept-language': lang }
    const { body } = await send(walk, { ...plain, headers }, walk.as[plain.who])
    return (JSON.parse(new TextDecoder().decode(body)) as Json)['title']
  }
  return (await title('nl')) === (await title('en-GB,en;q=0.8')) ? ['a problem is the same in English'] : []
}

function nameOf({ operation, method, path, what }: WalkCall): string {
  return `${operation?.name ?? `${method} ${path.slice(0, 80)}`}, ${what}`
}
