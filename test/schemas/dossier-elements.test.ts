/** Everything that is publicly known of the messages stands in the law: each element, its kind, whether it is required, and its codes. */
import { describe, expect, test } from 'vitest'
import type { Node, Property } from '../../schemas/index.ts'
import { lawVersions, readLaw, readModels } from '../../schemas/read.ts'
import { dossierElements } from './dossier-elements.ts'

const roots = new Map<string, Node>(
  lawVersions().flatMap(({ module, version }) =>
    readModels(readLaw(module, version)).map(({ type, root }) => [`${module}@${version}/${type}`, root] as const),
  ),
)

type Known = { source: string; message: string; path: string; kind: string; required: string; codes: readonly string[] }

const known: readonly Known[] = dossierElements
  .split('\n')
  .filter((line) => line.includes('|'))
  .flatMap((line) => {
    const [source = '', messages = '', paths = '', kind = '', required = '', codes = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return (messages === '*' ? [...roots.keys()] : messages.split(' ').flatMap(inEveryVersion)).flatMap((message) =>
      paths.split(' ').map((path) => ({
        source,
        message,
        path,
        kind,
        required,
        codes: codes === '' ? [] : codes.split(', '),
      })),
    )
  })

describe.each([...new Set(known.map(({ message }) => message))])('%s', (name) => {
  const elements = known.filter(({ message }) => message === name)

  test.each(elements.map((element) => [element.path, element.source, element] as const))(
    'has %s as %s says',
    (_path, _source, { message, path, kind, required, codes }) => {
      const found = find(message, path)

      expect(found.length).toBeGreaterThan(0)
      expect(new Set(found.map(({ node }) => kindOf(node)))).toEqual(new Set([kind]))
      if (required !== '-') expect(found.map((property) => property.required)).not.toContain(required !== 'ja')
      expect(found.flatMap(({ node }) => codesOf(node))).toEqual(expect.arrayContaining([...codes]))
    },
  )
})

test('the codes of the known enumerations are the known ones and no others', () => {
  const closed: readonly (readonly [message: string, path: string, codes: string])[] = [
    ['schuldregeling@2.0/SchuldregelingAkkoord', 'Inhoud/TypeSchuldregeling', 'SA SB SK'],
    ['schuldregeling@1.1/SchuldregelingAkkoord', 'Inhoud/TypeSchuldregeling', 'SB SK'],
    ['betalingsregeling@2.0/Saldoverzoek', 'Inhoud/TypeSchuldregeling', 'BR HF'],
    ['protocol@1.0/LogboekZoekbericht', 'Inhoud/AfzenderOrganisatietype', 'SE SHV'],
    ['schuldregeling@2.0/SaldoverzoekAntwoord', 'Inhoud/Vorderingen/Schuldsoort', 'Nuts Overig Publiek Zorg'],
    ['waarborgfonds@2.0/AanvraagBorgstelling', 'Inhoud/Soort_lening', 'PL SK SL'],
  ]

  expect(
    closed.map(([message, path]) =>
      find(message, path)
        .flatMap(({ node }) => codesOf(node))
        .sort()
        .join(' '),
    ),
  ).toEqual(closed.map(([, , codes]) => codes))
})

test('Geen medewerking knows the four reasons of the agreements', () => {
  expect(find('schuldregeling@2.0/GeenMedewerking', 'Inhoud/Reden').flatMap(({ node }) => codesOf(node))).toHaveLength(
    4,
  )
})

test('a choice that the agreements call a choice has the known options, and after those what people live in besides', () => {
  const options = (message: string, path: string): readonly string[] =>
    find(message, path).flatMap(({ node }) => (node.kind === 'choice' ? node.properties.map(({ name }) => name) : []))

  expect(options('schuldregeling@2.0/Kennisgeving', 'Inhoud/Adreskeuze')).toEqual([
    'Adres',
    'Woonboot',
    'Woonwagen',
    'Briefadres',
    'Buitenland',
    'GeenAdres',
  ])
  expect(options('schuldinventarisatie@1.0/SaldoverzoekAntwoord', 'Inhoud/Schulden/OngematchteSchulden')).toEqual([
    'Totaalvordering',
    'OpenstaandeSchulden',
  ])
})

test('the numbers of Aanvraag borgstelling 2.0 keep to the known bounds', () => {
  const bounds = (path: string) =>
    find('waarborgfonds@2.0/AanvraagBorgstelling', path).map(({ node }) =>
      node.kind === 'integer' ? [node.minimum, node.maximum] : node.kind,
    )

  expect(bounds('Inhoud/Looptijd')).toEqual([[1, 60]])
  expect(bounds('Inhoud/Bruto_Kredietsom')).toEqual([[0, 499_999]])
  expect(bounds('Inhoud/Borgstelling_Categorie')).toEqual([[100, 500]])
})

/** What the agreements say about the differences between versions. */
test.each([
  ['schuldregeling@1.1/KlantGemeldVoorSHV', 'Inhoud/Adreskeuze'],
  ['schuldregeling@2.0/Kennisgeving', 'Inhoud/Adres'],
  ['schuldregeling@1.0/KlantGemeldVoorSHVAntwoord', 'Inhoud/Contactpersoon'],
  ['schuldregeling@1.1/KlantGemeldVoorSHVAntwoord', 'Inhoud/Contactpersoon'],
  ['schuldregeling@1.0/KlantGemeldVoorSHVAntwoord', 'Inhoud/Antwoord'],
  ['schuldregeling@1.1/KlantGemeldVoorSHVAntwoord', 'Inhoud/Antwoord'],
  ['schuldregeling@1.0/KlantOnbekend', 'Inhoud/Reden'],
  ['schuldregeling@1.1/KlantOnbekend', 'Inhoud/Reden'],
  ['waarborgfonds@1.0/AanvraagBorgstelling', 'Inhoud/Borgstelling_Categorie'],
  ['waarborgfonds@2.0/AanvraagBorgstelling', 'Inhoud/Categorie'],
  ['waarborgfonds@2.0/AanvraagBorgstelling', 'Inhoud/Soort_Aanvraag'],
])('%s does not have %s', (message, path) => {
  expect(roots.has(message)).toBe(true)
  expect(find(message, path)).toEqual([])
})

/** `schuldregeling@1.0,1.1/Saldoverzoek` is that message in both versions. */
function inEveryVersion(messages: string): readonly string[] {
  const [, module, versions = '', type] = /^(.+)@(.+)\/(.+)$/.exec(messages) ?? []
  return versions.split(',').map((version) => `${module}@${version}/${type}`)
}

/** Every element at a path, past list items and through the variants of a union. */
function find(message: string, path: string): readonly Property[] {
  const root = roots.get(message)
  const [last = '', ...above] = path.split('/').toReversed()
  const parents = above.reduceRight<readonly Node[]>(
    (nodes, name) => nodes.flatMap((node) => named(node, name).map((property) => property.node)),
    root === undefined ? [] : [root],
  )
  return parents.flatMap((parent) => named(parent, last))
}

function named(node: Node, name: string): readonly Property[] {
  switch (node.kind) {
    case 'list':
      return named(node.items, name)
    case 'union':
      return node.branches.flatMap((branch) => named(branch.node, name))
    case 'object':
    case 'choice':
      return node.properties.filter((property) => property.name === name)
    default:
      return []
  }
}

function kindOf(node: Node): string {
  const formats: Readonly<Record<string, string>> = {
    date: 'datum',
    'partial-date': 'datum',
    'date-time': 'tijdstip',
    uuid: 'uuid',
  }
  switch (node.kind) {
    case 'text':
      return formats[node.format ?? ''] ?? 'tekst'
    case 'integer':
      return 'getal'
    case 'boolean':
      return 'jaNee'
    case 'const':
      return 'vast'
    case 'list':
      return 'lijst'
    case 'object':
      return 'groep'
    case 'choice':
      return 'keuze'
    default:
      return node.kind
  }
}

function codesOf(node: Node): readonly string[] {
  if (node.kind === 'enum') return node.values
  return node.kind === 'const' ? [String(node.value)] : []
}
