/** A copy of the built toolkit whose law has one module more: not one line of code differs, only data. */
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { askAt } from '../cli/at-desk.ts'
import type { Run } from '../cli/at-desk.ts'
import { emptyFolder, house, runNode } from '../cli/run-skp.ts'
import type { Seen } from '../cli/run-skp.ts'

/** Where the data of the module stand, each file where it belongs in the project. */
export const moduleData = import.meta.dirname

/** The data files of the module, by their path in the project, with forward slashes. */
export function dataFiles(): readonly string[] {
  return readdirSync(moduleData, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:json|md)$/.test(name))
    .sort()
}

/** Files that are there already: the data of the module come after what stands in them. */
const extended: Readonly<Record<string, (text: string, more: string) => string>> = {
  'schemas/catalog.json': (text, more) => JSON.stringify(withMore(JSON.parse(text), JSON.parse(more)), null, 2),
  'schemas/grondslagen.json': (text, more) => JSON.stringify(withMore(JSON.parse(text), JSON.parse(more)), null, 2),
  'spec/bronnen.md': (text, more) => text.replace(/(\n\| [^\n]*)(?=\n\n|\n$)/, `$1\n${more.trimEnd()}`),
}

/** A copy of the toolkit with the module, ready to run; its validators are compiled anew. */
export async function foreignHouse(): Promise<string> {
  const copy = foreignLaw()
  const { code, talk } = await runNode([join(moduleData, 'compile.mjs'), copy], copy)
  if (code !== 0) throw new Error(`the validators of ${relative(house, copy)} do not compile: ${talk}`)
  return copy
}

/** Runs `skp` in a folder, with the code and the law that stand there. */
export async function skpOf(copy: string): Promise<(args: readonly string[], input?: string) => Promise<Seen>> {
  const { run } = (await import(pathToFileURL(join(copy, 'dist/cli/main.js')).href)) as { readonly run: Run }
  return (args, input = '') => askAt(run, args, { folder: copy, input })
}

/** The same copy with the validators of the standard alone: enough for whoever reads the law and judges no message. */
export function foreignLaw(): string {
  const copy = emptyFolder()
  const parts = [
    'package.json',
    'LICENSE',
    'cli/skp.cjs',
    'cli/kept-code.cjs',
    'schemas',
    'spec',
    'examples',
    'conformance/judges',
  ]
  const built = readdirSync(join(house, 'dist')).filter((name) => !['docs', 'packages', 'site', 'skp'].includes(name))
  for (const part of [...parts, ...built.map((name) => `dist/${name}`)])
    cpSync(join(house, part), join(copy, part), { recursive: true })
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const file of dataFiles()) {
    const more = readFileSync(join(moduleData, file), 'utf8')
    const place = join(copy, file)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, extended[file]?.(readFileSync(place, 'utf8'), more) ?? more)
  }
  return copy
}

/** Lists grow at their end; a kind of participant that is there already gets more roles. */
function withMore(value: unknown, more: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(more)) {
    const grown = value.map((each: unknown) => {
      const own = more.find((other: unknown) => isSameKind(each, other)) as unknown
      return own === undefined ? each : withMore(each, own)
    })
    return [...grown, ...more.filter((other: unknown) => !value.some((each) => isSameKind(each, other)))]
  }
  if (!isObject(value) || !isObject(more)) return more
  const names = [...new Set([...Object.keys(value), ...Object.keys(more)])]
  return Object.fromEntries(
    names.map((name) => [
      name,
      !(name in more) ? value[name] : name in value ? withMore(value[name], more[name]) : more[name],
    ]),
  )
}

function isSameKind(one: unknown, other: unknown): boolean {
  return isObject(one) && isObject(other) && one['type'] !== undefined && one['type'] === other['type']
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
