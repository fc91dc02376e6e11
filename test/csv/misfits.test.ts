/** Which messages do not fit in a list, and that nothing is written then. */
import { expect, test } from 'vitest'
import { messagesToCsv } from '../../csv/index.ts'
import { sampleMessages } from '../../samples/index.ts'
import type { MessageName } from '../../samples/index.ts'
import { validate } from '../../validator/index.ts'
import { listOf } from './law-lists.ts'

type Message = { readonly Stuurgegevens: Record<string, unknown>; readonly Inhoud: Record<string, unknown> }

function sample(message: MessageName, seed = 4): Message {
  const [{ message: drawn } = { message: {} }] = [...sampleMessages({ message, seed, count: 1 })]
  const { Stuurgegevens, Inhoud } = drawn as unknown as Message
  const { Bewijsstukken: _, ...heading } = Stuurgegevens
  return { Stuurgegevens: heading, Inhoud }
}

const question = sample('schuldregeling@2.0/Saldoverzoek')
const given = sample('schuldregeling@2.0/GeenMedewerking')
const { Referentienummer, ConversatieReferentienummer, Afzender, Ontvanger } = question.Stuurgegevens
const answer: Message = {
  Stuurgegevens: {
    ...given.Stuurgegevens,
    ...{ CrossReferentienummer: Referentienummer, ConversatieReferentienummer },
    ...{ Afzender: Ontvanger, Ontvanger: Afzender },
  },
  Inhoud: { ...given.Inhoud, KlantnummerSHV: question.Inhoud['KlantnummerSHV'] },
}
const aboutAnother: Message = { ...answer, Inhoud: { ...answer.Inhoud, KlantnummerSHV: 'SHV-ANDERS-7' } }
const again = (message: Message): Message => ({ ...message, Stuurgegevens: { ...message.Stuurgegevens } })
const withAttachment: Message = {
  ...question,
  Stuurgegevens: {
    ...question.Stuurgegevens,
    Bewijsstukken: [{ Bestandsnaam: 'a.pdf', Bestandstype: 'application/pdf', Inhoud: 'JVBERg==' }],
  },
}

/** What is said of each, by its place among them. */
async function said(id: string, messages: readonly Message[]): Promise<readonly string[]> {
  const { bytes, findings } = await messagesToCsv(
    messages.map((message, at) => ({ name: `${at + 1}`, message })),
    { list: listOf(id), judge: async () => ({ valid: true, findings: [] }) },
  )
  expect(bytes === undefined).toBe(findings.length > 0)
  return findings.map(({ code, file, severity }) => `${file} ${code} ${severity}`)
}

const answering = 'schuldregeling@2.0/Saldoverzoek-beantwoorden'

test.each<[string, readonly Message[], readonly string[]]>([
  ['a question and its answer', [question, answer], []],
  [
    'a message of another version',
    [question, sample('schuldregeling@1.1/Saldoverzoek', 5)],
    ['2 csv-other-message fout'],
  ],
  ['a message of another module', [sample('betalingsregeling@2.0/Saldoverzoek')], ['1 csv-other-message fout']],
  [
    'another message of the version',
    [question, sample('schuldregeling@2.0/Statusverzoek')],
    ['2 csv-other-message fout'],
  ],
  ['an answer about somebody else', [question, aboutAnother], ['2 csv-answer-differs fout']],
  ['an answer without its question', [answer], ['1 csv-answer-alone fout']],
  ['a question twice', [question, again(question)], ['1 csv-number-again fout']],
  ['two answers to one question', [question, answer, again(answer)], ['2 csv-number-again fout']],
])('%s', async (_name, messages, expected) => {
  expect(await said(answering, messages)).toEqual(expected)
})

test('a message with an attachment does not fit where it must be whole; in a list to answer it stays with the question', async () => {
  expect(await said('schuldregeling@2.0/Saldoverzoek', [withAttachment])).toEqual(['1 csv-attachment fout'])
  expect(await said(answering, [withAttachment])).toEqual([])
})

test('the judge is asked of each message, and what it refuses is not written', async () => {
  const { Stuurgegevens, Inhoud } = sample('schuldregeling@2.0/Saldoverzoek', 5)
  const wrong = { Stuurgegevens, Inhoud: { ...Inhoud, KlantnummerSHV: 7 } }
  const list = listOf(answering)
  const { bytes, findings } = await messagesToCsv(
    [
      { name: 'a', message: question },
      { name: 'b', message: wrong },
    ],
    {
      list,
      judge: validate,
    },
  )
  expect([bytes, findings.map(({ code, file }) => `${file} ${code}`)]).toEqual([undefined, ['b type-wrong']])
})
