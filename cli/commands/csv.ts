/** `skp csv`: list work — messages to CSV and back, and what the lists look like. */
import { Option } from 'commander'
import type { Command } from 'commander'
import { separators } from '../../csv/index.ts'
import { exportCsv } from '../csv/export.ts'
import type { ExportOptions } from '../csv/export.ts'
import { importCsv } from '../csv/import.ts'
import type { ImportOptions } from '../csv/import.ts'
import { lawLists, listsOf, parseListId } from '../csv/law-lists.ts'
import { printList, printLists } from '../csv/print-list.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'

type FormatOptions = { readonly format: 'pretty' | 'json' }

/** Adds `csv list`, `csv show`, `csv export` and `csv import`. */
export function addCsv(program: Command, desk: Desk, outcome: Outcome): void {
  const csv = program
    .command('csv')
    .description('list work: messages to CSV for a spreadsheet, and back to messages')
    .addHelpText('after', example)
  addLookUps(csv, desk)
  csv
    .command('export')
    .description(
      'write messages as a CSV file; in a list that ends in -beantwoorden, answers fill in their question; messages of other types are refused',
    )
    .argument('<messages...>', 'files, folders or globs (.json, .ndjson, .jsonl)')
    .requiredOption('--list <list>', 'which list, as skp csv list names it')
    .requiredOption('-o, --output <file>', 'the file to write; its name ends in .csv')
    .addOption(separatorOption('semicolon without it'))
    .addOption(langOption())
    .addOption(formatOption(['pretty', 'json']))
    .addHelpText('after', example)
    .action(async (paths: string[], options: ExportOptions) => outcome(await exportCsv(paths, options, desk)))
  csv
    .command('import')
    .description('read CSV files of one list; all messages are taken over, or none')
    .argument('<files...>', 'the CSV files')
    .requiredOption('--list <list>', 'which list, as skp csv list names it')
    .requiredOption('-o, --output <place>', 'an .ndjson file, or a folder that is new or empty')
    .addOption(separatorOption('what a line sep= says, else semicolon, without it'))
    .option('--questions <paths...>', 'the messages that were asked: the copied columns must be as they were')
    .option('--sender <oin>', 'OIN of the sender, for rows that name none')
    .addOption(langOption())
    .addOption(formatOption(['pretty', 'json']))
    .addHelpText('after', example)
    .action(async (files: string[], options: ImportOptions) => outcome(await importCsv(files, options, desk)))
}

function addLookUps(csv: Command, desk: Desk): void {
  csv
    .command('list')
    .description('name every list')
    .argument('[module]', 'only this module, or module@version')
    .addOption(formatOption(['pretty', 'json']))
    .action(async (filter: string | undefined, { format }: FormatOptions) => {
      const lists = filter === undefined ? lawLists() : listsOf(filter)
      await desk.print(printLists(lists, { format, width: desk.width }))
    })
  csv
    .command('show')
    .description('show the columns of one list')
    .argument('<list>', 'as skp csv list names it')
    .addOption(formatOption(['pretty', 'json']))
    .action(async (name: string, { format }: FormatOptions) => {
      await desk.print(printList(parseListId(name), { format, width: desk.width }))
    })
}

function separatorOption(otherwise: string): Option {
  return new Option('--separator <sign>', `sign between columns; never guessed: ${otherwise}`).choices(
    Object.keys(separators),
  )
}

const example = `
Example, a creditor that answers by spreadsheet:
  skp csv export saldoverzoeken/ --list schuldregeling@2.0/Saldoverzoek-beantwoorden -o vragen.csv
  (fill in columns L and further, one row per claim, and save as CSV UTF-8)
  skp csv import vragen.csv --list schuldregeling@2.0/Saldoverzoek-beantwoorden --questions saldoverzoeken/ -o antwoorden/

Exit codes: 0 all is well, 1 findings and nothing written, 2 wrong usage or unreadable input, 3 our mistake.`
