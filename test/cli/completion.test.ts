/**
 * What shells complete: the words of the program itself and the names of the standard, asked by real shells where there
 * are any.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { skpHere } from './at-desk.ts'
import { emptyFolder, house, skp } from './run-skp.ts'

const complete = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { code, out, talk } = await skpHere(['__complete', ...words])
  expect([code, talk]).toEqual([0, ''])
  return out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']))
}

const version = 'schuldregeling@2.0'

test.each([
  ['a command', ['=val'], ['validate']],
  ['a command of a command', ['csv', '=ex'], ['export']],
  ['an option', ['validate', '--format', 'tap', '=--max-w'], ['--max-warnings']],
  ['a choice of an option', ['validate', 'x.json', '--format', '=s'], ['sarif']],
  ['a message', ['catalog', 'show', `=${version}/Hero`], [`${version}/Heroverweging`]],
  ['a message of an option', ['validate', '--as', '=protocol@1.0/A'], ['protocol@1.0/Afkeurbericht']],
  ['a module or version', ['catalog', 'list', '=betal'], ['betalingsregeling', 'betalingsregeling@2.0']],
  ['a rule, step or code', ['explain', '=element-mis'], ['element-missing']],
  ['a list', ['csv', 'show', `=${version}/Saldoverzoek-b`], [`${version}/Saldoverzoek-beantwoorden`]],
  ['a version', ['convert', 'x.json', '--to', '=1'], ['1.0', '1.1']],
  ['a shell', ['completion', '='], ['bash', 'zsh', 'fish', 'powershell']],
  ['a file: that the shell does', ['validate', '='], []],
  ['a file of an option', ['validate', '--baseline', '='], []],
  ['nothing beyond the last argument', ['catalog', 'show', 'x', '='], []],
])('%s', async (_, words, found) => {
  expect(await complete(...words)).toEqual(found)
})

test('every command is offered, and the word that shells ask by is not', async () => {
  const { out } = await skpHere(['--help'])
  const listed = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== 'help')

  const offered = await complete('=')

  expect(listed).toEqual(expect.arrayContaining([...offered]))
  expect(offered).toContain('completion')
  expect(out).not.toContain('__complete')
})

test.each(['bash', 'zsh', 'fish', 'powershell'])('skp completion %s says how to install it', async (shell) => {
  const { code, out } = await skpHere(['completion', shell])

  expect([code, out]).toEqual([0, expect.stringContaining(`skp completion ${shell}`)])
})

/** A folder with the built `skp` in it, to be found by a shell. */
function binFolder(): string {
  const folder = emptyFolder()
  const program = join(folder, 'skp')
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(house, 'cli/skp.cjs')}' "$@"\n`)
  chmodSync(program, 0o755)
  return folder
}

/** Whether this shell is on this machine. */
function isThere(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0
}

/** What a shell prints of this script. */
function run(shell: string, script: string): string {
  const env = { ...process.env, PATH: `${binFolder()}${delimiter}${process.env['PATH']}` }
  const { stdout, stderr } = spawnSync(shell, ['-c', script], { cwd: emptyFolder(), encoding: 'utf8', env })
  expect(stderr).toBe('')
  return stdout
}

describe.skipIf(!isThere('bash'))('bash', () => {
  const ask = (line: string): string =>
    run(
      'bash',
      `source <(skp completion bash); COMP_LINE='${line}' COMP_POINT=${line.length}; _skp; printf '%s\\n' "\${COMPREPLY[@]}"`,
    )

  test('completes a command, an empty word, and what comes after @ in a name', () => {
    expect(ask('skp val')).toBe('validate\n')
    expect(ask('skp csv ')).toBe('list\nshow\nexport\nimport\n')
    expect(ask('skp catalog show schuldregeling@2.0/Heroverw')).toBe('2.0/Heroverweging\n')
    expect(ask('skp validate ')).toBe('\n')
  })
})

describe.skipIf(!isThere('fish'))('fish', () => {
  test('completes a command and a name', () => {
    const ask = (line: string): string => run('fish', `skp completion fish | source; complete -C '${line}'`)

    expect(ask('skp val')).toMatch(/^validate\t/)
    expect(ask('skp csv ')).toMatch(/^export\t.*\nimport\t.*\nlist\t.*\nshow\t/)
    expect(ask('skp catalog show schuldregeling@2.0/Heroverw')).toBe('schuldregeling@2.0/Heroverweging\n')
  })
})

describe.skipIf(!isThere('zsh'))('zsh', () => {
  test('asks for the word at the cursor, and describes what it gets', () => {
    const ask = (words: string): string =>
      run(
        'zsh',
        `compdef() { : }; source <(skp completion zsh); _describe() { print -l -- "\${(@P)2}" }; _files() { print files }
words=(${words}); CURRENT=\${#words}; _skp`,
      )

    expect(ask('skp val')).toMatch(/^validate:/)
    expect(ask("skp csv ''")).toMatch(/^list:.*\nshow:.*\nexport:.*\nimport:/)
    expect(ask("skp validate ''")).toBe('files\n')
  })
})

describe('help of what is not there', () => {
  test.each([
    [['nosuch', '--help'], 'error: unknown command "nosuch"\n(skp --help tells more)\n'],
    [['help', 'nosuch'], 'error: unknown command "nosuch"\n(skp --help tells more)\n'],
    [['--help', 'valdate'], 'error: unknown command "valdate"\n(Did you mean validate?)\n(skp --help tells more)\n'],
    [['help', 'valdate'], 'error: unknown command "valdate"\n(Did you mean validate?)\n(skp --help tells more)\n'],
    [['csv', 'imprt', '-h'], 'error: unknown command "imprt"\n(Did you mean import?)\n(skp csv --help tells more)\n'],
    [['help', 'csv', 'imprt'], 'error: unknown command "imprt"\n(Did you mean import?)\n(skp csv --help tells more)\n'],
  ])('skp %j is wrong usage, with a suggestion', async (words, talk) => {
    expect(await skpHere(words)).toEqual({ code: 2, out: '', talk })
  })

  test('help of what is there is help', async () => {
    expect(await skpHere(['help', 'csv', 'import'])).toEqual(await skpHere(['csv', 'import', '--help']))
    expect(await skpHere(['help'])).toEqual(await skpHere(['--help']))
    expect((await skpHere(['help', 'csv', 'import'])).out).toContain('Usage: skp csv import')
    expect((await skpHere(['validate', 'help', '--help'])).code).toBe(0)
  })

  test('the built program does the same', async () => {
    expect(await skp(['validate', '--format', 'sraif', 'x'])).toMatchObject({
      code: 2,
      talk: expect.stringContaining('(Did you mean sarif?)'),
    })
    expect((await skp(['help', 'nosuch'])).code).toBe(2)
  })
})
