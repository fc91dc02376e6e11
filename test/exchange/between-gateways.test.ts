/**
 * Two gateways and a hub: messages go over, answers come back, and nothing off-spec arrives.
 *
 * Inside: reads the address book from the home that the desk made, whose door is the program.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateKeys, importPublicKey, kernOf, sealMessage } from '../../envelope/index.ts'
import { diskFiles } from '../../gateway/index.ts'
import type { Files, Gateway } from '../../gateway/index.ts'
import { schemaset, validateText } from '../../validator/index.ts'
import { antwoord, saldoverzoek, unseen } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
let gemeente: Gateway
let incasso: Gateway
beforeAll(async () => {
  town = await openTown()
  gemeente = await town.gateway(shv)
  incasso = await town.gateway(se)
}, 60_000)
afterAll(() => town.close())

const idOf = ({ Stuurgegevens }: Message): string => Stuurgegevens['Referentienummer'] ?? ''

/** Everyone has a turn until all that can happen has happened. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await gemeente.turn()
    await incasso.turn()
  }
}

async function lie(message: Message): Promise<void> {
  const liar = await town.participant(shv)
  const { current } = { current: await town.participant(se) }
  const directory = (await import('../../cli/exchange/read-home.ts')).trustedDirectory
  const key = (await directory(current, town.clock.now)).sealingKey(se, town.clock.now)
  const recipient = key === undefined ? undefined : await importPublicKey(key)
  const kern = kernOf(message, { schemaset, kid: key?.kid ?? '' })
  if (recipient?.ok !== true || kern === undefined) throw new Error('no key')
  const sealed = await sealMessage({
    ...{ message: bytesOf(message), kern, signer: liar.signer, recipient: recipient.value },
    validator: { naam: 'eerlijk', hash: schemaset },
    checkpoint: unseen,
  })
  if (!sealed.ok) throw new Error('not sealed')
  const answer = await (await town.client(shv)).submit(kern.id, JSON.stringify(sealed.value.event))
  expect(answer.kind).toBe('good')
}

describe('a question and its answer', () => {
  test('H-07: go over sealed, are taken over once, and end with receipts on both sides', async () => {
    const question = saldoverzoek()
    expect(await gemeente.submit(bytesOf(question))).toEqual({ outcome: 'taken', id: idOf(question) })
    await settle()
    const [arrived, ...more] = await incasso.inbox()
    expect(more).toEqual([])
    expect(JSON.parse(arrived?.message ?? '')).toEqual(question)
    expect(await gemeente.sent(idOf(question))).toMatchObject({ status: 'afgeleverd', event: null })

    const answer = antwoord(question)
    expect(await incasso.submit(bytesOf(answer))).toEqual({ outcome: 'taken', id: idOf(answer) })
    await settle()
    expect((await gemeente.inbox()).map(({ heading }) => heading.id)).toEqual([idOf(answer)])

    expect(await incasso.takeOver(idOf(question))).toBe(true)
    expect(await gemeente.takeOver(idOf(answer))).toBe(true)
    expect(await gemeente.takeOver(idOf(answer))).toBe(true)
    expect(await gemeente.takeOver(crypto.randomUUID())).toBe(false)
    expect(await gemeente.inbox()).toEqual([])
    expect(await town.mailbox.load()).toEqual({ messages: 0, bytes: 0, oldest: null })
  })

  test('who sees a message arrive can take it over at once', async () => {
    const question = saldoverzoek()
    const answers: boolean[] = []
    const move: Files['move'] = async (from, to) => {
      await diskFiles.move(from, to)
      if ((await quick.arrived(idOf(question))) !== undefined) answers.push(await quick.takeOver(idOf(question)))
    }
    const quick = await town.gateway(se, { folder: join(town.home, 'vlug'), files: { ...diskFiles, move } })
    await gemeente.submit(bytesOf(question))
    await gemeente.turn()
    await quick.turn()
    await gemeente.turn()

    expect(answers).toContain(true)
    expect(answers).not.toContain(false)
    expect(await quick.inbox()).toEqual([])
  })

  test('the own log tells the whole conversation, newest first', async () => {
    const question = saldoverzoek()
    await gemeente.submit(bytesOf(question))
    await settle()
    const answer = antwoord(question)
    await incasso.submit(bytesOf(answer))
    await settle()
    const log = gemeente.log({ conversation: question.Stuurgegevens['ConversatieReferentienummer'] })

    expect(log.map(({ richting, gebeurtenis }) => `${richting} ${gebeurtenis}`)).toEqual([
      'in ontvangen',
      'uit afgeleverd',
      'uit aangenomen',
      'uit aangeboden',
    ])
    for (const gateway of [gemeente, incasso])
      for (const { heading } of await gateway.inbox()) await gateway.takeOver(heading.id)
  })
})

describe('what is off-spec', () => {
  test('H-06: is refused by the own gateway with every finding, and nothing leaves', async () => {
    const { Stuurgegevens, Inhoud } = saldoverzoek()
    const submitted = await gemeente.submit(bytesOf({ Stuurgegevens, Inhoud: { ...Inhoud, Geheim: 1 } }))

    expect(submitted).toMatchObject({
      outcome: 'off-spec',
      report: { valid: false, findings: [{ code: 'element-unknown' }] },
    })
    expect(await gemeente.sent(Stuurgegevens['Referentienummer'] ?? '')).toBeUndefined()
    expect((await gemeente.state()).outbox.count).toBe(0)
  })

  test('H-06: from a lying sender is not delivered, and exactly one Afkeurbericht comes back', async () => {
    const message = saldoverzoek()
    const lied = { ...message, Inhoud: { ...message.Inhoud, Geheim: 'Kanarie-7f3a' } }
    // The liar's own gateway would not send it; its books know the reference all the same.
    await lie(lied)
    await settle()
    await settle()

    expect(await incasso.inbox()).toEqual([])
    expect(await town.mailbox.load()).toMatchObject({ messages: 0 })
    const rejections = incasso
      .log({})
      .filter(({ heading, gebeurtenis }) => heading.type === 'Afkeurbericht' && gebeurtenis === 'aangeboden')
    expect(rejections).toHaveLength(1)
    const receipts = await town.mailbox.receipts(se, { after: 0, limit: 1000 })
    const ends = receipts
      .map(({ receipt }) => receipt.feit)
      .filter(({ bericht, soort }) => bericht === idOf(message) && soort !== 'aanname')
    expect(ends).toHaveLength(1)
    expect(ends[0]?.soort).toBe('aflevering')
    expect(JSON.stringify([incasso.log({}), receipts]) + town.logged()).not.toContain('Kanarie-7f3a')
  })

  test('H-06: an Afkeurbericht about an own message marks it, with places and codes and no values', async () => {
    const message = saldoverzoek()
    await gemeente.submit(bytesOf(message))
    await settle()
    await incasso.takeOver(idOf(message))
    const rejection = {
      Stuurgegevens: {
        Module: 'protocol',
        Versie: '1.0',
        Berichttype: 'Afkeurbericht',
        Referentienummer: crypto.randomUUID(),
        ConversatieReferentienummer: message.Stuurgegevens['ConversatieReferentienummer'],
        Afzender: se,
        Ontvanger: shv,
        Tijdstip: '2026-11-23T10:00:00Z',
      },
      Inhoud: {
        BetreftReferentienummer: idOf(message),
        Schemaset: schemaset,
        Bevindingen: [{ Code: 'element-missing', Pointer: '/Inhoud/KlantnummerSHV', Ernst: 'fout' }],
      },
    }
    expect((await validateText(bytesOf(rejection))).findings).toEqual([])
    expect(await incasso.submit(bytesOf(rejection))).toMatchObject({ outcome: 'taken' })
    await settle()

    expect(await gemeente.sent(idOf(message))).toMatchObject({
      status: 'afgekeurd',
      findings: [{ code: 'element-missing', pointer: '/Inhoud/KlantnummerSHV', severity: 'fout' }],
    })
    for (const { heading } of await gemeente.inbox()) await gemeente.takeOver(heading.id)
  })
})

describe('what cannot be opened', () => {
  test('H-06: is confirmed as unreadable, answered once, and does not stop what comes after it', async () => {
    const wrong = await generateKeys(2, 'zegel', 'x')
    const directory = (await import('../../cli/exchange/read-home.ts')).trustedDirectory
    const kid = (await directory(await town.participant(se), town.clock.now)).sealingKey(se, town.clock.now)?.kid ?? ''
    const recipient = await importPublicKey({ ...wrong.public, kid })
    const message = saldoverzoek()
    const kern = kernOf(message, { schemaset, kid })
    if (!recipient.ok || kern === undefined) throw new Error('no key')
    const { signer } = await town.participant(shv)
    const sealed = await sealMessage({
      ...{ message: bytesOf(message), kern, signer, recipient: recipient.value },
      validator: { naam: 'eerlijk', hash: schemaset },
      checkpoint: unseen,
    })
    if (!sealed.ok) throw new Error('not sealed')
    await (await town.client(shv)).submit(kern.id, JSON.stringify(sealed.value.event))
    const good = saldoverzoek()
    await gemeente.submit(bytesOf(good))
    await settle()

    expect((await incasso.inbox()).map(({ heading }) => heading.id)).toEqual([idOf(good)])
    expect(await town.mailbox.load()).toMatchObject({ messages: 0 })
    await incasso.takeOver(idOf(good))
  })
})
