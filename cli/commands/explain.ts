/** `skp explain`: tells what a rule or a finding code means. */
import type { Command } from 'commander'
import { findingCodes, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import type { ConversionStep, FindingCode, Language, Rule } from '../../schemas/index.ts'
import { tellCode } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { didYouMean } from '../did-you-mean.ts'
import { allNames, allRules, allSteps } from '../explained.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'
import { wrapText } from '../wrap-words.ts'

type ExplainOptions = { readonly format: 'pretty' | 'json'; readonly lang: Language; readonly list?: true }

/** Adds the command. */
export function addExplain(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('explain')
    .description('tell what a rule asks and why, what a step of a conversion does, or what a finding code means')
    .argument('[rule]', 'a rule such as SR-2.0-R001, a step such as SR-2.0-1.1-C003, or a code such as text-pattern')
    .option('--list', 'list every rule, step and code')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addHelpText('after', '\nExamples:\n  skp explain SR-2.0-R001\n  skp explain element-missing --lang en')
    .action(async (name: string | undefined, { format, lang, list }: ExplainOptions) => {
      if (list === true) {
        const names = await allNames()
        await desk.print(format === 'json' ? `${JSON.stringify(names, null, 2)}\n` : `${names.join('\n')}\n`)
        return
      }
      if (name === undefined) throw new ToolkitFailure('usage', `give a rule, step or code; ${listed}`)
      const ofCsv = await tellCsvCode(name, lang)
      if (ofCsv !== undefined) {
        const text = `${ofCsv.code}\n${ofCsv.melding}\n${ofCsv.herstel}\n`
        await desk.print(format === 'json' ? `${JSON.stringify(ofCsv, null, 2)}\n` : wrapText(text, desk.width))
        return
      }
      const rule = allRules().find(({ id }) => id.toLowerCase() === name.toLowerCase())
      const code = findingCode(name)
      const step = allSteps().find(({ id }) => id.toLowerCase() === name.toLowerCase())
      if (rule === undefined && code === undefined && step === undefined) throw await unknown(name)
      const data = rule ?? step ?? { code, ...tellCode(code ?? 'rule', lang) }
      if (format === 'json') await desk.print(`${JSON.stringify(data, null, 2)}\n`)
      else await desk.print(wrapText(printAny({ rule, step, code }, lang), desk.width))
    })
}

type Explained = {
  readonly rule: Rule | undefined
  readonly step: ConversionStep | undefined
  readonly code: FindingCode | undefined
}

function printAny({ rule, step, code }: Explained, lang: Language): string {
  if (rule !== undefined) return printRule(rule, lang)
  return step === undefined ? printCode(code ?? 'rule', lang) : printStep(step, lang)
}

/** What a code of CSV means; loaded only when it looks like one. */
async function tellCsvCode(name: string, lang: Language) {
  const wanted = name.toLowerCase()
  if (!wanted.startsWith('csv-')) return undefined
  const { csvFindingCodes, explainCsv } = await import('../../csv/index.ts')
  const code = (Object.keys(csvFindingCodes) as (keyof typeof csvFindingCodes)[]).find((one) => one === wanted)
  const told = code === undefined ? undefined : explainCsv({ code, params: {} }, lang)
  return code === undefined || told === undefined ? undefined : { code, ...told }
}

function findingCode(name: string): FindingCode | undefined {
  return (Object.keys(findingCodes) as FindingCode[]).find((code) => code === name.toLowerCase())
}

const listed = 'skp explain --list shows every one'

async function unknown(name: string): Promise<ToolkitFailure> {
  const hint = didYouMean(name, await allNames(), listed)
  return new ToolkitFailure('unknown-rule', `no rule, step or code ${quotedName(name)}; ${hint}`)
}

const words = {
  nl: {
    messages: 'Berichten',
    pointer: 'Plaats',
    kind: 'Klasse',
    source: 'Bron',
    contradicts: 'Tegenspraak',
    expression: 'Wat moet gelden',
    fout: 'fout (weigert het bericht)',
    signalering: 'signalering (waarschuwt, houdt niets tegen)',
    kept: 'Er gaat niets verloren.',
    does: 'Stap',
  },
  en: {
    messages: 'Messages',
    pointer: 'Place',
    kind: 'Class',
    source: 'Source',
    contradicts: 'Contradiction',
    expression: 'What must hold',
    fout: 'error (fout: refuses the message)',
    signalering: 'warning (signalering: stops nothing)',
    kept: 'Nothing is lost.',
    does: 'Step',
  },
} as const

function printRule(rule: Rule, lang: Language): string {
  const word = words[lang]
  return `${rule.id}
${rule[lang].melding}
${rule[lang].herstel}

${word.kind}: ${word[rule.klasse]}
${word.messages}: ${rule.berichten.join(', ')}
${word.pointer}: ${rule.pointer}
${word.source}: ${rule.bron} (${rule.herkomst})
${contradiction(rule, lang)}${word.expression}: ${rule.expressie}
`
}

/** What in the message contradicts what, for a rule that stands on that alone. */
function contradiction({ tegenspraak }: Rule, lang: Language): string {
  return tegenspraak === undefined ? '' : `${words[lang].contradicts}: ${tegenspraak[lang]}\n`
}

function printStep(step: ConversionStep, lang: Language): string {
  const word = words[lang]
  const { melding = word.kept, herstel } = step[lang] ?? {}
  const pointers = ['van' in step ? step.van : '', 'naar' in step ? (step.naar ?? '') : '']
  return `${[step.id, melding, herstel].filter((part) => part !== undefined).join('\n')}

${word.does}: ${step.soort}
${word.messages}: ${step.berichten.join(', ')}
${word.pointer}: ${pointers.filter((pointer) => pointer !== '').join(' → ')}
${word.source}: ${step.bron} (${step.herkomst})
`
}

function printCode(code: FindingCode, lang: Language): string {
  const { melding, herstel } = tellCode(code, lang)
  return `${code}\n${melding}\n${herstel}\n`
}
