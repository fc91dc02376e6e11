/** What waits on a connection for the answer before it, and on a holder for its turn. */
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createListener, listenerProblems, problemTable, routeMaker } from '../../listener/index.ts'
import type { Listener } from '../../listener/index.ts'

const problems = problemTable<string>('https://example.org', listenerProblems)
/** What was begun, and what lets it end, by the number in the query. */
type World = { readonly begun: string[]; readonly ends: Map<string, () => void> }
const route = routeMaker<World, string, string>()
const query = { na: { kind: 'number', least: 0, most: 99, standard: 0 } } as const
const large = Buffer.alloc(8 * 2 ** 20, 'a')

const routes = [
  route({
    method: 'GET',
    path: '/wacht',
    query,
    handle: async ({ begun, ends }, { query: { na } }) => {
      begun.push(String(na))
      await new Promise<void>((done) => ends.set(String(na), done))
      return { status: 200, body: { na } }
    },
  }),
  route({
    method: 'GET',
    path: '/groot',
    query,
    large: true,
    handle: async ({ begun }, { query: { na }, caller }) => {
      begun.push(`${caller} ${na}`)
      return { status: 200, body: large }
    },
  }),
]

let listener: Listener | undefined
const sockets: Socket[] = []
let world: World
let atGate = 0

async function start(turns?: { readonly each: number; readonly longest: number }): Promise<number> {
  world = { begun: [], ends: new Map() }
  atGate = 0
  listener = createListener({
    ...{ routes, problems, world, version: '1.2.3' },
    admit: async ({ headers }) => ({ caller: String(headers['wie']) }),
    failed: () => ({ code: 'input' }),
    gate: () => void (atGate += 1),
    ...(turns === undefined ? {} : { turns: { ...turns, holder: (caller: string) => caller } }),
  })
  return listener.listen({ host: '127.0.0.1', port: 0 })
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const end of world.ends.values()) end()
  await listener?.close()
})

/** A connection, and what came over it. */
function line(port: number) {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  const seen = { text: '', ended: false }
  socket.on('data', (bytes) => (seen.text += bytes.toString('latin1')))
  socket.on('error', () => undefined)
  socket.on('close', () => (seen.ended = true))
  return { socket, seen }
}

const get = (path: string, who = 'een') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nWie: ${who}\r\n\r\n`
const settle = () => new Promise((done) => setTimeout(done, 60))
const until = (is: () => boolean) => expect.poll(is, { timeout: 10_000 }).toBe(true)

test('who sends several at once is answered one by one, in order', async () => {
  const port = await start()
  const { socket, seen } = line(port)
  socket.write(get('/wacht?na=1') + get('/wacht?na=2') + get('/wacht?na=3'))
  await until(() => world.ends.has('1'))
  await settle()
  expect(world.begun).toEqual(['1'])

  for (const na of ['1', '2', '3']) {
    await until(() => world.ends.has(na))
    world.ends.get(na)?.()
  }
  await until(() => seen.text.includes('{"na":3}'))
  expect(seen.text.match(/"na":\d/g)).toEqual(['"na":1', '"na":2', '"na":3'])
})

test.each([
  [8, false],
  [9, true],
])('%i ahead on one connection: cut off %s', async (count, cut) => {
  const port = await start()
  const { socket, seen } = line(port)
  socket.write(Array.from({ length: count }, (_, at) => get(`/wacht?na=${at}`)).join(''))
  await until(() => world.ends.has('0'))
  await settle()

  expect([seen.ended, world.begun]).toEqual([cut, ['0']])
})

test('who goes away while it waits is not served', async () => {
  const port = await start()
  const { socket, seen } = line(port)
  socket.write(get('/wacht?na=1') + get('/wacht?na=2'))
  await until(() => world.ends.has('1'))
  socket.destroy()
  await until(() => seen.ended)
  world.ends.get('1')?.()
  await settle()

  expect(world.begun).toEqual(['1'])
})

test('of one holder so many large answers are made before one of them is taken; others have their own turns', async () => {
  const port = await start({ each: 2, longest: 60_000 })
  const [first, ...others] = Array.from({ length: 5 }, (_, na) => {
    const own = line(port)
    own.socket.pause()
    own.socket.write(get(`/groot?na=${na}`))
    return own
  })
  await until(() => world.begun.length === 2)
  const [stranger] = [line(port)]
  stranger.socket.write(get('/groot', 'ander'))
  await until(() => stranger.seen.text.length > large.length)
  await settle()
  expect(world.begun.filter((who) => who.startsWith('een'))).toHaveLength(2)

  // Whichever of them are served: all are when they read.
  for (const { socket } of [...(first === undefined ? [] : [first]), ...others]) socket.resume()
  await until(() => world.begun.length === 6)
})

test('who takes nothing of a large answer in time is cut off, and the next one has its turn', async () => {
  const port = await start({ each: 1, longest: 2000 })
  const [one, other] = [line(port), line(port)]
  one.socket.pause()
  one.socket.write(get('/groot?na=1'))
  await until(() => world.begun.length === 1)
  other.socket.write(get('/groot?na=2'))
  await until(() => other.seen.text.length > large.length)
  one.socket.resume()
  await until(() => one.seen.ended)

  expect(one.seen.text.length).toBeLessThan(large.length)
  expect(world.begun).toEqual(['een 1', 'een 2'])
})

test('behind an answer that is the last of its connection no other is begun, and no turn is lost', async () => {
  const port = await start({ each: 1, longest: 2000 })
  const [one, other] = [line(port), line(port)]
  one.socket.write(`GET /groot?na=1 HTTP/1.1\r\n\r\n${get('/groot?na=2')}`)
  await until(() => one.seen.ended)
  other.socket.write(get('/groot?na=3'))
  await until(() => other.seen.text.length > large.length)

  expect(one.seen.text.slice(0, 12)).toBe('HTTP/1.1 400')
  expect(world.begun).toEqual(['een 3'])
})

test('an address that cannot be read waits for its turn, and passes the gate too', async () => {
  const port = await start()
  const { socket, seen } = line(port)
  socket.write(get('/%zz').repeat(8))
  await until(() => seen.text.split('HTTP/1.1 400').length === 9)
  expect(atGate).toBe(8)

  socket.write(get('/%zz').repeat(40))
  await until(() => seen.ended)
  expect(atGate).toBeLessThan(48)
})
