/** Bad input at every route: problem+json with a stable code, all faults at once, no values, and nothing left behind. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SealedEvent } from '../../envelope/index.ts'
import { findingCodes } from '../../schemas/index.ts'
import { saldoverzoek, sealed } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { Ask, Seen, Who, World } from './world.ts'

let world: World
let event: SealedEvent
beforeAll(async () => {
  world = await openWorld()
  event = await sealed(saldoverzoek(oins.shv, oins.se), { from: world.shv, to: world.se })
}, 60_000)
afterAll(() => world.close())

/** Stands in every bad input, and may be found nowhere afterwards. */
const canary = 'Kanarie-7f3a'
const json = 'application/json'
const id = '0b7c1f6e-5a58-4b0e-9d3c-6a1f2e8d4c70'

type Bad = {
  readonly name: string
  readonly who?: Who
  readonly method?: string
  readonly path: string
  readonly ask?: () => Ask
  readonly status: number
  readonly code: string
  readonly fouten?: readonly { readonly code: string; readonly pointer: string }[]
}

const put = (
  ...[name, body, rest, type]: [string, () => Ask['body'], Omit<Bad, 'name' | 'path' | 'ask'>, string?]
): Bad => ({
  name,
  method: 'PUT',
  path: `/v1/berichten/${id}`,
  ask: () => ({ body: body() ?? '', ...(type === undefined ? {} : { type }) }),
  ...rest,
})
const at = (code: string, pointer: string): { code: string; pointer: string } => ({ code, pointer })
/** What the judge has words for is told in them, as the side-car does. */
const inWords = ({ code, pointer }: { readonly code: string; readonly pointer: string }) =>
  Object.hasOwn(findingCodes, code)
    ? { code, pointer, ernst: 'fout', melding: sentence, herstel: sentence }
    : { code, pointer }
const sentence: unknown = expect.stringMatching(/^[A-Z].*\.$/)
const confirmPath = `/v1/postvak/${id}/bevestiging`

