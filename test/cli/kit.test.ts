/** `skp kit` writes a folder that a stranger follows, once, and names what it does not know. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeKit } from '../../conformance/index.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const home = emptyFolder()
const written = await skpHere(['kit', 'protocol@1.0', '-o', 'kit', '--format', 'json'], home)
const kit = join(home, 'kit')
const told = JSON.parse(written.out) as {
  kit: string
  map: string
  bestanden: number
  gevallen: Record<string, number>
}

test('the kit is written whole, and told with its digest', async () => {
  const { digest, counts, files } = await makeKit({ module: 'protocol', version: '1.0', tool: toolOf() })
  const there = readdirSync(kit, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

  expect([written.code, written.talk]).toEqual([0, ''])
  expect(told).toEqual({ kit: digest, map: 'kit', bestanden: files.length, gevallen: counts })
  expect(there.length).toBe(files.length)
  expect(files.filter(({ path, text }) => readFileSync(join(kit, path), 'utf8') !== text)).toEqual([])
})

function toolOf(): string {
  return (JSON.parse(readFileSync(join(kit, 'manifest.json'), 'utf8')) as { gereedschap: string }).gereedschap
}

test('a folder that is there already stays as it is', async () => {
  const other = emptyFolder()
  mkdirSync(join(other, 'kit'))
  writeFileSync(join(other, 'kit', 'mine'), 'x')
  const { code, talk } = await skpHere(['kit', 'protocol@1.0', '-o', 'kit'], other)

  expect([code, readdirSync(join(other, 'kit'))]).toEqual([2, ['mine']])
  expect(talk).toContain('"kit" is there already; name a new folder')
})

test.each([
  ['schuldregling@2.0', 'schuldregeling@2.0'],
  ['schuldregeling', 'schuldregeling@'],
  ['protocol@1.0/Foutbericht', 'protocol@1.0'],
])('%s is no version, and nothing is written', async (name, hint) => {
  const other = emptyFolder()
  const { code, talk } = await skpHere(['kit', name, '-o', 'kit'], other)

  expect([code, existsSync(join(other, 'kit'))]).toEqual([2, false])
  expect(talk).toContain(hint)
})

test('the words are Dutch without --lang, and begin where one begins', async () => {
  const other = emptyFolder()
  const dutch = await skpHere(['kit', 'protocol@1.0', '-o', 'a'], other)
  const english = await skpHere(['kit', 'protocol@1.0', '-o', 'b', '--lang', 'en'], other)

  expect(dutch.out).toMatch(/^\d+ bestanden met \d+ gevallen in a; begin bij LEESMIJ\.md\nsha256-[\w-]{43}\n$/)
  expect(english.out).toMatch(/^\d+ files with \d+ cases in b; start with README\.md\nsha256-[\w-]{43}\n$/)
})

test('every path that the pages of a kit name is in it', () => {
  for (const page of ['README.md', 'LEESMIJ.md']) {
    const text = readFileSync(join(kit, page), 'utf8')
    const named = [...text.matchAll(/`([a-z]+(?:\/[a-z]*)*(?:\.(?:md|json|ndjson|py))?)`/g)].map(
      ([, path = '']) => path,
    )
    const files = named.filter((path) => /\.|\/$/.test(path) && !['conversies/', 'csv/', 'judges/'].includes(path))

    expect(files.length, page).toBeGreaterThan(15)
    expect(
      files.filter((path) => !existsSync(join(kit, path))),
      page,
    ).toEqual([])
  }
})

/** A judge of a stranger who takes everything for good. */
const always = { python: 'def judge(data):\n    return True\n', js: 'export const judge = () => true\n' }

test.each([
  ['python', 'my_validator.py', always.python, ['python3', 'loop.py'], 'loop.py'],
  ['js', 'my-validator.mjs', always.js, [process.execPath, 'loop.mjs'], 'loop.mjs'],
] as const)(
  'the loop of the README in %s runs as it stands, and names what is wrong',
  (fence, file, judge, [program, script], name) => {
    if (spawnSync(program, ['--version']).status !== 0) {
      console.warn(`${program} is absent: the loop of the README is not run`)
      return
    }
    const loop = new RegExp(`^\`\`\`${fence}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(
      readFileSync(join(kit, 'README.md'), 'utf8'),
    )?.[1]
    writeFileSync(join(kit, file), judge)
    writeFileSync(join(kit, name), loop ?? '')
    const { status, stdout, stderr } = spawnSync(program, [script], { cwd: kit, encoding: 'utf8' })

    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^fout\/Foutbericht\/0001 PR-1\.0\/Foutbericht#/m)
    expect(Number(/^(\d+) wrong$/m.exec(stdout)?.[1])).toBeGreaterThan(told.gevallen['fout'] ?? 0)
  },
)
