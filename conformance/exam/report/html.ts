/** The result as one page that stands alone; with the exam of the participant below it, when there was one. */
import { escapeMarkup } from '../../../validator/index.ts'
import { isWhole } from '../result.ts'
import type { ExamResult } from '../result.ts'
import { levels } from '../subject.ts'
import { definitions, htmlPage, table } from './html-page.ts'
import { participantSection } from './participant-html.ts'
import { count, headLines, tellCase, wrongCases } from './setting.ts'
import type { ExamReportSetting } from './setting.ts'
import { examWords } from './words.ts'

/** The page. */
export function htmlExam(result: ExamResult, setting: ExamReportSetting): string {
  const { lang } = setting
  const word = examWords[lang]
  const { oordeel, totaal } = result
  const total = word.total(count(totaal.goed, lang), count(totaal.gevallen, lang))
  const { participant } = setting
  const body = `<p><strong class="${oordeel}">${escapeMarkup(word.verdicts[oordeel])}</strong>: ${escapeMarkup(total)}</p>
${isWhole(result) ? '' : `<p>${escapeMarkup(word.part)}</p>\n`}${definitions(headLines(result, lang))}
${levelTable(result, setting)}${clauseTable(result, setting)}${caseTable(result, setting)}`
  const more = participant === undefined ? '' : participantSection(participant, lang)
  return htmlPage(lang, word.title, body + more)
}

function levelTable({ fout, signalering }: ExamResult, { lang }: ExamReportSetting): string {
  const word = examWords[lang]
  const rows = (counts: ExamResult['fout'], suffix: string): readonly (readonly string[])[] =>
    levels.flatMap((level) => {
      const own = counts[level]
      return own === undefined
        ? []
        : [[word.levels[level] + suffix, ...[own.goed, own.fout, own.geen].map((each) => count(each, lang))]]
    })
  const heads = [word.level, word.right, word.wrong, word.unanswered]
  return table(word.level, heads, [...rows(fout, ''), ...rows(signalering, ` – ${word.warnings}`)])
}

function clauseTable({ bepalingen }: ExamResult, { lang, sentence }: ExamReportSetting): string {
  const word = examWords[lang]
  const rows = bepalingen.map(({ bepaling, missers, gevallen }) => [
    bepaling,
    `${count(missers, lang)}/${count(gevallen, lang)}`,
    sentence(bepaling) ?? '',
  ])
  return table(word.clauses, [word.clause, word.wrong, ''], rows)
}

function caseTable(result: ExamResult, { lang }: ExamReportSetting): string {
  const word = examWords[lang]
  const rows = wrongCases(result).map((each) => [each.id, tellCase(each, lang), each.bepalingen.join(', ')])
  return table(word.wrongCases, [word.case, word.answer, word.clause], rows)
}
