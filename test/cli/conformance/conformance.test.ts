/** `skp conformance` as a user sees it: a stranger's program is examined, the result kept, compared, signed, checked and handed in. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { kitFolder } from '../../conformance/kit-folder.ts'
import { skpHere } from '../at-desk.ts'
import { emptyFolder } from '../run-skp.ts'
import { javascript, program, python } from './subjects.ts'

const patient = { timeout: 240_000 }
const version = { module: 'schuldinventarisatie', version: '1.0' }
const of = ['--module', version.module, '--version', version.version]
let folder: string
let kit: string

const skp = (...args: string[]) => skpHere(['conformance', ...args], folder)
const run = (subject: string, ...more: string[]) => skp('run', '--subject', subject, ...of, '--kit', kit, ...more)
const file = (name: string): string => readFileSync(join(folder, name), 'utf8')

beforeAll(async () => {
  folder = emptyFolder()
  kit = join(folder, 'kit')
  cpSync((await kitFolder(version)).folder, kit, { recursive: true })
  expect((await run('skp', '-o', 'goed.json')).code).toBe(0)
}, 240_000)

test('our own judge passes everything, and the result is written where one expects it', patient, async () => {
  const { code, out } = await run('skp')

  expect(code).toBe(0)
  expect(out).toMatch(/^GESLAAGD: [\d.]+ van [\d.]+ gevallen goed$/m)
  expect(file('examenuitslag.json')).toBe(file('goed.json'))
})

test('the kit is made when none is named, and is the same one', patient, async () => {
  const { code } = await skp('run', '--subject', 'skp', ...of, '-o', 'zelf.json', '--max-cases', '20')

  expect(code).toBe(0)
  expect(JSON.parse(file('zelf.json')).kit).toBe(JSON.parse(file('goed.json')).kit)
})

test.each([
  ['python', 'judge.py', python(`answer = {'case': case, 'valid': True}`)],
  ['javascript', 'judge.mjs', javascript(`answer = { case: asked.case, valid: true }`)],
])(
  'a program in %s that calls everything valid exits 1, with the clauses that it gets wrong',
  patient,
  async (_, name, text) => {
    const { code, out } = await run(program(folder, name, text), '-o', `${name}.json`)

    expect(code).toBe(1)
    expect(out).toContain('Bepalingen die misgaan:')
    expect(out).toMatch(/^ {2}SI-1\.0-R\d{3}: \d+\/\d+ fout$/m)
    expect(out).toMatch(/^GEZAKT: /m)
  },
)

test('two runs by one seed give the same bytes, and another seed gives others', patient, async () => {
  const subject = program(folder, 'judge.py', python(`answer = {'case': case, 'valid': True}`))
  for (const [seed, name] of [
    ['7', 'a.json'],
    ['7', 'b.json'],
    ['8', 'c.json'],
  ] as const)
    await run(subject, '--seed', seed, '-o', name, '--kind', 'vers', 'regels')

  expect(file('b.json')).toBe(file('a.json'))
  expect(file('c.json')).not.toBe(file('a.json'))
})

test('a part is a part: by kind, by text, and spread over all', patient, async () => {
  const { out } = await run(
    'skp',
    '--kind',
    'regels',
    '--filter',
    'SI-1.0-R002',
    '--max-cases',
    '3',
    '-o',
    'deel.json',
    '--lang',
    'en',
  )
  const { deel, totaal, oordeel } = JSON.parse(file('deel.json'))

  expect({ deel, oordeel }).toEqual({
    deel: { soorten: ['regels'], filter: 'SI-1.0-R002', hoogstens: 3 },
    oordeel: 'geslaagd',
  })
  expect(totaal.gevallen).toBe(3)
  expect(out).toContain('This is a part of the exam: no pass follows from it.')
  expect((await run('skp', '--filter', 'bestaat-niet')).code).toBe(2)
})

test('a claim examines what it names: who only receives is asked about what it receives', patient, async () => {
  await run('skp', '--participant', 'schuldeiser', '--direction', 'ontvangen', '-o', 'ontvangt.json')
  const { gevallen, aanspraak } = JSON.parse(file('ontvangt.json')) as {
    gevallen: readonly { bericht?: string }[]
    aanspraak: unknown
  }

  expect(aanspraak).toMatchObject({ deelnemer: 'schuldeiser', richting: 'ontvangen' })
  expect([...new Set(gevallen.flatMap(({ bericht }) => bericht ?? []))]).toEqual(['Saldoverzoek'])
})

test.each([
  [['--module', 'schuldinventarisatie', '--version', '9.9'], /did you mean|name one of/],
  [['--module', 'schuldinventarisatie'], /--module and --version/],
  [[...of, '--participant', 'niemand'], /schuldeiser/],
  [[...of, '--participant', 'waarborgfonds'], /neither sends nor receives/],
])('a claim that is none is refused with what there is: %j', async (claim, told) => {
  const { code, talk } = await skp('run', '--subject', 'skp', ...claim)

  expect(code).toBe(2)
  expect(talk).toMatch(told)
})

test('a command that cannot be started is wrong usage, and so is a kit of another version', patient, async () => {
  const gone = await run('skp-no-such-program', '--kind', 'regels')
  const other = await skp('run', '--subject', 'skp', '--module', 'waarborgfonds', '--version', '2.0', '--kit', kit)

  expect(gone).toMatchObject({ code: 2, talk: expect.stringContaining('ENOENT') })
  expect(other).toMatchObject({ code: 2, talk: expect.stringContaining('schuldinventarisatie@1.0') })
})

test('a kit in which a case was changed is refused, by its file', patient, async () => {
  const { folder: broken } = await kitFolder(version)
  const cases = join(broken, 'cases/regels.ndjson')
  writeFileSync(cases, readFileSync(cases, 'utf8').replace('"valid":false', '"valid":true'))
  const { code, talk } = await skp('run', '--subject', 'skp', ...of, '--kit', broken)

  expect(code).toBe(2)
  expect(talk).toContain('cases/regels.ndjson of the kit was changed')
})

test('known failures let a pipeline pass until their day, and an unused one does not', patient, async () => {
  const subject = program(folder, 'lapse.py', python(`answer = {'case': case, 'valid': case.startswith('geldig')}`))
  const one = ['--filter', 'geldig/Saldoverzoek/0001', '--kind', 'geldig']
  const wrong = program(folder, 'no.py', python(`answer = {'case': case, 'valid': False}`))
  const write = (entries: readonly object[]) => writeFileSync(join(folder, 'bekend.json'), JSON.stringify(entries))
  const known = { geval: 'geldig/Saldoverzoek/0001', reden: 'volgt', eigenaar: 'wij', tot: '2999-12-31' }

  write([known])
  expect((await run(wrong, ...one, '--expected', 'bekend.json')).code).toBe(0)
  expect((await run(subject, ...one, '--expected', 'bekend.json')).code).toBe(1)
  write([{ ...known, tot: '2020-01-01' }])
  const over = await run(wrong, ...one, '--expected', 'bekend.json')
  expect(over).toMatchObject({ code: 1, out: expect.stringContaining('de laatste dag is voorbij') })
})

test('two results are compared, and worse is 1', patient, async () => {
  await run(program(folder, 'judge.py', python(`answer = {'case': case, 'valid': True}`)), '-o', 'slecht.json')
  const worse = await skp('compare', 'goed.json', 'slecht.json')

  expect(worse).toMatchObject({ code: 1, out: expect.stringContaining('Slechter (') })
  expect(await skp('compare', 'slecht.json', 'goed.json')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Beter ('),
  })
  expect((await skp('compare', 'goed.json', 'kit/manifest.json')).code).toBe(2)
})

test('a result is written again in every form, and a badge of a pass only', patient, async () => {
  for (const [format, start] of [
    ['pretty', 'Examined'],
    ['json', '{'],
    ['junit', '<?xml'],
    ['tap', 'TAP version 14'],
    ['html', '<!DOCTYPE'],
    ['badge', '<svg'],
  ] as const)
    expect((await skp('report', 'goed.json', '--format', format, '--lang', 'en')).out.startsWith(start)).toBe(true)
  await run(program(folder, 'judge.py', python(`answer = {'case': case, 'valid': True}`)), '-o', 'slecht.json')

  expect(await skp('report', 'slecht.json', '--format', 'badge')).toMatchObject({ code: 1, out: '' })
})

test('one command makes the hand-in and checks it; what was changed after it shows', patient, async () => {
  await skp('key', 'sleutel.json')
  await run('skp', '-o', 'uitslag.json', '--key', 'sleutel.json')
  writeFileSync(
    join(folder, 'verklaring.json'),
    JSON.stringify({
      organisatie: 'Voorbeeld',
      product: 'Keurder',
      versie: '1',
      omgeving: 'Linux',
      verklaring: 'Naar waarheid.',
    }),
  )
  const verified = await skp('verify', 'uitslag.json', '--key', 'sleutel.openbaar.json', '--kit', kit)
  const made = await skp(
    'hand-in',
    'uitslag.json',
    '--key',
    'sleutel.json',
    '--statement',
    'verklaring.json',
    '--kit',
    kit,
  )
  const checked = await skp('hand-in', '--check', 'examendossier.json', '--kit', kit)
  const dossier = JSON.parse(file('examendossier.json'))

  for (const seen of [verified, made, checked]) {
    expect(seen.code).toBe(0)
    expect(seen.out).toMatch(/^In orde: zelftest\nGESLAAGD: ([\d.]+) van \1 gevallen goed\n$/)
  }
  expect(dossier.rapport).toBe(file('uitslag.jws').trim())
  expect(JSON.stringify(dossier.sleutel)).not.toContain('"d"')
  writeFileSync(
    join(folder, 'ander.json'),
    JSON.stringify({ ...dossier, uitslag: JSON.parse(file('goed.json')), verklaring: {} }),
  )
  expect(await skp('hand-in', '--check', 'ander.json', '--kit', kit)).toMatchObject({
    code: 1,
    out: expect.stringContaining('verklaring:'),
  })
  writeFileSync(
    join(folder, 'andere-naam.json'),
    JSON.stringify({ ...dossier, verklaring: { ...dossier.verklaring, organisatie: 'Een ander' } }),
  )
  expect(await skp('hand-in', '--check', 'andere-naam.json', '--kit', kit)).toMatchObject({
    code: 1,
    out: expect.stringContaining('verklaring-ander:'),
  })
  const badge = ['report', '--format', 'badge', '--trust', 'sleutel.openbaar.json', '--kit', kit]
  expect((await skp(...badge, 'examendossier.json')).out).toContain('zelftest')
  expect(await skp(...badge, 'ander.json')).toMatchObject({ code: 1, out: '' })
  expect((await skp('hand-in', 'uitslag.json')).code).toBe(2)
  expect(await skp('key', 'sleutel.json')).toMatchObject({ code: 2, talk: expect.stringContaining('is there already') })
})

test('checking what failed says so, and that nobody was asked who signed it', patient, async () => {
  await run(program(folder, 'judge.py', python(`answer = {'case': case, 'valid': True}`)), '-o', 'gezakt.json')
  const { out, code } = await skp('verify', 'gezakt.json', '--kit', kit)

  expect(code).toBe(0)
  expect(out).toMatch(/^In orde: zelftest\nNaar een handtekening is niet gekeken; [^]*\nGEZAKT: /)
  expect(JSON.parse((await skp('verify', 'gezakt.json', '--kit', kit, '--format', 'json')).out)).toMatchObject({
    ...{ inOrde: true, ondertekend: false, oordeel: 'gezakt' },
  })
})

test('a badge is of a whole exam: one whose cases were taken out gets none', patient, async () => {
  const whole = JSON.parse(file('goed.json'))
  const [first] = whole.gevallen
  const small = {
    ...{ ...whole, gevallen: [first], totaal: { gevallen: 1, goed: 1, bekend: 0 } },
    ...{ soorten: { [first.soort]: { gevallen: 1, goed: 1 } }, signalering: {} },
    fout: Object.fromEntries(Object.keys(first.fout).map((level) => [level, { goed: 1, fout: 0, geen: 0 }])),
  }
  writeFileSync(join(folder, 'klein.json'), JSON.stringify(small))

  expect(await skp('report', 'klein.json', '--format', 'badge', '--kit', kit)).toMatchObject({
    ...{ code: 1, out: '', talk: expect.stringContaining('gevallen-ontbreken') },
  })
})

test('a program that does not greet is told how to be heard, and no list of every case', patient, async () => {
  const { code, out } = await run(program(folder, 'stil.py', 'raise SystemExit(1)'), '-o', 'stil.json')

  expect(code).toBe(1)
  expect(out).toContain('--subject-log')
  expect(out.split('\n').length).toBeLessThan(15)
})

test('a registration names claim, kit and public key, and nothing secret', patient, async () => {
  await skp('key', 'tweede.json')
  await skp('register', ...of, '--key', 'tweede.json', '--kit', kit, '--participant', 'schuldeiser')
  const registration = JSON.parse(file('examenaanmelding.json'))

  expect(registration).toMatchObject({
    ...{ formaat: 'skp-examenaanmelding-1', kit: JSON.parse(file('goed.json')).kit },
    aanspraak: { module: 'schuldinventarisatie', versie: '1.0', deelnemer: 'schuldeiser' },
  })
  expect(Object.keys(registration.sleutel.jwk).sort()).toEqual(['crv', 'kty', 'x', 'y'])
})

test('the environment gives one ticket for a registration, and seals only what it saw itself', patient, async () => {
  for (const name of ['maker.json', 'omgeving.json']) await skp('key', name)
  await skp('register', ...of, '--key', 'maker.json', '--kit', kit)
  const asked = ['ticket', 'examenaanmelding.json', '--key', 'omgeving.json', '--kit', kit]
  const given = [await skp(...asked), await skp(...asked, '-o', 'nog-eens.jws')]
  const by = ['--ticket', 'kaartje.jws', '--trust', 'omgeving.openbaar.json', '--kit', kit]
  await skp('run', '--subject', 'skp', ...by, '-o', 'van-maker.json')
  await skp('run', '--subject', 'skp', ...by, '-o', 'gezien.json')
  writeFileSync(
    join(folder, 'verklaring.json'),
    JSON.stringify({ organisatie: 'V', product: 'K', versie: '1', omgeving: 'Linux', verklaring: 'Naar waarheid.' }),
  )
  const hand = ['hand-in', 'van-maker.json', '--key', 'maker.json', '--statement', 'verklaring.json', ...by]
  const before = await skp(...hand)
  const seal = (seen: string) => skp('seal', 'examendossier.json', '--key', 'omgeving.json', '--seen', seen)
  const [other, sealed] = [await seal('goed.json'), await seal('gezien.json')]
  const checking = ['--check', 'examendossier-medeondertekend.json', '--trust', 'omgeving.openbaar.json', '--kit', kit]
  const after = await skp('hand-in', ...checking)

  expect(given.map(({ code }) => code)).toEqual([0, 0])
  expect(file('nog-eens.jws')).toBe(file('kaartje.jws'))
  expect(before).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^In orde: examen met gegeven zaad\nGESLAAGD: .*\n$/),
  })
  expect(other).toMatchObject({ code: 2, talk: expect.stringContaining('something else than was seen here') })
  expect(sealed).toMatchObject({ code: 0, out: 'examendossier-medeondertekend.json\n' })
  expect(after).toMatchObject({ code: 0, out: expect.stringMatching(/^In orde: medeondertekend\nGESLAAGD: .*\n$/) })
  expect((await skp('ticket', 'goed.json', '--key', 'omgeving.json', '--kit', kit)).code).toBe(2)
})

test('the list says what can be claimed', async () => {
  const { out } = await skp('list', '--lang', 'en')

  expect(out).toMatch(/^schuldinventarisatie@1\.0 +schuldeiser +2 +1$/m)
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
})
