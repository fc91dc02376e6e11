/**
 * Of what was typed in a notation that forms do not read, the form says that and how to write it; only of a day that does not exist does it
 * say that it does not exist.
 *
 * Inside: the page has no door; what a form says of what was typed is a part of it that is no screen.
 */
import { expect, test } from 'vitest'
import { contentNode } from '../../portal/browser/form/content-node.ts'
import { readDraft } from '../../portal/browser/form/draft.ts'
import { judgeAnswer } from '../../portal/browser/tasks/judge-answer.ts'
import { readLaw, readModel } from '../../schemas/read.ts'

const node = contentNode(readModel(readLaw('schuldregeling', '2.0'), 'SaldoverzoekAntwoord'))

/** What the form says of these in the second claim of an answer. */
async function said(typed: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const draft = { Vorderingen: [{}, { Schuldtype: 'openstaande schuld', ...typed }] }
  const message = {
    Stuurgegevens: { Module: 'schuldregeling', Versie: '2.0', Berichttype: 'SaldoverzoekAntwoord' },
    Inhoud: readDraft(node, draft),
  }
  const places = Object.keys(typed).map((name) => `/Inhoud/Vorderingen/1/${name}`)
  const remarks = await judgeAnswer(message, { node, draft })
  return remarks.filter(({ pointer }) => places.includes(pointer)).map(({ text }) => text)
}

const dateUnread =
  'Ontstaansdatum van Gemelde vordering 2 staat er niet zoals wij een datum lezen. Schrijf dag, maand en jaar in cijfers met streepjes ertussen, zoals 31-12-2026.'

test.each(['5 maart 2025', '5 mrt 2025', '5.3.2025', '20250305', '45721', '5/3/2025', 'vorige week'])(
  'of the date %j it is said how to write it',
  async (typed) => {
    expect(await said({ Ontstaansdatum: typed })).toEqual([dateUnread])
  },
)

test.each([
  [
    '31-02-2025',
    'Ontstaansdatum van Gemelde vordering 2 is geen bestaande datum. Schrijf een bestaande datum zoals 31-12-2026.',
  ],
  [
    '5-3-25',
    'Ontstaansdatum van Gemelde vordering 2 heeft een jaar van twee cijfers. Schrijf het jaar met vier cijfers, zoals 31-12-2026.',
  ],
])('the date %j has a sentence of its own', async (typed, sentence) => {
  expect(await said({ Ontstaansdatum: typed })).toEqual([sentence])
})

const amountUnread =
  'Originele vordering van Gemelde vordering 2 staat er niet zoals wij een getal lezen. Schrijf een bedrag met een komma voor de centen en een punt alleen tussen duizendtallen, zoals 1.234,56.'

test.each(['12.34', '1,234.56', '1,234', 'twaalf'])('of the amount %j it is said how to write it', async (typed) => {
  expect(await said({ OrigineleVordering: typed })).toEqual([amountUnread])
})

test('an amount of too many digits is said to be that', async () => {
  expect(await said({ OrigineleVordering: '99999999999999' })).toEqual([
    'Originele vordering van Gemelde vordering 2 heeft te veel cijfers. Kijk het getal na.',
  ])
})

test('what is read is not spoken of', async () => {
  expect(await said({ Ontstaansdatum: '5-3-2025', OrigineleVordering: '€ 1.234,56' })).toEqual([])
})
