/** What `skp convert` says: a line a message, a sentence a loss or refusal, or the same as JSON. */
import { printMessageId, visibleText } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Result, ToldLoss } from './convert-inputs.ts'

const words = {
  nl: {
    fout: 'fout',
    signalering: 'let op',
    record: 'regel',
    converted: 'omgezet',
    refused: 'geweigerd',
    lost: 'verloren of ingevuld',
    none: 'Er is niets geschreven.',
  },
  en: {
    fout: 'error',
    signalering: 'warning',
    record: 'line',
    converted: 'converted',
    refused: 'refused',
    lost: 'lost or filled in',
    none: 'Nothing was written.',
  },
} as const

/** For people at a terminal. */
export function printResults(results: readonly Result[], lang: Language): string {
  const word = words[lang]
  const good = results.filter(({ message }) => message !== undefined)
  const refused = results.length - good.length
  const lost = good.reduce((count, { findings }) => count + findings.length, 0)
  const end = refused === 0 ? '' : ` ${word.none}`
  const totals = `${good.length} ${word.converted}, ${refused} ${word.refused}, ${lost} ${word.lost}.${end}`
  return `${results.map((result) => printResult(result, lang)).join('')}\n${totals}\n`
}

function printResult({ file, record, from, to, findings, message }: Result, lang: Language): string {
  const name = visibleText(file)
  const place = record === undefined ? name : `${name} ${words[lang].record} ${record}`
  const way = from === undefined ? '' : `  ${printMessageId(from)} → ${to}`
  return `${message === undefined ? '✗' : '✓'} ${place}${way}\n${findings.map((each) => printFinding(each, lang)).join('')}`
}

function printFinding({ code, severity, pointer, step, rule, melding, herstel }: ToldLoss, lang: Language): string {
  const trail = [pointer, step ?? rule ?? code].filter((part) => part !== '').join('  ')
  return `  ${words[lang][severity]}  ${[melding, herstel].filter((part) => part !== undefined).join(' ')}\n      ${trail}\n`
}

/** One JSON object a result; messages are left out when they went to files, or when one of them was refused. */
export function resultData({ message, ...result }: Result, withMessage: boolean): object {
  return { ...result, converted: message !== undefined, ...(withMessage && message !== undefined ? { message } : {}) }
}
