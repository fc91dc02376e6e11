/**
 * What the contract of the hub says of its version, the envelope and the log is what its code holds.
 *
 * Inside: the table of members and the query of the log are not handed out; only here are they held against the
 * contract.
 */
import { describe, expect, test } from 'vitest'
import { largestEvent } from '../../envelope/index.ts'
import { eventMembers } from '../../envelope/members.ts'
import { apiVersion } from '../../hub/index.ts'
import { logQuery } from '../../hub/http/routes/record-routes.ts'
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

test('the version in every answer is the version of the contract', () => {
  expect(contract.version).toBe(apiVersion)
})

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
