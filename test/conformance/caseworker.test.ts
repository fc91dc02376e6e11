/** The scripted caseworker answers whatever asks for an answer, and always in order. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../calendar/index.ts'
import {
  createCaseworker,
  offSpec,
  renewed,
  storyAnswers,
  storyMessage,
  storyMessages,
  storyParties,
} from '../../conformance/index.ts'
import type { CaseMessage } from '../../conformance/index.ts'
import { checkChoreography, headingOf } from '../../gateway/index.ts'
import { sampleMessages } from '../../samples/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'

const catalog = readCatalog()
const calendar = createCalendar(catalog.werkdagen)
const now = new Date('2026-11-23T10:00:00Z')
const caseworker = createCaseworker({ catalog, seed: 7, clock: () => now, randomUuid: randomUUID })

/** Every message of every version that some message answers without a condition. */
const answerable = catalog.modules.flatMap(({ module, berichten }) =>
  berichten.flatMap((asked) =>
    Object.entries(asked.versies)
      .filter(([version]) =>
        berichten.some(
          ({ antwoordOp, voorwaarde, versies }) =>
            antwoordOp.includes(asked.bericht) && voorwaarde === undefined && versies[version] !== undefined,
        ),
      )
      .map(([version, { type }]) => `${module}@${version}/${type}`),
  ),
)

describe.each(answerable)('%s', (message) => {
  test('gets an answer that is valid and that the catalogue allows', async () => {
    for (const sample of sampleMessages({ message, seed: 3, count: 3 })) {
      const question = sample.message as unknown as CaseMessage
      const answer = await caseworker.answer(question)
      expect(answer).toBeDefined()
      if (answer === undefined) continue
      expect((await validate(answer)).findings.filter(({ severity }) => severity === 'fout')).toEqual([])
      const setting = { catalog, calendar, now: new Date(String(question.Stuurgegevens['Tijdstip'])) }
      expect(checkChoreography(headingOf(answer as never), headingOf(question as never), setting)).toEqual([])
    }
  })
})

test.each([0, 400])(
  'what was prepared for the played case, %d days ago, keeps no question of any version from an answer',
  async (days) => {
    const clock = (): Date => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
    const scripted = createCaseworker({ catalog, seed: 1, clock, randomUuid: randomUUID, prepared: storyAnswers(now) })
    for (const message of answerable)
      for (const sample of sampleMessages({ message, seed: 3, count: 1 })) {
        const answer = await scripted.answer(sample.message as unknown as CaseMessage)
        expect(
          (await validate(answer)).findings.filter(({ severity }) => severity === 'fout'),
          message,
        ).toEqual([])
      }
  },
)

test('what asks for nothing gets no answer', async () => {
  const [sample] = sampleMessages({ message: 'schuldregeling@2.0/SchuldregelingAkkoord', seed: 1, count: 1 })

  expect(await caseworker.answer(sample?.message as unknown as CaseMessage)).toBeUndefined()
})

test('the played case is valid, and so are its answers; the off-spec message is not', async () => {
  const scripted = createCaseworker({
    catalog,
    seed: 1,
    clock: () => now,
    randomUuid: randomUUID,
    prepared: storyAnswers(now),
  })
  const parties = { from: storyParties.shv, to: storyParties.se }
  for (const file of storyMessages) {
    const change = { conversation: randomUUID(), reference: randomUUID(), now }
    const message = renewed(storyMessage(file), change, parties)
    expect((await validate(message)).findings, file).toEqual([])
    const answer = await scripted.answer(message)
    if (answer !== undefined) expect((await validate(answer)).valid, file).toBe(true)
    expect((await validate(offSpec(message))).findings.map(({ code }) => code).sort()).toEqual([
      'element-missing',
      'element-unknown',
    ])
  }
})
