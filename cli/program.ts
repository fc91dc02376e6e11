/** The table of commands: the only list of them. */
import { Command } from 'commander'
import { addCatalog } from './commands/catalog.ts'
import { addDemo } from './commands/demo.ts'
import { addExplain } from './commands/explain.ts'
import { addGateway } from './commands/gateway.ts'
import { addHub } from './commands/hub.ts'
import { addParticipantCommands } from './commands/participant.ts'
import { addPki } from './commands/pki.ts'
import { addReceipt } from './commands/receipt.ts'
import { addSample } from './commands/sample.ts'
import { addValidate } from './commands/validate.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './exit-codes.ts'
import { toolVersion } from './tool-version.ts'

const addCommands = [
  ...[addValidate, addCatalog, addExplain, addSample],
  ...[addDemo, addHub, addGateway, addPki, addParticipantCommands, addReceipt],
]

/** The `skp` program, writing to this desk only and never exiting by itself. */
export function createProgram(desk: Desk, outcome: Outcome): Command {
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
  skp catalog list                                          all messages of the standard
  skp explain SR-2.0-R001                                   what a rule asks, and why
  skp demo                                                  watch two organisations exchange a schuldregeling

Exit codes: 0 all is well, 1 findings, 2 wrong usage or unreadable input, 3 our mistake.`,
    )
  for (const add of addCommands) add(program, desk, outcome)
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}
