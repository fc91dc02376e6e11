/**
 * What a contract says and what the listener that serves it is made of are the same facts.
 *
 * Inside: routes and problems are lists that no caller needs; only here are they held against the contract.
 */
import { describe, expect, test } from 'vitest'
import { gatewayProblems } from '../../gateway/problems.ts'
import { sidecarRoutes } from '../../gateway/sidecar-routes.ts'
import { conformanceRoute } from '../../hub/http/routes/conformance-route.ts'
import { findingsRoute } from '../../hub/http/routes/findings-route.ts'
import { mailboxRoutes } from '../../hub/http/routes/mailbox-routes.ts'
import { publicRoutes } from '../../hub/http/routes/public-routes.ts'
import { recordRoutes } from '../../hub/http/routes/record-routes.ts'
import { submitRoute } from '../../hub/http/routes/submit-route.ts'
import { standardLimits } from '../../hub/index.ts'
import { hubProblems } from '../../hub/problems.ts'
import { problemBody } from '../../listener/index.ts'
import type { ProblemRow } from '../../listener/index.ts'
import { readContract } from './contract.ts'
import type { Json } from './contract.ts'
import { readBundle } from './read-bundle.ts'

/** What of a route stands in a contract. */
type Told = {
  readonly method: string
  readonly path: string
  readonly public?: true
  readonly consumes?: { readonly type: string; readonly most: number }
  readonly produces: string
}
type Served = {
  readonly name: string
  readonly security: string
  readonly routes: readonly Told[]
  readonly problems: { readonly base: string; readonly rows: Readonly<Record<string, ProblemRow>> }
  /** The schema with the list of codes. */
  readonly codes: (schemas: Json) => unknown
}

const hub: Served = {
  name: 'knooppunt',
  security: 'certificate',
  routes: [
    submitRoute,
    ...mailboxRoutes,
    ...recordRoutes,
    ...publicRoutes({} as Parameters<typeof publicRoutes>[0]),
    conformanceRoute(standardLimits.plainBytes),
    findingsRoute(undefined),
  ],
  problems: hubProblems,
  codes: (schemas) => (schemas['Probleemcode'] as Json)['enum'],
}
const sidecar: Served = {
  name: 'gateway',
  security: 'bearer',
  routes: sidecarRoutes(4 * 1024 * 1024),
  problems: gatewayProblems,
  codes: (schemas) => (((schemas['GatewayProbleem'] as Json)['properties'] as Json)['code'] as Json)['enum'],
}
const contractPath = ({ path }: Told): string => path.replaceAll(/:(\w+)/g, '{$1}')

describe.each([hub, sidecar])('the contract of the $name', ({ name, security, routes, problems, codes }) => {
  const document = readBundle(name)
  const { operations } = readContract(document)
  const components = document['components'] as Readonly<Record<string, Json>>

  test('has exactly the routes of its listener', () => {
    const named = routes.map((route) => `${route.method} ${contractPath(route)}`)
    expect(operations.map((one) => one.name).toSorted()).toEqual(named.toSorted())
  })

  test.each(routes)('has the access, media types and limits of $method $path', (route) => {
    const operation = operations.find(({ method, path }) => method === route.method && path === contractPath(route))
    const good = [...(operation?.responses ?? [])].filter(([status]) => status.startsWith('2'))
    const body = operation?.body
    expect(operation?.security).toBe(route.public ? 'none' : security)
    expect(body === undefined ? undefined : { type: body.type, most: body.most }).toEqual(route.consumes)
    expect(good.length).toBeGreaterThan(0)
    for (const [status, { content }] of good)
      expect([...content.keys()], status).toEqual(status === '204' ? [] : [route.produces])
  })

  test('knows the codes of its listener and no other', () => {
    expect(codes(components['schemas'] ?? {})).toEqual(Object.keys(problems.rows))
  })

  test('shows every code somewhere, at its own status and in the words of its listener', () => {
    const shown = examplesOf(document, components['examples'] ?? {})
    for (const [at, example] of shown) {
      const value = example['value'] as Json
      const status = Number(/\/responses\/[^/]*?\/?(\d{3})/.exec(at)?.[1] ?? value['status'])
      expect(value, at).toEqual({
        ...problemBody(problems, { code: String(value['code']), status }, 'nl'),
        ...(value['fouten'] === undefined ? {} : { fouten: value['fouten'] }),
      })
    }
    const seen = new Set(shown.map(([, { value }]) => (value as Json)['code']))
    expect([...seen].toSorted()).toEqual(Object.keys(problems.rows))
  })
})

test('the contract of the hub names as final what its signed refusals call final', () => {
  const { schemas = {} } = readBundle('knooppunt')['components'] as Readonly<Record<string, Json>>
  const rows: readonly [string, ProblemRow & { readonly final?: true }][] = Object.entries(hubProblems.rows)
  const final = rows.filter(([, row]) => row.final === true).map(([code]) => code)
  expect((schemas['Probleemcode'] as Json)['x-definitief']).toEqual(final)
})

/** Examples of problems with their place, references followed. */
function examplesOf(node: unknown, named: Json, at = '#'): readonly (readonly [string, Json])[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, inner]) => {
    if (!/^SKP-[GH]-\d\d/.test(name)) return examplesOf(inner, named, `${at}/${name}`)
    const ref = (inner as Json)['$ref']
    const example = typeof ref === 'string' ? named[ref.split('/').at(-1) ?? ''] : inner
    return [[`${at}/${name}`, example as Json]]
  })
}
