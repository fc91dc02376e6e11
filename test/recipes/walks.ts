/** One change of each kind, as CONTRIBUTING.md says to make it. */

/** Changes the files of a copy of the project. */
export type Editor = {
  /** Puts text after the last place where this stands in the file. */
  readonly after: (path: string, mark: string, text: string) => void
  readonly write: (path: string, text: string) => void
  readonly json: (path: string, change: (value: never) => void) => void
}

/** The changes, by what the recipe is for. */
export const walks: Readonly<Record<string, (edit: Editor) => void>> = {
  'a field': ({ json, after }) => {
    json('schemas/schuldregeling/2.0/Statusverzoek.schema.json', (schema: Inhoud<{ properties: object }>) => {
      const { properties } = schema.properties.Inhoud
      Object.assign(properties, { Haast: haast })
    })
    json('examples/goed/schuldregeling-2.0/13-Statusverzoek.json', ({ Inhoud }: { Inhoud: object }) => {
      Object.assign(Inhoud, { Haast: 'gewoon' })
    })
    after('spec/open-vragen/schuldregeling.md', '2.0 Statusverzoek — Inhoud/`Onderwerp`', ', Inhoud/`Haast`')
  },
  'a rule': ({ json }) =>
    json('schemas/schuldregeling/2.0/regels.json', ({ regels }: { regels: object[] }) => {
      regels.push({ id: `SR-2.0-R${String(regels.length + 1).padStart(3, '0')}`, ...rule })
    }),
  'a command': ({ write, after }) => {
    write('cli/commands/groet.ts', command)
    after(
      'cli/program.ts',
      "  receipt: async () => (await import('./commands/receipt.ts')).addReceipt,\n",
      "  groet: async () => (await import('./commands/groet.ts')).addGroet,\n",
    )
  },
  'a kind of finding': ({ after, json }) => {
    after('schemas/finding.ts', "  'findings-capped': ['limit'],\n", "  'proef-bevinding': [],\n")
    for (const lang of ['nl', 'en'])
      after(`validator/explain/${lang}.ts`, 'Sentences = {\n', "  'proef-bevinding': () => ['Proef.', 'Doe iets.'],\n")
    json('schemas/protocol/1.0/Afkeurbericht.schema.json', (schema: Inhoud<{ properties: Findings }>) => {
      const code = schema.properties.Inhoud.properties.Bevindingen.items.properties.Code
      code.enum.push('proef-bevinding')
      code['x-waarden']['proef-bevinding'] = 'Een proef'
    })
  },
  'a check of the hub': ({ after }) => {
    after('hub/checks.ts', "  { number: 11, name: 'time', run: checkTime },\n", checkRow)
    after(
      'hub/problems.ts',
      "  'SKP-H-27': listenerProblems.unreadable,\n",
      "  'SKP-H-99': listenerProblems.unreadable,\n",
    )
    after('spec/api/knooppunt/probleem.yaml', '    - SKP-H-27\n', '    - SKP-H-99\n')
    after('spec/api/knooppunt/problemen.yaml', '    code: SKP-H-27\n', problem)
    after(
      'spec/api/knooppunt/berichten.yaml',
      "              SKP-H-27: { $ref: 'problemen.yaml#/SKP-H-27' }\n",
      "              SKP-H-99: { $ref: 'problemen.yaml#/SKP-H-99' }\n",
    )
    after(
      'spec/knooppunt/controles.md',
      '| geen goed HTTP-verzoek | 400 |\n',
      '| `SKP-H-99` proef | een proef | 400 |\n',
    )
  },
}

type Inhoud<Schema> = { readonly properties: { readonly Inhoud: Schema } }
type Findings = {
  readonly Bevindingen: {
    readonly items: { readonly properties: { readonly Code: { enum: string[]; 'x-waarden': Record<string, string> } } }
  }
}

const haast = {
  enum: ['gewoon', 'spoed'],
  'x-waarden': { gewoon: 'het mag binnen de gewone tijd', spoed: 'er is spoed' },
  title: 'Haast',
  description: 'Of de vraag spoed heeft.',
  'x-doel': 'De schuldhulpverlener weet welke vraag het eerst antwoord moet krijgen.',
  'x-grondslag': 'wgs',
  'x-persoonsgegeven': 'geen',
  'x-herkomst': 'ontworpen',
  'x-vraag': 'OV-SR-14',
  'x-herkomst-vorm': 'ontworpen',
  'x-vraag-vorm': 'OV-SR-14',
  'x-groep': 'Status',
  'x-sinds': '2.0',
}

const rule = {
  berichten: ['Statusverzoek'],
  pointer: '/Inhoud/Contactpersoon',
  expressie: "Inhoud.Onderwerp != 'uitbetaling' || has(Inhoud.Contactpersoon)",
  klasse: 'signalering',
  herkomst: 'ontworpen',
  bron: 'eigen ontwerp',
  nl: { melding: 'Bij een vraag over uitbetaling staat geen contactpersoon.', herstel: 'Noem een contactpersoon.' },
  en: { melding: 'A question about payment names no contact.', herstel: 'Name a contact.' },
  goed: { bericht: 'Statusverzoek', stappen: [] },
  fout: { bericht: 'Statusverzoek', stappen: [{ op: 'remove', path: '/Inhoud/Contactpersoon' }] },
}

const command = `/** \`skp groet\`: greets. */
import type { Command } from 'commander'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'

/** Adds the command. */
export function addGroet(program: Command, desk: Desk, _outcome: Outcome): void {
  program.command('groet').description('greet').action(() => desk.print('Dag.\\n'))
}
`

const checkRow = `  { number: 14, name: 'proef', run: ({ id }) => (id === 'proef' ? { code: 'SKP-H-99' } : undefined) },
`

const problem = `SKP-H-99:
  summary: 'Proef'
  value:
    type: https://schuldenknooppunt.nl/problemen/proef
    title: 'Proef'
    status: 400
    detail: 'Een proef.'
    code: SKP-H-99
`
