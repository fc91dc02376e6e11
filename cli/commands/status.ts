/** `skp status`: where every version stands in its life, what is about to end, and what keeps it from production. */
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { lawSource, statusOn } from '../../governance/index.ts'
import type { VersionStatusOn } from '../../governance/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { printColumns } from '../columns.ts'
import type { Desk } from '../desk.ts'
import { groundsOf } from '../exchange/production-grounds.ts'
import type { Outcome } from '../exit-codes.ts'
import { day, formatOption, langOption } from '../options.ts'
import { printVersionId } from '../../schemas/index.ts'
import { wrapText } from '../wrap-words.ts'

type StatusOptions = {
  readonly on?: string
  readonly law?: string
  readonly lang: Language
  readonly format: 'pretty' | 'json'
}

const words = {
  nl: {
    heads: ['versie', 'fase', 'A: mag vanaf', 'B: moet vanaf', 'C: niet meer vanaf', 'bevroren', 'nog te bevestigen'],
    yes: 'ja',
    soon: (name: string, days: number) => `Let op: ${name} mag over ${days} dagen niet meer.`,
    over: (name: string, days: number) => `Let op: ${name} mag al ${days} dagen niet meer.`,
    open: 'Een versie waarvan een grondslag nog te bevestigen is, gaat niet mee in productie: spec/open-vragen/grondslagen.md.',
  },
  en: {
    heads: ['version', 'phase', 'A: may from', 'B: must from', 'C: not from', 'frozen', 'to be confirmed'],
    yes: 'yes',
    soon: (name: string, days: number) => `Mind: ${name} ends in ${days} days.`,
    over: (name: string, days: number) => `Mind: ${name} ended ${days} days ago.`,
    open: 'Production does not carry a version with a ground to be confirmed: spec/open-vragen/grondslagen.md.',
  },
} as const

/** Adds `status`. */
export function addStatus(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('status')
    .description('list every version with its phase and dates, and warn before a phase-out')
    .option('--on <date>', 'day to look at (YYYY-MM-DD); today without it', day)
    .option('--law <folder>', 'folder of the law; that of this package without it')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addHelpText('after', '\nExample:\n  skp status --on 2027-01-01')
    .action(async ({ on, law, lang, format }: StatusOptions) => {
      const asked = on ?? desk.clock().toISOString().slice(0, 10)
      const { folder } = lawSource(desk.folder, law)
      const catalog = readCatalog(folder)
      const versions = statusOn(asked, catalog, groundsOf(catalog, folder))
      await desk.print(format === 'json' ? `${JSON.stringify(versions, null, 2)}\n` : print(versions, lang, desk.width))
    })
}

function print(versions: readonly VersionStatusOn[], lang: Language, width: number): string {
  const { heads, yes, soon, over, open } = words[lang]
  const rows = versions.map(({ module, version, phase, dates, frozen, openGrounds }) => [
    printVersionId({ module, version }),
    phase,
    ...dates.map((date) => date ?? ''),
    frozen ? yes : '',
    openGrounds.map(({ grond, vraag }) => vraag ?? grond).join(', '),
  ])
  const warnings = versions.flatMap(({ module, version, endsIn }) => {
    if (endsIn === undefined) return []
    const name = printVersionId({ module, version })
    return [`${endsIn > 0 ? soon(name, endsIn) : over(name, -endsIn)}\n`]
  })
  const notes = versions.some(({ openGrounds }) => openGrounds.length > 0) ? [`${open}\n`, ...warnings] : warnings
  return `${printColumns(heads, rows, width)}${notes.length === 0 ? '' : `\n${wrapText(notes.join(''), width)}`}`
}
