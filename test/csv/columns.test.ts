/** The columns of every list: what is known stands verbatim, and no element of a message is left out. */
import { expect, test } from 'vitest'
import { columnLetter } from '../../csv/index.ts'
import type { CsvColumn } from '../../csv/index.ts'
import type { Node } from '../../schemas/index.ts'
import { readCatalog, readLaw, readModel } from '../../schemas/read.ts'
import { listOf, lists } from './law-lists.ts'

/** Columns A to V of the public definition (W5), as they stand there. */
const known = [
  'ConversatieReferentienummer',
  'Referentienummer',
  'Schuldhulpverlener',
  'Contactpersoon SHV',
  'KlantnummerSHV',
  'KlantnummerSEVolgensSHV',
  'TypeSchuldregeling',
  'Klant',
  'Partner',
  'Adres',
  'Vordering.FactuurnummerSEVolgensSHV',
  'Klantnummer SE',
  'Contactpersoon SE.Naam',
  'Contactpersoon SE.Email',
  'Contactpersoon SE.Telefoon',
  'Klant onbekend',
  'Standaard akkoord',
  'Datum',
  'Schuldtype',
  'FactuurnummerSE',
  'openstaand.Ontstaansdatum',
  'openstaand.Orginele vordering',
]

test.each(['1.0', '1.1', '2.0'])(
  'CSV Saldoverzoek Antwoord %s begins with columns A to V as they are known',
  (version) => {
    const { columns, title } = listOf(`schuldregeling@${version}/Saldoverzoek-beantwoorden`)
    const first = columns.slice(0, 22)

    expect(title).toBe('CSV Saldoverzoek Antwoord')
    expect(first.map(({ name }) => name)).toEqual(known)
    expect(first.map(({ origin }) => origin.herkomst)).toEqual(known.map(() => 'bekend'))
    expect(first.map(({ part }) => part)).toEqual(known.map((_, index) => (index < 11 ? 'vraag' : 'antwoord')))
    expect(columns.slice(22).map(({ origin }) => origin.vraag)).toEqual(columns.slice(22).map(() => 'OV-CSV-05'))
    expect(first[20]?.group).toBe('Antwoord / Gegevens openstaande vorderingen')
  },
)

test('the groups in one cell have the parts of the public definition', () => {
  const parts = (name: string): readonly string[] => {
    const node = listOf('schuldregeling@2.0/Saldoverzoek-beantwoorden').columns.find((column) => column.name === name)
      ?.uses[0]?.node
    return node?.kind === 'object' ? node.properties.map((property) => property.name) : []
  }

  expect(parts('Contactpersoon SHV')).toEqual(['Naam', 'Telefoonnummer', 'Emailadres'])
  expect(parts('Klant')).toEqual(['Geslacht', 'Voorletters', 'Voornamen', 'Voorvoegsel', 'Achternaam', 'Geboortedatum'])
  expect(parts('Adres')).toEqual([
    'Straatnaam',
    'Huisnummer',
    'Huisletter',
    'Huisnummertoevoeging',
    'AanduidingBijHuisnummer',
    'Postcode',
    'Woonplaats',
    'WoonbootVerwijzing',
    'WoonwagenVerwijzing',
  ])
})

