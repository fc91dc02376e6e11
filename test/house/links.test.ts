/** Words point at things that exist: every relative link in Markdown, and every path that words and comments name. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, house, readFloorPlan, sourcesOf } from '../../tools/floor-plan.mjs'
import { isThere, pathsIn, pathsInComments } from './named-paths.ts'

const pages = [
  ...readdirSync(house).filter((name) => name.endsWith('.md')),
  ...['spec', 'bench', 'validator'].flatMap((folder) => filesIn(folder).filter((name) => name.endsWith('.md'))),
]

test.each(pages)('the links of %s lead somewhere', (page) => {
  const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)

  expect(links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link))).toEqual([])
})

test.each(pages)('the paths that %s names are there', (page) => {
  expect(pathsIn(prose(page)).filter((path) => !isThere(page, path))).toEqual([])
})

test('the paths that comments name are there', () => {
  const commented = [
    ...readFloorPlan().flatMap((room) => sourcesOf(room)),
    ...['spec/api', 'tools', 'bench', 'test'].flatMap((folder) =>
      filesIn(folder).filter((file) => /\.(?:ts|mjs|yaml)$/.test(file)),
    ),
  ]
  const named = commented.flatMap((file) =>
    pathsInComments(readFileSync(join(house, file), 'utf8')).map((path) => ({ file, path })),
  )

  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ file, path }) => !isThere(file, path)).map(({ file, path }) => `${file}: ${path}`)).toEqual([])
})

describe('a path in words', () => {
  const stale = (text: string): readonly string[] => pathsIn(text).filter((path) => !isThere('ARCHITECTURE.md', path))

  test.each(['schemas/guard/check-nothing.ts', 'hub/nowhere/', 'compare/no-walk.ts', 'nobody.ts'])(
    'that leads nowhere is found: %s',
    (path) => {
      expect(stale(`It stands in \`${path}\`.`)).toEqual([path])
    },
  )

  test('with a placeholder is looked at up to there', () => {
    expect(stale('`hub/nowhere/<name>.ts` and `schemas/<module>/regels.json` and `dist/api/…`')).toEqual([
      'hub/nowhere/<name>.ts',
    ])
  })

  test.each([
    '`schemas/guard/check-conversions.ts`, `hub/checks`, `guard/` and `validator/`',
    '`schuldregeling@2.0/Saldoverzoek`, `application/jose`, `@peculiar/x509`, `/v1/postvak` and `gateway.json`',
    '`spec/versiebeleid.md:3:1-4:2` and `a/b + c`',
  ])('that leads somewhere, or is no path, is left alone: %s', (text) => {
    expect(stale(text)).toEqual([])
  })
})

test('a path in a comment that leads nowhere is found', () => {
  const text = '/** See hub/nothing.ts and hub/checks.ts. */\nconst path = "hub/other.ts"\n# as gateway/gone.yaml\n'

  expect(pathsInComments(text).filter((path) => !isThere('hub/index.ts', path))).toEqual([
    'hub/nothing.ts',
    'gateway/gone.yaml',
  ])
})

/** The page without blocks of code. */
function prose(page: string): string {
  return readFileSync(join(house, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const target = path === '' ? join(house, page) : resolve(house, dirname(page), path)
  if (!existsSync(target)) return false
  return heading === undefined || (statSync(target).isFile() && anchorsOf(target).includes(heading))
}

/** Anchors as GitHub makes them of headings, and those that are written out. */
function anchorsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, name = '']) => name)]
}
