/** A law that is not in form: every place is told, whatever kind of file it is, and nothing is made from it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { explainLint, judgeLaw } from '../../governance/index.ts'
import type { LintFinding } from '../../governance/index.ts'
import { skpHere } from '../cli/at-desk.ts'
import { runNode } from '../cli/run-skp.ts'
import { readCatalog } from '../../schemas/read.ts'
import { foreignLaw } from './house.ts'

const toolkit = foreignLaw()
afterAll(() => rmSync(toolkit, { recursive: true, force: true }))

type Change = (text: string) => string

/** The foreign module comes after our own. */
const ourModules = readCatalog().modules

/** Does the work while one file of the law holds another text. */
async function whileBroken<Result>(file: string, change: Change, work: () => Promise<Result>): Promise<Result> {
  const place = join(toolkit, 'schemas', file)
  const before = existsSync(place) ? readFileSync(place, 'utf8') : undefined
  writeFileSync(place, change(before ?? ''))
  try {
    return await work()
  } finally {
    if (before === undefined) rmSync(place)
    else writeFileSync(place, before)
  }
}

const judged = (file: string, change: Change): Promise<readonly LintFinding[]> =>
  whileBroken(file, change, () => judgeLaw({ folder: toolkit, law: 'schemas' }))

test.each([
  ['catalog.json', '"naam": "Verwijsindex"', '"name": "Verwijsindex"', `/modules/${ourModules.length}`],
  ['functies.json', '"resultaat"', '"uitkomst"', '/functies/0'],
  ['vish/csv.json', '"overnemen"', '"overgenomen"', ''],
  ['vish/conversies/1.0-1.1.json', '"stappen"', '"steps"', ''],
  ['vish/1.0/regels.json', '"klasse": "fout"', '"klasse": "erg"', '/regels/0/klasse'],
  ['vish/1.0/gedeeld.schema.json', '"maxLength": 20', '"maxlength": 20', '/$defs/Afzender'],
  ['csv.schema.json', '"type": "object"', '"type": "objekt"', '/type'],
])('%s is judged by its own meta-schema', async (file, ...[from, to, pointer = '']) => {
  const found = await judged(file, (text) => text.replace(from, to))

  expect(new Set(found.map(({ rule, spot }) => `${rule} ${spot?.file}`))).toEqual(new Set([`law-form schemas/${file}`]))
  expect(found.map(({ spot }) => spot?.pointer)).toContain(pointer)
})

test('every fault in a rule book is told, not only the first', async () => {
  const renamed: Change = (text) =>
    ['melding', 'herstel', 'pointer'].reduce((all, name) => all.replaceAll(`"${name}"`, `"x${name}"`), text)
  const found = await judged('vish/1.1/regels.json', renamed)

  // Two rules: two sentences in two languages and one pointer, each missing under its name and there under another.
  expect(found).toHaveLength(2 * (2 * 2 + 1) * 2)
  expect(found.map((finding) => explainLint(finding, 'en').melding)).toContain(
    'lacks pointer: add it (regels.schema.json)',
  )
})

test('a name that is in no closed list is told where it stands', async () => {
  const found = await judged('catalog.json', (text) => text.replace('"partij": "GDW"', '"partij": "GDX"'))

  const told = found.map((each) => `${each.rule} ${each.spot?.pointer} ${explainLint(each, 'en').melding}`)
  expect(told.join('\n')).toMatch(
    new RegExp(
      `law-catalogue /modules/${ourModules.length}/berichten/0/naar .*names GDW, which is no party: add it to partijen`,
    ),
  )
})

test('lint and generate end with 1 at findings and with 2 at what cannot be read', { timeout: 120_000 }, async () => {
  const generate = join(toolkit, 'dist/cli/generate.js')
  const both = async (file: string, text: string) =>
    whileBroken(
      file,
      () => text,
      async () => [await skpHere(['lint', '--law', 'schemas'], toolkit), await runNode([generate], toolkit)],
    )
  const stray = await both('vish/1.0/regel.json', '{}')
  const broken = await both('vish/csv.json', '{ "module": }')

  expect([...stray, ...broken].map(({ code }) => code)).toEqual([1, 1, 2, 2])
  expect(stray[0]?.out).toContain('schemas/vish/1.0/regel.json:1:1  law-form  is geen bestand dat de wet kent')
  expect(stray[1]?.talk).toContain('schemas/vish/1.0/regel.json:1:1  law-form  is no file that the law knows')
  for (const { talk } of broken) expect(talk).toMatch(/schemas\/vish\/csv\.json:\d+:\d+ is no JSON from here on/)
  expect(existsSync(join(toolkit, 'generated'))).toBe(false)
})
