/**
 * What people type becomes the message that they mean, and nothing of what they left open.
 *
 * Inside: the page has no door; drafts are the part of it that is no screen.
 */
import { expect, test } from 'vitest'
import { prefill, readDraft } from '../../portal/browser/form/draft.ts'
import type { ObjectNode } from '../../schemas/index.ts'
import { readLaw, readModel } from '../../schemas/read.ts'

const { root } = readModel(readLaw('schuldregeling', '2.0'), 'SaldoverzoekAntwoord')
const content = root.properties.find(({ name }) => name === 'Inhoud')?.node as ObjectNode

test('amounts and dates are read as people write them', () => {
  const debt = { Schuldtype: 'openstaande schuld', OrigineleVordering: '€ 1.234,56', Ontstaansdatum: '1-6-2025' }

  expect(readDraft(content, { Vorderingen: [debt] })).toMatchObject({
    Vorderingen: [{ Schuldtype: 'openstaande schuld', OrigineleVordering: 123456, Ontstaansdatum: '2025-06-01' }],
  })
})

test('what is left open is absent, and what must be there is there to be judged', () => {
  expect(readDraft(content, { KlantnummerSE: ' ', Contactpersoon: { Telefoonnummer: '' } })).toEqual({
    Contactpersoon: {},
    Vorderingen: [],
  })
})

test('what cannot be read stays as it was typed, for the judge to speak of', () => {
  expect(readDraft(content, { Datum: 'morgen' })).toMatchObject({ Datum: 'morgen' })
})

test('members of another form than was chosen do not travel', () => {
  const debt = { Schuldtype: 'onbekende schuld bij SE', FactuurnummerSEVolgensSHV: 'F-1', Rente: '1,00' }

  expect(readDraft(content, { Vorderingen: [debt] })).toMatchObject({
    Vorderingen: [{ Schuldtype: 'onbekende schuld bij SE', FactuurnummerSEVolgensSHV: 'F-1' }],
  })
  expect(JSON.stringify(readDraft(content, { Vorderingen: [debt] }))).not.toContain('Rente')
})

test('an answer begins with the numbers of the question and with what was asked about, item by item, and with nothing else of it', () => {
  const question = {
    KlantnummerSHV: 'S-1',
    KlantnummerSEVolgensSHV: "'K-1",
    Contactpersoon: { Naam: 'x' },
    Vorderingen: [{ FactuurnummerSEVolgensSHV: 'F-1' }],
  }

  expect(prefill(content, question)).toEqual({
    KlantnummerSE: "'K-1",
    Vorderingen: [{ FactuurnummerSEVolgensSHV: 'F-1' }],
  })
})
