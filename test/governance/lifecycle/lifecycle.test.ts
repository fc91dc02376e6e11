/**
 * The life of a version: released by the book or not at all, frozen for good, and told in time that it ends.
 *
 * Inside: the policy is a table in the handbook, whose every row is walked here.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { compactVerify, exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { approvedOn, proposalFaults, readApprovals, statusOn } from '../../../governance/index.ts'
import { heaviest, isAtLeast, leastVersion, levelOf, readPolicy } from '../../../governance/compare/policy.ts'
import { dialects } from '../../../prover/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { skpHere } from '../../cli/at-desk.ts'
import { emptyFolder, house, skp } from '../../cli/run-skp.ts'
import { compareVersions } from '../compare/pairs.ts'

const example = join(house, 'spec/voorstellen/voorbeeld')

/** The worked example as it was before anything was released. */
function draft(): string {
  const home = emptyFolder()
  cpSync(example, home, { recursive: true })
  const file = join(home, 'schemas/catalog.json')
  const text = readFileSync(file, 'utf8')
    .replaceAll('"status": "vastgesteld"', '"status": "concept"')
    .replace(/"(infasering|overgang|uitfasering)": "[0-9-]+"/g, '"$1": null')
    .replace(/\n\s*"digest": "[^"]+",/g, '')
  writeFileSync(file, text)
  return home
}

const first = [
  'release',
  'voorbeeld@1.0',
  '--law',
  'schemas',
  '--on',
  '2026-01-05',
  '--from',
  '2026-02-01',
  '--must',
  '2026-04-01',
  '--until',
  '2027-10-01',
]
const second = [
  'release',
  'voorbeeld@2.0',
  '--law',
  'schemas',
  '--on',
  '2026-12-01',
  '--from',
  '2027-04-01',
  '--must',
  '2027-10-01',
]
const approved = [...second, '--approvals', 'goedkeuringen.json']
const catalogIn = (home: string): string => readFileSync(join(home, 'schemas/catalog.json'), 'utf8')

test('the worked example goes through the whole procedure, and the result is the committed one', async () => {
  const home = draft()
  const before = catalogIn(home)
  const released = await skp(first, home)
  const refused = await skpHere(second, home)
  const half = catalogIn(home)
  const done = await skpHere(approved, home)
  const again = await skpHere(approved, home)
  const report = await skpHere([
    'diff',
    'voorbeeld@1.0',
    'voorbeeld@2.0',
    '--law',
    'spec/voorstellen/voorbeeld/schemas',
    '--format',
    'markdown',
  ])

  expect([released.code, refused.code, done.code, again.code]).toEqual([0, 1, 0, 2])
  expect(refused.out).toBe('Niet goedgekeurd: wijziging 1d25070fa646 in Terugbelverzoek breekt.\n')
  expect(half).not.toBe(before)
  expect(catalogIn(home)).toBe(catalogIn(example))
  expect(again.talk).toContain('voorbeeld@2.0 is vastgesteld and frozen')
  expect(report.out).toBe(readFileSync(join(example, 'wijziging.md'), 'utf8'))
})

test('a number that is too low is refused, and nothing is written', async () => {
  const home = draft()
  const move = (text: string): string => text.replaceAll('2.0', '1.1')
  cpSync(join(home, 'schemas/voorbeeld/2.0'), join(home, 'schemas/voorbeeld/1.1'), { recursive: true })
  cpSync(join(home, 'examples/goed/voorbeeld-2.0'), join(home, 'examples/goed/voorbeeld-1.1'), { recursive: true })
  for (const folder of ['schemas/voorbeeld/1.1', 'examples/goed/voorbeeld-1.1'])
    for (const name of readdirSync(join(home, folder)))
      writeFileSync(join(home, folder, name), move(readFileSync(join(home, folder, name), 'utf8')))
  writeFileSync(join(home, 'schemas/catalog.json'), move(catalogIn(home)))
  const before = catalogIn(home)
  const { code, out } = await skpHere(approved.map(move), home)

  expect([code, out]).toEqual([1, 'Het nummer van voorbeeld@1.1 is te laag: ten minste 2.0 is nodig.\n'])
  expect(catalogIn(home)).toBe(before)
})

