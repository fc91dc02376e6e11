/** Reads a report of each format back by a parser of that format, as plain facts that a test compares with what was reported. */
import { DomUtils, parseDocument } from 'htmlparser2'
import type { ParserOptions } from 'htmlparser2'
import { Parser } from 'tap-parser'

/** The text on one line, with one space between words. */
export const whole = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

type Root = ReturnType<typeof parseDocument>
type Tag = Parameters<typeof DomUtils.getAttributeValue>[0]

function tree(text: string, options: ParserOptions) {
  const root: Root = parseDocument(text, options)
  const all = (name: string, inside: Root | Tag = root): readonly Tag[] =>
    DomUtils.getElementsByTagName(name, inside as never) as unknown as readonly Tag[]
  const words = (tag: Tag | undefined): string => (tag === undefined ? '' : DomUtils.textContent(tag))
  const said = (tag: Tag, name: string): string | undefined => DomUtils.getAttributeValue(tag, name)
  return { all, words, said, root }
}

/** The suites of a JUnit report, with their counts and cases. */
export function readJunit(report: string) {
  const { all, words, said } = tree(report, { xmlMode: true })
  return all('testsuite').map((suite) => ({
    name: said(suite, 'name'),
    counts: ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(said(suite, name))),
    cases: all('testcase', suite).map((each) => ({
      ...{ name: said(each, 'name'), classname: said(each, 'classname') },
      failures: all('failure', each).map((failure) => ({
        ...{ type: said(failure, 'type'), message: said(failure, 'message') },
        lines: words(failure).split('\n'),
      })),
      out: all('system-out', each).flatMap((out) => words(out).split('\n')),
    })),
  }))
}

/** The page: each message with its verdict and rows, and the lines at the end. */
export function readHtml(page: string) {
  const { all, words, said } = tree(page, {})
  const main = all('main')[0]
  const parts = all('*', main)
  const messages = all('h2', main).map((heading) => {
    const next = all('h2', main)[all('h2', main).indexOf(heading) + 1]
    const own = parts.slice(parts.indexOf(heading), next === undefined ? undefined : parts.indexOf(next))
    const inOwn = (name: string): readonly Tag[] => all(name, main).filter((tag) => own.includes(tag))
    return {
      heading: words(heading),
      verdict: all('span', heading).map((span) => said(span, 'class')),
      below: words(inOwn('p')[0]),
      columns: inOwn('th').map(words),
      rows: inOwn('tr')
        .map((row) => all('td', row))
        .filter((cells) => cells.length > 0)
        .map((cells) => ({
          place: cells[0] === undefined ? '' : words(cells[0]),
          pointer: words(cells[0] === undefined ? undefined : all('code', cells[0])[0]),
          kind: words(cells[1]),
          look: cells[1] === undefined ? [] : all('span', cells[1]).map((span) => said(span, 'class')),
          ...{ text: words(cells[2]), id: words(cells[3]) },
        })),
    }
  })
  return {
    lang: all('html').map((tag) => said(tag, 'lang')),
    titles: [...all('title'), ...all('h1')].map(words),
    messages: messages.slice(0, -1),
    total: messages.at(-1),
    foot: all('small').map(words),
  }
}

/** The test points of a TAP stream, with the findings that stand under them. */
export function readTap(stream: string) {
  const events: readonly (readonly unknown[])[] = Parser.parse(stream)
  const plan = events.find(([name]) => name === 'plan')?.[1] as { readonly end: number }
  const points = events
    .filter(([name]) => name === 'assert')
    .map(([, each]) => {
      const { ok, id, name, diag } = each as { ok: boolean; id: number; name: string; diag?: { findings?: unknown } }
      return { ok, id, name, findings: diag?.findings ?? [] }
    })
  return { end: plan.end, points }
}

const escape = '\u001B'

/** What a terminal shows, colours taken out, and what was coloured how. */
export function readColours(report: string) {
  const coloured = [...report.matchAll(new RegExp(`${escape}\\[(\\d+)m([^${escape}]*)${escape}\\[0m`, 'g'))]
  return {
    plain: report.replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), ''),
    coloured: coloured.map(([, code, text]) => ({ code: Number(code), text })),
  }
}

/** The lines for a terminal: a line for each message, two for each of its findings, and the totals; with what was coloured how. */
export function readPretty(report: string) {
  const { plain, coloured } = readColours(report)
  const lines = plain.trimEnd().split('\n')
  const messages: { head: string; findings: { said: string; trail: string }[] }[] = []
  for (const line of lines.slice(0, -1)) {
    if (/^[✓✗] /.test(line)) messages.push({ head: line, findings: [] })
    else if (line.startsWith('      ')) Object.assign(messages.at(-1)?.findings.at(-1) ?? {}, { trail: line.trim() })
    else if (line.startsWith('  ')) messages.at(-1)?.findings.push({ said: line.slice(2), trail: '' })
  }
  return { messages, total: lines.at(-1), plain, coloured }
}
