// What must be true at the end: one end receipt for each message, genuine, and no byte of a message at the hub.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { parties, pause, run } from './town.mjs'
import { marker } from './stream.mjs'

/** Milliseconds without any news after which nothing more is waited for. */
export const patience = 120_000

/** Waits until the sender knows the end of each, as long as ends come in; gives what it knows of them. */
export async function endings(town, ids) {
  const known = new Map()
  let last = Date.now()
  for (const id of ids) {
    for (;;) {
      const { text } = await town.ask.sender('GET', `/v1/berichten/${id}`, { good: [200] })
      known.set(id, JSON.parse(text))
      if (Date.now() - last > patience) break
      if (!['wachtend', 'aangenomen'].includes(known.get(id).status)) {
        last = Date.now()
        break
      }
      await pause(200)
    }
  }
  return known
}

/** Messages that do not have exactly one beginning and one end of the kind `aflevering`, as the hub tells the sender. */
export async function wrongReceipts(town, ids) {
  const kinds = new Map([...ids].map((id) => [id, []]))
  for await (const { feit } of hubReceipts(town)) kinds.get(feit.bericht)?.push(feit.soort)
  return [...kinds].filter(([, of]) => of.toSorted().join() !== 'aanname,aflevering').map(([id]) => id)
}

/** Every receipt that the hub has for the sender. */
async function* hubReceipts({ home, hubPort }) {
  const file = (name) => readFileSync(join(home, parties.sender, name))
  const options = { key: file('tls.key.pem'), cert: file('tls.pem'), ca: readFileSync(join(home, 'ca/root.pem')) }
  for (let after = 0; ;) {
    const page = await get(`https://localhost:${hubPort}/v1/bewijzen?na=${after}`, options)
    // A hub that counts requests says when to come back.
    if (page.status !== 200) await pause(1000)
    else if (page.bewijzen.length === 0) return
    else {
      yield* page.bewijzen.map(({ bewijs }) => bewijs)
      after = page.bewijzen.at(-1).nummer
    }
  }
}

function get(url, options) {
  return new Promise((done, fail) => {
    const asked = request(url, options, async (answer) => {
      let text = ''
      for await (const part of answer) text += part
      done({ ...JSON.parse(text), status: answer.statusCode })
    })
    asked.on('error', fail).end()
  })
}

/** How many of the receipts that the sender keeps `skp receipt verify` does not call genuine, and how many ends they are. */
export async function judged({ home }, known) {
  const receipts = [...known.values()].flatMap(({ bewijzen }) => bewijzen)
  const path = join(home, 'bewijzen.json')
  writeFileSync(path, JSON.stringify(receipts))
  const trust = ['--directory', join(home, 'adresboek.json'), '--trust', join(home, 'vertrouwen.json')]
  const { out } = await run(['receipt', 'verify', path, ...trust, '--format', 'json'])
  const verdicts = JSON.parse(out)
  return {
    notGenuine: verdicts.filter(({ fouten }) => fouten.length > 0).length,
    ends: receipts.filter(({ feit }) => feit.soort !== 'aanname').length,
  }
}

/** How often anything of a message stands in the hub's raw files: the marker, the head of a seal, pieces of cipher text. */
export function leftAtHub({ hubFolder }, pieces) {
  const heads = ['{"alg":"ECDH-ES"', '{"alg":"RSA-OAEP-256"'].map((text) =>
    Buffer.from(text).toString('base64url').slice(0, -1),
  )
  const files = readdirSync(hubFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
  return texts.reduce(
    (sum, text) => sum + [marker, ...heads].filter((each) => text.includes(each)).length + piecesIn(text, pieces),
    0,
  )
}

/** One walk over the text, whatever the number of pieces: they all have the same length. */
function piecesIn(text, pieces) {
  const [{ length } = ''] = pieces
  let found = 0
  for (let at = 0; at + length <= text.length; at++) if (pieces.has(text.slice(at, at + length))) found += 1
  return found
}
