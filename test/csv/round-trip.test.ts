/** Messages → CSV → the same messages, for every list, whatever a spreadsheet does to the notation in between. */
import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvToMessages, messagesToCsv } from '../../csv/index.ts'
import type { CsvList } from '../../csv/index.ts'
import { boundaryMessages, samplerOf } from '../../samples/index.ts'
import { message } from '../../samples/arbitraries.ts'
import type { JsonObject, MessageName } from '../../samples/arbitraries.ts'
import { validate } from '../../validator/index.ts'
import { lists, options } from './law-lists.ts'

const nameOf = (list: CsvList, type: string): MessageName => `${list.module}@${list.version}/${type}` as MessageName

const heading = (one: JsonObject): JsonObject => one['Stuurgegevens'] as JsonObject

const withoutAttachment = (one: JsonObject): JsonObject => {
  const { Bewijsstukken: _, ...rest } = heading(one)
  return { ...one, Stuurgegevens: rest }
}

/** As a spreadsheet saves it: every cell quoted or not, rows ending in LF, empty rows and cells at the end. */
const saved = fc.record({
  quoted: fc.boolean(),
  lf: fc.boolean(),
  emptyRows: fc.nat(3),
  emptyCells: fc.nat(2),
  bom: fc.boolean(),
})

const saveAgain = (bytes: Uint8Array, how: typeof saved extends fc.Arbitrary<infer How> ? How : never): Uint8Array => {
  const rows = parse(Buffer.from(bytes), { delimiter: ';', bom: true }) as string[][]
  const width = (rows[0]?.length ?? 0) + how.emptyCells
  const wider = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
  const empty = Array.from({ length: how.emptyRows }, () => Array.from({ length: width }, () => ''))
  return Buffer.from(
    stringify([...wider, ...empty], {
      delimiter: ';',
      quoted: how.quoted,
      quoted_match: /[\r\n]/,
      record_delimiter: how.lf ? '\n' : '\r\n',
      bom: how.bom,
    }),
  )
}

for (const list of lists.filter(({ kind }) => kind === 'berichten')) {
  const sampler = samplerOf(nameOf(list, list.message))

  test(`H-20: ${list.id}: random messages come back`, async () => {
    const several = fc.array(message(nameOf(list, list.message)).map(withoutAttachment), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(several, saved, async (messages, how) => {
        const numbered = messages.filter(
          (one, at) => messages.findIndex((other) => number(other) === number(one)) === at,
        )
        expect(await thereAndBack(list, numbered, how)).toEqual(numbered.map((one) => asRows(one, list)))
      }),
      { numRuns: 5 },
    )
  })

  test(`${list.id}: messages on every boundary come back`, async () => {
    for (const { message: one } of boundaryMessages(sampler, 1).messages) {
      const plain = withoutAttachment(one)
      expect(await thereAndBack(list, [plain])).toEqual([asRows(plain, list)])
    }
  })
}

for (const list of lists.filter(({ kind }) => kind === 'beantwoorden'))
  for (const type of list.gives) {
    test(`${list.id}: an answer ${type} comes back, and an open question stays open`, async () => {
      const pair = fc.tuple(message(nameOf(list, list.message)), message(nameOf(list, type)))
      await fc.assert(
        fc.asyncProperty(pair, message(nameOf(list, list.message)), saved, async ([question, given], open, how) => {
          fc.pre(number(open) !== number(question) && number(given) !== number(question))
          fc.pre(Object.keys(given['Inhoud'] as JsonObject).length > 0)
          const answer = asAnswer(given, question)
          const { bytes } = await exported(list, [open, question, answer])
          const { accepted, messages, unanswered, findings } = await csvToMessages(
            [{ name: 'antwoorden.csv', bytes: saveAgain(bytes, how) }],
            {
              ...options(list),
              now: String(heading(answer)['Tijdstip']),
              newReference: () => number(answer),
              questions: [question, open],
            },
          )
          expect(findings.filter(({ severity }) => severity === 'fout')).toEqual([])
          expect({ accepted, unanswered, messages: messages.map((one) => one.message) }).toEqual({
            accepted: true,
            unanswered: 1,
            messages: [asRows(answer, list)],
          })
        }),
        { numRuns: 10 },
      )
    })
  }

const number = (one: JsonObject): string => String(heading(one)['Referentienummer'])

/** The message as rows can say it: a list that need not be there is not there when nothing is in it. */
function asRows(one: JsonObject, { fixed }: CsvList): JsonObject {
  const isSaid = (name: string, value: unknown): boolean =>
    !Array.isArray(value) || value.length > 0 || fixed.some(({ path }) => path.join('/') === `Inhoud/${name}`)
  const said = Object.entries(one['Inhoud'] as JsonObject).filter(([name, value]) => isSaid(name, value))
  return { ...one, Inhoud: Object.fromEntries(said) as JsonObject }
}

/** The answer with what an answer takes from its question. */
function asAnswer(given: JsonObject, question: JsonObject): JsonObject {
  const asked = heading(question)
  const content = question['Inhoud'] as JsonObject
  const taken = Object.fromEntries(
    ['KlantnummerSE', 'KlantnummerSHV']
      .filter((name) => content[name] !== undefined && (given['Inhoud'] as JsonObject)[name] !== undefined)
      .map((name) => [name, content[name]]),
  ) as JsonObject
  return {
    Stuurgegevens: {
      ...heading(withoutAttachment(given)),
      ConversatieReferentienummer: asked['ConversatieReferentienummer'] ?? null,
      CrossReferentienummer: asked['Referentienummer'] ?? null,
      Afzender: asked['Ontvanger'] ?? null,
      Ontvanger: asked['Afzender'] ?? null,
    },
    Inhoud: { ...(given['Inhoud'] as JsonObject), ...taken },
  }
}

async function exported(list: CsvList, messages: readonly JsonObject[]): Promise<{ readonly bytes: Uint8Array }> {
  const { bytes, findings } = await messagesToCsv(
    messages.map((one, at) => ({ name: `${at}.json`, message: one })),
    { list, judge: validate },
  )
  expect(findings).toEqual([])
  return { bytes: bytes ?? new Uint8Array() }
}

async function thereAndBack(list: CsvList, messages: readonly JsonObject[], how?: Parameters<typeof saveAgain>[1]) {
  const { bytes } = await exported(list, messages)
  const file = { name: 'lijst.csv', bytes: how === undefined ? bytes : saveAgain(bytes, how) }
  const { messages: back, findings } = await csvToMessages([file], options(list))
  expect(findings.filter(({ severity }) => severity === 'fout')).toEqual([])
  return back.map((one) => one.message)
}
