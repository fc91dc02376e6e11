// The ordinary stack, as a good engineer would write it: Fastify with a schema for the body, jose for signatures, PostgreSQL for everything else.
// It does what the hub does where that is usual: mutual TLS with the organisation from the certificate, the sender's signature, order per
// receiver, an answer after the commit, a log line and a row for a receipt in the statement of the step. It does less where the hub does more:
// no signed receipts, no quotas, no address book that changes, no chain of log lines, and what it deletes stays in the write-ahead log.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Fastify from 'fastify'
import { compactVerify, importJWK } from 'jose'

const { tls, keys, packages, postgres } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { Pool } = createRequire(packages)('pg')
const pool = new Pool({ ...postgres, max: 20 })

await pool.query(`
  DROP TABLE IF EXISTS message, log, receipt;
  CREATE TABLE message (
    id uuid PRIMARY KEY, place bigserial, sender text NOT NULL, receiver text NOT NULL, type text NOT NULL, digest text NOT NULL,
    accepted timestamptz NOT NULL DEFAULT now(), expires timestamptz NOT NULL, fetched boolean NOT NULL DEFAULT false, body bytea NOT NULL);
  ALTER TABLE message ALTER COLUMN body SET STORAGE EXTERNAL;
  CREATE INDEX message_receiver ON message (receiver, place);
  CREATE INDEX message_expires ON message (expires);
  CREATE TABLE log (
    number bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), action text NOT NULL, message uuid NOT NULL, type text NOT NULL,
    sender text NOT NULL, receiver text NOT NULL, actor text NOT NULL);
  CREATE INDEX log_message ON log (message);
  CREATE TABLE receipt (
    number bigserial PRIMARY KEY, kind text NOT NULL, message uuid NOT NULL, digest text NOT NULL, sender text NOT NULL, receiver text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(), confirmation text);
  CREATE UNIQUE INDEX receipt_message ON receipt (message, kind);
`)

/** Each step one prepared statement, which is one transaction. */
const steps = {
  submit: `WITH m AS (
      INSERT INTO message (id, sender, receiver, type, digest, expires, body) VALUES ($1, $2, $3, $4, $5, now() + interval '7 days', $6)
      ON CONFLICT DO NOTHING RETURNING id, sender, receiver, type, digest),
    l AS (INSERT INTO log (action, message, type, sender, receiver, actor) SELECT 'offered', id, type, sender, receiver, $2 FROM m),
    r AS (INSERT INTO receipt (kind, message, digest, sender, receiver) SELECT 'accepted', id, digest, sender, receiver FROM m RETURNING number, at)
    SELECT number, at FROM r`,
  fetch: `WITH m AS (UPDATE message SET fetched = true WHERE id = $1 AND receiver = $2 AND expires > now() RETURNING id, type, sender, receiver, body),
    l AS (INSERT INTO log (action, message, type, sender, receiver, actor) SELECT 'fetched', id, type, sender, receiver, $2 FROM m)
    SELECT body FROM m`,
  confirm: `WITH m AS (DELETE FROM message WHERE id = $1 AND receiver = $2 AND digest = $4 RETURNING id, type, sender, receiver, digest),
    l AS (INSERT INTO log (action, message, type, sender, receiver, actor) SELECT 'confirmed', id, type, sender, receiver, $2 FROM m),
    r AS (INSERT INTO receipt (kind, message, digest, sender, receiver, confirmation) SELECT 'delivered', id, digest, sender, receiver, $3 FROM m
      RETURNING number, at)
    SELECT number, at FROM r`,
}
const query = (name, values) => pool.query({ name, text: steps[name], values })

const known = new Map()
for (const { oin, kid, alg, jwk } of keys) known.set(`${oin} ${kid}`, { alg, key: await importJWK(jwk, alg) })

const text = (most) => ({ type: 'string', maxLength: most })
const members = [
  'specversion',
  'type',
  'dataschema',
  'source',
  'ontvanger',
  'schemaset',
  'kid',
  'time',
  'datacontenttype',
]
const event = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'data', 'verklaring', ...members],
  properties: {
    id: { type: 'string', format: 'uuid' },
    ...Object.fromEntries(members.map((name) => [name, text(200)])),
    data: { ...text(8_000_000), pattern: '^[\\w-]*(\\.[\\w-]*){4}$' },
    verklaring: text(4096),
  },
}
const confirmation = {
  type: 'object',
  additionalProperties: false,
  required: ['bevestiging'],
  properties: { bevestiging: text(4096) },
}

const server = Fastify({
  https: { ...tls, requestCert: true, rejectUnauthorized: true },
  bodyLimit: 8 * 1024 * 1024,
  logger: false,
})
const bytesOf = new WeakMap()
server.addContentTypeParser('application/cloudevents+json', { parseAs: 'buffer' }, (request, body, done) => {
  bytesOf.set(request.raw, body)
  try {
    done(null, JSON.parse(body.toString()))
  } catch (error) {
    done(error)
  }
})
server.addHook('onRequest', async (request, reply) => {
  // The organisation stands in the certificate; read once for each connection.
  const { socket } = request.raw
  socket.oin ??= socket.getPeerCertificate().subject?.serialNumber
  if (socket.oin === undefined) return reply.code(401).send({ code: 'certificate' })
})

server.put('/v1/berichten/:id', { schema: { body: event } }, async (request, reply) => {
  const { body, params, raw } = request
  const { oin } = raw.socket
  if (body.id !== params.id || body.source !== `urn:nld:oin:${oin}`) return reply.code(403).send({ code: 'sender' })
  const digest = createHash('sha256').update(body.data).digest('base64url')
  const said = await signed(body.verklaring, oin)
  if (said?.ladingHash !== digest) return reply.code(422).send({ code: 'signature' })
  const { rows } = await query('submit', [body.id, oin, body.ontvanger, body.type, digest, bytesOf.get(raw)])
  return reply
    .code(rows.length === 0 ? 200 : 201)
    .send({ receipt: { kind: 'accepted', id: body.id, digest, ...rows[0] } })
})

server.get('/v1/postvak/:id', async (request, reply) => {
  const { rows } = await query('fetch', [request.params.id, request.raw.socket.oin])
  if (rows.length === 0) return reply.code(404).send({ code: 'unknown' })
  return reply.type('application/cloudevents+json').send(rows[0].body)
})

server.put('/v1/postvak/:id/bevestiging', { schema: { body: confirmation } }, async (request, reply) => {
  const { id } = request.params
  const { oin } = request.raw.socket
  const said = await signed(request.body.bevestiging, oin)
  if (said?.bericht !== id) return reply.code(422).send({ code: 'signature' })
  const { rows } = await query('confirm', [id, oin, request.body.bevestiging, said.ladingHash])
  if (rows.length === 0) return reply.code(404).send({ code: 'unknown' })
  return { receipt: { kind: 'delivered', id, ...rows[0] } }
})

/** What this organisation signed; nothing when it did not. */
async function signed(jws, oin) {
  try {
    const { payload } = await compactVerify(jws, ({ kid }) => known.get(`${oin} ${kid}`).key)
    return JSON.parse(new TextDecoder().decode(payload))
  } catch {
    return undefined
  }
}

await server.listen({ host: '127.0.0.1', port: 0 })
process.send({ url: `https://localhost:${server.server.address().port}` })
process.on('message', async () => {
  await server.close()
  await pool.end()
  process.exit()
})
