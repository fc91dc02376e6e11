/** The side-car answers as its contract says: every route and every class of error (H-16, H-17). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSidecar } from '../../gateway/index.ts'
import type { Gateway, Sidecar } from '../../gateway/index.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { bytesOf, openTown, se, shv } from '../exchange/town.ts'
import type { Town } from '../exchange/town.ts'
import { requestTo } from './node-request.ts'
import { walkContract } from './walk.ts'

const contract = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/api/gateway.openapi.json'), 'utf8'),
) as object
const token = 'proef-token'

let town: Town
let gemeente: Gateway
let incasso: Gateway
let sidecar: Sidecar
beforeAll(async () => {
  town = await openTown()
  gemeente = await town.gateway(shv)
  incasso = await town.gateway(se)
  sidecar = await startSidecar(incasso, { token, port: 0 })
}, 60_000)
afterAll(async () => {
  await sidecar.close()
  await town.close()
})

const request = () =>
  requestTo<'caller' | 'nobody'>(sidecar.url, (who) =>
    who === 'nobody' ? {} : { headers: { authorization: `Bearer ${token}` } },
  )

test('H-16, H-17: the side-car keeps its contract', { timeout: 120_000 }, async () => {
  const question = saldoverzoek()
  await gemeente.submit(bytesOf(question))
  await gemeente.turn()
  await incasso.turn()
  const id = question.Stuurgegevens['Referentienummer'] ?? ''
  const { calls, faults } = await walkContract<'caller' | 'nobody'>({
    request: request(),
    contract,
    as: { participant: 'caller', nobody: 'nobody' },
    good: [
      { operation: 'GET /v1/inkomend', path: '/v1/inkomend', expect: [200] },
      { operation: 'GET /v1/inkomend/{id}', path: `/v1/inkomend/${id}`, expect: [200] },
      { operation: 'GET /v1/logboek', path: '/v1/logboek', expect: [200] },
      { operation: 'GET /v1/status', path: '/v1/status', expect: [200] },
      { operation: 'POST /v1/berichten', path: '/v1/berichten', body: bytesOf(question), expect: [403] },
      { operation: 'POST /v1/berichten', path: '/v1/berichten', body: bytesOf({ Stuurgegevens: {} }), expect: [400] },
      { operation: 'DELETE /v1/inkomend/{id}', path: `/v1/inkomend/${id}`, expect: [204] },
    ],
  })

  expect(faults).toEqual([])
  expect(calls).toBeGreaterThan(100)
})

describe('who may call', () => {
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const answer = await request()({ method: 'GET', path: '/v1/status', headers, as: 'nobody' } as never)
    return [answer.status, (JSON.parse(Buffer.from(answer.body).toString('utf8')) as { code?: string }).code]
  }
  const bearer = { authorization: `Bearer ${token}` }

  test.each([
    ['the token', bearer, [200, undefined]],
    ['no token', {}, [401, 'SKP-G-01']],
    ['another token', { authorization: 'Bearer x' }, [401, 'SKP-G-01']],
    ['the token and a web page', { ...bearer, origin: 'https://example.org' }, [403, 'SKP-G-02']],
    ['the token and another name of this machine', { ...bearer, host: 'knooppunt.example.org' }, [403, 'SKP-G-02']],
  ])('H-17: with %s', async (_name, headers, expected) => {
    expect(await ask(headers as Readonly<Record<string, string>>)).toEqual(expected)
  })
})

test('H-17: an off-spec message gets every finding in the language that is asked, and no value', async () => {
  const { Stuurgegevens } = saldoverzoek({ Afzender: se, Ontvanger: shv })
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' }
  const answer = await request()({
    ...{ method: 'POST', path: '/v1/berichten', headers, as: 'caller' },
    body: bytesOf({ Stuurgegevens, Inhoud: { Geheim: 'Kanarie-7f3a', KlantnummerSHV: 7 } }),
  } as never)
  const text = Buffer.from(answer.body).toString('utf8')
  const { code, fouten } = JSON.parse(text) as { code: string; fouten: { code: string; melding: string }[] }

  expect([answer.status, code]).toEqual([400, 'SKP-G-05'])
  expect(fouten.length).toBeGreaterThan(2)
  expect(fouten.map((each) => each.code)).toContain('element-unknown')
  expect(fouten.every(({ melding }) => /^[A-Z].*\.$/.test(melding))).toBe(true)
  expect(text).not.toContain('Kanarie-7f3a')
})
