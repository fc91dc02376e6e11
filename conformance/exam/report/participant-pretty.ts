/** The exam of a participant for people at a terminal: a line for each scenario, and below it what went wrong, by which clauses. */
import type { ParticipantResult } from '../participant/participant-result.ts'
import { fold } from './fold.ts'
import { participantHead, playedScenarios, tellCheck } from './participant-lines.ts'
import type { PlayedScenario } from './participant-lines.ts'
import { participantWords } from './participant-words.ts'
import { participantVerdict } from './setting.ts'
import type { ExamReportSetting } from './setting.ts'

/** The report as lines of text. */
export function prettyParticipant(
  result: ParticipantResult,
  { lang, columns }: Pick<ExamReportSetting, 'lang' | 'columns'>,
): string {
  const words = participantWords[lang]
  const head = participantHead(result, lang).map(([name, what]) =>
    fold(`${`${name}:`.padEnd(14)}${what}`, columns, ' '.repeat(14)),
  )
  const lines = playedScenarios(result).flatMap(({ name, checks }) => [
    `${markOf(checks)} ${name}`,
    ...checks
      .filter(({ uitkomst }) => uitkomst !== 'goed')
      .map((each) => fold(`    ${tellCheck(each, lang)}`, columns, '      ')),
  ])
  const { bepalingen, deel } = result
  const clauses = bepalingen.length === 0 ? [] : [fold(`${words.clauses}: ${bepalingen.join(', ')}`, columns, '  ')]
  const blocks = [
    [...head, ...(deel === undefined ? [] : [words.part])],
    lines,
    [...clauses, participantVerdict(result, lang)],
  ]
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

function markOf(checks: PlayedScenario['checks']): string {
  const has = (outcome: string): boolean => checks.some(({ uitkomst }) => uitkomst === outcome)
  return has('fout') ? '✗' : has('niet-uitgevoerd') ? '–' : '✓'
}
