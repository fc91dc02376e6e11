/** The table of commands: the only list of them. */
import { Command } from 'commander'
import type { Desk } from './desk.ts'
import type { Outcome } from './exit-codes.ts'
import { toolVersion } from './tool-version.ts'

/** Adds a command to the program. */
type Add = (program: Command, desk: Desk, outcome: Outcome) => void

/** Each in a file of its own, so that a command waits for no other to be loaded. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  validate: async () => (await import('./commands/validate.ts')).addValidate,
  convert: async () => (await import('./commands/convert.ts')).addConvert,
  catalog: async () => (await import('./commands/catalog.ts')).addCatalog,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  sample: async () => (await import('./commands/sample.ts')).addSample,
  csv: async () => (await import('./commands/csv.ts')).addCsv,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  subset: async () => (await import('./commands/subset.ts')).addSubset,
  lint: async () => (await import('./commands/lint.ts')).addLint,
  release: async () => (await import('./commands/release.ts')).addRelease,
  status: async () => (await import('./commands/status.ts')).addStatus,
  demo: async () => (await import('./commands/demo.ts')).addDemo,
  hub: async () => (await import('./commands/hub.ts')).addHub,
  gateway: async () => (await import('./commands/gateway.ts')).addGateway,
  pki: async () => (await import('./commands/pki.ts')).addPki,
  participant: async () => (await import('./commands/participant.ts')).addParticipantCommands,
  receipt: async () => (await import('./commands/receipt.ts')).addReceipt,
}

/**
 * The `skp` program, writing to this desk only and never exiting by itself. It knows the command that is asked for; when
 * that is none of the table (help, a mistake), it knows them all.
 */
export async function createProgram(desk: Desk, outcome: Outcome, asked?: string): Promise<Command> {
  const program = new Command('skp')
    .description('The Schuldenknooppunt message standard: check messages, look things up, exchange them sealed.')
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(skp --help tells more)')
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: (text) => void desk.print(text), writeErr: desk.talk })
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  skp validate examples/                                    check every message in a folder
  skp validate message.json --lang en                       findings in English
  skp sample schuldregeling@2.0/Saldoverzoek --count 5      make five valid messages
  skp convert message.json --to 1.1                         make it readable for an older receiver
  skp catalog list                                          all messages of the standard
  skp csv list                                              lists for work in a spreadsheet
  skp explain SR-2.0-R001                                   what a rule asks, and why
  skp diff schuldregeling@1.1 schuldregeling@2.0            what a version changes, and whom it breaks
  skp subset old.schema.json new.schema.json                what a change of a schema breaks, with a message
  skp demo                                                  watch two organisations exchange a schuldregeling

Exit codes: 0 all is well, 1 findings, 2 wrong usage, unreadable input or unwritable output, 3 our mistake.`,
    )
  const known = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined
  const adds = await Promise.all((known === undefined ? Object.values(commands) : [known]).map((load) => load()))
  for (const add of adds) add(program, desk, outcome)
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}
