/** The report as one page that stands alone: no script, no request, readable on paper, light and dark. */
import type { Language } from '../../schemas/index.ts'
import { escapeMarkup } from './markup.ts'
import { countOf, fileOf, findingId, nameOf, printPlace, sentenceOf } from './reporter.ts'
import type { JudgedMessage, Reporter, ReportSetting, Summary, ToldFinding } from './reporter.ts'

const words = {
  nl: {
    title: 'Controle van berichten',
    valid: 'goed',
    invalid: 'afgekeurd',
    fout: 'Fout',
    signalering: 'Let op',
    place: 'Plaats',
    kind: 'Soort',
    what: 'Wat er is en wat u kunt doen',
    rule: 'Regel',
    total: 'Totaal',
    messages: ['bericht', 'berichten'],
    record: 'regel',
    known: 'bekend',
    unread: ['bestand niet te lezen', 'bestanden niet te lezen'],
  },
  en: {
    title: 'Message check',
    valid: 'valid',
    invalid: 'refused',
    fout: 'Error',
    signalering: 'Warning',
    place: 'Place',
    kind: 'Kind',
    what: 'What is wrong and what to do',
    rule: 'Rule',
    total: 'Total',
    messages: ['message', 'messages'],
    record: 'line',
    known: 'known',
    unread: ['file unreadable', 'files unreadable'],
  },
} as const

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1.1rem;margin:1.5rem 0 .25rem;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%;table-layout:fixed}
th:nth-child(1){width:28%}th:nth-child(2){width:5rem}th:nth-child(4){width:10rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8886;overflow-wrap:anywhere}
th{white-space:nowrap}.fout{color:light-dark(#a4001d,#ff9aa2);font-weight:600}.signalering{color:light-dark(#7a4b00,#ffcf70);font-weight:600}
.ok{color:light-dark(#11632d,#8fdc9f)}code{font-size:.9em}@media print{body{max-width:none;margin:0}}`

type Words = (typeof words)[Language]

/** Records of an NDJSON file without findings are counted, not listed. */
export function htmlReporter({ lang, toolVersion, schemaset }: ReportSetting): Reporter {
  const word = words[lang]
  return {
    quiet: true,
    begin: () =>
      `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
      `<title>${word.title}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${word.title}</h1>\n`,
    add: (judged) => section(judged, word),
    end: (summary) =>
      `${totals(summary, word)}<p><small>skp ${escapeMarkup(toolVersion)} · ${escapeMarkup(schemaset)}</small></p>\n</main>\n</body>\n</html>\n`,
  }
}

function section(judged: JudgedMessage, word: Words): string {
  if (judged.record !== undefined && judged.findings.length === 0) return ''
  const record = judged.record === undefined ? '' : ` ${word.record} ${judged.record}`
  const verdict = judged.valid
    ? `<span class="ok">✓ ${word.valid}</span>`
    : `<span class="fout">✗ ${word.invalid}</span>`
  const known = judged.known === undefined ? '' : ` (${judged.known} ${word.known})`
  const head = `<h2>${escapeMarkup(fileOf(judged))}${record} ${verdict}</h2>\n<p><code>${escapeMarkup(nameOf(judged))}</code>${known}</p>\n`
  if (judged.findings.length === 0) return head
  const columns = [word.place, word.kind, word.what, word.rule].map((name) => `<th scope="col">${name}</th>`).join('')
  const rows = judged.findings.map((finding) => row(judged, finding, word)).join('')
  return `${head}<table>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table>\n`
}

function row(judged: JudgedMessage, finding: ToldFinding, word: Words): string {
  const place = `${escapeMarkup(printPlace(judged, finding))}<br><code>${escapeMarkup(finding.pointer)}</code>`
  const kind = `<span class="${finding.severity}">${word[finding.severity]}</span>`
  const text = escapeMarkup(sentenceOf(finding))
  return `<tr><td>${place}</td><td>${kind}</td><td>${text}</td><td><code>${escapeMarkup(findingId(finding))}</code></td></tr>\n`
}

function totals(summary: Summary, word: Words): string {
  const known = summary.known === undefined ? '' : `, ${summary.known} ${word.known}`
  const unread = summary.unread === undefined ? '' : `, ${countOf(summary.unread, word.unread)}`
  return `<h2>${word.total}</h2>\n<p>${countOf(summary.messages, word.messages)}: ${summary.valid} ${word.valid}, ${summary.invalid} ${word.invalid}${known}${unread}.</p>\n`
}
