/**
 * A change of each kind touches the files that its recipe in CONTRIBUTING.md names, no other, and lives. The recipe «a
 * module» is walked by test/foreign-module.
 * The rooms of the changed copy are run as they stand there.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lintLaw } from '../../governance/index.ts'
import { parseRule, ruleFailures } from '../../schemas/index.ts'
import { readLaw, readModel, readRules } from '../../schemas/read.ts'
import { emptyFolder, house } from '../cli/run-skp.ts'
import { recipeFor } from './recipe.ts'
import { walks } from './walks.ts'
import type { Editor } from './walks.ts'

let copy: string
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.nl', ...args], {
    cwd: copy,
    encoding: 'utf8',
  })

beforeAll(() => {
  copy = emptyFolder()
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: house })
  const left = /^(?:generated|test|site|bench)\//
  for (const file of tracked
    .toString()
    .split('\0')
    .filter((name) => name !== '' && !left.test(name)))
    if (existsSync(join(house, file))) cpSync(join(house, file), join(copy, file), { recursive: true })
  for (const folder of ['node_modules', 'dist']) symlinkSync(join(house, folder), join(copy, folder), 'junction')
  writeFileSync(join(copy, '.gitignore'), 'node_modules\ndist\n')
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'before')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const textOf = (path: string): string => readFileSync(join(copy, path), 'utf8')

const edit: Editor = {
  write: (path, text) => writeFileSync(join(copy, path), text),
  after: (path, mark, text) => {
    const before = textOf(path)
    const at = before.lastIndexOf(mark)
    if (at < 0) throw new Error(`${path} has no place after which the change can stand`)
    edit.write(path, before.slice(0, at + mark.length) + text + before.slice(at + mark.length))
  },
  json: (path, change) => {
    const value = JSON.parse(textOf(path)) as never
    change(value)
    edit.write(path, `${JSON.stringify(value, null, 2)}\n`)
  },
}

/** A file of the copy, run as it stands there. */
const load = async (path: string): Promise<Record<string, never>> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(copy, path)).href)) as Record<string, never>
const law = (): string => join(copy, 'schemas')
const example = (): never => JSON.parse(textOf('examples/goed/schuldregeling-2.0/13-Statusverzoek.json')) as never

/** What shows that a change of this kind lives. */
const lives: Readonly<Record<string, () => Promise<void>>> = {
  'a field': async () => {
    const { root } = readModel(readLaw('schuldregeling', '2.0', law()), 'Statusverzoek')

    expect(JSON.stringify(root)).toContain('Of de vraag spoed heeft.')
    expect(await lintLaw({ folder: copy, law: 'schemas' })).toEqual([])
  },
  'a rule': async () => {
    const own = readRules('schuldregeling', '2.0', law()).at(-1)
    if (own === undefined) throw new Error('the rule is not there')
    const { Stuurgegevens, Inhoud } = example()
    const { Contactpersoon: _, ...rest } = Inhoud as Record<string, unknown>

    expect(ruleFailures(parseRule(own), example())).toEqual([])
    expect(ruleFailures(parseRule(own), { Stuurgegevens, Inhoud: rest } as never)).not.toEqual([])
    expect(await lintLaw({ folder: copy, law: 'schemas' })).toEqual([])
  },
  'a command': async () => {
    const { run } = (await load('cli/main.ts')) as never as { run: (args: string[], desk: object) => Promise<number> }
    let said = ''
    const print = async (text: string): Promise<boolean> => (said += text) !== ''

    expect(await run(['groet'], { print, talk: print, folder: copy, input: Readable.from([]) })).toBe(0)
    expect(said).toBe('Dag.\n')
  },
  'a kind of finding': async () => {
    const { tellCode } = (await load('validator/index.ts')) as never as {
      tellCode: (code: string, lang: string) => object
    }

    for (const lang of ['nl', 'en'])
      expect(tellCode('proef-bevinding', lang)).toEqual({ melding: 'Proef.', herstel: 'Doe iets.' })
    expect(JSON.stringify(readLaw('protocol', '1.0', law()).messages['Afkeurbericht'])).toContain('proef-bevinding')
    expect(await lintLaw({ folder: copy, law: 'schemas' })).toEqual([])
  },
  'a check of the hub': async () => {
    const { checks, firstProblem } = (await load('hub/checks.ts')) as never as {
      checks: readonly { name: string }[]
      firstProblem: (offer: object, setting: object, table: readonly object[]) => Promise<unknown>
    }
    const { problems } = await load('hub/problems.ts')
    const own = checks.filter(({ name }) => name === 'proef')

    expect(await firstProblem({ id: 'proef' }, {}, own)).toEqual({ code: 'SKP-H-99' })
    expect(problems).toHaveProperty('SKP-H-99')
  },
}

test.each(Object.keys(walks))('%s touches what its recipe names, and lives', async (what) => {
  git('reset', '-q', '--hard')
  git('clean', '-qfd')
  walks[what]?.(edit)
  const changed = git('status', '--porcelain', '-uall')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(3))
  // The tests that a recipe asks for are this one's business.
  const named = recipeFor(what).filter(({ name }) => !name.startsWith('test/'))

  expect(changed.filter((path) => !named.some(({ form }) => form.test(path)))).toEqual([])
  expect(named.filter(({ form }) => !changed.some((path) => form.test(path)))).toEqual([])
  await lives[what]?.()
})
