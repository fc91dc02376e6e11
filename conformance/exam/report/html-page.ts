/** A page that stands alone: no script, no request, readable on paper, light and dark. */
import { escapeMarkup } from '../../../validator/index.ts'
import type { Language } from '../../../schemas/index.ts'

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1.1rem;margin:1.5rem 0 .25rem}table{border-collapse:collapse;width:100%}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8886;overflow-wrap:anywhere}
.gezakt,.bekend{color:light-dark(#a4001d,#ff9aa2)}.geslaagd{color:light-dark(#11632d,#8fdc9f)}code{font-size:.9em}
@media print{body{max-width:none;margin:0}}`

/** The page with this title around markup. */
export function htmlPage(lang: Language, title: string, markup: string): string {
  const name = escapeMarkup(title)
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${name}</h1>
${markup}</main>
</body>
</html>
`
}

/** Names with what they are. */
export function definitions(lines: readonly (readonly [string, string])[]): string {
  return `<dl>${lines.map(([name, what]) => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(what)}</dd>`).join('')}</dl>`
}

/** A table under a heading; nothing without rows. */
export function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const columns = heads.map((name) => `<th scope="col">${escapeMarkup(name)}</th>`).join('')
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>\n`)
    .join('')
  return `<h2>${escapeMarkup(title)}</h2>\n<table>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`
}
