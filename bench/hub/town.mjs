// The town of the exchange's measurements: a home with a hub and participants, and messages sealed and confirmed beforehand, so that a
// client only sends them.
import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Participants of each kind and suite: traffic is spread over them. */
const each = 4

/** `{ kind, suite, at }` → its OIN. */
export const oinOf = ({ kind, suite, at }) =>
  `0000009900000${kind === 'shv' ? 1 : 2}${suite}${String(at).padStart(2, '0')}000`

/** All participants of a suite, four of each kind. */
export const participantsOf = (suite) =>
  ['shv', 'se'].flatMap((kind) => Array.from({ length: each }, (_, at) => ({ kind, suite, at })))

/** Makes the home: authority, address book, hub, and the participants of both suites. */
export async function makeHome(house, home) {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const { createHome } = await of(house, 'dist/cli/exchange/create-home.js')
  await createHome(home, {
    now: new Date(),
    hub: { poort: 0, beheerpoort: 0, opslag: 'sqlite' },
    participants: [1, 2].flatMap((suite) =>
      participantsOf(suite).map((who) => ({
        oin: oinOf(who),
        naam: `Voorbeeld ${who.kind} ${suite}.${who.at}`,
        soorten: [who.kind === 'shv' ? 'shv-fase-2' : 'schuldeiser'],
        suite,
        vlaggen: [],
        poort: 0,
      })),
    ),
  })
}

/**
 * Seals `count` messages of about `bytes` bytes and signs their confirmations; a line of JSON each:
 * `{ id, from, to, body, confirmation }`. Between all of a suite, or between the two of `only`. Gives the bytes of one event.
 */
export async function makeMessages(house, home, { suite, bytes, count, file, only }) {
  const { readParticipantHome, trustedDirectory } = await of(house, 'dist/cli/exchange/read-home.js')
  const { confirm, importPublicKey, kernOf, ladingHash, sealMessage } = await of(house, 'dist/envelope/index.js')
  const { schemaset } = await of(house, 'dist/validator/index.js')
  const parties = new Map()
  for (const who of participantsOf(suite)) parties.set(oinOf(who), await readParticipantHome(home, oinOf(who)))
  const someone = parties.get(oinOf({ kind: 'shv', suite, at: 0 }))
  const directory = await trustedDirectory(someone, new Date())
  const keys = new Map()
  for (const who of participantsOf(suite)) {
    const verdict = await importPublicKey(directory.sealingKey(oinOf(who), new Date()))
    keys.set(oinOf(who), verdict.value)
  }
  const example = JSON.parse(readFileSync(join(house, 'examples/goed/schuldregeling-2.0/04-Saldoverzoek.json'), 'utf8'))
  const out = createWriteStream(file)
  let size = 0
  for (let nth = 0; nth < count; nth++) {
    const [from, to] = (
      only ?? [
        { kind: 'shv', suite, at: nth % each },
        { kind: 'se', suite, at: (nth >> 2) % each },
      ]
    ).map(oinOf)
    const now = new Date().toISOString()
    const message = {
      ...example,
      Stuurgegevens: {
        ...example.Stuurgegevens,
        Referentienummer: randomUUID(),
        Afzender: from,
        Ontvanger: to,
        Tijdstip: now.replace(/\.\d+Z$/, 'Z'),
      },
    }
    // Spaces make it as large as asked: the hub cannot tell.
    const text = JSON.stringify(message).padEnd(bytes, ' ')
    const made = await sealMessage({
      message: new TextEncoder().encode(text),
      kern: kernOf(message, { schemaset, kid: keys.get(to).kid }),
      signer: parties.get(from).signer,
      recipient: keys.get(to),
      validator: { naam: 'schuldenknooppunt', hash: schemaset },
      checkpoint: { adresboek: { nummer: directory.content.nummer, hash: 'A'.repeat(43) }, knooppunt: null },
    })
    if (!made.ok) throw new Error(`a message cannot be sealed: ${made.faults.map(({ code }) => code).join()}`)
    const { event, inhoudHash } = made.value
    const body = JSON.stringify(event)
    size = body.length
    const said = { bericht: event.id, ladingHash: await ladingHash(event.data), oordeel: 'ontvangen', inhoudHash }
    const jws = await confirm({ ...said, tijdstip: now }, parties.get(to).signer)
    const line = JSON.stringify({ id: event.id, from, to, body, confirmation: JSON.stringify({ bevestiging: jws }) })
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return size
}

/** A module of what is built. */
const of = (house, path) => {
  const file = join(house, path)
  if (!existsSync(file)) throw new Error(`${path} is not there: npm run build makes it`)
  return import(pathToFileURL(file).href)
}
