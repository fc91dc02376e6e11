/** What the contract of the hub says and what its code holds are the same facts. */
import { describe, expect, test } from 'vitest'
import { eventMembers, largestEvent } from '../../envelope/members.ts'
import { apiVersion } from '../../hub/http/answering.ts'
import { conformanceRoute } from '../../hub/http/routes/conformance-route.ts'
import { mailboxRoutes } from '../../hub/http/routes/mailbox-routes.ts'
import { publicRoutes } from '../../hub/http/routes/public-routes.ts'
import { logQuery, recordRoutes } from '../../hub/http/routes/record-routes.ts'
import { submitRoute } from '../../hub/http/routes/submit-route.ts'
import type { Route } from '../../hub/http/route.ts'
import { standardLimits } from '../../hub/options.ts'
import { problems } from '../../hub/problem-codes.ts'
import { problemBody } from '../../hub/problems.ts'
import type { ProblemCode } from '../../hub/problem-codes.ts'
import { readContract } from './contract.ts'
import type { Json } from './contract.ts'
import { readBundle } from './read-bundle.ts'

const document = readBundle('knooppunt')
const contract = readContract(document)
const component = (kind: string, name: string): Json => {
  const found = ((document['components'] as Json)[kind] as Json)[name]
  if (found === undefined) throw new Error(`no ${kind}/${name}`)
  return found as Json
}

const routes: readonly Route[] = [
  submitRoute,
  ...mailboxRoutes,
  ...recordRoutes,
  ...publicRoutes({} as Parameters<typeof publicRoutes>[0]),
  conformanceRoute(standardLimits.plainBytes),
]

test('the version in every answer is the version of the contract', () => {
  expect(contract.version).toBe(apiVersion)
})

test('the contract has exactly the routes of the hub', () => {
  const named = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect(contract.operations.map(({ name }) => name).toSorted()).toEqual(named.toSorted())
})

describe.each(routes)('$method $path', (route) => {
  const operation = contract.operations.find(
    ({ method, path }) => method === route.method && path === route.path.replaceAll(/:(\w+)/g, '{$1}'),
  )
  test('asks a certificate in the contract when it does in the hub', () => {
    expect(operation?.security).toBe(route.access === 'public' ? 'none' : 'certificate')
  })
  test('takes and gives what the contract says', () => {
    const { body, responses } = operation ?? {}
    expect(body === undefined ? undefined : { type: body.type, most: body.most }).toEqual(route.consumes)
    expect([...(responses?.get('200')?.content.keys() ?? [])]).toEqual([route.produces])
  })
})

describe('problems', () => {
  const codes = Object.keys(problems) as readonly ProblemCode[]

  test('the contract knows the codes of the hub and no other', () => {
    expect(component('schemas', 'Probleemcode')['enum']).toEqual(codes)
  })

  test('every code is shown somewhere, at its own status and in the words of the hub', () => {
    const shown = JSON.stringify(document)
    for (const [at, example] of examplesOf(document)) {
      const value = example['value'] as Json
      const code = value['code'] as ProblemCode
      const status = Number(/\/responses\/[^/]*?\/?(\d{3})/.exec(at)?.[1] ?? value['status'])
      expect(value, at).toEqual({
        ...problemBody({ code, status }, 'nl'),
        ...(value['fouten'] === undefined ? {} : { fouten: value['fouten'] }),
      })
    }
    for (const code of codes) expect(shown).toContain(`"${code}":{`)
  })
})

/** Examples of problems with their place, references followed. */
function examplesOf(node: unknown, at = '#'): readonly (readonly [string, Json])[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, inner]) => {
    if (!/^SKP-H-\d\d/.test(name)) return examplesOf(inner, `${at}/${name}`)
    const ref = (inner as Json)['$ref']
    const example = typeof ref === 'string' ? component('examples', ref.split('/').at(-1) ?? '') : (inner as Json)
    return [[`${at}/${name}`, example]]
  })
}

describe('envelope', () => {
  const { properties, required, additionalProperties } = component('schemas', 'Omslag') as {
    readonly properties: Readonly<Record<string, Json>>
    readonly required: readonly string[]
    readonly additionalProperties: boolean
  }

  test('has the members of the table and no other', () => {
    expect(required).toEqual(Object.keys(eventMembers))
    expect(Object.keys(properties)).toEqual(required)
    expect(additionalProperties).toBe(false)
  })

  test.each(Object.entries(eventMembers))('%s has the form of the table', (name, { form, most }) => {
    const own = properties[name] ?? {}
    const schema = typeof own['$ref'] === 'string' ? component('schemas', own['$ref'].split('/').at(-1) ?? '') : own
    if (schema['const'] === undefined)
      expect({ form: new RegExp(String(schema['pattern'])).source, most: schema['maxLength'] }).toEqual({
        form: form.source,
        most,
      })
    else expect([form.test(String(schema['const'])), String(schema['const']).length]).toEqual([true, most])
  })

  test('fits in the body that the hub accepts', () => {
    const submit = contract.operations.find(({ method, path }) => method === 'PUT' && path === '/v1/berichten/{id}')
    expect(submit?.body?.most).toBe(largestEvent)
  })
})

test('the log is searched by the same keys', () => {
  const search = contract.operations.find(({ path }) => path === '/v1/logboek')
  const keys = search?.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
  expect(keys?.toSorted()).toEqual(Object.keys(logQuery).toSorted())
})

test('whatever a key of the log may be in the contract, the hub takes', () => {
  const search = contract.operations.find(({ path }) => path === '/v1/logboek')
  const tries: Readonly<Record<string, readonly string[]>> = {
    bericht: ['6f1c1f2e-3b7a-4d55-9f0e-2f6f0f4f7c11'],
    afzender: ['00000099000000001000', '00000001AbCdEfGhI000'],
    ontvanger: ['00000010000000001000'],
    module: ['protocol', 'meldingen-bewindvoering'],
    versie: ['1.0', '2.0', '10.12'],
    berichtType: ['Saldoverzoek', 'KlantBSNGemeldVoorSHV'],
    handeling: ['aangeboden', 'geweigerd', 'opgehaald', 'bevestigd', 'verlopen'],
  }
  for (const [name, values] of Object.entries(tries)) {
    const parameter = logQuery[name as keyof typeof logQuery]
    const schema = search?.parameters.find((one) => one.name === name)?.schema
    for (const value of values) {
      expect(contract.judge(schema?.at ?? '', value), `${name} ${value}`).toBeUndefined()
      expect('form' in parameter && parameter.form.test(value), `${name} ${value}`).toBe(true)
    }
  }
})
