/** A file of a home that does not hold what belongs there is named, with what does: never "our mistake", and nothing starts by it. */
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const shv = '00000099000000001000'
const se = '00000099000000002000'
const made = join(emptyFolder(), 'proeftuin')
let home: string

beforeAll(async () => {
  expect((await skpHere(['pki', '--out', made, '--suite', '2'])).code).toBe(0)
})

/** A home of which this file was spoilt. */
function spoil(file: string, text: string): void {
  home = join(emptyFolder(), 'h')
  cpSync(made, home, { recursive: true })
  writeFileSync(join(home, file), text)
}

const hub = () => ['hub', '--home', home, '--port', '0', '--operator-port', '0', '--store', 'memory']
const gateway = () => ['gateway', '--home', home, '--oin', shv, '--port', '0']
const participant = (name: string, ...args: readonly string[]) => ['participant', name, '--home', home, ...args]

const junk = ['null', '[]', '{}', '"x"', '[null]', '{"kid":5,"jwk":{}}', `${'['.repeat(100_000)}${']'.repeat(100_000)}`]
const readers: readonly [file: string, command: () => readonly string[], spared?: readonly string[]][] = [
  ['vertrouwen.json', () => participant('list')],
  ['adresboek.json', () => participant('list')],
  ['ca/geheim.json', () => participant('renew')],
  ['ca/adresboek.jwk.json', () => participant('renew')],
  ['knooppunt/hub.json', hub],
  ['knooppunt/teken.jwk.json', hub],
  [`${shv}/gateway.json`, gateway],
  [`${shv}/teken.jwk.json`, gateway],
  // No key at all is in form: whatever is sealed waits until there is one.
  [`${shv}/zegel.jwk.json`, gateway, ['[]']],
  [`${shv}/zegel.jwk.json`, () => participant('rotate-keys', '--oin', shv), ['[]']],
]

describe.each(readers)('%s', (file, command, spared = []) => {
  test.each(junk.filter((each) => !spared.includes(each)))('that holds %.30s', async (text) => {
    spoil(file, text)

    const { code, out, talk } = await skpHere(command())

    // Nothing was shown and nothing was put in use before it was seen.
    expect([code, out, talk.split('\n').length]).toEqual([2, '', 2])
    expect(talk).toContain(text.length > 100 || !file.includes('adresboek.json') ? file : 'the address book cannot')
  })
})

test.each([0, -1, 0.5, 2 ** 53, '1'])('an address book that %j people signed is trusted by nobody', async (drempel) => {
  const trust = JSON.parse(readFileSync(join(made, 'vertrouwen.json'), 'utf8')) as object
  spoil('vertrouwen.json', JSON.stringify({ ...trust, drempel }))

  expect(await skpHere(participant('list'))).toMatchObject({
    code: 2,
    talk: expect.stringContaining('vertrouwen.json'),
  })
})

describe('what a party connects with', () => {
  test.each([
    ['knooppunt/tls.pem', hub],
    ['knooppunt/tls.key.pem', hub],
    ['ca/root.pem', hub],
    ['ca/uitgever.pem', hub],
    [`${shv}/tls.pem`, gateway],
    [`${shv}/tls.key.pem`, gateway],
  ])('%s', async (file, command) => {
    spoil(file, 'niets')

    expect(await skpHere(command())).toMatchObject({ code: 2, out: '', talk: expect.stringContaining(file) })
  })

  test('the key of another', async () => {
    spoil(`${shv}/tls.pem`, '')
    copyFileSync(join(made, se, 'tls.pem'), join(home, shv, 'tls.pem'))

    expect(await skpHere(gateway())).toMatchObject({ code: 2, out: '', talk: expect.stringContaining('tls.key.pem') })
  })
})

test.each(['', ' \n', 'kort', 'twee woorden van samen genoeg tekens'])(
  'T02: a gateway does not listen with "%s" for a token',
  async (token) => {
    spoil(`${shv}/token`, token)

    const { code, out, talk } = await skpHere(gateway())

    expect({ code, out, talk }).toMatchObject({ code: 2, out: '', talk: expect.stringContaining(`${shv}/token`) })
    expect(talk).not.toContain('twee woorden')
  },
)

describe('skp receipt verify', () => {
  test.each(['null', '[]', '{"wortels":["niets"],"sleutels":[],"drempel":1}'])('trusts nobody by %s', async (text) => {
    spoil('vertrouwen.json', text)
    writeFileSync(join(home, 'bewijs.json'), '{"feit":{},"ondertekening":""}')
    const files = ['--directory', join(home, 'adresboek.json'), '--trust', join(home, 'vertrouwen.json')]

    const { code, talk } = await skpHere(['receipt', 'verify', join(home, 'bewijs.json'), ...files])

    expect([code, talk]).toEqual([2, expect.stringContaining('vertrouwen.json')])
  })

  test('does not go down without end', async () => {
    spoil('bewijs.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    const files = ['--directory', join(home, 'adresboek.json'), '--trust', join(home, 'vertrouwen.json')]

    const { code, talk } = await skpHere(['receipt', 'verify', join(home, 'bewijs.json'), ...files])

    expect([code, talk]).toEqual([2, expect.stringContaining('more than 64 levels')])
  })
})
