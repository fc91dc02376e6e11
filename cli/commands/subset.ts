/** `skp subset`: whether every message that one schema accepts is accepted by another, with a message that shows it when not. */
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { messageSchema, SchemaFault, subset, tellReason } from '../../governance/index.ts'
import type { Subset } from '../../governance/index.ts'
import { parseVersionId, ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { knownMessage, knownMessages } from '../message-id.ts'
import { formatOption, langOption, wholeNumber } from '../options.ts'
import { readSchema } from '../read-schema.ts'

type SubsetCommand = {
  readonly format: 'pretty' | 'json'
  readonly lang: Language
  readonly formats: 'assert' | 'annotate'
  readonly budget?: number
}

/** Adds the command. */
export function addSubset(program: Command, desk: Desk, outcome: Outcome): void {
  program
    .command('subset')
    .description('tell whether everything that schema A accepts is accepted by schema B')
    .argument('<a>', 'a file with a JSON Schema, or module@version/Bericht (skp catalog list shows them)')
    .argument('<b>', 'the same')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addOption(
      new Option('--formats <mode>', 'whether formats such as date are conditions')
        .choices(['assert', 'annotate'])
        .default('assert'),
    )
    .addOption(new Option('--budget <steps>', 'steps that may be spent on the answer').argParser(wholeNumber(1)))
    .addHelpText(
      'after',
      `
Exit codes: 0 yes, 1 no or unknown, 2 a file that is missing or holds no schema.

Examples:
  skp subset old.schema.json new.schema.json
  skp subset schuldregeling@1.1/Saldoverzoek schuldregeling@2.0/Saldoverzoek --lang en`,
    )
    .action(async (a: string, b: string, { format, lang, ...options }: SubsetCommand) => {
      const [schemaA, schemaB] = [load(a, desk), load(b, desk)]
      const result = await subset(schemaA, schemaB, options).catch((error: unknown) => {
        if (!(error instanceof SchemaFault)) throw error
        const place = error.pointer === '' ? 'its root' : error.pointer
        throw new ToolkitFailure(
          'usage',
          `${error.side === 'a' ? a : b} is not a JSON Schema, at ${place}: ${error.remedy}`,
        )
      })
      await desk.print(format === 'json' ? toJson(result, lang) : toWords(result, lang))
      outcome(result.answer === 'yes' ? exitCodes.well : exitCodes.findings)
    })
}

function load(name: string, desk: Desk): unknown {
  const [version = '', ...type] = name.split('/')
  return parseVersionId(version) !== undefined && type.length > 0
    ? messageSchema(knownMessage(name, knownMessages()))
    : readSchema(name, desk.folder)
}

function toJson(result: Subset, lang: Language): string {
  const told = result.answer === 'unknown' ? { ...result, text: tellReason(result.reason, lang) } : result
  return `${JSON.stringify(told, null, 2)}\n`
}

const words = {
  nl: {
    yes: 'Ja: alles wat A goedkeurt, keurt B ook goed.',
    no: 'Nee: dit keurt A goed en B af.',
    unknown: 'Onbekend.',
  },
  en: {
    yes: 'Yes: everything that A accepts, B accepts too.',
    no: 'No: A accepts this and B refuses it.',
    unknown: 'Unknown.',
  },
} as const

function toWords(result: Subset, lang: Language): string {
  const first = words[lang][result.answer]
  if (result.answer === 'no') return `${first}\n${JSON.stringify(result.witness, null, 2)}\n`
  return result.answer === 'yes' ? `${first}\n` : `${first} ${tellReason(result.reason, lang)}\n`
}
