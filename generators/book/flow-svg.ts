/** The course of a module version as a drawing: one arrow per message, readable at the width of a phone. */
import { counted } from './dutch.ts'
import type { Flow, Step } from './flow.ts'
import { textWidth, wrapped } from './text-width.ts'

/** As wide as a phone shows without shrinking; wider only when a word would not fit. */
const leastWidth = 420
const margin = 58
const edge = 8
const lineHeight = 16
const rowHeight = 46

/** What the drawing measures, and the lines of each party's name. */
type Layout = { readonly width: number; readonly top: number; readonly names: ReadonlyMap<string, readonly string[]> }

function layoutOf({ parties, steps }: Flow): Layout {
  const count = Math.max(parties.length, 1)
  const column = (width: number): number => (width - 2 * edge) / count - edge
  const widest = Math.max(0, ...parties.flatMap((name) => name.split(' ').map(textWidth)))
  const ofNames = count * (widest + edge) + 2 * edge
  const ofMessages = steps.map(({ message, from, to, isAlternative }) => {
    const half = textWidth(`${isAlternative ? 'of ' : ''}${message.name}`) / 2
    const middle = (parties.indexOf(from) + parties.indexOf(to)) / 2 / Math.max(count - 1, 1)
    return 2 * margin + (half + edge - margin) / Math.max(Math.min(middle, 1 - middle), 0.1)
  })
  const width = Math.ceil(Math.max(leastWidth, ofNames, ...ofMessages))
  const names = new Map(parties.map((name) => [name, wrapped(name, column(width))]))
  const lines = Math.max(1, ...[...names.values()].map(({ length }) => length))
  return { width, top: 64 + (lines - 1) * lineHeight, names }
}

/** The drawing as SVG. `title` and `description` are what a screen reader says. */
export function flowSvg(flow: Flow, title: string, description: string): string {
  const layout = layoutOf(flow)
  const { width, top } = layout
  const height = top + flow.steps.length * rowHeight + 36
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="titel beschrijving">`,
    `  <title id="titel">${escaped(title)}</title>`,
    `  <desc id="beschrijving">${escaped(description)}</desc>`,
    style,
    `  <rect class="vlak" width="${width}" height="${height}"/>`,
    ...flow.parties.flatMap((name) => lifeline({ flow, layout }, name, height)),
    ...flow.steps.flatMap((step, index) => arrow({ flow, layout }, step, top + index * rowHeight + 30)),
    `  <text class="termijn" x="8" y="${height - 12}">Onderbroken pijl: antwoord. Punt: het knooppunt geeft door.</text>`,
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}

/** Colours with a contrast of at least 7 to 1 for text, in the light and in the dark. */
const style = `  <style>
    .vlak { fill: #ffffff; }
    text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-size: 13px; fill: #1a1a1a; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
    .partij { font-weight: 600; }
    .termijn { font-size: 12px; fill: #4a4a4a; }
    .levenslijn { stroke: #767676; stroke-width: 1; stroke-dasharray: 3 4; }
    .pijl { stroke: #0b5c8a; stroke-width: 1.6; }
    .antwoord { stroke-dasharray: 6 3; }
    .punt, .doorgeven { fill: #0b5c8a; }
    @media (prefers-color-scheme: dark) {
      .vlak { fill: #16191d; }
      text { fill: #f0f0f0; stroke: #16191d; }
      .termijn { fill: #c4c8cc; }
      .levenslijn { stroke: #8c939a; }
      .pijl { stroke: #8cc8f0; }
      .punt, .doorgeven { fill: #8cc8f0; }
    }
  </style>`

type Drawn = { readonly flow: Flow; readonly layout: Layout }

function lifeline({ flow, layout }: Drawn, name: string, height: number): readonly string[] {
  const x = xOf({ flow, layout }, name)
  const lines = layout.names.get(name) ?? [name]
  const last = layout.top - 36
  return [
    ...lines.map((line, index) => {
      const y = last - (lines.length - 1 - index) * lineHeight
      return `  <text class="partij" x="${x}" y="${y}" text-anchor="${anchorAt(x, layout)}"${shift(x, layout)}>${escaped(line)}</text>`
    }),
    `  <line class="levenslijn" x1="${x}" y1="${last + 12}" x2="${x}" y2="${height - 36}"/>`,
  ]
}

/** The outer names stay inside the drawing. */
function anchorAt(x: number, { width }: Layout): string {
  if (x === margin) return 'start'
  return x === width - margin ? 'end' : 'middle'
}

function shift(x: number, { width }: Layout): string {
  if (x === margin) return ` dx="-${margin - edge}"`
  return x === width - margin ? ` dx="${margin - edge}"` : ''
}

function arrow(drawn: Drawn, { message, from, to, isAnswer, isAlternative }: Step, y: number): readonly string[] {
  const { flow } = drawn
  const [start, end] = [xOf(drawn, from), xOf(drawn, to)]
  const direction = Math.sign(end - start)
  const middle = (start + end) / 2
  const passes = ![from, to].includes(flow.hub)
  const days = message.entry.antwoordtermijn
  return [
    `  <g class="bericht">`,
    `    <text x="${middle}" y="${y - 7}" text-anchor="middle">${isAlternative ? 'of ' : ''}${escaped(message.name)}</text>`,
    `    <line class="pijl${isAnswer ? ' antwoord' : ''}" x1="${start}" y1="${y}" x2="${end - direction * 7}" y2="${y}"/>`,
    `    <path class="punt" d="M ${end} ${y} l ${-direction * 9} -4.5 v 9 z"/>`,
    ...(passes ? [`    <circle class="doorgeven" cx="${xOf(drawn, flow.hub)}" cy="${y}" r="3"/>`] : []),
    ...(days === null
      ? []
      : [
          `    <text class="termijn" x="${middle}" y="${y + 13}" text-anchor="middle">antwoord binnen ${counted(days, 'werkdag', 'werkdagen')}</text>`,
        ]),
    '  </g>',
  ]
}

function xOf({ flow: { parties }, layout: { width } }: Drawn, name: string): number {
  const step = (width - 2 * margin) / Math.max(parties.length - 1, 1)
  return margin + Math.max(parties.indexOf(name), 0) * step
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