test.each([
  ['Terugbelverzoek.schema.json', 'terug te bellen', 'te bellen'],
  ['gedeeld.schema.json', 'Een heel uur', 'Een uur'],
  ['regels.json', 'VanafUur < Inhoud.TotUur', 'VanafUur <= Inhoud.TotUur'],
])('an edit of %s of a frozen version is refused', async (file, from, to) => {
  const home = emptyFolder()
  cpSync(example, home, { recursive: true })
  const path = join(home, 'schemas/voorbeeld/2.0', file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  const { code, out } = await skpHere(['lint', '--law', 'schemas'], home)

  expect(code).toBe(1)
  expect(out).toContain('voorbeeld@2.0 is bevroren en toch veranderd')
})

test('no frozen version of the standard or of the example has been edited', async () => {
  for (const law of ['schemas', 'spec/voorstellen/voorbeeld/schemas']) {
    const { out } = await skpHere(['lint', '--law', law])
    expect(out).not.toContain('bevroren')
  }
})

test('the example is a law without faults, conversions both ways included', async () => {
  expect(await skp(['lint', '--law', 'spec/voorstellen/voorbeeld/schemas'])).toMatchObject({
    code: 0,
    out: 'Niets gevonden.\n',
  })
})

test.each([
  [['--from', '2027-05-01', '--must', '2027-04-01'], 'each not before the one before it'],
  [['--from', 'morgen', '--must', '2027-04-01'], 'are days (YYYY-MM-DD)'],
  [['--from', '2027-01-01', '--must', '2027-04-01', '--archive', 'x'], '--archive and --key go together'],
  [['--from', '2027-01-01', '--must', '2027-04-01', '--approvals', 'absent.json'], 'no file "absent.json"'],
])('wrong usage %j is told and changes nothing', async (args, words) => {
  const home = draft()
  const before = catalogIn(home)
  const { code, talk } = await skpHere(['release', 'voorbeeld@2.0', '--law', 'schemas', ...args], home)

  expect([code, catalogIn(home)]).toEqual([2, before])
  expect(talk).toContain(words)
})

test('an approval holds until its last day, and one that belongs to nothing is told', async () => {
  const comparison = await compareVersions('schuldregeling@1.1', 'schuldregeling@2.0')
  const breaking = comparison.messages
    .flatMap(({ changes }) => changes)
    .filter(({ verdicts }) => verdicts.ontvangers.answer === 'breaks')
  const [change] = breaking
  const approval = { wijziging: change?.id ?? '', reden: 'r', beoordelaar: 'gebruikersoverleg', tot: '2027-01-31' }
  const stray = { ...approval, wijziging: '000000000000' }
  const on = (day: string) => approvedOn(day, comparison, [approval, stray])

  expect(on('2027-01-31').open.map(({ id }) => id)).not.toContain(change?.id)
  expect(on('2027-02-01').open.map(({ id }) => id)).toContain(change?.id)
  expect(on('2027-02-01').lapsed).toEqual([approval, stray])
  expect(on('2027-01-31').unused).toEqual([stray])
})

test.each([
  ['{"goedkeuringen":[{}]}', 'lacks «wijziging»'],
  ['{"goedkeuringen":[{"wijziging":"zz","reden":"r","beoordelaar":"b","tot":"2027-01-01"}]}', 'is no id of a change'],
  ['{"goedkeuringen":[{"wijziging":"000000000000","reden":"r","beoordelaar":"b","tot":"ooit"}]}', 'is no day'],
  ['{}', 'has no list'],
])('the approvals %s are refused', (text, words) => {
  const file = join(emptyFolder(), 'a.json')
  writeFileSync(file, text)

  expect(() => readApprovals(file, 'a.json')).toThrow(words)
})

test('a version goes through its phases in order, and its end is told half a year ahead', () => {
  const catalog = readCatalog(join(example, 'schemas'))
  const phase = (day: string) => statusOn(day, catalog, () => []).find(({ version }) => version === '1.0')

  expect(['2026-01-31', '2026-02-01', '2026-04-01', '2027-10-01'].map((day) => phase(day)?.phase)).toEqual([
    'vastgesteld',
    'infasering',
    'overgang',
    'uitgefaseerd',
  ])
  expect(['2027-01-01', '2027-09-30', '2027-10-02'].map((day) => phase(day)?.endsIn)).toEqual([undefined, 1, -1])
})

test('skp status warns on the day before, in both languages, and takes no other day than a real one', async () => {
  const law = ['--law', 'spec/voorstellen/voorbeeld/schemas']
  const nl = await skpHere(['status', '--on', '2027-09-30', ...law])
  const en = await skpHere(['status', '--on', '2027-10-31', '--lang', 'en', ...law])
  const wrong = await skpHere(['status', '--on', '2027-13-31'])

  expect(nl.out).toContain('Let op: voorbeeld@1.0 mag over 1 dagen niet meer.')
  expect(en.out).toContain('Mind: voorbeeld@1.0 ended 30 days ago.')
  expect([nl.code, en.code, wrong.code]).toEqual([0, 0, 2])
})

test('the policy is read from its words: a break is never lighter than no break', () => {
  const policy = readPolicy()
  const holds = { answer: 'holds' } as const
  const open = { answer: 'unknown', reason: { code: 'budget', params: {} } } as const
  for (const name of Object.keys(policy) as (keyof typeof policy)[]) {
    const level = (verzenders: typeof holds | typeof open, ontvangers: typeof holds | typeof open, declared = false) =>
      levelOf(policy, { class: name, verdicts: { verzenders, ontvangers }, declared })
    expect(level(open, holds)).toBe('major')
    expect(heaviest([level(holds, holds), level(holds, open)])).toBe(level(holds, open))
  }
  expect(
    levelOf(policy, { class: 'structuur', verdicts: { verzenders: holds, ontvangers: open }, declared: false }),
  ).toBe('major')
  expect(
    levelOf(policy, { class: 'structuur', verdicts: { verzenders: holds, ontvangers: open }, declared: true }),
  ).toBe('minor')
  expect(() => readPolicy(join(house, 'README.md'))).toThrow('spec/versiebeleid.md has no full row')
})

test('the lowest number allowed is higher, and every later number will do', () => {
  const number = fc.tuple(fc.nat(40), fc.nat(40)).map(([major, minor]) => `${major}.${minor}`)
  fc.assert(
    fc.property(number, number, fc.constantFrom('patch', 'minor', 'major' as const), (version, other, level) => {
      const least = leastVersion(version, level as 'major')
      expect(isAtLeast(version, least)).toBe(false)
      expect(isAtLeast(other, least) || isAtLeast(least, other)).toBe(true)
    }),
  )
})

test('every proposal is complete, and the template is not', () => {
  const folder = join(house, 'spec/voorstellen')
  const proposals = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'sjabloon')
    .map(({ name }) => join(folder, name))

  expect(proposals).toContain(example)
  for (const proposal of proposals) expect(proposalFaults(proposal)).toEqual([])
  expect(proposalFaults(join(folder, 'sjabloon'))).toContain('het deel «Besluit» is niet ingevuld')
  expect(proposalFaults(emptyFolder())).toEqual(['voorstel.md ontbreekt'])
})

