/** `skp conformance participant`: examines a whole participant, through its side-car and a hub. */
import { Option } from 'commander'
import type { Command } from 'commander'
import type { Desk } from '../desk.ts'
import { defaultParticipantResult, directionNames, examFormats } from '../conformance/choices.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption, longestWait, portNumber, wholeNumber } from '../options.ts'
import type { ParticipantExamOptions } from './run-participant-exam.ts'

const help = `
It makes a test home with your keys, certificate and token, starts a hub, plays everyone else, and waits until your side-car
answers. Then it plays your business system.

Example:
  skp conformance participant --home examen --kind schuldeiser --module schuldregeling --version 2.0 \\
    --sidecar http://127.0.0.1:8445

The result belongs to the dossier: skp conformance hand-in … --participant-result deelnemersuitslag.json

Exit codes: 0 everything that was examined is right, 1 something is wrong, 2 wrong usage, 3 our mistake.`

/** Adds the command to its group. */
export function addParticipantExam(group: Command, desk: Desk, outcome: Outcome): void {
  group
    .command('participant')
    .description('examine a participant that sends and receives: scenarios through a hub, with everyone else simulated')
    .requiredOption('--home <folder>', 'where its test home is made; must not hold a home already')
    .requiredOption('--kind <kind>', 'kind of participant, such as schuldeiser')
    .requiredOption('--module <module>', 'module, such as schuldregeling')
    .requiredOption('--version <version>', 'version of the module, such as 2.0')
    .option('--sidecar <url>', 'address of its side-car, on this machine', 'http://127.0.0.1:8445')
    .option('--own', 'examine our own gateway, in this program and with a clock that is turned')
    .option('--port <number>', 'port of the hub', portNumber(), 8443)
    .option('--filter <text...>', 'only scenarios with one of these texts in their name')
    .addOption(
      new Option('--direction <direction>', 'only what it does when it sends, or receives').choices([
        ...directionNames,
      ]),
    )
    .option('--seed <n>', 'where references start: the same seed gives the same ones', wholeNumber(0), 1)
    .option('--ticket <file>', 'the ticket of the environment: its seed instead of one of your own; with --trust')
    .option('--trust <file>', 'public key of the conformance environment')
    .option('--patience <seconds>', 'how long something may take to come', wholeNumber(1, longestWait.seconds), 20)
    .option('-o, --output <file>', 'where the result goes', defaultParticipantResult)
    .addOption(formatOption(examFormats))
    .addOption(langOption())
    .addHelpText('after', help)
    .action(async (options: ParticipantExamOptions) => {
      const { runParticipantExam } = await import('./run-participant-exam.ts')
      outcome(await runParticipantExam(options, desk))
    })
}
