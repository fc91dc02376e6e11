/** The report for people at a terminal: the verdict, the levels, and clause by clause what goes wrong. */
import type { Language } from '../../../schemas/index.ts'
import { isWhole } from '../result.ts'
import type { Counts, ExamResult } from '../result.ts'
import { levels } from '../subject.ts'
import type { Level } from '../subject.ts'
import { fold } from './fold.ts'
import { prettyParticipant } from './participant-pretty.ts'
import { participantWords } from './participant-words.ts'
import { count, headLines, tellCase, tellVerdict, wrongCases } from './setting.ts'
import type { ExamReportSetting } from './setting.ts'
import { examWords } from './words.ts'

/** More than this is told as a number: the file has them all. */
const mostClauses = 40
const mostCases = 20

/** The report as lines of text. */
export function prettyExam(result: ExamResult, setting: ExamReportSetting): string {
  const { lang, columns } = setting
  const word = examWords[lang]
  const head = headLines(result, lang).map(([name, what]) =>
    fold(`${`${name}:`.padEnd(14)}${what}`, columns, ' '.repeat(14)),
  )
  const isSilent = 'stil' in result.proefstuk
  const blocks = [
    [...head, ...(isWhole(result) ? [] : [fold(word.part, columns)])],
    ...(isSilent
      ? [[fold(word.silentHint, columns)]]
      : [levelLines(result, lang), kindLines(result, lang), clauseLines(result, setting), caseLines(result, setting)]),
    result.verwachtingen.length === 0
      ? []
      : [
          `${word.brokenTitle}:`,
          ...result.verwachtingen.map(({ geval, bepaling, waarom }) =>
            fold(`  ${geval ?? bepaling ?? ''}: ${word.broken[waarom]}`, columns, '    '),
          ),
        ],
    [fold(tellVerdict(result, lang), columns)],
  ]
  const text = `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
  const { participant } = setting
  if (participant === undefined) return text
  return `${text}\n${participantWords[lang].title}\n\n${prettyParticipant(participant, setting)}`
}

function levelLines({ fout, signalering }: ExamResult, lang: Language): readonly string[] {
  const word = examWords[lang]
  const line = (cells: readonly string[]): string =>
    `  ${(cells[0] ?? '').padEnd(12)}${cells
      .slice(1)
      .map((cell) => cell.padStart(9))
      .join('')}`
  const rows = (counts: { readonly [level in Level]?: Counts }): readonly string[] =>
    levels.flatMap((level) => {
      const own = counts[level]
      return own === undefined
        ? []
        : [line([word.levels[level], ...[own.goed, own.fout, own.geen].map((each) => count(each, lang))])]
    })
  const warnings = rows(signalering)
  return [
    line([word.level, word.right, word.wrong, word.unanswered]),
    ...rows(fout),
    ...(warnings.length === 0 ? [] : [`  ${word.warnings}`, ...warnings]),
  ]
}

function kindLines({ soorten }: ExamResult, lang: Language): readonly string[] {
  const word = examWords[lang]
  return [
    `${word.kinds}:`,
    ...Object.entries(soorten).map(
      ([kind, { goed, gevallen }]) => `  ${kind.padEnd(12)}${word.total(count(goed, lang), count(gevallen, lang))}`,
    ),
  ]
}

function clauseLines({ bepalingen }: ExamResult, { lang, columns, sentence }: ExamReportSetting): readonly string[] {
  const word = examWords[lang]
  if (bepalingen.length === 0) return []
  const shown = bepalingen.slice(0, mostClauses).flatMap(({ bepaling, missers, gevallen }) => {
    const said = sentence(bepaling)
    const line = `  ${bepaling}: ${count(missers, lang)}/${count(gevallen, lang)} ${word.wrong}`
    return [
      fold(line, columns, '    '),
      ...(said === undefined ? [] : [`    ${fold(said, columns - 4).replaceAll('\n', '\n    ')}`]),
    ]
  })
  return [`${word.clauses}:`, ...shown, ...more(bepalingen.length - mostClauses, lang)]
}

function caseLines(result: ExamResult, { lang, columns }: ExamReportSetting): readonly string[] {
  const word = examWords[lang]
  const wrong = wrongCases(result)
  if (wrong.length === 0) return []
  const known = new Set(result.bekend)
  const shown = wrong
    .slice(0, mostCases)
    .map((each) =>
      fold(`  ${each.id}${known.has(each.id) ? ` (${word.known})` : ''}: ${tellCase(each, lang)}`, columns, '    '),
    )
  return [`${word.wrongCases}:`, ...shown, ...more(wrong.length - mostCases, lang)]
}

function more(left: number, lang: Language): readonly string[] {
  return left > 0 ? [`  ${examWords[lang].more(count(left, lang))}`] : []
}
