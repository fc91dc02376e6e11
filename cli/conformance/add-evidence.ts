/** Adds the commands about the proof of an exam: report, verify, hand-in, register and key. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { badgeOf, examReporters, registrationOf } from '../../conformance/index.ts'
import type { ExamFormat, Standing } from '../../conformance/index.ts'
import { generateKeys, sha256 } from '../../envelope/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { jsonText, writeOpen, writeSecret } from '../exchange/private-files.ts'
import { formatOption, langOption } from '../options.ts'
import { checkedFile, checkFile } from './check.ts'
import type { CheckOptions } from './check.ts'
import { claimOf, withClaim } from './claim-options.ts'
import type { ClaimOptions } from './claim-options.ts'
import { resultIn } from './evidence-files.ts'
import { findKit } from './find-kit.ts'
import { handIn } from './hand-in.ts'
import type { HandInOptions } from './hand-in.ts'
import { readSigningKey } from './keys.ts'
import { reportSetting } from './report-setting.ts'

const kitWords = 'the kit of the exam; without it the one that this toolkit makes'
const trustWords = 'public key of the conformance environment'

/** Adds them. */
export function addEvidence(group: Command, desk: Desk, outcome: Outcome): void {
  addReport(group, desk, outcome)
  addVerify(group, desk, outcome)
  addHandIn(group, desk, outcome)
  addRegister(group, desk)
  addKey(group, desk)
}

type ReportOptions = {
  readonly format: ExamFormat | 'badge'
  readonly lang: Language
  readonly trust?: string
  readonly kit?: string
}

function addReport(group: Command, desk: Desk, outcome: Outcome): void {
  group
    .command('report')
    .description('write a result again in another form; badge makes an SVG of a pass')
    .argument('<result>', 'a result, or a dossier')
    .addOption(formatOption([...Object.keys(examReporters), 'badge']))
    .addOption(langOption())
    .option('--trust <file>', `${trustWords}: with a dossier that it sealed, the badge says so`)
    .option('--kit <folder>', kitWords)
    .action(async (file: string, options: ReportOptions) => {
      outcome(
        options.format === 'badge' ? await printBadge(file, options, desk) : await printReport(file, options, desk),
      )
    })
}

async function printReport(file: string, { format, lang }: ReportOptions, desk: Desk) {
  const result = resultIn(file, desk)
  await desk.print(examReporters[format as ExamFormat](result, reportSetting(result, lang)))
  return exitCodes.well
}

/** Without the key of the environment a badge says self-test, whatever stands in the file. */
async function printBadge(file: string, { lang, trust, kit }: ReportOptions, desk: Desk) {
  const check: CheckOptions = {
    format: 'json',
    lang,
    ...(trust === undefined ? {} : { trust }),
    ...(kit === undefined ? {} : { kit }),
  }
  const standing: Standing = trust === undefined ? 'zelftest' : (await checkedFile(file, check, desk)).standing
  const badge = badgeOf(resultIn(file, desk), standing, lang)
  if (badge === undefined) {
    desk.talk(
      lang === 'nl'
        ? `${file} is geen pas van het hele examen: daar is geen badge van\n`
        : `${file} is no pass of the whole exam: there is no badge of that\n`,
    )
    return exitCodes.findings
  }
  await desk.print(badge)
  return exitCodes.well
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
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .action(async (file: string, options: CheckOptions) => {
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
    .option('--trust <file>', trustWords)
    .option('--kit <folder>', kitWords)
    .option('-o, --output <file>', 'where it goes', 'examendossier.json')
    .option('--check <file>', 'check this file and make nothing')
    .addOption(langOption())
    .action(async (result: string | undefined, { check, key, statement, ...options }: TypedHandIn) => {
      if (check !== undefined) outcome(await checkFile(check, { ...options, format: 'pretty' }, desk))
      else if (result === undefined || key === undefined || statement === undefined)
        throw new ToolkitFailure('usage', 'give a result with --key and --statement, or a file with --check')
      else outcome(await handIn(result, { ...options, key, statement }, desk))
    })
}

type RegisterOptions = ClaimOptions & { readonly key: string; readonly kit?: string; readonly output: string }

function addRegister(group: Command, desk: Desk): void {
  withClaim(group.command('register').description('write the registration for which the environment gives a seed'))
    .requiredOption('--key <file>', 'private JWK that will sign the report; only its public half is written')
    .option('--kit <folder>', kitWords)
    .option('-o, --output <file>', 'where it goes', 'examenaanmelding.json')
    .action(async ({ key, kit, output, ...typed }: RegisterOptions) => {
      const claim = claimOf(typed)
      const { open } = await readSigningKey(resolve(desk.folder, key), key)
      const { digest } = await findKit(claim, kit, desk)
      writeOpen(resolve(desk.folder, output), jsonText(registrationOf(claim, digest, open)))
      await desk.print(`${output}\n`)
    })
}

function addKey(group: Command, desk: Desk): void {
  group
    .command('key')
    .description('make a key that signs reports: the private half in this file, the public one beside it')
    .argument('<file>', 'where the private key goes, such as sleutel.json')
    .action(async (file: string) => {
      const kid = `examen-${(await sha256(desk.randomUuid())).slice(0, 16)}`
      const pair = await generateKeys(2, 'teken', kid)
      const open = `${file.replace(/\.json$/, '')}.openbaar.json`
      writeSecret(resolve(desk.folder, file), jsonText(pair.private))
      writeOpen(resolve(desk.folder, open), jsonText(pair.public))
      await desk.print(`${file}\n${open}\n`)
    })
}
