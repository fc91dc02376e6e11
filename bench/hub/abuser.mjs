// One participant who asks much of a hub: lists, floods, is refused without end, or does not read. A process of its own, until it is killed.
import { readFileSync } from 'node:fs'
import { connect } from 'node:tls'
import { Pool } from 'undici'

const { url, ca, key, cert, how, file, ids } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const pool = new Pool(url, { connections: 64, pipelining: 1, connect: { ca, key, cert } })
const ask = async (asked) => {
  const answer = await pool.request(asked)
  await answer.body.dump()
}
const messages = () =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const event = { 'content-type': 'application/cloudevents+json' }

/** Each way as a step that lanes repeat. */
const ways = {
  lists: () => () => ask({ method: 'GET', path: '/v1/postvak?aantal=100' }),
  floods: () => {
    const all = messages()
    let at = 0
    return () => {
      const { id, body } = all[at++ % all.length]
      return ask({ method: 'PUT', path: `/v1/berichten/${id}`, headers: event, body })
    }
  },
  /** In form, and signed by another: it is read and checked before it is refused. */
  'is refused': () => {
    const all = messages()
    let at = 0
    return () => {
      const { id, body } = all[at++ % all.length]
      const { verklaring: _, ...others } = JSON.parse(body)
      const { verklaring } = JSON.parse(all[at % all.length].body)
      return ask({
        method: 'PUT',
        path: `/v1/berichten/${id}`,
        headers: event,
        body: JSON.stringify({ ...others, verklaring }),
      })
    }
  },
  /** Asks for large messages and takes in nothing. */
  'does not read': () => {
    const { port } = new URL(url)
    let at = 0
    return () =>
      new Promise((done) => {
        const socket = connect({ host: '127.0.0.1', port, ca, key, cert, servername: 'localhost' }, () => {
          for (let nth = 0; nth < 20; nth++)
            socket.write(`GET /v1/postvak/${ids[at++ % ids.length]} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
          socket.pause()
        })
        socket.on('error', () => done())
        socket.on('close', () => done())
        socket.pause()
      })
  },
}

const step = ways[how]()
process.send({ begun: true })
await Promise.all(
  Array.from({ length: how === 'does not read' ? 200 : 64 }, async () => {
    for (;;) await step().catch(() => new Promise((done) => setTimeout(done, 50)))
  }),
)
