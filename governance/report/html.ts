/** The comparison as one HTML page that stands alone: no script, no request, readable on paper. */
import { createHash } from 'node:crypto'
import type { Change, Comparison, Direction, Verdict } from '../compare/comparison.ts'
import { directions } from '../compare/comparison.ts'
import type { Approved } from '../compare/approvals.ts'
import { style } from './html-style.ts'
import { placesOf } from './places.ts'
import type { DiffSetting } from './reporter.ts'
import { approvalOf, remarkOn, tell, vocabulary } from './told.ts'
import type { ToldComparison, ToldMessage } from './told.ts'
import type { Words } from './words.ts'

/** A whole HTML document; its policy forbids everything but its own style. */
export function htmlDiff(comparison: Comparison, { lang, toolVersion, approved }: DiffSetting): string {
  const words = vocabulary[lang]
  const told = tell(comparison, lang, approved)
  const allowed = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${allowed}'; base-uri 'none'; form-action 'none'`
  const summary = told.summary.map(([head, text]) => `<dt>${escaped(head)}</dt><dd>${escaped(text)}</dd>`).join('\n')
  const body = [
    `<h1>${escaped(told.title)}</h1>`,
    `<dl>\n${summary}\n</dl>`,
    overview(told, words),
    privacyPart(told, words),
    told.messages.length === 0 ? '' : `<h2>${words.heads.details}</h2>\n<p>${escaped(words.synthetic)}</p>`,
    ...told.messages.map((message, index) => messagePart(message, { words, approved, anchor: `bericht-${index + 1}` })),
    told.slight.length === 0 ? '' : `<p>${words.heads.slight}: ${escaped(told.slight.join(', '))}.</p>`,
    told.same.length === 0 ? '' : `<p>${words.heads.same}: ${escaped(told.same.join(', '))}.</p>`,
    `<p class="quiet">skp ${escaped(toolVersion)}</p>`,
  ]
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(told.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`
}

function overview({ messages }: ToldComparison, words: Words): string {
  if (messages.length === 0) return ''
  const { message, senders, receivers, change } = words.heads
  const rows = messages.map(({ name, message: { verdicts }, main }, index) => {
    const changes = [...new Set(main.map(words.change))].map(escaped).join('; ')
    const link = `<a href="#bericht-${index + 1}">${escaped(name)}</a>`
    return `<tr><th scope="row">${link}</th><td>${mark(verdicts.verzenders, words)}</td><td>${mark(verdicts.ontvangers, words)}</td><td>${changes}</td></tr>`
  })
  return table([message, senders, receivers, change], rows)
}

function mark({ answer }: Verdict, words: Words): string {
  const signs = { holds: '✓', breaks: '✗', unknown: '?' }
  return `<span class="${answer}">${signs[answer]} ${words.answers[answer]}</span>`
}

function privacyPart({ privacy }: ToldComparison, words: Words): string {
  if (privacy.length === 0) return ''
  const { privacy: head, message, data, why } = words.heads
  const rows = privacy.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
  return `<h2>${head}</h2>\n${table([message, data, words.kindOfDatum, why], rows)}`
}

function table(heads: readonly string[], rows: readonly string[]): string {
  const columns = heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')
  return `<div class="wide"><table>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`
}

type PageContext = { readonly words: Words; readonly approved: Approved | undefined; readonly anchor: string }

function messagePart({ name, parties, main, minor }: ToldMessage, setting: PageContext): string {
  const { words, anchor } = setting
  const small = minor.map((change) => `<li>${escaped(words.change(change))}</li>`)
  return [
    `<section>\n<h3 id="${anchor}">${escaped(name)}</h3>`,
    parties === '' ? '' : `<p class="quiet">${escaped(parties)}</p>`,
    ...main.map((change) => changePart(change, setting)),
    small.length === 0 ? '' : `<ul class="quiet">${small.join('')}</ul>`,
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function changePart(change: Change, { words, approved }: PageContext): string {
  const approval = approvalOf(change, approved, words)
  const verdicts = directions.map((direction) => {
    const head = direction === 'verzenders' ? words.heads.senders : words.heads.receivers
    return `${head}: ${mark(change.verdicts[direction], words)}${escaped(remarkOn(change, direction, words))}`
  })
  const witnesses = directions.map((direction) => witnessPart(direction, change, words))
  const places = placesOf(change).map((place) => escaped(place))
  return [
    '<div class="change">',
    `<p><strong>${escaped(capitalised(words.change(change)))}</strong></p>`,
    `<p>${verdicts.join(' · ')}</p>`,
    approval === '' ? '' : `<p>${escaped(approval)}</p>`,
    ...witnesses,
    `<p class="quiet">${places.join(' → ')} · ${change.id}</p>`,
    '</div>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function witnessPart(direction: Direction, { verdicts, message }: Change, words: Words): string {
  const verdict = verdicts[direction]
  if (verdict.answer !== 'breaks') return ''
  const json = escaped(JSON.stringify(verdict.witness, null, 2))
  return `<details><summary>${escaped(words.exampleOf(direction, message))}</summary><pre tabindex="0">${json}</pre></details>`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Text that is safe between tags and inside double quotes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
