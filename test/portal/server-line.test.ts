/**
 * H-20: what something in between answers in the place of the portal's server, or breaks off halfway, is no answer and is asked again.
 *
 * Inside: hands the page's line to the server answers that no server of ours gives.
 */
import { expect, test } from 'vitest'
import { Refused, serverAt } from '../../portal/browser/server.ts'

const broken = (): Response =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"namen":'))
        controller.error(new TypeError('network error'))
      },
    }),
    { headers: { 'content-type': 'application/json' } },
  )
const answers: Readonly<Record<string, () => Response>> = {
  'a page of a proxy': () => new Response('<html>Log in op het netwerk', { headers: { 'content-type': 'text/html' } }),
  'an error page without a problem': () => new Response('<html>Bad gateway', { status: 502 }),
  ...Object.fromEntries(
    ['null', '[]', '{"code":null}', '{"code":["SKP-P-01"]}', '{"code":"constructor"}', '{"code":"SKP-P-01\\n"}'].map(
      (said) => [`an error that says ${said}`, () => new Response(said, { status: 401 })],
    ),
  ),
  'half an answer': broken,
  'another kind than was asked': () => new Response('["a"]', { headers: { 'content-type': 'image/png' } }),
}

test.each(Object.entries(answers))('H-20: %s', async (_, answer) => {
  const server = serverAt('https://dienst.example', { fetching: async () => answer() })

  await expect(server.get('/v1/kluis')).rejects.toEqual(new Refused('onbereikbaar'))
  await expect(server.text('/v1/kluis/stuk')).rejects.toEqual(new Refused('onbereikbaar'))
})

test('what the server says is heard, also when it is nothing', async () => {
  const said = (body: string | null, type: string) => async () =>
    new Response(body, { status: body === null ? 204 : 200, headers: { 'content-type': type } })
  const at = (body: string | null, type: string) => serverAt('https://dienst.example', { fetching: said(body, type) })

  expect(await at('{"namen":[]}', 'application/json; charset=utf-8').get('/v1/kluis')).toEqual({ namen: [] })
  expect(await at('a..b', 'text/plain; charset=utf-8').text('/v1/kluis/stuk')).toBe('a..b')
  expect(await at(null, '').text('/v1/kluis/stuk')).toBeUndefined()
  expect(await at(null, '').get('/v1/herstel')).toBeUndefined()
})