const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0,
)
const hasCryptography = python !== undefined && spawnSync(python, ['-c', 'import cryptography']).status === 0
if (python === undefined) console.warn('Python 3 is absent: the archive is not read outside TypeScript')

/** An archive of the worked example, signed with a key made now. */
async function archive() {
  const home = draft()
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  writeFileSync(join(home, 'key.json'), JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256' }))
  const seen = await skpHere([...first, '--archive', 'archief', '--key', 'key.json'], home)
  expect([seen.code, seen.talk]).toEqual([0, ''])
  return { folder: join(home, 'archief'), publicKey }
}

test('the archive names all that is in it, is signed, and its schemas need nothing of ours', async () => {
  const { folder, publicKey } = await archive()
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
  const { payload } = await compactVerify(readFileSync(join(folder, 'manifest.jws'), 'utf8'), publicKey)
  const manifest = JSON.parse(text) as { bestanden: { pad: string }[] }
  const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

  expect(new TextDecoder().decode(payload)).toBe(text)
  expect(there).toBe(manifest.bestanden.length + 2)
  const schemas = manifest.bestanden.filter(({ pad }) => pad.startsWith('schemas/'))
  expect(schemas.length).toBeGreaterThan(0)
  for (const { pad } of schemas) {
    const schema = readFileSync(join(folder, pad), 'utf8')
    expect(JSON.parse(schema)).toMatchObject({ $schema: dialects['2020-12'].id })
    // Whatever it refers to stands inside it, and every other address is its own name.
    const addresses = [...schema.matchAll(/"\$(?:schema|ref|id)": ?"([^#"][^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual([dialects['2020-12'].id, (JSON.parse(schema) as { $id: string }).$id])
  }
  expect(manifest.bestanden.map(({ pad }) => pad)).toEqual(
    expect.arrayContaining(['regels.json', 'functies.json', 'omslag/kernen.json', 'openapi/knooppunt.openapi.json']),
  )
})

test.skipIf(python === undefined)(
  'Python reads the archive, runs the function vectors, and sees what was touched',
  async () => {
    const { folder, publicKey } = await archive()
    const key = join(emptyFolder(), 'openbaar.jwk')
    writeFileSync(key, JSON.stringify(await exportJWK(publicKey)))
    const check = () => {
      const { status, stdout, stderr } = spawnSync(
        python ?? '',
        [join(house, 'conformance/judges/controleer.py'), folder, '--sleutel', key],
        { encoding: 'utf8' },
      )
      return { status, stderr, lines: stdout.split('\n').slice(0, -1) }
    }
    const touch = (path: string, text: string) => {
      const was = existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined
      writeFileSync(join(folder, path), text)
      const found = check()
      if (was === undefined) rmSync(join(folder, path))
      else writeFileSync(join(folder, path), was)
      return [found.status, found.lines[0]]
    }
    const good = check()
    const list = readFileSync(join(folder, 'manifest.json'), 'utf8')
    const [header, payload] = readFileSync(join(folder, 'manifest.jws'), 'utf8').split('.')

    expect([good.status, good.stderr]).toEqual([0, ''])
    expect(good.lines.filter((line) => !line.startsWith('niet gecontroleerd: '))).toEqual([
      expect.stringMatching(/^\d+ bestanden en \d+ vectoren gecontroleerd$/),
    ])
    expect(touch('regels.json', `${readFileSync(join(folder, 'regels.json'), 'utf8')} `)).toEqual([
      1,
      'digest klopt niet: regels.json',
    ])
    expect(touch('meer.json', '{}')).toEqual([1, 'staat niet in de lijst: meer.json'])
    expect(touch('manifest.json', `${list} `)).toEqual([1, 'de handtekening is van een andere manifest.json'])
    if (hasCryptography)
      expect(touch('manifest.jws', `${header}.${payload}.${'A'.repeat(86)}`)).toEqual([1, 'de handtekening klopt niet'])
    rmSync(join(folder, 'regels.json'))
    expect(check().lines[0]).toBe('ontbreekt: regels.json')
    expect(existsSync(join(folder, 'manifest.jws'))).toBe(true)
  },
)

test('a break that was approved stops no pipeline, and every format tells who accepted it', async () => {
  const home = draft()
  const diff = ['diff', 'voorbeeld@1.0', 'voorbeeld@2.0', '--law', 'schemas', '--approvals', 'goedkeuringen.json']
  const on = (day: string, ...more: readonly string[]) => skpHere([...diff, '--on', day, ...more], home)
  const accepted = await on('2026-12-01')
  const lapsed = await on('2027-10-02')
  const outputs = await Promise.all(
    ['markdown', 'html', 'json', 'sarif', 'github'].map((format) => on('2026-12-01', '--format', format)),
  )
  const [markdown, html, json, sarif, github] = outputs.map(({ out }) => out)
  const told = 'Goedgekeurd door gebruikersoverleg tot en met 2027-10-01: Ontvangers zijn op 1 april 2027 klaar'
  const wrong = await on('morgen')

  expect([accepted.code, lapsed.code, wrong.code, ...outputs.map(({ code }) => code)]).toEqual([0, 1, 2, 0, 0, 0, 0, 0])
  expect(accepted.out).toMatch(/^Goedgekeurd +1 van 1 wijziging die breekt$/m)
  expect(lapsed.out).toMatch(/^Goedgekeurd +0 van 1 wijziging die breekt; 1 goedkeuring is verlopen$/m)
  expect(markdown).toContain(told)
  expect(html).toContain(told)
  expect(json).toContain('"approval": {')
  expect(sarif).toContain('"status": "accepted"')
  expect(github).not.toContain('::error')
  expect(wrong.talk).toContain('YYYY-MM-DD')
})

test('a release writes the change report of every pair and the history, where they belong or where it is told', async () => {
  const home = draft()
  await skpHere(first, home)
  const told = await skpHere([...approved, '--reports', 'verslag', '--lang', 'en'], home)
  const beside = draft()
  mkdirSync(join(beside, 'generated/wijzigingen'), { recursive: true })
  const alone = await skpHere(first, beside)
  const history = readFileSync(join(home, 'verslag/README.md'), 'utf8')

  expect([told.code, alone.code]).toEqual([0, 0])
  expect(told.out).toMatch(/^voorbeeld@2\.0 is frozen as \S+\n2 pages about what changes in verslag\n$/)
  expect(readdirSync(join(home, 'verslag')).sort()).toEqual(['README.md', 'voorbeeld-1.0-2.0.md'])
  expect(history).toContain('- **2.0**: vastgesteld; te gebruiken vanaf 2027-04-01; verplicht vanaf 2027-10-01')
  expect(history).not.toContain('](../../spec')
  expect(readdirSync(join(beside, 'generated/wijzigingen')).sort()).toEqual(['README.md', 'voorbeeld-1.0-2.0.md'])
})

test('skp status says which grounds keep a version from production, with the question about each', async () => {
  const nl = await skpHere(['status'])
  const en = await skpHere(['status', '--lang', 'en'])
  const json = await skpHere(['status', '--format', 'json'])
  const row = nl.out.slice(nl.out.indexOf('schuldinventarisatie@1.0')).replaceAll(/\s+/g, ' ')
  const versions = JSON.parse(json.out) as { module: string; openGrounds: { grond: string; vraag: string }[] }[]

  expect(row).toMatch(/^schuldinventarisatie@1.0 concept OV-GR-01, (?:OV-GR-\d\d, )*OV-GR-02 /)
  expect(nl.out.replaceAll(/\s+/g, ' ')).toContain('gaat niet mee in productie: spec/open-vragen/grondslagen.md')
  expect(en.out.replaceAll(/\s+/g, ' ')).toContain('Production does not carry a version with a ground to be confirmed')
  expect(versions.find(({ module }) => module === 'protocol')?.openGrounds).toContainEqual({
    grond: 'bezorging',
    door: 'de stichting en elke deelnemer',
    vraag: 'OV-GR-01',
  })
})
