/**
 * The compiled standard: the same in every order, stand-alone, and of one mind with interpreted Ajv.
 *
 * Inside: interprets the same structure that is compiled, to compare the two.
 */
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { compiledFiles, readStandard } from '../../generators/index.ts'
import type { Product, StandardVersion } from '../../generators/index.ts'
import { createAjv } from '../../generators/structure-code.ts'
import { messageStructure } from '../../generators/structure-schema.ts'
import type { CompiledMessage, StructureCheck, StructureError } from '../../schemas/index.ts'
import { faultsIn } from './faults.ts'
import { goodMessages } from './good-messages.ts'
import { inOtherOrder } from './other-order.ts'

const versions = readStandard()
const good = goodMessages(versions)

let files: readonly Product[]
let compiled: Readonly<Record<string, CompiledMessage>>

beforeAll(async () => {
  files = await compiledFiles(versions)
  compiled = await runWithoutGlobals(files)
})

/**
 * The compiled messages by path, run where there is nothing but JavaScript itself and where making code from text is
 * forbidden, as in a browser with a strict Content Security Policy.
 */
async function runWithoutGlobals(products: readonly Product[]): Promise<Readonly<Record<string, CompiledMessage>>> {
  const texts = new Map(products.map(({ path, text }) => [path, text]))
  const paths = [...texts.keys()].filter((path) => path.split('/').length === 3)
  const entry = paths.map((path, index) => `import m${index} from './${path}'`).join('\n')
  const table = paths.map((path, index) => `${JSON.stringify(path)}: m${index}`).join(',')
  const { outputFiles } = await build({
    stdin: { contents: `${entry}\nglobalThis.compiled = {${table}}`, resolveDir: '/' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    plugins: [
      {
        name: 'products',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\./ }, ({ path }) => ({
            path: path.replace(/^(\.\.?\/)+/, ''),
            namespace: 'products',
          }))
          onLoad({ filter: /./, namespace: 'products' }, ({ path }) => ({ contents: texts.get(path) ?? 'missing' }))
        },
      },
    ],
  })
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  return runInContext(`${outputFiles[0]?.text}; globalThis.compiled`, context)
}

function compiledFor(model: { module: string; version: string; type: string }): CompiledMessage {
  const found = compiled[`${model.module}/${model.version}/${model.type}.js`]
  if (found === undefined) throw new Error(`${model.type} is not compiled`)
  return found
}

/** A copy by JSON: errors made in the other context have other prototypes. */
function errorsOf(check: StructureCheck, message: unknown): StructureError[] {
  return check(message) ? [] : JSON.parse(JSON.stringify(check.errors))
}

const interpreters = new Map<string, StructureCheck>()

function interpreted({ law }: StandardVersion, type: string): StructureCheck {
  const key = `${law.module}/${law.version}/${type}`
  const known = interpreters.get(key) ?? createAjv(law).compile(messageStructure(law, type))
  interpreters.set(key, known)
  return known
}

test('the law in another order gives the same bytes', async () => {
  expect(await compiledFiles(inOtherOrder(versions))).toEqual(files)
})

test('no compiled file makes code from text, or asks for Node', () => {
  const wrong = files.filter(({ text }) => /\brequire\s*\(|\beval\s*\(|\bFunction\s*\(|["']node:/.test(text))

  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('every message of the law has a compiled module that knows its own name', () => {
  const names = versions.flatMap(({ law }) =>
    Object.keys(law.messages).map((type) => `${law.module}/${law.version}/${type}.js`),
  )

  expect(Object.keys(compiled).sort()).toEqual(names.sort())
  for (const [path, { module, version, type }] of Object.entries(compiled))
    expect(`${module}/${version}/${type}.js`).toBe(path)
})

test('the table loads with relative imports only', () => {
  const table = files.find(({ path }) => path === 'index.js')?.text ?? ''
  const imports = [...table.matchAll(/import\("([^"]*)"\)/g)].map(([, path = '']) => path)

  const messages = Object.keys(compiled)
  const recognisers = messages.map((path) => `recognisers/${path}`)
  expect(imports.map((path) => path.replace('./', '')).sort()).toEqual(
    [...messages, 'recognisers/automata.js', ...recognisers].sort(),
  )
  expect(table).toMatch(/schemaset: 'sha256-[\w-]{43}'|schemaset: "sha256-[\w-]{43}"/)
})

test('no good example has a mistake of shape', () => {
  const mistaken = good.filter(({ model, message }) => errorsOf(compiledFor(model).structure, message).length > 0)

  expect(mistaken.map(({ file }) => file)).toEqual([])
})

test('no good example breaks a compiled rule, and every rule is compiled', () => {
  const broken = good.flatMap(({ file, model, message }) =>
    compiledFor(model)
      .rules.filter(({ failures }) => failures(message as never).length > 0)
      .map(({ id }) => `${id} in ${file}`),
  )
  const ids = new Set(Object.values(compiled).flatMap(({ rules }) => rules.map(({ id }) => id)))

  expect(broken).toEqual([])
  expect([...ids].sort()).toEqual(versions.flatMap(({ rules }) => rules.map(({ id }) => id)).sort())
})

test('compiled and interpreted tell the same mistakes for every fault of shape', () => {
  const faults = good.flatMap(({ model, version, message }) =>
    faultsIn(model.root, message as never).map((faulty) => ({ ...faulty, model, version })),
  )

  expect(faults.length).toBeGreaterThan(1000)
  expect(faults.filter(({ kind }) => kind.startsWith('two options')).length).toBeGreaterThan(20)
  for (const { kind, place, message, model, version } of faults) {
    const mistakes = errorsOf(compiledFor(model).structure, message)
    expect(mistakes, `${kind} at ${place}`).toEqual(errorsOf(interpreted(version, model.type), message))
    expect(mistakes, `${kind} at ${place} of ${model.type}`).toHaveLength(1)
  }
})
