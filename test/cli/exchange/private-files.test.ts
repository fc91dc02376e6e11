/**
 * Files of a home are written whole, by whoever may, and what a killed writer left is cleared away; every file is read in form or named.
 *
 * Inside: what stands beside a file while it is written is seen by nobody who only runs a command.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readAuthority, readKeyRecords, readToken, readTrustFile } from '../../../cli/exchange/credentials.ts'
import {
  readJsonFile,
  readText,
  refuseUnwritable,
  writeOpen,
  writeSecret,
} from '../../../cli/exchange/private-files.ts'
import { isSpecialFile } from '../../../cli/special-file.ts'
import { writeFiles } from '../../../cli/write-files.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'skp-files-'))))
const at = (...names: readonly string[]): string => join(folder, ...names)
const mode = (path: string): number => statSync(path).mode & 0o777
/** No process has this number. */
const gone = 2 ** 22 + 7

test.skipIf(process.platform === 'win32')(
  'a secret is for its owner only, and so is a folder that is made for it',
  () => {
    writeSecret(at('nieuw', 'geheim'), 'een')
    writeOpen(at('open'), 'twee')
    expect([mode(at('nieuw')), mode(at('nieuw', 'geheim')), mode(at('open'))]).toEqual([0o700, 0o600, 0o644])
    chmodSync(at('open'), 0o666)
    writeSecret(at('open'), 'drie')
    expect([mode(at('open')), readFileSync(at('open'), 'utf8')]).toEqual([0o600, 'drie'])
    expect(readdirSync(folder).toSorted()).toEqual(['nieuw', 'open'])
  },
)

test('what a killed writer left beside a file goes, and what another one writes now stays', () => {
  const left = [
    `.geheim-${gone}.tmp`,
    `.geheim-${process.ppid}.tmp`,
    `.ander-${gone}.tmp`,
    '.geheim-x.tmp',
    'geheim-1.tmp',
  ]
  for (const name of [...left, `.geheim-${process.pid}.tmp`]) writeFileSync(at(name), 'half')
  writeSecret(at('geheim'), 'heel')

  expect(readdirSync(folder).toSorted()).toEqual([...left.slice(1), 'geheim'].toSorted())
  expect(readFileSync(at('geheim'), 'utf8')).toBe('heel')
})

test('a place where nothing can be written is told before, and nothing is left there', () => {
  mkdirSync(at('map'))
  writeFileSync(at('bestand'), '')
  const told = (path: string, code: string): string =>
    `cannot write ${JSON.stringify(path)} (${code}); name another place or make room`

  expect(() => refuseUnwritable(at('map'))).toThrow(told(at('map'), 'EISDIR'))
  expect(() => refuseUnwritable(at('bestand', 'x'))).toThrow(told(at('bestand', 'x'), 'ENOTDIR'))
  expect(() => writeOpen(at('bestand', 'x'), '')).toThrow(told(at('bestand', 'x'), 'EEXIST'))
  expect(() => writeOpen(at('map'), 'x')).toThrow(`cannot write ${JSON.stringify(at('map'))}`)
  refuseUnwritable(at('nieuw'))
  refuseUnwritable(at('bestand'))
  expect(readdirSync(folder).toSorted()).toEqual(['bestand', 'map'])
})

test.skipIf(process.platform === 'win32')('a device is written to, and stays what it is', () => {
  refuseUnwritable('/dev/null')
  writeOpen('/dev/null', 'niets')
  expect(['/dev/null', folder, at('weg')].map(isSpecialFile)).toEqual([true, false, false])
  writeFileSync(at('gewoon'), '')
  expect([isSpecialFile(at('gewoon')), isSpecialFile('/dev/null')]).toEqual([false, true])
})

test('a folder of files is whole or not there', () => {
  const files = [
    { path: 'een', text: '1' },
    { path: 'diep/twee', text: '2' },
  ]
  writeFiles(at('nieuw', 'kit'), files)
  expect([readFileSync(at('nieuw', 'kit', 'diep', 'twee'), 'utf8'), readdirSync(at('nieuw'))]).toEqual(['2', ['kit']])
  writeFileSync(at('bestand'), '')
  expect(() => writeFiles(at('bestand', 'kit'), files)).toThrow('name another place or make room')
  expect(() => writeFiles(at('kit'), [...files, { path: 'een/drie', text: '' }])).toThrow(
    `cannot write "${at('kit')}" (`,
  )
  expect(readdirSync(folder).toSorted()).toEqual(['bestand', 'nieuw'])
})

