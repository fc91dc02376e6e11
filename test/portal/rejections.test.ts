/**
 * H-06: what an Afkeurbericht does in the page: one of who received the message is told, with what was found; of anybody else, about
 * what was never sent, or given again, nothing changes.
 *
 * Inside: the page has no door; its rows and notices are made of a gateway at a hub that hands it whatever a test likes.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticesOf } from '../../portal/browser/waiting/notices.ts'
import { createSentRows } from '../../portal/browser/waiting/sent-rows.ts'
import { readCatalog } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'
import { join } from '../exchange/change-book.ts'
import { arrivalOf, sealedBy, serve } from '../exchange/hostile-hub.ts'
import { antwoord, saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'
import { bytesOf, openTown, se, shv } from '../exchange/town.ts'
import type { Town } from '../exchange/town.ts'

const [stranger, time] = ['00000099000000003000', '2026-11-23T10:00:00Z']
let town: Town
beforeAll(async () => {
  town = await openTown()
  await join(town, stranger)
}, 60_000)
afterAll(() => town.close())

function afkeurbericht(about: string, sender: string, code = 'element-missing'): Message {
  return {
    Stuurgegevens: {
      ...{ Module: 'protocol', Versie: '1.0', Berichttype: 'Afkeurbericht', Afzender: sender, Ontvanger: shv },
      ...{ Referentienummer: crypto.randomUUID(), ConversatieReferentienummer: crypto.randomUUID(), Tijdstip: time },
    },
    Inhoud: {
      BetreftReferentienummer: about,
      Schemaset: schemaset,
      Bevindingen: [{ Code: code, Pointer: '/Inhoud/KlantnummerSHV', Ernst: 'fout' }],
    },
  }
}

/** What the page shows after a question went out and these came in, one round after the other. */
async function shown(question: Message, ...arriving: readonly Message[]) {
  const events = await Promise.all(
    arriving.map((each) => sealedBy(town, each, { from: each.Stuurgegevens['Afzender'] ?? '', to: shv })),
  )
  const { gateway, confirmed } = await serve(town, { oin: shv }, await Promise.all(events.map(arrivalOf)))
  await gateway.submit(bytesOf(question))
  await gateway.turn()
  await gateway.turn()
  const id = question.Stuurgegevens['Referentienummer']
  const sent = createSentRows(() => gateway.log({}), readCatalog())
  const world = { clock: () => town.clock.now }
  const notices = await noticesOf({ gateway, sent, seen: { has: () => false }, world }, new Map())
  const came = (await gateway.inbox()).map(({ heading }) => heading.id)
  const [row, ...others] = sent().filter((each) => each.id === id)
  return {
    status: [row?.status, others.length],
    notices: notices.filter((notice) => notice.row.id === id).map(({ found }) => found.join(' ')),
    came: events.map((event) => came.includes(event.id)),
    verdicts: events.map((event) => confirmed.get(event.id)),
  }
}

const rejecting = (question: Message, sender = se, code?: string): Message =>
  afkeurbericht(question.Stuurgegevens['Referentienummer'] ?? '', sender, code)
const missing = expect.stringMatching(/^Klantnummer .* is niet ingevuld/) as string
const unasked = expect.stringMatching(/^Het element .* hoort daar niet/) as string
const nothing = { status: ['wachtend', 0], notices: [] }

test('H-06: an Afkeurbericht of who received it is told once, and a second one tells what was found last', async () => {
  const question = saldoverzoek()
  expect(await shown(question, rejecting(question), rejecting(question, se, 'element-unknown'))).toEqual({
    ...{ status: ['afgekeurd', 0], notices: [unasked], came: [true, true], verdicts: ['ontvangen', 'ontvangen'] },
  })
})

test('H-06: the same Afkeurbericht handed over twice comes in once', async () => {
  const question = saldoverzoek()
  const once = rejecting(question)
  expect(await shown(question, once, once)).toMatchObject({ status: ['afgekeurd', 0], notices: [missing] })
})

test('H-06: of another participant, or about what was never sent, nothing is shown and nothing changes', async () => {
  const question = saldoverzoek()
  const [other, never] = [rejecting(question, stranger), afkeurbericht(crypto.randomUUID(), se)]
  expect(await shown(question, other, never)).toEqual({
    ...{ ...nothing, came: [false, false], verdicts: ['afgekeurd', 'afgekeurd'] },
  })
})

test('H-06: who answered and rejects after that is heard in both', async () => {
  const question = saldoverzoek()
  expect(await shown(question, antwoord(question), rejecting(question))).toMatchObject({
    ...{ status: ['afgekeurd', 0], notices: [missing], came: [true, true] },
  })
})
