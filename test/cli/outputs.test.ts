/** Whatever becomes of the output: every line whole and in order, and the exit code says what was judged. */
import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import { emptyFolder, house } from './run-skp.ts'

const folder = emptyFolder()
const [good, bad, list] = ['goed.ndjson', 'fout.ndjson', 'fout.json'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const messages = 1500

beforeAll(() => {
  const lines = (invalid: boolean): string[] => {
    const message = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }
    return [...sampleMessages({ message, seed: 7, count: messages, invalid })].map((each) =>
      JSON.stringify(each.message),
    )
  }
  const broken = lines(true)
  writeFileSync(good, lines(false).join('\n'))
  // The first lines are good, so that the reader is gone before anything is refused.
  writeFileSync(bad, [...lines(false), ...broken].join('\n'))
  writeFileSync(list, broken[0] ?? '')
})

type Seen = { readonly code: string; readonly out: string; readonly talk: string }

/** Runs a line of shell in which `skp` is the built one; the exit code of `skp` itself comes through a third pipe. */
async function shell(line: string, read: (out: Readable) => Promise<string>): Promise<Seen> {
  const skp = `skp() { ${[process.execPath, join(house, 'cli/skp.cjs')].map(quoted).join(' ')} "$@"; echo $? >&3; }`
  const child = spawn('sh', ['-c', `${skp}\n${line}`], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const [, , talk, code] = child.stdio as unknown as readonly Readable[]
  const [out, said, codes] = await Promise.all([read(child.stdout as Readable), readAll(talk), readAll(code)])
  return { code: codes.trim(), out, talk: said }
}

const quoted = (text: string): string => `'${text}'`

async function readAll(stream: Readable | undefined): Promise<string> {
  let text = ''
  for await (const chunk of stream?.setEncoding('utf8') ?? []) text += String(chunk)
  return text
}

/** Takes a piece, and lets everything else go first before the next. */
async function readSlowly(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    text += String(chunk)
    await new Promise((done) => setTimeout(done, 1))
  }
  return text
}

describe('a pipe that does not block, with a slow reader', () => {
  const launcher = `${quoted(process.execPath)} ${quoted(join(house, 'test/cli/unblocked-pipe.mjs'))}`
  const program = `${quoted(process.execPath)} ${quoted(join(house, 'cli/skp.cjs'))}`

  test.each([
    ['validate', `validate ${quoted(bad)} --format ndjson`, '1', 2 * messages + 1],
    ['validate on one thread', `validate ${quoted(bad)} --format ndjson --threads 1`, '1', 2 * messages + 1],
    ['sample', `sample schuldregeling@2.0/Saldoverzoek --count ${messages}`, '0', messages],
  ])('gets every line of %s whole', async (...[, args, code, lines]) => {
    // The pipe to `cat` is the one that is full: it waits for us.
    const seen = await shell(`{ ${launcher} ${program} ${args}; echo $? >&3; } | cat`, readSlowly)

    const read = seen.out.trimEnd().split('\n')
    expect(read.filter((line) => !isObject(line))).toEqual([])
    expect({ lines: read.length, code: seen.code, talk: seen.talk }).toEqual({ lines, code, talk: '' })
  })
})

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

const commands = [
  ['validate, refused in the report of one file', `validate ${quoted(list)}`, '1'],
  ['validate, refused after the reader left, on all threads', `validate ${quoted(bad)} --format ndjson`, '1'],
  ['validate, refused after the reader left, on one', `validate ${quoted(bad)} --format ndjson --threads 1`, '1'],
  ['validate, standard input', `validate - --format ndjson < ${quoted(bad)}`, '1'],
  ['validate, all is well', `validate ${quoted(good)} --format ndjson`, '0'],
  ['convert, refused', `convert ${quoted(list)} --to 1.1 --format json`, '1'],
  ['catalog', 'catalog list', '0'],
  ['explain', 'explain SR-2.0-R001', '0'],
  ['csv', 'csv list', '0'],
  ['sample without an end', 'sample schuldregeling@2.0/Saldoverzoek --count 1000000000', '0'],
  ['help', '--help', '0'],
  ['wrong usage', 'explain nothing', '2'],
] as const

describe('a reader that leaves', () => {
  test.each(commands)('%s', async (_name, args, code) => {
    const seen = await shell(`skp ${args} | head -c 0`, readAll)

    expect({ code: seen.code, talk: code === '2' ? '' : seen.talk }).toEqual({ code, talk: '' })
  })
})

describe.skipIf(!existsSync('/dev/full'))('a full disk behind standard output', () => {
  test.each(commands)('%s', async (_name, args, code) => {
    const seen = await shell(`skp ${args} > /dev/full`, readAll)

    // What was refused stays refused; what was well is not, when its result is lost.
    expect(seen.code).toBe(code === '1' ? '1' : '2')
    if (code !== '2')
      expect(seen.talk).toMatch(/^skp: de standaarduitvoer kan niet .*\(ENOSPC\).*\n.*standard output cannot/)
    expect(seen.talk).not.toMatch(/fout van ons|our mistake|at .*:\d+/)
  })

  test('behind standard error it changes nothing', async () => {
    const wrong = await shell('skp explain nothing 2> /dev/full', readAll)
    const well = await shell('skp explain SR-2.0-R001 2> /dev/full', readAll)

    expect([wrong.code, well.code]).toEqual(['2', '0'])
  })
})

test('a reader of standard error that leaves changes nothing', async () => {
  const seen = await shell('skp explain nothing 2>&1 >/dev/null | head -c 0', readAll)

  expect(seen.code).toBe('2')
})
