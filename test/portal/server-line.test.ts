/**
 * H-20: what something in between answers in the place of the portal's server, breaks off halfway, or falls silent is no answer and is
 * asked again.
 *
 * Inside: hands the page's line to the server answers that no server of ours gives.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestAnswer, longestSilence } from '../../portal/browser/ask-in-time.ts'
import type { Later } from '../../portal/browser/ask-in-time.ts'
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

/** Timers that the test lets pass, the last one set first. */
function timers() {
  const set: { readonly milliseconds: number; readonly act: () => void }[] = []
  const after: Later = (milliseconds, act) => {
    const timer = { milliseconds, act }
    set.push(timer)
    return () => void set.splice(set.indexOf(timer), 1)
  }
  const pass = (milliseconds: number): void => {
    for (const timer of [...set]) if (timer.milliseconds <= milliseconds) timer.act()
  }
  return { set, after, pass }
}

/** A line that says these parts when it is told to, and that the page may end. */
function lineOf() {
  let saying!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (saying = controller) })
  const fetching: typeof fetch = async (_, init) => {
    init?.signal?.addEventListener('abort', () => saying.error(init.signal?.reason))
    return new Response(body, { headers: { 'content-type': 'text/plain' } })
  }
  return { fetching, say: (text: string) => saying.enqueue(new TextEncoder().encode(text)), end: () => saying.close() }
}

const turn = (): Promise<void> => new Promise((done) => void setImmediate(done))

/** What became of it by now. */
async function sofar(asked: Promise<unknown>): Promise<unknown> {
  let told: unknown = 'nothing yet'
  void asked.then(
    (value) => void (told = value),
    (error: unknown) => void (told = error instanceof Refused ? error.code : error),
  )
  for (let times = 0; times < 5; times += 1) await turn()
  return told
}

test('law: a line is waited for as long as each part comes in time, however long that takes; one that falls silent is no answer', async () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 1.2 * longestSilence }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(gaps, async (all) => {
      const [{ set, after, pass }, { fetching, say, end }] = [timers(), lineOf()]
      const asked = serverAt('https://dienst.example', { fetching, after }).text('/v1/kluis/stuk')
      asked.catch(() => undefined)
      const isSilent = all.some((gap) => gap >= longestSilence)
      for (const gap of all) {
        await turn()
        pass(gap)
        if (gap >= longestSilence) break
        say('é')
      }
      if (!isSilent) end()

      expect(await sofar(asked)).toBe(isSilent ? 'onbereikbaar' : 'é'.repeat(all.length))
      expect(set).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('a request that nobody answers ends, later when more is to be brought; and so it does when who asked stops it', async () => {
  const [{ set, after, pass }, stop] = [timers(), new AbortController()]
  const fetching: typeof fetch = (_, init) =>
    new Promise((_done, failed) =>
      init?.signal?.addEventListener('abort', () => failed(init.signal?.reason as Error), { once: true }),
    )
  const server = serverAt('https://dienst.example', { fetching, after })
  const [read, put] = [server.get('/v1/kluis'), server.putNew('/v1/kluis/stuk', 'a'.repeat(3_200_000))]
  const stopped = server.get('/v1/knooppunt/postvak', stop.signal)
  for (const each of [read, put, stopped]) each.catch(() => undefined)
  const limits = set.map(({ milliseconds }) => milliseconds)
  stop.abort()
  pass(longestSilence)

  const [ofPut, whole] = [longestSilence + 100_000, longestAnswer]
  expect(limits).toEqual([longestSilence, whole, ofPut, whole + 100_000, longestSilence, whole])
  expect([await sofar(stopped), await sofar(read), set.length]).toEqual(['onbereikbaar', 'onbereikbaar', 2])
  pass(ofPut)
  expect([await sofar(put), set]).toEqual(['onbereikbaar', []])
})

test('H-20: an answer of which a part comes each time, and that does not end, is none', async () => {
  const [{ after, pass, set }, { fetching, say }] = [timers(), lineOf()]
  const asked = serverAt('https://dienst.example', { fetching, after }).text('/v1/kluis/stuk')
  asked.catch(() => undefined)
  for (let times = 0; times < 10; times += 1) {
    await turn()
    pass(longestSilence - 1)
    say('é')
  }
  expect(await sofar(asked)).toBe('nothing yet')
  // Of what was set first, which no part sets again.
  set.filter(({ milliseconds }) => milliseconds === longestAnswer).forEach(({ act }) => act())

  expect([await sofar(asked), set]).toEqual(['onbereikbaar', []])
})
