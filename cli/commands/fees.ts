/** `skp fees`: the yearly statement of a home: what participants declared beside what its hub counted, and the fee of each. */
import { resolve } from 'node:path'
import { Option } from 'commander'
import type { Command } from 'commander'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import { readCatalog, tariffOf } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import type { Counted } from '../fees/statement.ts'
import { formatOption, langOption, yearNumber } from '../options.ts'

type FeesOptions = {
  readonly home: string
  readonly year?: number
  readonly declared?: string
  readonly counts?: string
  readonly lang: Language
  readonly format: 'pretty' | 'json'
}

const more = `
What participants declared of the year stands in their applications, or in a JSON file, which counts where both say it:
  [{ "oin": "00000099000000001000", "inwoners": 120000 }, { "oin": "00000099000000002000", "dossiers": 640 }]
What the hub counted are messages that a creditor confirmed as received; of a dossier it sees nothing, so the count says
"at least" and decides nothing. Without --counts the running hub of the home is asked, at its operator's port.

Examples:
  skp fees --home proeftuin --year 2026 --declared opgaven.json
  skp fees --home proeftuin --format json

Exit codes: 0 every declaration holds, 1 one is missing or lower than what was counted, 2 wrong usage or a file that cannot be read.`

/** Adds the command. */
export function addFees(program: Command, desk: Desk, outcome: Outcome): void {
  program
    .command('fees')
    .description('what each participant pays for a year, by what it declared, beside what the hub counted')
    .requiredOption('--home <folder>', 'home that skp pki made')
    .option('--declared <file>', 'what participants declared since they applied, as JSON (see below)')
    .addOption(new Option('--year <year>', 'the year; last year without it').argParser(yearNumber))
    .option('--counts <file>', 'counts of the hub in a file (its /tellingen of that year), instead of asking it')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addHelpText('after', more)
    .action(async (options: FeesOptions) => {
      const year = options.year ?? desk.clock().getUTCFullYear() - 1
      const catalog = readCatalog()
      const tariff = tariffOf(catalog.tarieven, year)
      if (tariff === undefined)
        throw new ToolkitFailure(
          'usage',
          `no tariff of ${year} is known; the first is of ${catalog.tarieven[0]?.vanaf}`,
        )
      const { feeRows } = await import('../fees/statement.ts')
      const { readDeclared } = await import('../fees/read-declared.ts')
      const { readBook } = await import('../exchange/edit-home.ts')
      const home = resolve(desk.folder, options.home)
      const { deelnemers } = await readBook(home, desk.clock())
      const known = new Set(deelnemers.map(({ oin }) => oin))
      const later = options.declared === undefined ? [] : readDeclared(resolve(desk.folder, options.declared), known)
      const { declaredAtJoining } = await import('../fees/declared-at-joining.ts')
      const declared = [...later, ...declaredAtJoining(home, year, catalog)]
      const rows = feeRows(deelnemers, { catalog, tariff, declared, counted: await countsOf(desk, options, year) })
      await desk.print(await printed({ year, rows }, options, desk.width))
      outcome(rows.every(({ oordeel }) => oordeel === 'klopt') ? exitCodes.well : exitCodes.findings)
    })
}

type Statement = { readonly year: number; readonly rows: ReturnType<typeof import('../fees/statement.ts').feeRows> }

async function printed({ year, rows }: Statement, { format, lang }: FeesOptions, width: number): Promise<string> {
  if (format === 'json') return `${JSON.stringify({ jaar: year, deelnemers: rows }, null, 2)}\n`
  const { printStatement } = await import('../fees/print-statement.ts')
  return printStatement(rows, lang, width)
}

async function countsOf(desk: Desk, { home, counts }: FeesOptions, year: number): Promise<readonly Counted[]> {
  const { askCounts, readCounts } = await import('../fees/ask-counts.ts')
  if (counts === undefined) {
    const { readHubHome } = await import('../exchange/read-home.ts')
    const { config } = await readHubHome(resolve(desk.folder, home))
    return askCounts(config.beheerpoort, year)
  }
  const { readJsonFile } = await import('../exchange/private-files.ts')
  const path = resolve(desk.folder, counts)
  const found = readCounts(readJsonFile(path))
  if (found === undefined) throw new ToolkitFailure('file-unreadable', `${path} is no answer of /tellingen of a hub`)
  return found.filter(({ maand }) => maand.startsWith(`${year}-`))
}
