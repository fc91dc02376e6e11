/** The calls of the walk: for every operation each class of error, as data, with the statuses that may answer it. */
import type { Contract, Json, Operation, Parameter } from './contract.ts'

/** Stands in every input that is wrong; must never come back. */
export const canary = 'kanarie7f3a9b'

export type WalkCall = {
  readonly what: string
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  readonly who: 'participant' | 'nobody'
  /** Statuses that are right; `any` is any declared one. */
  readonly expect: readonly number[] | 'any'
  /** Places that a problem must name, all of them. */
  readonly pointers?: readonly string[]
  /** Absent outside the paths. */
  readonly operation?: Operation
  /** Methods that `Allow` must list. */
  readonly allow?: readonly string[]
}

const everyMethod = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']
/** A server may hold these open for as long as they ask. */
const holdsOpen = new Set(['wacht'])
const encoder = new TextEncoder()

/** Headers that carry the canary on every wrong call: nothing of a request may come back. */
const marked = { 'user-agent': canary, 'x-request-id': canary, cookie: `a=${canary}` }

export function callsOf(contract: Contract): readonly WalkCall[] {
  return [...contract.operations.flatMap((operation) => operationCalls(contract, operation)), ...outsideCalls(contract)]
}

/** The call that the contract shows, with its own examples. */
export function plainCall(operation: Operation): WalkCall {
  const { body } = operation
  return {
    what: 'as documented',
    method: operation.method,
    path: fill(operation),
    headers: body === undefined ? {} : { 'content-type': body.type },
    ...(body === undefined ? {} : { body: encoder.encode(JSON.stringify(body.example)) }),
    who: operation.security === 'none' ? 'nobody' : 'participant',
    expect: 'any',
    operation,
  }
}

function operationCalls(contract: Contract, operation: Operation): readonly WalkCall[] {
  const plain = plainCall(operation)
  const wrong = (what: string, change: Partial<WalkCall>): WalkCall => ({
    ...plain,
    what,
    ...change,
    headers: { ...marked, ...plain.headers, ...change.headers },
  })
  return [
    plain,
    wrong('another Accept', { headers: { accept: `application/vnd.${canary}` }, expect: [406] }),
    wrong('a content encoding', { headers: { 'content-encoding': canary }, expect: [415] }),
    wrong('an unknown query key', { path: `${plain.path}?${canary}=${canary}`, expect: [400], pointers: ['/query'] }),
    wrong('a broken escape in the query', { path: `${plain.path}?a=%zz${canary}`, expect: [400] }),
    ...callers(operation, wrong),
    ...loopbackCalls(contract, wrong),
    ...queryCalls(contract, plain, wrong),
    ...pathCalls(operation, wrong),
    ...bodyCalls(contract, operation, wrong),
  ]
}

type Wrong = (what: string, change: Partial<WalkCall>) => WalkCall

function callers({ security, parameters }: Operation, wrong: Wrong): readonly WalkCall[] {
  const status = { certificate: 403, bearer: 401, none: undefined }[security]
  const acting = parameters.some((parameter) => parameter.in === 'header' && parameter.name === 'Namens')
  return [
    ...(status === undefined ? [] : [wrong('nobody', { who: 'nobody', expect: [status] })]),
    ...(acting ? [wrong('on behalf of a canary', { headers: { namens: canary }, expect: [400, 403] })] : []),
  ]
}

/** A page in a browser must not reach a server on loopback. */
function loopbackCalls({ loopback }: Contract, wrong: Wrong): readonly WalkCall[] {
  if (!loopback) return []
  return [
    wrong('another Host', { headers: { host: `${canary}.example` }, expect: [403] }),
    wrong('another Origin', { headers: { origin: `https://${canary}.example` }, expect: [403] }),
  ]
}

