// The stream: a business system that sends, several at a time and each until it is taken, and one that takes over.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parties, pause } from './town.mjs'

const example = JSON.parse(
  readFileSync(new URL('../../examples/goed/schuldregeling-2.0/04-Saldoverzoek.json', import.meta.url), 'utf8'),
)

/** Stands in every message: what is readable anywhere outside the gateways would show it. */
export const marker = 'Kanarievogel'

function message(id) {
  const { Stuurgegevens, Inhoud } = example
  const Tijdstip = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const own = { Referentienummer: id, ConversatieReferentienummer: randomUUID(), Tijdstip }
  const who = { Afzender: parties.sender, Ontvanger: parties.receiver }
  const Klant = { ...Inhoud.Klant, Achternaam: marker }
  return JSON.stringify({ Stuurgegevens: { ...Stuurgegevens, ...who, ...own }, Inhoud: { ...Inhoud, Klant } })
}

/** Sends so many messages; gives their ids, and pieces of the sealed bytes of those whose bytes were still to be seen. */
export async function send(town, { messages, atOnce, sent }) {
  const pieces = new Set()
  let left = messages
  const lane = async () => {
    while (left > 0) {
      left -= 1
      const id = randomUUID()
      const body = message(id)
      await town.ask.sender('POST', '/v1/berichten', { body, good: [202] })
      for (const piece of sealedPieces(town, id)) pieces.add(piece)
      sent.add(id)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return pieces
}

const pieceLength = 48

/** From the beginning, the middle and the end of the cipher text, as the sender's gateway keeps it until the end. */
function sealedPieces({ home }, id) {
  try {
    const { event } = JSON.parse(readFileSync(join(home, parties.sender, 'gegevens/uitbak', `${id}.json`), 'utf8'))
    const { data } = JSON.parse(event)
    const cipherText = data.split('.')[3]
    return [0, cipherText.length / 2, cipherText.length - pieceLength].map((at) =>
      cipherText.slice(Math.floor(at), Math.floor(at) + pieceLength),
    )
  } catch {
    // Its end has been signed already, or it is being written: other messages are looked for.
    return []
  }
}

/**
 * Takes over whatever comes in until `done`; counts how often each message was seen after it was taken over, which is
 * what a business system would process twice.
 */
export async function takeOver(town, { received, doubled, done }) {
  while (!done()) {
    const { text } = await town.ask.receiver('GET', '/v1/inkomend?wacht=1', { good: [200] })
    const listed = JSON.parse(text).berichten.map(({ id }) => id)
    for (const id of listed.filter((id) => received.has(id))) doubled.push(id)
    for (const id of listed) {
      const path = `/v1/inkomend/${id}`
      const read = await town.ask.receiver('GET', path, { good: [200, 404] })
      if (read.status === 200 && !read.text.includes(marker)) throw new Error('another message came in than was sent')
      await town.ask.receiver('DELETE', path, { good: [204, 404] })
      received.add(id)
    }
    if (listed.length === 0) await pause(50)
  }
}