test('every message that people handle has a list, and every message that is answered by hand has one to answer it', () => {
  const messages = readCatalog().modules.flatMap(({ module, berichten, versies }) =>
    versies.flatMap(({ versie }) =>
      berichten.flatMap(({ versies: { [versie]: cell } }) => (cell ? [`${module}@${versie}/${cell.type}`] : [])),
    ),
  )
  const listed = lists.filter(({ kind }) => kind === 'berichten').map(({ id }) => id)
  const machines = /^protocol|(?:Gebeurtenis|WaarborgfondsFoutbericht|WaarborgfondsLogboekBericht)$/

  expect(listed).toEqual(messages.filter((id) => !machines.test(id)))
  expect(
    lists.filter(({ kind }) => kind === 'beantwoorden').map(({ id }) => id.replace('schuldregeling@', '')),
  ).toEqual([
    '1.0/KlantGemeldVoorSHV-beantwoorden',
    '1.0/Saldoverzoek-beantwoorden',
    '1.0/Betaalvoorstel-beantwoorden',
    '1.1/KlantGemeldVoorSHV-beantwoorden',
    '1.1/KlantBSNGemeldVoorSHV-beantwoorden',
    '1.1/Saldoverzoek-beantwoorden',
    '1.1/Betaalvoorstel-beantwoorden',
    '1.1/BetaalvoorstelAntwoord-beantwoorden',
    '1.1/Heroverweging-beantwoorden',
    '2.0/Kennisgeving-beantwoorden',
    '2.0/KennisgevingPubliek-beantwoorden',
    '2.0/Saldoverzoek-beantwoorden',
    '2.0/Betaalvoorstel-beantwoorden',
    '2.0/BetaalvoorstelAntwoord-beantwoorden',
    '2.0/Heroverweging-beantwoorden',
    '2.0/Statusverzoek-beantwoorden',
    'schuldinventarisatie@1.0/Saldoverzoek-beantwoorden',
    'betalingsregeling@2.0/Saldoverzoek-beantwoorden',
    'betalingsregeling@2.0/Betaalvoorstel-beantwoorden',
    'betalingsregeling@2.0/BetaalvoorstelAntwoord-beantwoorden',
    'betalingsregeling@2.0/Heroverweging-beantwoorden',
    'betalingsregeling@2.0/Statusverzoek-beantwoorden',
    'meldingen-bewindvoering@1.0/MeldingOnderBewind-beantwoorden',
    'meldingen-bewindvoering@1.0/MeldingWsnp-beantwoorden',
    'meldingen-bewindvoering@1.0/MeldingBeeindiging-beantwoorden',
    'waarborgfonds@1.0/VerzoekSaneringskredietenInformatie-beantwoorden',
    'waarborgfonds@2.0/VerzoekSaneringskredietenInformatie-beantwoorden',
    'vroegsignalering@1.0/Vroegsignaal-beantwoorden',
  ])
})

test.each(lists)('$id: names are unique in any capitals, and every answer has one default', (list) => {
  const names = list.columns.map(({ name }) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  const choosable = list.columns.flatMap(({ chosen, chooses }) => [chosen?.type, chooses])
  expect(list.gives.filter((type) => !choosable.includes(type))).toEqual(list.gives.slice(0, 1))
})

test.each(lists.filter(({ kind }) => kind === 'berichten'))(
  '$id: holds every element that can vary, but attachments',
  (list) => {
    const { root } = readModel(readLaw(list.module, list.version), list.message)
    const held = usesOf(list.columns, list.message).map(({ path }) => path.join('/'))

    expect([...new Set(held)].sort()).toEqual([...new Set(leaves(root, []))].sort())
  },
)

test('a code and a meaning are never taken for each other', () => {
  for (const { node } of lists.flatMap(({ columns }) => columns.flatMap(({ uses }) => uses)))
    if (node.kind === 'enum') {
      const meanings = node.values.map(
        (value) => node.annotations.waarden?.[value]?.toLowerCase() ?? value.toLowerCase(),
      )
      expect(new Set(meanings).size).toBe(node.values.length)
      for (const [index, meaning] of meanings.entries())
        expect(node.values.findIndex((value) => value.toLowerCase() === meaning)).toBeOneOf([-1, index])
    }
})

test('a list is plain data: a browser can be given it as JSON', () => {
  expect(JSON.parse(JSON.stringify(lists))).toEqual(lists)
})

test('columns have the letters of a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

function usesOf(columns: readonly CsvColumn[], type: string) {
  return columns.flatMap(({ uses }) => uses.filter((use) => use.type === type))
}

/** Places of values, with `*` for items of the list that has rows. */
function leaves(node: Node, path: readonly string[]): readonly string[] {
  if (node.kind === 'const' || path.join('/') === 'Stuurgegevens/Bewijsstukken') return []
  if (node.kind === 'object' || node.kind === 'choice')
    return node.properties.flatMap(({ name, node: below }) => leaves(below, [...path, name]))
  if (node.kind === 'union')
    return [[...path, node.tag].join('/'), ...node.branches.flatMap((branch) => leaves(branch.node, path))]
  if (node.kind === 'list' && (node.items.kind === 'object' || node.items.kind === 'union'))
    return leaves(node.items, [...path, '*'])
  return [path.join('/')]
}
