/** The types are sound: every good example fits its type, and no fault of shape does. One run of the compiler asks all. */
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import { generatedFiles, readStandard } from '../../generators/index.ts'
import { faultsIn } from '../generators/faults.ts'
import { goodMessages } from '../generators/good-messages.ts'
import type { GoodMessage } from '../generators/good-messages.ts'

/** One literal, on a line of its own in a file for its module version. */
type Claim = { readonly file: string; readonly type: string; readonly what: string; readonly message: unknown }

const house = resolve(import.meta.dirname, '../..')
const versions = readStandard()
const good = goodMessages(versions)
const fitting = good.map((each) => claim(each, each.file, each.message))
const faulty = distinct(
  good.flatMap((each) =>
    faultsIn(each.model.root, each.message as never).map(({ kind, place, message }) =>
      claim(each, `${kind} at ${place}`, message),
    ),
  ),
)

let refused: ReadonlySet<Claim>

beforeAll(async () => {
  refused = await refusedClaims([...fitting, ...faulty])
})

test('every good example fits its type', () => {
  expect(fitting.filter((each) => refused.has(each)).map(named)).toEqual([])
})

test('no fault of shape fits: missing, unknown, wrong type, code, constant, option or tag', () => {
  expect(faulty.length).toBeGreaterThan(500)
  expect(faulty.filter((each) => !refused.has(each)).map(named)).toEqual([])
})

function claim({ model }: GoodMessage, what: string, message: unknown): Claim {
  return { file: `${model.module}-${model.version}`, type: model.type, what, message }
}

function named({ file, type, what }: Claim): string {
  return `${file}/${type}: ${what}`
}

/** The same fault in several examples of one type is one claim. */
function distinct(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((each) => [named(each), each])).values()]
}

/** The claims that the compiler refuses, under the settings of the project. */
async function refusedClaims(claims: readonly Claim[]): Promise<ReadonlySet<Claim>> {
  const texts = new Map((await generatedFiles()).map(({ path, text }) => [join(house, 'generated', path), text]))
  const files = byFile(claims)
  for (const [file, group] of files) texts.set(placeOf(file), literals(file, group))
  const program = createProgram(texts, [...files.keys()].map(placeOf))
  return new Set(
    [...files].flatMap(([file, group]) => {
      const source = program.getSourceFile(placeOf(file))
      return program.getSemanticDiagnostics(source).flatMap(({ start = 0 }) => {
        const line = source?.getLineAndCharacterOfPosition(start).line ?? 0
        return group[line - 1] ?? []
      })
    }),
  )
}

function byFile(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const names = [...new Set(claims.map(({ file }) => file))]
  return new Map(names.map((name) => [name, claims.filter(({ file }) => file === name)]))
}

function placeOf(file: string): string {
  return join(house, `test/types/claims-${file}.ts`)
}

/** The first line imports; claim number n stands on line n after it. */
function literals(file: string, claims: readonly Claim[]): string {
  const lines = claims.map(
    ({ type, message }, index) => `export const c${index}: t.${type} = ${JSON.stringify(message)}`,
  )
  return [`import type * as t from '../../generated/types/${file}.ts'`, ...lines].join('\n')
}

function createProgram(texts: ReadonlyMap<string, string>, roots: readonly string[]): ts.Program {
  const config = ts.readConfigFile(join(house, 'tsconfig.json'), ts.sys.readFile).config
  const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, house).options, noEmit: true, types: [] }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => texts.has(name) || fileExists(name)
  host.readFile = (name) => texts.get(name) ?? readFile(name)
  host.getSourceFile = (name, target, ...rest) => {
    const text = texts.get(name)
    return text === undefined ? getSourceFile(name, target, ...rest) : ts.createSourceFile(name, text, target)
  }
  return ts.createProgram(roots, options, host)
}
