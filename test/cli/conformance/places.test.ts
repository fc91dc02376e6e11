/** Where commands write: a place that takes nothing is told before the work, a device stays a device, and a name steers no terminal. */
import { cpSync, existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { kitFolder } from '../../conformance/kit-folder.ts'
import { skpHere } from '../at-desk.ts'
import { emptyFolder } from '../run-skp.ts'
import { program, python } from './subjects.ts'

const patient = { timeout: 240_000 }
const of = ['--module', 'schuldinventarisatie', '--version', '1.0']
let folder: string

const skp = (...args: string[]) => skpHere(args, folder)
const run = (...more: string[]) => skp('conformance', 'run', ...of, '--kit', 'kit', '--max-cases', '5', ...more)

beforeAll(async () => {
  folder = emptyFolder()
  cpSync((await kitFolder({ module: 'schuldinventarisatie', version: '1.0' })).folder, join(folder, 'kit'), {
    recursive: true,
  })
  writeFileSync(join(folder, 'bestand'), 'van iemand')
  await skp('conformance', 'key', 'sleutel.json')
}, 240_000)

test.each([
  ['a folder', ['-o', 'kit'], 'EISDIR'],
  ['a place below a file', ['-o', 'bestand/uitslag.json'], 'ENOTDIR'],
  ['a log below a file', ['--subject-log', 'bestand/log'], 'ENOTDIR'],
])('%s takes no result: that is told before anybody is examined', patient, async (_, where, code) => {
  const subject = program(
    folder,
    'begint.py',
    `open('begonnen', 'w')\n${python(`answer = {'case': case, 'valid': True}`)}`,
  )
  const { code: exit, talk } = await run('--subject', subject, ...where)

  expect(exit).toBe(2)
  expect(talk).toContain(`(${code}); name another place`)
  expect(existsSync(join(folder, 'begonnen'))).toBe(false)
  expect(readFileSync(join(folder, 'bestand'), 'utf8')).toBe('van iemand')
})

test.each([
  [['conformance', 'key', 'bestand/k.json']],
  [['conformance', 'register', ...of, '--kit', 'kit', '--key', 'sleutel.json', '-o', 'bestand/a.json']],
  [['pki', '--out', 'bestand/tuin']],
  [['kit', 'protocol@1.0', '-o', 'bestand/kit']],
])('what cannot be written is wrong usage, with the code of the system: %j', patient, async (args) => {
  const { code, talk } = await skp(...args)

  expect(code).toBe(2)
  expect(talk).toMatch(/cannot write .* \((?:EEXIST|ENOTDIR)\); name another place or make room/)
})

test('a device is written to and stays: nothing is moved into its place', patient, async () => {
  for (const name of ['uitslag', 'vragen.csv', 'grondlijn.json']) symlinkSync('/dev/null', join(folder, name))
  const { out } = await skp('sample', 'schuldregeling@2.0/Saldoverzoek')
  writeFileSync(join(folder, 'een.json'), out)
  const list = 'schuldregeling@2.0/Saldoverzoek-beantwoorden'

  expect((await run('--subject', 'skp', '-o', 'uitslag')).code).toBe(0)
  expect((await skp('csv', 'export', 'een.json', '--list', list, '-o', 'vragen.csv')).code).toBe(0)
  expect((await skp('validate', 'een.json', '--baseline', 'grondlijn.json', '--write-baseline')).code).toBe(0)
  for (const name of ['uitslag', 'vragen.csv', 'grondlijn.json'])
    expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true)
})

const steering = '\u001B[31mx y'

test('a name that steers a terminal does not when it is told', patient, async () => {
  await run(
    '--subject',
    program(folder, 'nee.py', python(`answer = {'case': case, 'valid': False}`)),
    '-o',
    `${steering}.json`,
  )
  const told = await Promise.all([
    skp('kit', 'protocol@1.0', '-o', `kit ${steering}`),
    skp('conformance', 'key', `k${steering}.json`),
    skp('conformance', 'register', ...of, '--kit', 'kit', '--key', 'sleutel.json', '-o', `a${steering}.json`),
    skp('conformance', 'report', `${steering}.json`, '--format', 'badge', '--kit', 'kit'),
    skp('pki', '--out', `tuin ${steering}`),
  ])

  for (const { out, talk } of told) {
    expect(`${out}${talk}`).toContain(String.raw`\u001b[31mx y`)
    expect(`${out}${talk}`).not.toMatch(/(?!\n)\p{Cc}/u)
  }
})

test('commands to paste keep a name with a space and a quote together', patient, async () => {
  const { out } = await skp('pki', '--out', "mijn 'tuin")

  expect(out).toContain(String.raw`skp hub --home '${folder}/mijn '\''tuin' --conformance`)
})

test('a folder without a kit is told as such', async () => {
  const { code, talk } = await skp('conformance', 'run', ...of, '--subject', 'skp', '--kit', 'nergens')

  expect({ code, talk }).toEqual({ code: 2, talk: 'skp: no kit in "nergens"; skp kit writes one\n' })
})

test.each([
  ['--timeout', '3000000000'],
  ['--rounds', '101'],
  ['--seed', '9007199254740993'],
])('%s has an end: %s is too much', async (option, value) => {
  expect(await run('--subject', 'skp', option, value)).toMatchObject({
    ...{ code: 2, talk: expect.stringContaining('at most') },
  })
})
