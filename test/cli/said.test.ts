/**
 * What each command says stands committed in `said/`: help of every command, and what it tells in each form and language, with its exit code.
 * Read it when it changes. Keys, numbers of messages and digests differ each time and are masked.
 *
 * Inside: the commands are those of the program as it describes itself; nothing outside tells all of them.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Command } from 'commander'
import { createProgram } from '../../cli/program.ts'
import { house } from './run-skp.ts'
import { deskIn, saidBy } from './said-here.ts'

/** The names of a command and all below it. */
const namesBelow = (command: Command, above: readonly string[]): readonly (readonly string[])[] =>
  command.commands.flatMap((each) => {
    const names = [...above, each.name()]
    return [names, ...namesBelow(each, names)]
  })

const law = 'schuldregeling@2.0'
const wrong = (name: string): string => `examples/fout/${name}`

/** Lines by what they are about. */
const lines: Readonly<Record<string, readonly (readonly string[])[]>> = {
  validate: [
    ['validate', 'examples/goed/schuldregeling-2.0'],
    ...['pretty', 'json', 'ndjson', 'github', 'gitlab', 'sarif', 'junit', 'html'].flatMap((format) =>
      ['nl', 'en'].map((lang) => [
        ...['validate', wrong('04-bedrag-in-euros.json'), wrong('28-bsn-als-kenmerk-signalering.json')],
        ...['--format', format, '--lang', lang],
      ]),
    ),
    ['validate', wrong('34-vijf-berichten-twee-fout.ndjson')],
    ['validate', wrong('30-komma-te-veel.json')],
    ['validate', 'weg.json'],
    ['validate'],
  ],
  catalog: [
    ['catalog', 'list'],
    ['catalog', 'list', 'protocol@1.0', '--format', 'json'],
    ['catalog', 'show', `${law}/Saldoverzoek`],
    ['catalog', 'show', 'protocol@1.0/Afkeuring', '--format', 'json'],
    ['catalog', 'show', `${law}/Saldoverzook`],
    ['status', '--on', '2027-01-01'],
    ['status', '--on', '2027-01-01', '--lang', 'en'],
    ['status', '--on', 'morgen'],
  ],
  explain: [
    ['explain', '--list'],
    ['explain', 'SR-2.0-R001'],
    ['explain', 'SR-2.0-R001', '--lang', 'en', '--format', 'json'],
    ['explain', 'text-pattern'],
    ['explain', 'SR-2.0-R999'],
  ],
  sample: [
    ['sample', `${law}/GeenMedewerking`, '--count', '2'],
    ['sample', `${law}/GeenMedewerking`, '--invalid', '--with-finding', '--count', '3', '--format', 'json'],
    ['sample', `${law}/GeenMedewerking`, '--count', '0'],
  ],
  convert: [
    ['convert', '--list'],
    ['convert', '--list', '--lang', 'en', '--format', 'json'],
    ['convert', 'examples/goed/schuldregeling-2.0/02-SaldoverzoekAntwoord.json', '--to', '1.1', '--format', 'json'],
    ['convert', 'examples/goed/schuldregeling-1.1', '--to', '2.0'],
    ['convert', 'examples/goed/schuldregeling-1.1', '--to', '9.0'],
    ['convert', wrong('04-bedrag-in-euros.json'), '--to', '1.1'],
  ],
  csv: [
    ['csv', 'list'],
    ['csv', 'list', 'vroegsignalering'],
    ['csv', 'show', `${law}/Saldoverzoek-beantwoorden`],
    ['csv', 'show', `${law}/Saldo`],
  ],
  compare: [
    ['diff', 'schuldregeling@1.1', law],
    ['diff', 'schuldregeling@1.1', law, '--lang', 'en'],
    ['diff', 'schuldregeling@1.1', 'schuldregeling@1.1'],
    ['diff', law],
    ['diff', '--against', 'HEAD', law, 'schuldregeling@1.1'],
    ['subset', 'schuldregeling@1.1/Saldoverzoek', `${law}/Saldoverzoek`],
    ['subset', `${law}/Saldoverzoek`, 'schuldregeling@1.1/Saldoverzoek', '--lang', 'en'],
    ['lint', '--rules'],
    ['lint', '--rules', '--lang', 'en', '--format', 'json'],
    ['lint'],
  ],
  conformance: [
    ['conformance', 'list'],
    ['conformance', 'list', '--format', 'json'],
    ['conformance', 'check', 'weg.json'],
    ['conformance', 'run'],
  ],
}

test.each(Object.entries(lines))('%s says what is committed', async (name, all) => {
  const folder = mkdtempSync(join(tmpdir(), 'skp-said-'))
  const said: string[] = []
  for (const args of all)
    said.push(await saidBy(args, args.some((each) => each.startsWith('examples')) ? house : folder))
  await expect(said.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'said', `${name}.txt`))
})

test('the help of every command says what is committed', async () => {
  const program = await createProgram(deskIn(house).desk, () => undefined)
  const said: string[] = [await saidBy(['--help'], house)]
  for (const names of namesBelow(program, [])) said.push(await saidBy([...names, '--help'], house))
  await expect(said.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'said', 'help.txt'))
})
