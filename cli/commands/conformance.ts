/** `skp conformance`: the exam of anybody's validator, and the proof of it. */
import { Option } from 'commander'
import type { Command } from 'commander'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'
import { addEnvironment } from '../conformance/add-environment.ts'
import { addEvidence } from '../conformance/add-evidence.ts'
import { withClaim } from '../conformance/claim-options.ts'
import { formatOption, langOption, longestWait, wholeNumber } from '../options.ts'
import { defaultResult, examFormats, kinds, mostRounds } from '../conformance/choices.ts'
import type { CompareOptions } from '../conformance/compare.ts'
import type { RunOptions } from '../conformance/run.ts'
import type { Language } from '../../schemas/index.ts'
import { addParticipantExam } from '../simulator/add-participant-exam.ts'

type Parts = { readonly desk: Desk; readonly outcome: Outcome }

/** Adds the command. */
export function addConformance(program: Command, desk: Desk, outcome: Outcome): void {
  const group = program
    .command('conformance')
    .description('take the exam of the standard with any validator, and make the proof of it')
    .addHelpText(
      'after',
      `
Examples:
  skp conformance list
  skp conformance run --subject "python3 my_validator.py" --module schuldregeling --version 2.0
  skp conformance participant --home examen --kind schuldeiser --module schuldregeling --version 2.0
  skp conformance compare before.json examenuitslag.json
  skp conformance hand-in examenuitslag.json --key sleutel.json --statement verklaring.json

Exit codes: 0 all is well, 1 something is wrong with who was examined or with the proof, 2 wrong usage, 3 our mistake.`,
    )
  const parts: Parts = { desk, outcome }
  addList(group, parts)
  addRun(group, parts)
  addCompare(group, parts)
  addEvidence(group, desk, outcome)
  addEnvironment(group, desk)
  addParticipantExam(group, desk, outcome)
}

function addList(group: Command, { desk }: Parts): void {
  group
    .command('list')
    .description('what can be claimed: modules, versions, kinds of participants, and how many messages that asks about')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .action(async ({ format, lang }: { format: 'pretty' | 'json'; lang: Language }) => {
      const { listExams } = await import('../conformance/list.ts')
      await desk.print(listExams(format, { lang, width: desk.width }))
    })
}

function addRun(group: Command, { desk, outcome }: Parts): void {
  withClaim(
    group
      .command('run')
      .description('put every case to a validator and say which clauses it gets wrong')
      .requiredOption(
        '--subject <command>',
        'a command that speaks lines of JSON, an address (https, or http here), or skp',
      ),
  )
    .option('--kit <folder>', 'a kit as skp kit writes it; without it the one that this toolkit makes')
    .option('--seed <n>', 'seed of the fresh cases: your own, so a self-test', wholeNumber(0), 1)
    .option('--rounds <n>', 'rounds of fresh cases; with 0 it is a part of the exam', wholeNumber(0, mostRounds), 1)
    .option('--ticket <file>', 'claim, kit and seed as the conformance environment gave them; with --trust')
    .option('--trust <file>', 'public key of the conformance environment')
    .addOption(new Option('--kind <kinds...>', 'only these kinds of cases').choices([...kinds]))
    .option('--filter <text>', 'only cases with this text in their id or in a clause')
    .option('--max-cases <n>', 'at most so many, spread over all', wholeNumber(1))
    .option('--expected <file>', 'failures that are known, each with reason, owner and last day')
    .option('--timeout <ms>', 'how long an answer may take', wholeNumber(1, longestWait.milliseconds), 10_000)
    .option('--subject-log <file>', 'keep what the command writes on standard error, at most 1 MB')
    .option('-o, --output <file>', 'where the result goes', defaultResult)
    .option('--key <file>', 'private JWK: also write the signed report beside the result')
    .addOption(formatOption(examFormats))
    .addOption(langOption())
    .addHelpText(
      'after',
      `
Examples:
  skp conformance run --subject "python3 my_validator.py" --module schuldregeling --version 2.0
  skp conformance run --subject http://127.0.0.1:8080/examen --module waarborgfonds --version 2.0 --format junit
  skp conformance run --subject skp --module schuldregeling --version 2.0 --participant schuldeiser --direction ontvangen`,
    )
    .action(async (options: RunOptions) => {
      const { runExam } = await import('../conformance/run.ts')
      outcome(await runExam(options, desk))
    })
}

function addCompare(group: Command, { desk, outcome }: Parts): void {
  group
    .command('compare')
    .description(
      'what became better and what became worse from one result to another; exit code 1 when anything became worse',
    )
    .argument('<before>', 'a result')
    .argument('<after>', 'a later result')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .action(async (before: string, after: string, options: CompareOptions) => {
      const { compareFiles } = await import('../conformance/compare.ts')
      outcome(await compareFiles([before, after], options, desk))
    })
}
