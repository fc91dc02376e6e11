/** The result as one page that stands alone: no script, no request, readable on paper, light and dark. */
import { escapeMarkup } from '../../../validator/index.ts'
import { isWhole } from '../result.ts'
import type { ExamResult } from '../result.ts'
import { levels } from '../subject.ts'
import { count, headLines, tellCase, wrongCases } from './setting.ts'
import type { ExamReportSetting } from './setting.ts'
import { examWords } from './words.ts'

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1.1rem;margin:1.5rem 0 .25rem}table{border-collapse:collapse;width:100%}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8886;overflow-wrap:anywhere}
.gezakt,.bekend{color:light-dark(#a4001d,#ff9aa2)}.geslaagd{color:light-dark(#11632d,#8fdc9f)}code{font-size:.9em}
@media print{body{max-width:none;margin:0}}`

/** The page. */
export function htmlExam(result: ExamResult, setting: ExamReportSetting): string {
  const { lang } = setting
  const word = examWords[lang]
  const { oordeel, totaal } = result
  const head = headLines(result, lang).map(
    ([name, what]) => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(what)}</dd>`,
  )
  const total = word.total(count(totaal.goed, lang), count(totaal.gevallen, lang))
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(word.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(word.title)}</h1>
<p><strong class="${oordeel}">${escapeMarkup(word.verdicts[oordeel])}</strong>: ${escapeMarkup(total)}</p>
${isWhole(result) ? '' : `<p>${escapeMarkup(word.part)}</p>\n`}<dl>${head.join('')}</dl>
${levelTable(result, setting)}${clauseTable(result, setting)}${caseTable(result, setting)}</main>
</body>
</html>
`
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const columns = heads.map((name) => `<th scope="col">${escapeMarkup(name)}</th>`).join('')
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>\n`)
    .join('')
  return `<h2>${escapeMarkup(title)}</h2>\n<table>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`
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
