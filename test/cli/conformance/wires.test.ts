/**
 * Wires: a real program in Python and in JavaScript, and a real HTTP endpoint, are heard as they are, bounded in every way.
 *
 * Inside: what a wire tells is scored behind the door; here it is asked line by line.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { commandWire, longestLine } from '../../../cli/conformance/command-wire.ts'
import { httpWire } from '../../../cli/conformance/http-wire.ts'
import { splitCommand } from '../../../cli/conformance/split-command.ts'
import { emptyFolder } from '../run-skp.ts'
import { javascript, program, python } from './subjects.ts'

const patient = 60_000
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const question = (id: string): string => JSON.stringify({ case: id, text: '{}' })

async function open(name: string, text: string) {
  const folder = emptyFolder()
  const written: Uint8Array[] = []
  const wire = commandWire(splitCommand(program(folder, name, text)), folder, (bytes) => written.push(bytes))
  closers.push(() => wire.end('{"bye":true}'))
  await wire.renew()
  return { wire, folder, errors: () => Buffer.concat(written).toString() }
}

test.each([
  ['judge.py', python(`answer = {'case': case, 'valid': True}`)],
  ['judge.mjs', javascript(`answer = { case: asked.case, valid: true }`)],
])('%s is heard line by line, and ends when it is said goodbye', async (name, text) => {
  const { wire } = await open(name, text)

  expect(await wire.exchange(JSON.stringify({ hello: 'skp-examen-1' }), patient)).toMatchObject({ ok: true })
  for (const id of ['a', 'b'])
    expect(await wire.exchange(question(id), patient)).toEqual({ ok: true, line: expect.stringContaining(`"${id}"`) })
})

test('a crash, silence and a line without end are told apart, and a new start hears nothing of the old one', async () => {
  const text = python(
    `
        if case == 'crash': sys.stderr.write('details'); sys.exit(1)
        if case == 'silent': continue
        if case == 'huge': print('x' * ${longestLine + 10}, flush=True); continue
        answer = {'case': case, 'valid': True}`,
  )
  const { wire, errors } = await open('judge.py', text)

  expect(await wire.exchange(question('crash'), patient)).toEqual({ ok: false, fault: 'crash' })
  expect(await wire.exchange(question('after'), patient)).toEqual({ ok: false, fault: 'crash' })
  expect(errors()).toBe('details')
  await wire.renew()
  expect(await wire.exchange(question('silent'), 50)).toEqual({ ok: false, fault: 'timeout' })
  await wire.renew()
  expect(await wire.exchange(question('huge'), patient)).toEqual({ ok: false, fault: 'too-long' })
  await wire.renew()
  expect(await wire.exchange(question('well'), patient)).toEqual({ ok: true, line: '{"case": "well", "valid": true}' })
})

test('a program that is not there is told by the code of the system', async () => {
  const wire = commandWire(['skp-no-such-program'], emptyFolder(), undefined)
  await wire.renew()

  expect(await wire.exchange(question('a'), patient)).toEqual({ ok: false, fault: 'crash' })
  expect(wire.startFault()).toBe('ENOENT')
  await wire.end('{"bye":true}')
})

test('no shell reads the command: what means something to one is text', async () => {
  const folder = emptyFolder()
  const text = javascript(`answer = { case: asked.case, valid: process.argv[2] === '$HOME;' }`)
  const wire = commandWire(splitCommand(`${program(folder, 'judge.mjs', text)} $HOME; > made.txt`), folder, undefined)
  await wire.renew()

  expect(await wire.exchange(question('a'), patient)).toEqual({ ok: true, line: '{"case":"a","valid":true}' })
  expect(() => readFileSync(join(folder, 'made.txt'))).toThrow(/ENOENT/)
  await wire.end('{"bye":true}')
})

test.each([
  ['python3 judge.py', ['python3', 'judge.py']],
  ['  java  -jar  "my judge.jar" ', ['java', '-jar', 'my judge.jar']],
  [`a 'b "c" d' --x="e f"`, ['a', 'b "c" d', '--x=e f']],
  [String.raw`C:\tools\judge.exe -v`, [String.raw`C:\tools\judge.exe`, '-v']],
])('the words of %s', (text, words) => {
  expect(splitCommand(text)).toEqual(words)
})

test.each(['', '   ', '"unclosed', "a 'b"])('%j names no command', (text) => {
  expect(() => splitCommand(text)).toThrow(/--subject/)
})

async function serve(answer: (body: string, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request: IncomingMessage, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => answer(body, response))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closers.push(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/examen`
}

test('an HTTP endpoint gets the same lines, one POST each', async () => {
  const wire = httpWire(await serve((body, response) => response.end(`{"echo":${body}}`)))

  expect(await wire.exchange(question('a'), patient)).toEqual({ ok: true, line: `{"echo":${question('a')}}` })
})

test('an endpoint that refuses, sends elsewhere, says nothing or does not stop is told apart', async () => {
  const address = await serve((body, response) => {
    if (body.includes('refuse')) response.writeHead(500).end('stack trace')
    else if (body.includes('elsewhere')) response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    else if (body.includes('huge')) response.end('x'.repeat(longestLine + 10))
    else if (body.includes('cut')) response.destroy()
  })
  const wire = httpWire(address)

  expect(await wire.exchange(question('refuse'), patient)).toEqual({ ok: false, fault: 'garbage' })
  expect(await wire.exchange(question('elsewhere'), patient)).toEqual({ ok: false, fault: 'crash' })
  expect(await wire.exchange(question('huge'), patient)).toEqual({ ok: false, fault: 'too-long' })
  expect(await wire.exchange(question('cut'), patient)).toEqual({ ok: false, fault: 'crash' })
  expect(await wire.exchange(question('silent'), 50)).toEqual({ ok: false, fault: 'timeout' })
})

test.each(['http://example.org/', 'http://127.0.0.1.example.org/', 'https://naam:geheim@example.org/', 'https://'])(
  '%s is no address to examine',
  (address) => {
    expect(() => httpWire(address)).toThrow(/https address/)
    expect(() => httpWire(address)).not.toThrow(/geheim/)
  },
)
