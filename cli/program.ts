/** The table of commands: the only list of them. */
import { Command } from 'commander'
import { nearestName, quotedName, ToolkitFailure } from '../schemas/index.ts'
import { calledName } from './called.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './exit-codes.ts'
import { fitHelp } from './fit-help.ts'
import { toolVersion } from './tool-version.ts'

/** What the program is called by who runs it. */
export type ProgramName = 'skp' | 'skp-validate'

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
  kit: async () => (await import('./commands/kit.ts')).addKit,
  release: async () => (await import('./commands/release.ts')).addRelease,
  status: async () => (await import('./commands/status.ts')).addStatus,
  demo: async () => (await import('./commands/demo.ts')).addDemo,
  hub: async () => (await import('./commands/hub.ts')).addHub,
  gateway: async () => (await import('./commands/gateway.ts')).addGateway,
  portal: async () => (await import('./commands/portal.ts')).addPortal,
  pki: async () => (await import('./commands/pki.ts')).addPki,
  participant: async () => (await import('./commands/participant.ts')).addParticipantCommands,
  conformance: async () => (await import('./commands/conformance.ts')).addConformance,
  application: async () => (await import('./commands/application.ts')).addApplication,
  fees: async () => (await import('./commands/fees.ts')).addFees,
  receipt: async () => (await import('./commands/receipt.ts')).addReceipt,
  completion: async () => (await import('./commands/completion.ts')).addCompletion,
}

const examples = `
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
  skp kit schuldregeling@2.0 -o kit                         what it takes to build a validator in any language
  skp conformance run --subject "python3 mine.py" …         examine a validator in any language
  skp demo                                                  watch two organisations exchange a schuldregeling

Exit codes: 0 all is well, 1 findings, 2 wrong usage, unreadable input or unwritable output, 3 our mistake.`

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
    .showSuggestionAfterError(true)
    // `--version` after a command is an option of that command.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => void desk.print(fitHelp(text, desk.width)),
      writeErr: desk.talk,
      outputError: (text, talk) => talk(`${withoutValues(text)}${nearChoice(text)}`),
    })
    .hook('preAction', (_, command) => refuseEmpty(command))
    .exitOverride()
    .addHelpText('after', examples)
  const known = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined
  const adds = await Promise.all((known === undefined ? Object.values(commands) : [known]).map((load) => load()))
  for (const add of adds) add(program, desk, outcome)
  for (const command of [program, ...commandsBelow(program)]) command.showHelpAfterError(`(${howToCall(command)})`)
  return program
}

/** `skp validate` as a program of its own, for the package of whoever only judges. */
export async function createValidateProgram(desk: Desk, outcome: Outcome): Promise<Command> {
  const [program] = (await createProgram(desk, outcome, 'validate')).commands
  if (program === undefined) throw new Error('validate is a command')
  program.parent = null
  program.name('skp-validate')
  return program
    .showHelpAfterError(`(${howToCall(program)})`)
    .version(toolVersion(), '-V, --version', 'print the version')
    .hook('preAction', (_, command) => refuseEmpty(command))
}

/** How a command is called, what its first argument names, and where the rest stands: what follows a mistake. */
function howToCall(command: Command): string {
  const name = calledName(command)
  const [first] = command.registeredArguments
  const more = `${name} --help tells more`
  return first === undefined ? more : `${name} ${command.usage()}; ${first.name()}: ${first.description}; ${more}`
}

function commandsBelow(command: Command): readonly Command[] {
  return command.commands.flatMap((each) => [each, ...commandsBelow(each)])
}

/**
 * An empty text names nothing; as a path it would be the folder where one stands, and a script whose variable was not set
 * would ask for all that is in it.
 */
function refuseEmpty(command: Command): void {
  const empty = [
    ...command.registeredArguments
      .filter((_, index) => isEmpty(command.processedArgs[index]))
      .map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)),
    ...command.options
      .filter((option) => isEmpty(command.getOptionValue(option.attributeName())))
      .map(({ flags }) => flags),
  ]
  const [first] = empty
  if (first === undefined) return
  const name = calledName(command)
  throw new ToolkitFailure('usage', `${first} is empty and names nothing; ${name} --help tells what to give`)
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.includes(''))
}

/** The choice that was meant, as commander tells it for commands and options. */
function nearChoice(text: string): string {
  const [, typed = '', choices = ''] =
    / (?:argument|value) '(.*)' is invalid(?: for argument '[a-z]+')?\. Allowed choices are (.*)\.\n$/s.exec(text) ?? []
  const near = nearestName(typed, choices.split(', '))
  return near === undefined || near === '' ? '' : `(Did you mean ${near}?)\n`
}

/** What commander says of a mistake, without what was typed when that has not the form of a name. */
function withoutValues(text: string): string {
  return text
    .replace(/(?<=^error: unknown (?:option|command) )'(.*)'/s, (_, typed: string) => quotedName(typed))
    .replace(/(?<= (?:argument|command-argument value) )'(.*)'(?= is invalid)/s, (_, typed: string) =>
      quotedName(typed),
    )
}
