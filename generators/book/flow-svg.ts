/** The course of a module version as a drawing: one arrow per message, readable at the width of a phone. */
import { counted } from './dutch.ts'
import type { Flow, Step } from './flow.ts'

const width = 420
const margin = 58
const top = 64
const rowHeight = 46

/** The drawing as SVG. `title` and `description` are what a screen reader says. */
export function flowSvg(flow: Flow, title: string, description: string): string {
  const height = top + flow.steps.length * rowHeight + 36
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="titel beschrijving">`,
    `  <title id="titel">${escaped(title)}</title>`,
    `  <desc id="beschrijving">${escaped(description)}</desc>`,
    style,
    `  <rect class="vlak" width="${width}" height="${height}"/>`,
    ...flow.parties.flatMap((name) => lifeline(flow, name, height)),
    ...flow.steps.flatMap((step, index) => arrow(flow, step, top + index * rowHeight + 30)),
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

function lifeline(flow: Flow, name: string, height: number): readonly string[] {
  const x = xOf(flow, name)
  return [
    `  <text class="partij" x="${x}" y="28" text-anchor="${anchorAt(x)}"${shift(x)}>${escaped(name)}</text>`,
    `  <line class="levenslijn" x1="${x}" y1="40" x2="${x}" y2="${height - 36}"/>`,
  ]
}

/** The outer names stay inside the drawing. */
function anchorAt(x: number): string {
  if (x === margin) return 'start'
  return x === width - margin ? 'end' : 'middle'
}

function shift(x: number): string {
  if (x === margin) return ` dx="-${margin - 8}"`
  return x === width - margin ? ` dx="${margin - 8}"` : ''
}

function arrow(flow: Flow, { message, from, to, isAnswer, isAlternative }: Step, y: number): readonly string[] {
  const [start, end] = [xOf(flow, from), xOf(flow, to)]
  const direction = Math.sign(end - start)
  const middle = (start + end) / 2
  const passes = ![from, to].includes(flow.hub)
  const days = message.entry.antwoordtermijn
  return [
    `  <g class="bericht">`,
    `    <text x="${middle}" y="${y - 7}" text-anchor="middle">${isAlternative ? 'of ' : ''}${escaped(message.name)}</text>`,
    `    <line class="pijl${isAnswer ? ' antwoord' : ''}" x1="${start}" y1="${y}" x2="${end - direction * 7}" y2="${y}"/>`,
    `    <path class="punt" d="M ${end} ${y} l ${-direction * 9} -4.5 v 9 z"/>`,
    ...(passes ? [`    <circle class="doorgeven" cx="${xOf(flow, flow.hub)}" cy="${y}" r="3"/>`] : []),
    ...(days === null
      ? []
      : [
          `    <text class="termijn" x="${middle}" y="${y + 13}" text-anchor="middle">antwoord binnen ${counted(days, 'werkdag', 'werkdagen')}</text>`,
        ]),
    '  </g>',
  ]
}

function xOf({ parties }: Flow, name: string): number {
  const step = (width - 2 * margin) / Math.max(parties.length - 1, 1)
  return margin + Math.max(parties.indexOf(name), 0) * step
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
