/** The yearly statement: fees by the tariff, counts beside declarations, and every mistake in the files told by its place. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feeOf, readCatalog, tariffOf } from '../../schemas/read.ts'
import type { Fee, Size } from '../../schemas/read.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const shv = '00000099000000001000'
const se = '00000099000000002000'
const tariffs = readCatalog().tarieven
const [first] = tariffs
if (first === undefined) throw new Error('no tariff')

describe('the fee', () => {
  test.each<[Size['measure'], number, Fee]>([
    ['dossiers', 0, { category: 'A', cents: 0 }],
    ['dossiers', 11, { category: 'A', cents: 0 }],
    ['dossiers', 12, { category: 'B', cents: 75_000 }],
    ['dossiers', 499, { category: 'B', cents: 75_000 }],
    ['dossiers', 500, { category: 'C', cents: 150_000 }],
    ['dossiers', 9_999, { category: 'F', cents: 1_500_000 }],
    ['dossiers', 10_000, { category: 'G', cents: 1_500_000 }],
    ['dossiers', 10_001, { category: 'G', cents: 1_650_000 }],
    ['dossiers', 11_000, { category: 'G', cents: 1_650_000 }],
    ['dossiers', 11_001, { category: 'G', cents: 1_800_000 }],
    ['inwoners', 14_999, { category: 'A', cents: 0 }],
    ['inwoners', 15_000, { category: 'B', cents: 75_000 }],
    ['inwoners', 1_000_000, { category: 'G', cents: 1_500_000 }],
    ['inwoners', 1_100_001, { category: 'G', cents: 1_800_000 }],
  ])('by %s of %i is %j', (measure, amount, fee) => {
    expect(feeOf(first, { measure, amount })).toEqual(fee)
  })

  test('never falls when a participant grows', () => {
    const sizes = fc.tuple(fc.constantFrom('inwoners' as const, 'dossiers' as const), fc.nat(3e6), fc.nat(3e6))
    fc.assert(
      fc.property(sizes, ([measure, amount, more]) => {
        const fee = feeOf(first, { measure, amount })
        expect(feeOf(first, { measure, amount: amount + more }).cents).toBeGreaterThanOrEqual(fee.cents)
      }),
    )
  })

  test('of a year is by the newest tariff that began by then, and of a year before the first there is none', () => {
    const later = { ...first, vanaf: first.vanaf + 2 }
    expect(tariffOf([first, later], first.vanaf + 1)).toBe(first)
    expect(tariffOf([first, later], later.vanaf)).toBe(later)
    expect(tariffOf([first, later], first.vanaf - 1)).toBeUndefined()
  })
})

describe('skp fees', () => {
  const folder = emptyFolder()
  const home = join(folder, 'h')
  beforeAll(async () => {
    expect((await skpHere(['pki', '--out', home, '--suite', '2'])).code).toBe(0)
    for (const [oin, category] of [
      [shv, 'A'],
      [se, 'B'],
    ] as const)
      expect(
        (await skpHere(['participant', 'change', '--home', home, '--oin', oin, '--category', category])).code,
      ).toBe(0)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  const file = (name: string, value: unknown): string => {
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
    return join(folder, name)
  }
  const count = (berichttype: string, ontvangen: number, more: object = {}) => ({
    ...{ oin: se, module: 'schuldregeling', versie: '2.0', berichttype, maand: '2026-11', verzonden: 0, ontvangen },
    ...more,
  })
  const fees = (declared: unknown, counts: readonly object[], ...more: readonly string[]) =>
    skpHere(
      [
        ...['fees', '--home', home, '--year', '2026', '--declared', file('opgaven.json', declared)],
        ...['--counts', file('tellingen.json', { tellingen: counts }), ...more],
      ],
      folder,
    )
  const rowOf = (out: string, oin: string): object | undefined =>
    (JSON.parse(out) as { deelnemers: readonly { oin: string }[] }).deelnemers.find((row) => row.oin === oin)

  test('holds where the declaration gives the category of the address book and covers what was counted', async () => {
    const told = [
      { oin: shv, inwoners: 14_999 },
      { oin: se, dossiers: 13 },
    ]
    const { out, code } = await fees(told, [count('Saldoverzoek', 13)], '--format', 'json')

    expect(rowOf(out, se)).toMatchObject({
      opgave: { dossiers: 13 },
      jaartarief: { category: 'B', cents: 75_000 },
      geteld: { dossiers: 13 },
      oordeel: 'klopt',
    })
    expect(rowOf(out, shv)).not.toHaveProperty('geteld')
    expect(rowOf(out, shv)).toMatchObject({ jaartarief: { category: 'A', cents: 0 }, oordeel: 'klopt' })
    expect(code).toBe(0)
  })

  test('counts a dossier once: the steps that open it are not added up, versions and months are, the rest is not counted', async () => {
    const counts = [
      count('Kennisgeving', 300),
      count('KennisgevingPubliek', 150),
      count('KlantGemeldVoorSHV', 60, { versie: '1.1' }),
      count('Saldoverzoek', 200),
      count('Saldoverzoek', 290, { maand: '2026-01' }),
      count('Betaalvoorstel', 9_999),
      count('Saldoverzoek', 9_999, { module: 'schuldinventarisatie', versie: '1.0' }),
      count('Saldoverzoek', 9_999, { oin: shv }),
      count('Saldoverzoek', 9_999, { maand: '2025-12' }),
    ]
    const { out, code } = await fees([{ oin: se, dossiers: 499 }], counts, '--format', 'json')

    expect(code).toBe(1)
    expect(rowOf(out, se)).toMatchObject({
      geteld: { dossiers: 510, jaartarief: { category: 'C' } },
      jaartarief: { category: 'B' },
      oordeel: 'lager-opgegeven',
    })
    expect(rowOf(out, shv)).toMatchObject({ opgave: {}, oordeel: 'niet-opgegeven' })
  })

  test('what was declared at joining counts for its year, until something later is declared', async () => {
    const joining = join(folder, 'joining')
    expect((await skpHere(['pki', '--out', joining, '--suite', '2'])).code).toBe(0)
    const details = {
      ...{ naam: 'Voorbeeld', oin: se, kvk: '90000002', adres: 'Plein 1, 1234 AB Voorbeeld' },
      ...{ soorten: ['schuldeiser'], modules: ['schuldregeling@2.0'], wijze: 'koppeling' },
      ...{ tekenaar: { naam: 'A', functie: 'B' }, contactpersoon: { naam: 'C', email: 'c@example.org' } },
      categorie: { letter: 'C', jaar: 2026, dossiers: 640 },
    }
    const begun = ['application', 'new', '--home', joining, '--details', file('g.json', details)]
    expect((await skpHere(begun, folder)).code).toBe(0)
    const of = async (year: string, ...more: readonly string[]) => {
      const counts = ['--counts', file('t.json', { tellingen: [] }), '--format', 'json']
      const asked = await skpHere(['fees', '--home', joining, '--year', year, ...counts, ...more], folder)
      return rowOf(asked.out, se)
    }

    expect(await of('2026')).toMatchObject({ opgave: { dossiers: 640 }, jaartarief: { category: 'C' } })
    expect(await of('2027')).toMatchObject({ opgave: {}, oordeel: 'niet-opgegeven' })
    const later = file('o.json', [{ oin: se, dossiers: 13 }])
    expect(await of('2026', '--declared', later)).toMatchObject({ opgave: { dossiers: 13 } })
  })

  test('of who is both counsellor and creditor asks both sizes and takes the higher fee', async () => {
    const both = join(folder, 'both')
    expect((await skpHere(['pki', '--out', both, '--suite', '2'])).code).toBe(0)
    const kinds = ['--kind', 'shv-fase-2', 'schuldeiser', '--category', 'D']
    expect((await skpHere(['participant', 'change', '--home', both, '--oin', shv, ...kinds])).code).toBe(0)
    const asked = async (declared: object) => {
      const [opgaven, tellingen] = [file('b.json', [{ oin: shv, ...declared }]), file('t.json', { tellingen: [] })]
      const files = ['--declared', opgaven, '--counts', tellingen, '--format', 'json']
      return rowOf((await skpHere(['fees', '--home', both, '--year', '2026', ...files], folder)).out, shv)
    }

    expect(await asked({ inwoners: 80_000 })).toMatchObject({ oordeel: 'niet-opgegeven' })
    expect(await asked({ inwoners: 80_000, dossiers: 20 })).toMatchObject({
      jaartarief: { category: 'D' },
      oordeel: 'klopt',
    })
    expect(await asked({ inwoners: 20, dossiers: 600 })).toMatchObject({
      jaartarief: { category: 'C' },
      oordeel: 'anders-ingedeeld',
    })
  })

  test('says for people what each verdict asks, within 80 columns, in both languages', async () => {
    for (const [lang, told, asks] of [
      ['nl', 'Lager opgegeven dan geteld: het knooppunt', 'Niet opgegeven: vraag'],
      ['en', 'Declared less than counted: the hub', 'Not declared: ask'],
    ] as const) {
      const { out } = await fees([{ oin: se, dossiers: 12 }], [count('Saldoverzoek', 501)], '--lang', lang)
      const flat = out.replace(/\s+/g, ' ')
      expect(flat).toContain(told)
      expect(flat).toContain(asks)
      expect(flat).toContain('€ 750')
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    }
  })

  test.each<[string, unknown, string]>([
    ['a file that is no list', {}, 'is no list'],
    ['a row without a size', [{ oin: se }], 'at /0: give oin'],
    ['a size below zero', [{ oin: se, dossiers: -1 }], 'at /0: give oin'],
    ['half a dossier', [{ oin: se, dossiers: 1.5 }], 'at /0: give oin'],
    [
      'an unknown member',
      [
        { oin: shv, inwoners: 1 },
        { oin: se, dosiers: 1 },
      ],
      'at /1: give oin',
    ],
    [
      'an organisation twice',
      [
        { oin: se, dossiers: 1 },
        { oin: se, dossiers: 2 },
      ],
      'at /1: this organisation',
    ],
    ['somebody who takes no part', [{ oin: '00000099000000077000', dossiers: 1 }], 'at /0/oin: no participant'],
    ['what is no JSON', '{', 'opgaven.json'],
  ])('refuses %s, with the place', async (_, declared, why) => {
    const { code, talk, out } = await fees(declared, [])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(talk).toContain(why)
  })

  test('refuses a year without a tariff, and counts that are none', async () => {
    const declared = file('leeg.json', [])
    const of = (...args: readonly string[]) =>
      skpHere(['fees', '--home', home, '--declared', declared, ...args], folder)
    expect(await of('--year', '2020', '--counts', declared)).toMatchObject({ code: 2 })
    expect((await of('--year', '2026', '--counts', declared)).talk).toContain('no answer of /tellingen')
    expect((await of('--year', '26')).talk).toContain('Give a year as YYYY.')
  })

  test('asks the hub of the home, page after page, and says what to do when none answers', async () => {
    const config = join(home, 'knooppunt/hub.json')
    const asked: string[] = []
    const server = createServer((request, response) => {
      const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost')
      asked.push(`${pathname} ${searchParams.get('jaar')} ${searchParams.get('na')}`)
      const pages = new Map<string | null, object[]>([
        [null, [count('Saldoverzoek', 500, { oin: shv })]],
        [shv, [count('Saldoverzoek', 600)]],
      ])
      response.end(JSON.stringify({ tellingen: pages.get(searchParams.get('na')) ?? [] }))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const before = readFileSync(config, 'utf8')
    writeFileSync(config, JSON.stringify({ ...(JSON.parse(before) as object), beheerpoort: port }))
    const declared = file('opgave.json', [{ oin: se, dossiers: 20 }])
    const ask = () => skpHere(['fees', '--home', home, '--year', '2026', '--declared', declared, '--format', 'json'])
    const seen = await ask()
    await new Promise((done) => server.close(done))
    const gone = await ask()
    writeFileSync(config, before)

    expect(rowOf(seen.out, se)).toMatchObject({ geteld: { dossiers: 600 }, oordeel: 'lager-opgegeven' })
    expect(asked).toEqual([`/tellingen 2026 null`, `/tellingen 2026 ${shv}`, `/tellingen 2026 ${se}`])
    expect(gone).toMatchObject({ code: 2, out: '' })
    expect(gone.talk).toContain(`no hub answers at its operator's port ${port}; start it (skp hub)`)
  })
})
