/** H-06: whatever a sender that does not judge sends, nothing off-spec is delivered and each gets one Afkeurbericht. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import { validate } from '../../validator/index.ts'
import { saldoverzoek } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 60_000)
afterAll(() => town.close())

test(
  'H-06: forty messages with a fault each are all rejected, once, by place and code',
  { timeout: 120_000 },
  async () => {
    const liar = await town.gateway(shv, { judge: async () => ({ valid: true, findings: [] }) })
    const honest = await town.gateway(se)
    const samples = sampleMessages({ message: 'schuldregeling@2.0/Saldoverzoek', seed: 11, count: 80, invalid: true })
    const faulty = [...samples].filter(
      ({ finding }) => finding?.severity === 'fout' && finding.pointer.startsWith('/Inhoud'),
    )
    const sent: { id: string; codes: readonly string[] }[] = []
    for (const { message } of faulty.slice(0, 40)) {
      const { Stuurgegevens } = saldoverzoek()
      const lie = { Stuurgegevens, Inhoud: (message as unknown as Message).Inhoud }
      const { findings } = await validate(lie)
      expect((await liar.submit(bytesOf(lie))).outcome).toBe('taken')
      sent.push({ id: Stuurgegevens['Referentienummer'] ?? '', codes: findings.map(({ code }) => code) })
    }
    for (let round = 0; round < 4; round++) {
      await liar.turn()
      await honest.turn()
    }

    expect(sent).toHaveLength(40)
    expect(await honest.inbox()).toEqual([])
    for (const { id, codes } of sent) {
      const known = await liar.sent(id)
      expect(known?.status).toBe('afgekeurd')
      expect(known?.findings?.map(({ code }) => code)).toEqual(codes)
    }
    const rejections = await liar.inbox()
    expect(rejections.map(({ heading }) => heading.type)).toEqual(Array.from({ length: 40 }, () => 'Afkeurbericht'))
    expect(new Set(rejections.map(({ heading }) => heading.about)).size).toBe(40)
    expect(await town.mailbox.load()).toMatchObject({ messages: 0 })
  },
)
