/** Joining at the desk: an application from its first draft to an active participant, and every refusal with what to do. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const folder = emptyFolder()
const home = join(folder, 'h')
const oin = '00000099000000001000'
beforeAll(async () => {
  expect((await skpHere(['pki', '--out', home, '--suite', '2'])).code).toBe(0)
  writeFileSync(join(folder, 'a.pdf'), 'de aansluitovereenkomst')
  writeFileSync(join(folder, 'v.pdf'), 'de verwerkersovereenkomst')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const listed = async (): Promise<{ kvk: string }> => {
  const { out } = await skpHere(['participant', 'list', '--home', home, '--format', 'json'])
  const found = (JSON.parse(out) as { deelnemers: { oin: string; kvk: string }[] }).deelnemers.find(
    (each) => each.oin === oin,
  )
  if (found === undefined) throw new Error('nobody')
  return found
}
const application = (...args: readonly string[]) => skpHere(['application', ...args, '--home', home], folder)
const details = (kvk: string, more: object = {}): string => {
  const told = {
    ...{ naam: 'Gemeente Voorbeeld', oin, kvk, adres: 'Plein 1, 1234 AB Voorbeeld' },
    ...{ soorten: ['shv-fase-2'], modules: ['schuldregeling@2.0'], wijze: 'webportaal' },
    tekenaar: { naam: 'A. Tekenaar', functie: 'directeur' },
    contactpersoon: { naam: 'B. Contact', email: 'contact@example.org' },
    categorie: { letter: 'D', jaar: 2026, inwoners: 80_000 },
    ...more,
  }
  writeFileSync(join(folder, 'gegevens.json'), JSON.stringify(told))
  return 'gegevens.json'
}
const agreements = ['--agreement', 'aansluitovereenkomst=1.0=a.pdf', 'verwerkersovereenkomst=1.0=v.pdf']
const admission = ['--checked', 'kvk-inschrijving', 'tekenbevoegd', 'soort', 'categorie', 'toegangsmiddel']

const said = (seen: { out: string }): Record<string, never> => JSON.parse(seen.out) as Record<string, never>

test('an application goes from a first draft to an active participant, tells what comes next, and keeps its file to its owner', async () => {
  const { kvk } = await listed()
  const step = (name: string, who: string, ...more: readonly string[]) =>
    application('step', kvk, name, '--as', who, ...more)
  const drafted = await application('new', '--details', details(kvk))
  expect(drafted.code).toBe(0)
  expect(drafted.out).toContain('indienen (aanvrager)')
  expect(Math.max(...drafted.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  expect((await step('indienen', 'aanvrager')).out).toContain('tekenen (aanvrager)')
  expect((await step('tekenen', 'aanvrager', ...agreements)).out).toContain(
    'toegangsmiddel: De organisatie heeft eHerkenning',
  )
  expect((await application('new', '--details', details(kvk))).talk).toContain('was handed in')
  const early = await step('activeren', 'beheerder', '--checked', 'ingang')
  expect(early).toMatchObject({ code: 1 })
  expect(early.out).toContain('stap-nu-niet')
  expect(await step('toelaten', 'beheerder', ...agreements, ...admission)).toMatchObject({ code: 0 })
  const today = new Date().toISOString().slice(0, 10)
  const [a, v] = ['a', 'v'].map((name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, `${name}.pdf`)))
      .digest('base64url'),
  )
  const lines = (await application('show', kvk)).out.split('\n')
  expect(lines.slice(lines.findIndex((line) => line.includes('OIN')))).toEqual([
    `  OIN: ${oin}`,
    '  Adres: Plein 1, 1234 AB Voorbeeld',
    '  Soort: shv-fase-2',
    '  Modules: schuldregeling@2.0',
    '  Wijze: webportaal',
    '  Tekent: A. Tekenaar, directeur',
    '  Contact: B. Contact, contact@example.org',
    '  Categorie: D (80.000 inwoners in 2026)',
    `  Aansluitovereenkomst 1.0: getekend ${today}, meegetekend ${today}`,
    `    sha256-${a}`,
    `  Verwerkersovereenkomst 1.0: getekend ${today}, meegetekend ${today}`,
    `    sha256-${v}`,
    '',
  ])
  const english = (await application('show', kvk, '--lang', 'en')).out
  expect(english).toContain('  Category: D (80,000 inhabitants in 2026)\n')
  expect(await step('proef', 'beheerder', '--checked', 'proef-verzonden', 'proef-ontvangen')).toMatchObject({ code: 0 })
  expect(await step('activeren', 'beheerder', '--checked', 'ingang')).toMatchObject({ code: 0 })
  const shown = said(await application('show', kvk, '--format', 'json'))
  expect(shown).toMatchObject({ staat: 'actief', overeenkomsten: [{ soort: 'aansluitovereenkomst' }, {}] })
  expect((await application('list')).out).toContain('actief')
  expect(statSync(join(home, 'aanmeldingen', `${kvk}.json`)).mode & 0o077).toBe(0)
  expect(readFileSync(join(home, 'adresboek.json'), 'utf8')).not.toContain('Tekenaar')

  // What is worked out goes before what somebody says.
  const ending = await step('beeindigen', 'beheerder', '--checked', 'afspraken-beeindigd')
  expect(ending).toMatchObject({ code: 1 })
  expect(ending.out).toContain('/controles/afspraken-beeindigd  controle-klopt-niet')
  expect((await skpHere(['participant', 'end', '--home', home, '--oin', oin])).code).toBe(0)
  expect(await step('beeindigen', 'beheerder', '--checked', 'afspraken-beeindigd')).toMatchObject({ code: 0 })
  // Who ended may begin anew, and what ended stays beside it.
  expect((await application('new', '--details', details(kvk))).out).toContain('concept')
  expect(readdirSync(join(home, 'aanmeldingen')).filter((name) => name.endsWith('.einde.json')).length).toBe(1)
}, 60_000)

describe('what a machine can look after', () => {
  test.each<[string, string, string, object]>([
    [
      'a category that the declared size does not give',
      '90100000',
      'categorie',
      { categorie: { letter: 'C', jaar: 2026, inwoners: 80_000 } },
    ],
    ['a category without a declared size', '90100001', 'categorie', { categorie: { letter: 'D', jaar: 2026 } }],
    [
      'a category of a year without a tariff',
      '90100002',
      'categorie',
      { categorie: { letter: 'D', jaar: 2021, inwoners: 80_000 } },
    ],
    ['a module that no kind of it may use', '90100003', 'soort', { modules: ['waarborgfonds@2.0'] }],
    ['the OIN of another participant', '90100004', 'kvk-inschrijving', { oin }],
  ])('%s is refused, whoever says that it holds', async (_, ...[kvk, code, more]) => {
    const step = (name: string, who: string, ...rest: readonly string[]) =>
      application('step', kvk, name, '--as', who, ...rest)
    const own = { oin: `000000990${kvk}000`, ...more }
    expect(await application('new', '--details', details(kvk, own))).toMatchObject({ code: 0 })
    await step('indienen', 'aanvrager')
    await step('tekenen', 'aanvrager', ...agreements)
    const before = await application('show', kvk, '--format', 'json')
    const refused = await step('toelaten', 'beheerder', ...agreements, ...admission, '--format', 'json')
    expect(refused.code).toBe(1)
    expect(said(refused)).toEqual({ fouten: [{ code: 'controle-klopt-niet', pointer: `/controles/${code}` }] })
    expect((await application('show', kvk, '--format', 'json')).out).toBe(before.out)
  })

  test('an entry in the address book that is not there keeps one from becoming active', async () => {
    const kvk = '90200000'
    const absent = { oin: '00000099000000077000' }
    const step = (name: string, who: string, ...rest: readonly string[]) =>
      application('step', kvk, name, '--as', who, ...rest)
    await application('new', '--details', details(kvk, absent))
    await step('indienen', 'aanvrager')
    await step('tekenen', 'aanvrager', ...agreements)
    await step('toelaten', 'beheerder', ...agreements, ...admission)
    await step('proef', 'beheerder', '--checked', 'proef-verzonden', 'proef-ontvangen')
    expect((await step('activeren', 'beheerder', '--checked', 'ingang')).out).toContain(
      '/controles/ingang  controle-klopt-niet',
    )
  })
})

test('the desk tells it in English too', async () => {
  const kvk = '90600000'
  expect((await application('new', '--details', details(kvk), '--lang', 'en')).out).toContain('What can be done now:')
  const refused = await application('step', kvk, 'tekenen', '--as', 'aanvrager', '--lang', 'en')
  expect(refused.out).toBe('/staat  stap-nu-niet: this step cannot be taken now.\nNothing was changed.\n')
})

describe('a mistake at the desk', () => {
  test.each<[string, readonly string[], string]>([
    ['a KvK number that is none', ['show', '9000'], 'a KvK number is 8 digits'],
    ['an organisation without an application', ['show', '90000009'], 'no application has this KvK number'],
    ['a step that is spelled wrong', ['step', '90000009', 'indien', '--as', 'aanvrager'], 'did you mean indienen?'],
    [
      'an agreement without a version',
      ['step', '90000009', 'tekenen', '--as', 'aanvrager', '--agreement', 'a.pdf'],
      'kind=version=file',
    ],
    [
      'an agreement that is not there',
      ['step', '90000009', 'tekenen', '--as', 'aanvrager', '--agreement', 'aansluitovereenkomst=1.0=weg.pdf'],
      'cannot be read',
    ],
    ['nobody who takes it', ['step', '90000009', 'tekenen'], '--as'],
  ])('%s is told', async (_, args, why) => {
    const { code, talk } = await application(...args)
    expect(code).toBe(2)
    expect(talk).toContain(why)
  })

  test('details that are wrong are told with all places, and nothing is begun', async () => {
    const kvk = '90400000'
    const seen = await application('new', '--details', details(kvk, { naam: '', wijze: 'fax', meer: 1 }))
    expect(seen.code).toBe(1)
    for (const told of ['/  lid-onbekend', '/naam  lid-vorm', '/wijze  lid-vorm', 'Er is niets veranderd.'])
      expect(seen.out).toContain(told)
    expect(seen.out).not.toContain('fax')
    expect((await application('show', kvk)).code).toBe(2)
  })

  test('a file that is no application is told, and not written over', async () => {
    const kvk = '90500000'
    expect(await application('new', '--details', details(kvk))).toMatchObject({ code: 0 })
    const path = join(home, 'aanmeldingen', `${kvk}.json`)
    writeFileSync(path, '{"staat":"actief"}')
    expect((await application('step', kvk, 'indienen', '--as', 'aanvrager')).talk).toContain('is no application')
    expect(readFileSync(path, 'utf8')).toBe('{"staat":"actief"}')
  })
})