function queryCalls(contract: Contract, plain: WalkCall, wrong: Wrong): readonly WalkCall[] {
  const query = (plain.operation?.parameters ?? []).filter((parameter) => parameter.in === 'query')
  const ask = (pairs: readonly (readonly [string, string])[]): string =>
    `${plain.path}?${new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString()}`
  const each = query.flatMap(({ name, schema }) => {
    const refused = refusedValues(contract, schema.at, schema.value)
    return [
      ...refused.map((value) =>
        wrong(`query ${name} = ${value.slice(0, 40)}`, {
          path: ask([[name, value]]),
          expect: [400],
          pointers: [`/query/${name}`],
        }),
      ),
      wrong(`query ${name} twice`, {
        path: ask([1, 2].map(() => [name, String(sample(schema.value))] as const)),
        expect: [400],
      }),
      ...edges(schema.value, name).map((value) => ({
        ...plain,
        what: `query ${name} = ${value}`,
        path: ask([[name, value]]),
        expect: [200],
      })),
    ]
  })
  const all =
    query.length < 2
      ? []
      : [
          wrong('every query key wrong', {
            path: ask(query.map(({ name }) => [name, `!${canary}`])),
            expect: [400],
            pointers: query.map(({ name }) => `/query/${name}`),
          }),
        ]
  return [...each, ...all]
}

/** Values that the schema refuses. */
function refusedValues({ judge }: Contract, at: string, schema: Json): readonly string[] {
  const number = schema['type'] === 'integer'
  const tries = number
    ? [
        canary,
        '',
        '1.5',
        '1e1',
        '0x1',
        ' 1',
        '-1',
        String(Number(schema['minimum']) - 1),
        String(Number(schema['maximum']) + 1),
        '9'.repeat(40),
      ]
    : [canary, `!${canary}`, '', '\u0000', 'x'.repeat(Number(schema['maxLength'] ?? 100) + 1)]
  const plainNumber = /^-?\d{1,16}$/
  return [...new Set(tries)].filter((value) =>
    number && plainNumber.test(value)
      ? judge(at, Number(value)) !== undefined
      : number || judge(at, value) !== undefined,
  )
}

/** The smallest and largest number that the schema allows. */
function edges(schema: Json, name: string): readonly string[] {
  if (schema['type'] !== 'integer') return []
  return holdsOpen.has(name) ? [String(schema['minimum'])] : [String(schema['minimum']), String(schema['maximum'])]
}

function pathCalls(operation: Operation, wrong: Wrong): readonly WalkCall[] {
  const ids = operation.parameters.filter((parameter) => parameter.in === 'path')
  return ids.flatMap((parameter) => {
    const put = (value: string): string => fill(operation, { [parameter.name]: value })
    return [
      wrong('a canary as id', { path: put(canary), expect: [400], pointers: [`/path/${parameter.name}`] }),
      ...nearlyRight(parameter.schema.value).map(([what, value]) => wrong(what, { path: put(value), expect: [400] })),
      wrong('a very long id', { path: put(canary.repeat(200)), expect: [400, 404] }),
      wrong('a broken escape as id', { path: put(`%zz${canary}`), expect: [400] }),
    ]
  })
}

/** What a reader that is not strict would take. */
function nearlyRight(schema: Json): readonly (readonly [string, string])[] {
  const good = String(sample(schema))
  return schema['type'] === 'integer'
    ? ['0', `0${good}`, `${good}.0`, `-${good}`, '9'.repeat(17)].map((value) => [`${value} as number`, value] as const)
    : [['an id in capitals', good.toUpperCase()]]
}