test('what cannot be read is told by its name: not there, not to be read, or no JSON', () => {
  const failing = (read: () => unknown): unknown => {
    try {
      return read()
    } catch (error) {
      const { code, message } = error as { readonly code?: string; readonly message: string }
      return [code, message]
    }
  }
  writeFileSync(at('half.json'), '{')
  expect(failing(() => readText(at('weg')))).toEqual(['file-not-found', `cannot read ${at('weg')}`])
  expect(failing(() => readText(folder))).toEqual(['file-unreadable', `cannot read ${folder}`])
  expect(failing(() => readJsonFile(at('half.json')))).toEqual(['file-unreadable', `${at('half.json')} is not JSON`])
})

const key = { kid: 'k', suite: 2, gebruik: 'teken', jwk: {} }
const pair = { key: 'x', certificate: 'x' }

test.each<[string, unknown, (path: string) => unknown, string]>([
  ['keys that are no list', key, readKeyRecords, 'a list of keys'],
  ['a key without a name', [{ ...key, kid: 1 }], readKeyRecords, 'a list of keys'],
  ['a key without a JWK', [key, { ...key, jwk: 'x' }], readKeyRecords, 'a list of keys'],
  ['nobody to trust', { wortels: 'x', sleutels: [], drempel: 1 }, readTrustFile, 'whom to trust'],
  ['no keys of signers', { wortels: [], sleutels: {}, drempel: 1 }, readTrustFile, 'whom to trust'],
  ['a threshold of none', { wortels: [], sleutels: [key], drempel: 0 }, readTrustFile, 'whom to trust'],
  ['a threshold of a half', { wortels: [], sleutels: [key], drempel: 1.5 }, readTrustFile, 'whom to trust'],
  ['a root that is none', { wortels: ['x'], sleutels: [key], drempel: 1 }, readTrustFile, 'whom to trust'],
  ['a root that is no text', { wortels: [1], sleutels: [key], drempel: 1 }, readTrustFile, 'whom to trust'],
  ['a signer that is no key', { wortels: [], sleutels: [{}], drempel: 1 }, readTrustFile, 'whom to trust'],
])('a file with %s is named, with what should stand there', (...[, value, read, what]) => {
  writeFileSync(at('bestand.json'), JSON.stringify(value))

  expect(() => read(at('bestand.json'))).toThrow(`${at('bestand.json')} does not hold ${what}`)
})

test('files in form are read as they are', () => {
  const trust = { wortels: [], sleutels: [key], drempel: 1 }
  writeFileSync(at('vertrouwen.json'), JSON.stringify(trust))
  writeFileSync(at('sleutels.json'), JSON.stringify([key]))
  expect([readTrustFile(at('vertrouwen.json')), readKeyRecords(at('sleutels.json'))]).toEqual([trust, [key]])
  writeFileSync(at('token'), `  ${'t'.repeat(16)}\n`)
  expect(readToken(folder)).toBe('t'.repeat(16))
  for (const token of ['t'.repeat(15), `${'t'.repeat(16)} t`, 'é'.repeat(16)]) {
    writeFileSync(at('token'), token)
    expect(() => readToken(folder)).toThrow('a token of at least 16 characters without blanks')
  }
})

test('the keys of a test authority are pairs, each of its own certificate', () => {
  mkdirSync(at('ca'))
  for (const value of [{}, { root: pair, issuing: pair, revoked: [] }, { root: {}, issuing: {}, revoked: [] }]) {
    writeFileSync(at('ca', 'geheim.json'), JSON.stringify(value))
    expect(() => readAuthority(folder)).toThrow('does not hold the keys of the test authority: restore it')
  }
  expect(existsSync(at('ca', 'geheim.json'))).toBe(true)
})
