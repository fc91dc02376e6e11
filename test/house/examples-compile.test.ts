/** Every TypeScript example in README.md and in a doc comment compiles against the sources. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { house, readFloorPlan, sourcesOf } from '../../tools/floor-plan.mjs'

type Example = { readonly place: string; readonly code: string }

function examplesIn(file: string): Example[] {
  const text = readFileSync(file, 'utf8')
  const blocks = file.endsWith('.md')
    ? [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code)
    : [...text.matchAll(/^ *\* @example\n([\s\S]*?)(?=^ *\* @|^ *\*\/)/gm)].map(([, code = '']) =>
        code.replace(/^ *\* ?/gm, '').replace(/^```.*$/gm, ''),
      )
  return blocks.map((code, index) => ({ place: `${relative(house, file)}#${index + 1}`, code }))
}

const sources = readFloorPlan().flatMap((room) => sourcesOf(room).map((file) => join(house, file)))
const pages = ['README.md', 'validator/README.md'].map((name) => join(house, name))
const examples = [...pages, ...sources].flatMap(examplesIn)

/** What the package exports, as the source behind it: `schuldenknooppunt/csv` → `./csv/index.ts`. */
const exported = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([name, target]) =>
    typeof target === 'string'
      ? []
      : ['schuldenknooppunt', '@schuldenknooppunt/validator'].map((home) => [
          `${home}${name.slice(1)}`,
          [target.default.replace('./dist/', './').replace(/\.js$/, '.ts')],
        ]),
  ),
)

test('the README and the public doors have examples', () => {
  const places = examples.map(({ place }) => place.replace(/#.*/, ''))

  expect(places).toContain('README.md')
  expect(places).toContain('samples/arbitraries.ts')
  expect(places.some((place) => place.startsWith('validator/'))).toBe(true)
})

test('every example of a doc comment is one that is compiled: alone on its line, and the code below it', () => {
  const others = sources.filter((file) => {
    const named = [...readFileSync(file, 'utf8').matchAll(/(?:^ *\*|\/\*\*) *@example\b/gm)]
    return named.length !== examplesIn(file).length
  })

  expect(others.map((file) => relative(house, file))).toEqual([])
})

test('every example compiles', { timeout: 120_000 }, () => {
  const files = new Map(
    examples.map(({ place, code }) => [
      join(house, `test/house/example-${place.replace(/\W/g, '-')}.ts`),
      { place, code: `${code}\nexport {}\n` },
    ]),
  )
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(house, 'tsconfig.json'), ts.sys.readFile).config,
      ts.sys,
      house,
    ).options,
    noEmit: true,
    noUnusedLocals: false,
    paths: exported,
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name)?.code ?? readFile(name)
  host.getSourceFile = (name, target, ...rest) => {
    const example = files.get(name)
    return example === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, example.code, target)
  }
  const program = ts.createProgram([...files.keys()], options, host)

  const problems = [...files].flatMap(([name, { place }]) => {
    const file = program.getSourceFile(name)
    return ts.getPreEmitDiagnostics(program, file).map(({ messageText, start = 0 }) => {
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
      return `${place} line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
  })

  expect(problems).toEqual([])
})