function bodyCalls(contract: Contract, operation: Operation, wrong: Wrong): readonly WalkCall[] {
  const { body } = operation
  if (body === undefined) return []
  const bad = (what: string, content: string | Uint8Array, change: Partial<WalkCall> = {}): WalkCall =>
    wrong(`body: ${what}`, {
      body: typeof content === 'string' ? encoder.encode(content) : content,
      expect: [400],
      ...change,
    })
  const good = JSON.stringify(body.example)
  const deep = Math.min(20_000, Math.floor(body.most / 4))
  const { 'content-type': _, ...untyped } = { ...plainCall(operation).headers }
  return [
    bad('another media type', canary, { headers: { 'content-type': `text/${canary}` }, expect: [415] }),
    { ...bad('no media type', good, { expect: [415] }), headers: { ...marked, ...untyped } },
    bad('one byte too many', new Uint8Array(body.most + 1).fill(32), { expect: [413] }),
    bad('the largest, of spaces', new Uint8Array(body.most).fill(32)),
    bad('empty', ''),
    bad('cut off', good.slice(0, -1)),
    bad('not JSON', canary),
    bad('a text', JSON.stringify(canary)),
    bad('null', 'null'),
    bad('a list', `[${good}]`),
    bad('an empty object', '{}'),
    bad('a byte order mark', `\uFEFF${good}`),
    bad('not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
    bad('an unknown member', JSON.stringify({ ...body.example, [canary]: canary })),
    bad('a member twice', good.replace(/^\{/, `{${memberOf(body.example)},`)),
    bad('very deep', `{"${canary}":${'['.repeat(deep)}${']'.repeat(deep)}}`),
    ...memberCalls(contract, body, bad),
  ]
}

type Bad = (what: string, content: string) => WalkCall

function memberCalls({ judge }: Contract, body: NonNullable<Operation['body']>, bad: Bad): readonly WalkCall[] {
  return Object.keys(body.example).flatMap((name) => {
    const { [name]: _, ...others } = body.example
    const tries: readonly (readonly [string, Json])[] = [
      [`without ${name}`, others],
      ...[`!${canary}`, 7, null, [canary], { [canary]: canary }].map(
        (value) =>
          [`${name} is ${value === null ? 'null' : typeof value}`, { ...body.example, [name]: value }] as const,
      ),
    ]
    return tries
      .filter(([, value]) => judge(body.schema.at, value) !== undefined)
      .map(([what, value]) => bad(what, JSON.stringify(value)))
  })
}

function outsideCalls({ operations }: Contract): readonly WalkCall[] {
  const nowhere = (path: string, what: string): WalkCall => ({
    what,
    method: 'GET',
    path,
    headers: marked,
    who: 'nobody',
    expect: [404],
  })
  const paths = [...new Set(operations.map(({ path }) => path))]
  const wrongMethods = paths.flatMap((path) => {
    const here = operations.filter((operation) => operation.path === path)
    const allow = here.map(({ method }) => method)
    const [one] = here
    return everyMethod
      .filter((method) => !allow.includes(method))
      .map((method): WalkCall => ({
        what: `${method} is no method here`,
        method,
        path: one === undefined ? path : fill(one),
        headers: marked,
        who: 'participant',
        expect: [405],
        allow,
      }))
  })
  return [
    nowhere(`/${canary}`, 'an unknown path'),
    nowhere(`/v1/${canary}`, 'an unknown path of this version'),
    nowhere('/v2/openapi.json', 'another version'),
    nowhere('/', 'the root'),
    ...operations.map((one) => nowhere(`${fill(one)}/`, `a slash at the end of ${one.path}`)),
    ...operations
      .filter(({ path }) => !paths.some((other) => other.startsWith(`${path}/{`)))
      .map((one) => nowhere(`${fill(one)}/${canary}`, `something below ${one.path}`)),
    ...wrongMethods,
  ]
}

function fill({ path, parameters }: Operation, values: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema.value ?? {}
    return values[name] ?? String(sample(schema))
  })
}

/** A value that the schema's author shows, or its default or minimum. */
function sample(schema: Parameter['schema']['value']): unknown {
  const [first] = (schema['examples'] ?? schema['enum'] ?? []) as readonly unknown[]
  return first ?? schema['default'] ?? schema['minimum'] ?? '2026-11-02T09:15:00Z'
}

function memberOf(example: Json): string {
  const [[name, value] = ['a', 1]] = Object.entries(example)
  return `${JSON.stringify(name)}:${JSON.stringify(value)}`
}
