/** The good examples as conversations: each is judged, and played through in the order in which it was sent. */
import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../calendar/index.ts'
import { checkChoreography, headingOf } from '../../gateway/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'
import { exampleMessages } from './example-messages.ts'
import type { ExampleMessage } from './example-messages.ts'

const catalog = readCatalog()
const calendar = createCalendar(catalog.werkdagen)
const examples = exampleMessages()
const conversations = [...new Set(examples.map(({ message }) => heading(message, 'ConversatieReferentienummer')))].map(
  (number) => examples.filter(({ message }) => heading(message, 'ConversatieReferentienummer') === number),
)

describe.each(conversations.map((played) => [played[0]?.file ?? '', played] as const))(
  'the conversation that begins with %s',
  (_first, played) => {
    const inOrder = played.toSorted((a, b) =>
      heading(a.message, 'Tijdstip').localeCompare(heading(b.message, 'Tijdstip')),
    )

    test('has messages that are valid, each with a number of its own', async () => {
      for (const { file, message } of inOrder)
        expect(
          (await validate(message)).findings.filter(({ severity }) => severity === 'fout'),
          file,
        ).toEqual([])
      expect(new Set(inOrder.map(({ message }) => heading(message, 'Referentienummer'))).size).toBe(inOrder.length)
    })

    test('answers only what was asked before, as the catalogue allows', () => {
      for (const [index, { file, message }] of inOrder.entries()) {
        const asked = heading(message, 'CrossReferentienummer')
        if (asked === '') continue
        const question = inOrder.slice(0, index).find((one) => heading(one.message, 'Referentienummer') === asked)
        expect(question, file).toBeDefined()
        if (question === undefined) continue
        const now = new Date(heading(message, 'Tijdstip'))
        const faults = checkChoreography(headingOf(message as never), headingOf(question.message as never), {
          catalog,
          calendar,
          now,
        })
        expect(
          faults.filter(({ severity }) => severity === 'fout'),
          file,
        ).toEqual([])
      }
    })
  },
)

/** What the life of a case must be able to say, and where an example says it. */
const life: readonly (readonly [what: string, said: (message: ExampleMessage) => boolean])[] = [
  ['the admission', ({ Inhoud }) => 'DatumToelating' in Inhoud],
  ['the start and the end of a pause', ({ Inhoud }) => JSON.stringify(Inhoud['Pauze'])?.includes('Einddatum') ?? false],
  ['an admission afterwards', ({ Inhoud }) => Inhoud['Status'] === 'toegelaten'],
  ['the end of a pause', ({ Inhoud }) => Inhoud['Status'] === 'pauze-beeindigd'],
  ['a moratorium with its last day', ({ Inhoud }) => Inhoud['Status'] === 'moratorium' && 'StatusTot' in Inhoud],
  ['a warning that the court will be asked', ({ Inhoud }) => Inhoud['VerzoekDwangakkoord'] === true],
  ['an agreement that the court imposed', ({ Inhoud }) => 'DatumDwangakkoord' in Inhoud],
  ['an arrangement that did not come about, with its reason', ({ Inhoud }) => 'RedenGestopt' in Inhoud],
  ['an arrangement that broke off', ({ Inhoud }) => Inhoud['Reden'] === 'Voldoet niet'],
  ['a longer term with its reason', ({ Inhoud }) => 'RedenLooptijd' in Inhoud],
  ['an offer of a saneringskrediet', ({ Inhoud }) => 'TotaalAanbod' in Inhoud && Inhoud['TypeSchuldregeling'] === 'SK'],
  ['a balance in favour of the client', ({ Inhoud }) => JSON.stringify(Inhoud).includes('"ActueelVorderingsbedrag":-')],
  ['a question without known invoices', ({ Inhoud }) => JSON.stringify(Inhoud['Vorderingen']) === '[]'],
]

test.each(life)('%s can be said', (_what, said) => {
  expect(examples.filter(({ message }) => said(message)).length).toBeGreaterThan(0)
})

function heading({ Stuurgegevens }: ExampleMessage, name: string): string {
  const value = Stuurgegevens[name]
  return typeof value === 'string' ? value : ''
}
