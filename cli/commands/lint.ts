/** `skp lint`: checks the law, or the schemas of others, for what a schema cannot say of itself. */
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { lint, lintLaw, lintReasons, lintReporters } from '../../governance/index.ts'
import type { LintFormat } from '../../governance/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'
import { wrapText } from '../wrap-words.ts'

type LintOptions = {
  readonly lang: Language
  readonly format: LintFormat
  readonly law?: string
  readonly rules?: true
}

/** Adds `lint`. */
export function addLint(program: Command, desk: Desk, outcome: Outcome): void {
  program
    .command('lint')
    .description('check the law, or schemas of others: circles, slow patterns, examples, texts')
    .argument('[paths...]', 'schema files or folders; the law of this package without them')
    .option('--law <folder>', 'folder of a law to check')
    .option('--rules', 'list the rules, each with its reason')
    .addOption(formatOption(Object.keys(lintReporters)))
    .addOption(langOption())
    .addHelpText(
      'after',
      '\nExamples:\n  skp lint\n  skp lint schemas-of-others/ --format github\n  skp lint --rules --lang en',
    )
    .action(async (paths: readonly string[], { lang, format, law, rules }: LintOptions) => {
      if (rules === true) {
        const listed = Object.entries(lintReasons[lang]).map(([id, reason]) => `${id}  ${reason}\n`)
        await desk.print(wrapText(listed.join(''), desk.width))
        return
      }
      const reading = { folder: desk.folder, ...(law === undefined ? {} : { law }) }
      const findings = paths.length === 0 ? await lintLaw(reading) : await lint(paths, reading)
      await desk.print(lintReporters[format](findings, { lang }))
      outcome(findings.length === 0 ? exitCodes.well : exitCodes.findings)
    })
}
