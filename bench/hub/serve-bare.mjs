// Three HTTPS exchanges and nothing else: what comes in is kept in a table, handed out and dropped. The least that any server of this shape costs.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'

const { tls } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const kept = new Map()
const receipt = JSON.stringify({ bewijs: 'x'.repeat(1400) })

const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (request, response) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    const [, , kind, id] = request.url.split('/')
    const answer = (status, type, body) => response.writeHead(status, { 'content-type': type }).end(body)
    if (kind === 'berichten') {
      kept.set(id, Buffer.concat(parts))
      answer(201, 'application/json', receipt)
    } else if (request.method === 'GET') answer(200, 'application/cloudevents+json', kept.get(id))
    else {
      kept.delete(id)
      answer(200, 'application/json', receipt)
    }
  })
})
server.listen(0, '127.0.0.1', () => process.send({ url: `https://localhost:${server.address().port}` }))
process.on('message', () => process.exit())