const bad: readonly Bad[] = [
  put('a body that is no JSON', () => `{"${canary}`, {
    status: 400,
    code: 'SKP-H-05',
    fouten: [at('json-syntax', '')],
  }),
  put('an empty body', () => '', { status: 400, code: 'SKP-H-05', fouten: [at('input-empty', '')] }),
  put('a name that stands twice', () => `{"${canary}":1,"${canary}":2}`, {
    status: 400,
    code: 'SKP-H-05',
    fouten: [at('json-duplicate-key', '')],
  }),
  put('a byte order mark', () => `\uFEFF{}`, { status: 400, code: 'SKP-H-05', fouten: [at('input-bom', '')] }),
  put('bytes that are not UTF-8', () => new Uint8Array([0x22, 0xff, 0x22]), {
    status: 400,
    code: 'SKP-H-05',
    fouten: [at('input-not-utf8', '')],
  }),
  put('a list', () => [canary], { status: 400, code: 'SKP-H-05', fouten: [at('event-not-object', '')] }),
  put(
    'many faults at once',
    () => ({ ...event, [canary]: 1, time: canary, specversion: '2.0', ontvanger: undefined }),
    {
      status: 400,
      code: 'SKP-H-05',
      fouten: [
        at('member-form', '/specversion'),
        at('member-missing', '/ontvanger'),
        at('member-form', '/time'),
        at('member-unknown', ''),
      ],
    },
  ),
  put('H-02: a member that CloudEvents knows and our table does not', () => ({ ...event, subject: canary }), {
    status: 400,
    code: 'SKP-H-05',
    fouten: [at('member-unknown', '')],
  }),
  put(
    'a message that the catalogue does not know',
    () => ({
      ...event,
      type: 'nl.schuldenknooppunt.schuldregeling.Brief',
      dataschema: 'https://schuldenknooppunt.nl/schemas/schuldregeling/2.0/Brief',
    }),
    {
      status: 400,
      code: 'SKP-H-05',
      fouten: [at('member-mismatch', '/id'), at('message-unknown-type', '/type')],
    },
  ),
  put('another media type', () => event, { status: 415, code: 'SKP-H-03' }, `text/${canary}`),
  {
    name: 'an encoded body',
    method: 'PUT',
    path: `/v1/berichten/${id}`,
    status: 415,
    code: 'SKP-H-03',
    ask: () => ({ body: event, headers: { 'content-encoding': 'gzip' } }),
  },
  put('a body that is too large', () => canary.repeat(500_000), { status: 413, code: 'SKP-H-04' }),
  {
    name: 'an id that is no UUID',
    method: 'PUT',
    path: `/v1/berichten/${canary}`,
    ask: () => ({ body: event }),
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('parameter-vorm', '/path/id')],
  },
  {
    name: 'a media type that the route does not make',
    path: '/v1/postvak',
    ask: () => ({ headers: { accept: `text/${canary}` } }),
    status: 406,
    code: 'SKP-H-03',
  },
  {
    name: 'parameters that are unknown or out of bounds',
    path: `/v1/postvak?${canary}=1&aantal=0&wacht=61`,
    status: 400,
    code: 'SKP-H-18',
    fouten: [
      at('parameter-onbekend', '/query'),
      at('parameter-vorm', '/query/aantal'),
      at('parameter-vorm', '/query/wacht'),
    ],
  },
  { name: 'a message that is not there', path: `/v1/postvak/${id}`, status: 404, code: 'SKP-H-16' },
  {
    name: 'a confirmation that is no JSON',
    method: 'PUT',
    path: confirmPath,
    ask: () => ({ body: canary, type: json }),
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('json-syntax', '')],
  },
  {
    name: 'a confirmation without its member',
    method: 'PUT',
    path: confirmPath,
    ask: () => ({ body: {}, type: json }),
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('element-missing', '/bevestiging')],
  },
  {
    name: 'a confirmation with another member',
    method: 'PUT',
    path: confirmPath,
    ask: () => ({ body: { bevestiging: '', [canary]: 1 }, type: json }),
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('element-unknown', '')],
  },
  {
    name: 'a confirmation of the wrong type',
    method: 'PUT',
    path: confirmPath,
    ask: () => ({ body: { bevestiging: 1 }, type: json }),
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('type-wrong', '/bevestiging')],
  },
  {
    name: 'a confirmation that is too large',
    method: 'PUT',
    path: confirmPath,
    ask: () => ({ body: { bevestiging: canary.repeat(2000) }, type: json }),
    status: 413,
    code: 'SKP-H-04',
  },
  {
    name: 'a confirmation of what is not there',
    method: 'PUT',
    path: confirmPath,
    ask: () => ({ body: { bevestiging: 'a.b.c' }, type: json }),
    status: 404,
    code: 'SKP-H-16',
  },
  {
    name: 'a confirmation that is no JWS',
    method: 'PUT',
    path: confirmPath,
    ask: () => ({ body: { bevestiging: canary }, type: json }),
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('jws-form', '/bevestiging')],
  },
  {
    name: 'a search of the log with a wrong instant',
    path: `/v1/logboek?vanTijdstip=${canary}&afzender=1`,
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('parameter-vorm', '/query/afzender'), at('parameter-vorm', '/query/vanTijdstip')],
  },
  {
    name: 'counters with a parameter',
    path: `/v1/tellingen?${canary}=1`,
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('parameter-onbekend', '/query')],
  },
  {
    name: 'the address book with a parameter',
    who: 'nobody',
    path: `/v1/adresboek?${canary}=1`,
    status: 400,
    code: 'SKP-H-18',
    fouten: [at('parameter-onbekend', '/query')],
  },
  { name: 'a path that does not exist', who: 'nobody', path: `/v1/${canary}`, status: 404, code: 'SKP-H-16' },
  { name: 'a path with a slash at its end', path: '/v1/postvak/', status: 404, code: 'SKP-H-16' },
  { name: 'a path that cannot be read', path: '/v1/postvak/%ff', status: 400, code: 'SKP-H-27' },
  {
    name: 'a method that the path does not have',
    method: 'DELETE',
    path: '/v1/postvak',
    status: 405,
    code: 'SKP-H-17',
  },
  {
    name: 'H-12: no certificate',
    who: 'nobody',
    path: '/v1/postvak',
    status: 403,
    code: 'SKP-H-01',
    fouten: [at('geen-certificaat', '')],
  },
  {
    name: 'H-12: a certificate of who does not take part',
    who: 'stranger',
    path: '/v1/postvak',
    status: 403,
    code: 'SKP-H-02',
  },
  {
    name: 'acting for who did not ask for it',
    who: 'stranger',
    path: '/v1/postvak',
    ask: () => ({ headers: { namens: oins.se } }),
    status: 403,
    code: 'SKP-H-06',
  },
  {
    name: 'acting for who is no organisation',
    path: '/v1/postvak',
    ask: () => ({ headers: { namens: canary } }),
    status: 403,
    code: 'SKP-H-06',
  },
  {
    name: 'H-12: a header that claims a certificate',
    who: 'nobody',
    path: '/v1/postvak',
    ask: () => ({ headers: { 'x-client-cert': canary, forwarded: `for=${oins.se}` } }),
    status: 403,
    code: 'SKP-H-01',
  },
]

let seen: Seen

describe.each(bad)('H-17: $name', ({ who = 'shv', method = 'GET', path, ask, status, code, fouten }) => {
  beforeEach(async () => {
    seen = await world.call(who, method, path, ask?.())
  })

  test(`is answered with ${code}`, () => {
    expect(seen.headers['content-type']).toBe('application/problem+json')
    expect(seen.json).toMatchObject({
      status,
      code,
      type: expect.stringMatching(/^https:/),
      title: expect.any(String),
      detail: expect.any(String),
    })
    expect(seen.status).toBe(status)
    if (fouten !== undefined) expect(seen.json['fouten']).toEqual(fouten.map(inWords))
  })

  test('tells no value and leaves nothing behind', async () => {
    expect(seen.text + JSON.stringify(seen.headers)).not.toContain(canary)
    expect(await world.mailbox.load()).toEqual({ messages: 0, bytes: 0, oldest: null })
    expect(world.logged()).not.toContain(canary)
    expect((await world.operator('/metrics')).text).not.toContain(canary)
  })

  test('H-16: has the headers of every answer', () => {
    expect(seen.headers).toMatchObject({
      'api-version': '1.0.0',
      epoch: world.mailbox.epoch,
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  })
})

test('H-17: a problem is told in English when that is asked', async () => {
  const { json } = await world.call('nobody', 'GET', '/v1/postvak', {
    headers: { 'accept-language': 'en-GB, nl;q=0.5' },
  })

  expect(json['title']).toBe('No valid certificate')
})

test('H-16: a path that has other methods names them', async () => {
  const { headers } = await world.call('shv', 'DELETE', `/v1/postvak/${id}/bevestiging`)

  expect(headers['allow']).toBe('PUT')
})
