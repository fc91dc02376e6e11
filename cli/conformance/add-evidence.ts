/** Adds the commands about the proof of an exam: report, verify, hand-in, register and key. */
import type { Command } from 'commander'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'
import type { CheckOptions } from './check.ts'
import { examFormats } from './choices.ts'
import { withClaim } from './claim-options.ts'
import type { RegisterOptions, ReportOptions } from './evidence-actions.ts'
import type { HandInOptions } from './hand-in.ts'

const kitWords = 'the kit of the exam; without it the one that this toolkit makes'
const trustWords = 'public key of the conformance environment'
const participantWords = 'the result of the exam of the participant, which a claim of a kind of participant asks for'

/** Adds them. */
export function addEvidence(group: Command, desk: Desk, outcome: Outcome): void {
  addReport(group, desk, outcome)
  addVerify(group, desk, outcome)
  addHandIn(group, desk, outcome)
  addRegister(group, desk)
  addKey(group, desk)
}

function addReport(group: Command, desk: Desk, outcome: Outcome): void {
  group
    .command('report')
    .description('write a result again in another form; badge makes an SVG of a pass')
    .argument('<result>', 'a result, of a participant too, or a dossier')
    .addOption(formatOption([...examFormats, 'badge']))
    .addOption(langOption())
    .option('--trust <file>', `${trustWords}: with a dossier that it sealed, the badge says so`)
    .option('--kit <folder>', kitWords)
    .action(async (file: string, options: ReportOptions) => {
      const { printBadge, printReport } = await import('./evidence-actions.ts')
      outcome(
        options.format === 'badge' ? await printBadge(file, options, desk) : await printReport(file, options, desk),
      )
    })
}

function addVerify(group: Command, desk: Desk, outcome: Outcome): void {
  group
    .command('verify')
    .description(
      'check a result with the signed report beside it, or a dossier: signature, digests, completeness, seed',
    )
    .argument('<file>', 'a result or a dossier')
    .option('--key <file>', 'public key that must have signed the report beside a result')
    .option('--trust <file>', trustWords)
    .option('--kit <folder>', kitWords)
    .option('--ticket <file>', 'the ticket of the seed, beside a result')
    .option('--seal <file>', 'what the environment signed, beside a result')
    .option('--participant-result <file>', participantWords)
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .action(async (file: string, options: CheckOptions) => {
      const { checkFile } = await import('./check.ts')
      outcome(await checkFile(file, options, desk))
    })
}

type TypedHandIn = Omit<HandInOptions, 'key' | 'statement'> &
  Partial<Pick<HandInOptions, 'key' | 'statement'>> & { readonly check?: string }

function addHandIn(group: Command, desk: Desk, outcome: Outcome): void {
  group
    .command('hand-in')
    .description('make the one file that is handed in, when it is complete; or check one with --check')
    .argument('[result]', 'the result of the whole exam')
    .option('--key <file>', 'private JWK that signs the report')
    .option('--statement <file>', 'what you say of your organisation, product and its surroundings (JSON)')
    .option('--ticket <file>', 'the ticket of the seed')
    .option('--seal <file>', 'what the environment signed')
    .option('--participant-result <file>', participantWords)
    .option('--trust <file>', trustWords)
    .option('--kit <folder>', kitWords)
    .option('-o, --output <file>', 'where it goes', 'examendossier.json')
    .option('--check <file>', 'check this file and make nothing')
    .addOption(langOption())
    .action(async (result: string | undefined, { check, key, statement, ...options }: TypedHandIn) => {
      const { checkFile } = await import('./check.ts')
      const { handIn } = await import('./hand-in.ts')
      if (check !== undefined) outcome(await checkFile(check, { ...options, format: 'pretty' }, desk))
      else if (result === undefined || key === undefined || statement === undefined)
        throw new ToolkitFailure('usage', 'give a result with --key and --statement, or a file with --check')
      else outcome(await handIn(result, { ...options, key, statement }, desk))
    })
}

function addRegister(group: Command, desk: Desk): void {
  withClaim(group.command('register').description('write the registration for which the environment gives a seed'))
    .requiredOption('--key <file>', 'private JWK that will sign the report; only its public half is written')
    .option('--kit <folder>', kitWords)
    .option('-o, --output <file>', 'where it goes', 'examenaanmelding.json')
    .action(async (options: RegisterOptions) => (await import('./evidence-actions.ts')).register(options, desk))
}

function addKey(group: Command, desk: Desk): void {
  group
    .command('key')
    .description('make a key that signs reports: the private half in this file, the public one beside it')
    .argument('<file>', 'where the private key goes, such as sleutel.json')
    .action(async (file: string) => (await import('./evidence-actions.ts')).makeKey(file, desk))
}
