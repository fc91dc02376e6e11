/**
 * The drawing of a module's course: well-formed, complete, readable in the light and in the dark, and told in words too.
 *
 * Inside: draws a course with names that no party of the law has.
 */
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Flow } from '../../../generators/book/flow.ts'
import { flowSvg } from '../../../generators/book/flow-svg.ts'
import { catalog, files, occurrences, page, versions } from './made-book.ts'

const drawings = versions.map(({ law: { module, version } }) => {
  const folder = `berichtenboek/${module}/${version}`
  const entries = catalog.modules.find((found) => found.module === module)?.berichten ?? []
  return {
    folder,
    svg: page(`${folder}/verloop.svg`),
    list: (page(`${folder}/README.md`).split('\n## Verloop\n')[1] ?? '').split('\n## ')[0] ?? '',
    entries: entries.flatMap((entry) => {
      const cell = entry.versies[version]
      return cell === undefined ? [] : [{ ...entry, naam: cell.naam, type: cell.type }]
    }),
  }
})

test('every drawing is well-formed XML', { timeout: 60_000 }, async () => {
  for (const { folder, svg } of drawings) expect(await faults(svg), folder).toEqual([])

  expect(await faults('<svg><g></svg>')).not.toEqual([])
})

test.each(drawings)(
  '$folder draws an arrow for every message, and one for each question that it answers',
  (drawing) => {
    for (const { naam, antwoordOp, naar } of drawing.entries) {
      const asked = drawing.entries.filter(({ bericht }) => antwoordOp.includes(bericht)).length

      expect(namesIn(drawing.svg).filter((name) => name === naam).length, naam).toBeGreaterThanOrEqual(
        Math.max(asked, naar.length),
      )
    }
  },
)

test.each(drawings)(
  '$folder tells the same in words as in the drawing, in the same order',
  ({ svg, list, entries }) => {
    const told = [...list.matchAll(/^ *\d+\. [^[]*\[([^\]]+)\]/gm)].map(([, name]) => name)
    const terms = entries.filter(({ antwoordtermijn }) => antwoordtermijn !== null).map(({ naam }) => naam)

    expect(told).toEqual(namesIn(svg))
    expect(occurrences(svg, 'antwoord binnen ')).toBe(told.filter((name) => terms.includes(name ?? '')).length)
  },
)

test.each(drawings)('$folder asks before it answers', ({ svg, entries }) => {
  const names = namesIn(svg)
  const early = entries.filter(({ naam, antwoordOp }) => {
    const questions = entries
      .filter(({ bericht }) => antwoordOp.includes(bericht))
      .map((entry) => names.indexOf(entry.naam))
    return questions.length > 0 && Math.min(...questions) > names.indexOf(naam)
  })

  expect(early.map(({ naam }) => naam)).toEqual([])
})

test.each(drawings)('$folder has a title and a description for who hears it', ({ svg, entries }) => {
  const description = /<desc id="beschrijving">([^<]+)<\/desc>/.exec(svg)?.[1] ?? ''

  expect(svg).toMatch(
    /<svg [^>]*role="img" aria-labelledby="titel beschrijving">\n {2}<title id="titel">Verloop van [^<]+<\/title>/,
  )
  for (const { naam } of entries) expect(description).toContain(naam)
})

test.each(drawings)('$folder keeps its names inside the drawing', ({ svg }) => {
  expect(widthOf(svg)).toBeLessThanOrEqual(430)
  expect(crowded(svg)).toEqual([])
})

test.each([
  [['Gerechtsdeurwaarder en incassobureau', 'Knooppunt', 'Beschermingsbewindvoerder']],
  [['Gemeentelijke kredietbank van Voorbeeldstad', 'Knooppunt', 'Vereniging van schuldhulpverleners']],
  [['Schuldeiser', 'Knooppunt', 'Uitvoeringsinstituutwerknemersverzekeringen', 'Kredietbank']],
])('names such as %j are cut or get room', (parties) => {
  const [from = '', hub = '', to = ''] = parties
  const message = { name: 'Verzoek om inlichtingen over een vordering', entry: { antwoordtermijn: null } }
  const step = { message, from, to, depth: 0, isAnswer: false, isAlternative: true } as Flow['steps'][number]
  const svg = flowSvg({ parties, hub, steps: [step] }, 'Verloop', 'Verloop')

  expect(crowded(svg)).toEqual([])
  expect([...svg.matchAll(/class="partij"[^>]*>([^<]+)</g)].map(([, text]) => text).join(' ')).toBe(parties.join(' '))
})

test('texts and lines stand out from their ground, in the light and in the dark', () => {
  const style = /<style>([\s\S]*?)<\/style>/.exec(drawings[0]?.svg ?? '')?.[1] ?? ''
  const [light = '', dark = ''] = style.split('@media (prefers-color-scheme: dark)')
  for (const scheme of [light, dark]) {
    const ground = colour(scheme, '.vlak', 'fill')

    for (const [selector, property] of [
      ['text', 'fill'],
      ['.termijn', 'fill'],
      ['.pijl', 'stroke'],
      ['.levenslijn', 'stroke'],
    ] as const)
      expect(contrast(ground, colour(scheme, selector, property)), selector).toBeGreaterThanOrEqual(4.5)
  }
  expect([...files.values()].filter((text) => text.includes('<style>')).every((text) => text.includes(style))).toBe(
    true,
  )
})

/** What a parser of XML has against a text; there is no grammar, so only its form counts. */
async function faults(contents: string): Promise<readonly unknown[]> {
  return (await validateXML({ xml: [{ fileName: 'verloop.svg', contents }], normalization: 'c14n' })).errors
}

/** The names of the messages on the arrows, from top to bottom. */
function namesIn(svg: string): readonly string[] {
  const groups = svg.split('<g class="bericht">').slice(1)
  return groups.map((group) => (/<text [^>]*>([^<]+)</.exec(group)?.[1] ?? '').replace(/^of /, ''))
}

const widthOf = (svg: string): number => Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])

/** The texts that leave the drawing, and the names of parties that touch another on the same line. */
function crowded(svg: string): readonly string[] {
  const texts = [
    ...svg.matchAll(
      /<text (class="partij" )?x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)"(?: dx="(-?\d+)")?>([^<]+)</g,
    ),
  ].map(([, party, x, y, anchor = '', dx = '0', text = '']) => {
    const length = text.length * 7.2
    const left = Number(x) + Number(dx) - length * ({ start: 0, middle: 0.5, end: 1 }[anchor] ?? 0)
    return { party: party !== undefined, y, text, left, right: left + length }
  })
  const out = texts.filter(({ left, right }) => left < 0 || right > widthOf(svg))
  const names = texts.filter(({ party }) => party)
  const touching = names.filter((one) =>
    names.some((other) => other !== one && other.y === one.y && other.left < one.right && one.left < other.right),
  )
  return [...out, ...touching].map(({ text }) => text)
}

function colour(style: string, selector: string, property: string): string {
  const rule = new RegExp(`(?:^|\\s)${selector.replace('.', '\\.')} \\{([^}]*)\\}`).exec(style)?.[1] ?? ''
  return new RegExp(`(?:^|\\s)${property}: #([0-9a-f]{6})`).exec(rule)?.[1] ?? ''
}

/** The ratio that WCAG 2 defines. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
