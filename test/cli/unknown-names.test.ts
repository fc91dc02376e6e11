/**
 * A name that is empty or unknown is told with what to do, and a value of a message is never told back.
 *
 * Inside: the table of commands is walked in this process; a process for each would cost minutes.
 */
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { createProgram } from '../../cli/index.ts'
import type { Desk } from '../../cli/index.ts'
import { run } from '../../cli/main.ts'
import { emptyFolder } from './run-skp.ts'

type Command = Awaited<ReturnType<typeof createProgram>>

const folder = emptyFolder()
const deaf = { print: async () => true, talk: () => {} }

function desk(said: string[]): Desk {
  const talk = (text: string): boolean => said.push(text) > 0
  const steady = { now: () => 0, clock: () => new Date(0), randomUuid: () => '', random: () => 0 }
  const world = { input: Readable.from([]), folder, colour: false, progress: false, width: 80 }
  return { ...world, ...steady, print: async (text) => talk(text), talk, untilStopped: () => AbortSignal.abort() }
}

async function seen(args: readonly string[], name: 'skp' | 'skp-validate' = 'skp') {
  const said: string[] = []
  return { code: await run(args, desk(said), name), said: said.join('') }
}

/** Each place where a command takes a text: its words before, and what is called empty. */
const places: { readonly words: readonly string[]; readonly place: string }[] = []

beforeAll(async () => {
  const program = await createProgram({ ...desk([]), ...deaf }, () => {})
  for (const command of program.commands.flatMap(leaves)) places.push(...placesOf(command))
})

const leaves = (command: Command): readonly Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)

function placesOf(command: Command) {
  const name = (of: Command): readonly string[] => (of.parent === null ? [] : [...name(of.parent), of.name()])
  const takers = command.options.filter(
    ({ flags, argChoices, parseArg }) => /[<[]/.test(flags) && argChoices === undefined && parseArg === undefined,
  )
  const asked = command.options.filter(({ mandatory }) => mandatory)
  const options = (empty?: unknown): readonly string[] =>
    [...new Set([...asked, ...takers.filter((each) => each === empty)])].flatMap((each) => [
      each.long ?? '',
      each === empty ? '' : (each.argChoices?.[0] ?? (each.parseArg === undefined ? 'x' : '2027-01-01')),
    ])
  const given = command.registeredArguments.map(() => 'x')
  const inArguments = command.registeredArguments.flatMap((argument, index) =>
    argument.argChoices === undefined
      ? [{ words: [...name(command), ...given.with(index, ''), ...options()], place: argument.name() }]
      : [],
  )
  const inOptions = takers.map((taker) => ({
    words: [...name(command), ...given, ...options(taker)],
    place: taker.flags,
  }))
  return [...inArguments, ...inOptions]
}

test('an empty text is refused by every command, in every place that takes a name or a path', async () => {
  expect(places.length).toBeGreaterThan(40)
  for (const { words, place } of places) {
    const { code, said } = await seen(words)
    expect([words, code, said]).toEqual([words, 2, expect.stringMatching(/^skp: .* is empty and names nothing; skp /)])
    expect(said).toContain(place)
  }
  expect(await seen([''], 'skp-validate')).toEqual({
    code: 2,
    said: 'skp-validate: <paths> is empty and names nothing; skp-validate --help tells what to give\n',
  })
})

describe('what is unknown is told with what there is', () => {
  test.each([
    [['subset', 'schuldregeling@2.0'], 'module@version/Bericht (skp catalog list shows them)'],
    [['subset', 'schuldregeling@2.0', 'x.json'], 'name a message of it as schuldregeling@2.0/Bericht'],
    [['diff', 'x'], 'skp catalog list shows every module@version'],
    [['diff', 'x', 'y'], 'skp catalog list shows every module@version'],
    [['diff', 'schuldregeling@9.9/Saldoverzoek', 'y'], 'name one of betalingsregeling@2.0, '],
    [['diff', 'schuldregeling@2.0/Onbekend', 'y'], 'schuldregeling@2.0 has Betaalvoorstel, '],
    [['explain'], 'skp explain --list shows every one'],
    [['explain', 'x'], 'skp explain --list shows every one'],
    [['explain', 'element-mising'], 'did you mean element-missing?'],
    [['catalog', 'show', 'x'], 'name one of betalingsregeling@2.0, '],
    [['catalog', 'list', 'schuldregelin'], 'did you mean schuldregeling?'],
    [['csv', 'list', 'schuldregelng'], 'did you mean schuldregeling?'],
    [['csv', 'list', 'x'], 'skp csv list shows all lists'],
    [['convert', 'x.json', '--to', '9.9'], 'give --to with a version: 1.0, 1.1, 2.0'],
    [['completion', 'powershel'], '(Did you mean powershell?)'],
    [['validate', 'x', '--format', 'sraif'], '(Did you mean sarif?)'],
    [['validate', 'x', '--formt', 'sarif'], '(Did you mean --format?)'],
    [
      ['release', 'schuldregeling-2.0', '--from', '2027-01-01', '--must', '2027-01-01'],
      'did you mean schuldregeling@2.0?',
    ],
    [['release', 'x', '--from', '2027-01-01', '--must', '2027-01-01'], 'skp status shows every one'],
  ])('skp %j', async (words, remedy) => {
    expect(await seen(words)).toEqual({ code: 2, said: expect.stringContaining(remedy) })
  })
})

const values = ['Jan de Vries', '999999990', 'NL00TEST0123456789', '{"Achternaam":"Vries"}', `Vries${'s'.repeat(200)}`]

test.each(values)('a value such as %j is not told back', async (value) => {
  const takers = [
    ['validate', value],
    ['validate', 'x', '--as', value],
    ['validate', 'x', '--lang', value],
    ['convert', value, '--to', '1.1'],
    ['catalog', 'list', value],
    ['catalog', 'show', value],
    ['explain', value],
    ['sample', value],
    ['csv', 'show', value],
    ['diff', value, value],
    ['diff', `schuldregeling@2.0/${value}`, value],
    ['diff', '--against', value],
    ['subset', value, value],
    ['lint', value],
    ['release', value, '--from', '2027-01-01', '--must', '2027-01-01'],
    [value],
    [`--${value}`],
    ['csv', value],
    ['completion', value],
  ]
  for (const words of takers) {
    const { code, said } = await seen(words)
    expect([words, code]).toEqual([words, 2])
    expect([words, said]).toEqual([words, expect.not.stringContaining(value)])
    expect(said.length).toBeLessThan(700)
  }
})

test('skp-validate speaks of itself', async () => {
  const { code, said } = await seen(['--help'], 'skp-validate')

  expect(code).toBe(0)
  expect(said).toContain('Usage: skp-validate [options] <paths...>')
  expect(said.replaceAll('skp-validate', '').replaceAll('skp.sarif', '')).not.toContain('skp')
  expect((await seen(['weg.json'], 'skp-validate')).said).toBe('skp-validate: no file or folder "weg.json"\n')
  expect((await seen(['weg.json', '--as', 'x'], 'skp-validate')).said).not.toMatch(/(?<!-)skp /)
})

test('everything that can be explained is listed, and explained', async () => {
  const { code, said } = await seen(['explain', '--list'])
  const names = said.trim().split('\n')

  expect(code).toBe(0)
  expect(names).toEqual(expect.arrayContaining(['SR-2.0-R001', 'text-pattern', 'csv-date-unreal']))
  for (const name of [names[0], names.at(-1)]) expect((await seen(['explain', name ?? ''])).code).toBe(0)
})
