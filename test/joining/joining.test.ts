/** Joining: no organisation becomes active without every step, signature and check, in order, each by whom it is for. */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  newApplication,
  ownSteps,
  readDetails,
  readDraft,
  signingOf,
  signingStep,
  takeStep,
} from '../../joining/index.ts'
import type { Application, ApplicationDetails, Taking } from '../../joining/index.ts'
import { lawFolder, readCatalog, readJoiningLaw, readJson } from '../../schemas/read.ts'
import { elfproef } from '../../schemas/index.ts'
import type { ApplicationState, JoiningStep } from '../../schemas/read.ts'

const law = readJoiningLaw()
const catalog = readCatalog()
const details: ApplicationDetails = {
  ...{ naam: 'Gemeente Voorbeeld', oin: '00000099000000001000', kvk: '90000001', adres: 'Plein 1, 1234 AB Voorbeeld' },
  ...{ soorten: ['shv-fase-2', 'schuldeiser'], modules: ['schuldregeling@2.0', 'protocol@1.0'], wijze: 'webportaal' },
  tekenaar: { naam: 'A. Tekenaar', functie: 'directeur' },
  contactpersoon: { naam: 'B. Contact', email: 'contact@example.org' },
  categorie: { letter: 'D', jaar: 2026, inwoners: 80_000, dossiers: 20 },
}
const text = (soort: string, digest = 'sha256-een') => ({ soort, versie: '1.0', digest })
const op = '2026-11-23T10:00:00.000Z'

/** A step as it is taken when all is well. */
const well = ({ stap, door, tekent, controles }: JoiningStep): Taking => ({
  ...{ stap, door, op, controles, weerlegd: [] },
  overeenkomsten: tekent.map((soort) => text(soort)),
})
const stepOf = (name: string): JoiningStep => {
  const step = law.stappen.find(({ stap }) => stap === name)
  if (step === undefined) throw new Error(`no step ${name}`)
  return step
}
const path = ['indienen', 'tekenen', 'toelaten', 'proef', 'activeren']

/** The application after these steps, all taken well. */
function after(...names: readonly string[]): Application {
  return names.reduce((before, name) => {
    const verdict = takeStep(before, well(stepOf(name)), law)
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults))
    return verdict.value
  }, newApplication(details))
}
const refusal = (before: Application, taking: Taking): unknown => {
  const verdict = takeStep(before, taking, law)
  return verdict.ok ? verdict.value.staat : verdict.faults
}

describe('the steps of the agreements', () => {
  test('name agreements and checks that are there, and every check belongs to a step', () => {
    const kinds = law.overeenkomsten.map(({ soort }) => soort)
    expect(law.stappen.flatMap(({ tekent }) => tekent).filter((soort) => !kinds.includes(soort))).toEqual([])
    expect(new Set(law.stappen.flatMap(({ controles }) => controles))).toEqual(new Set(Object.keys(law.controles)))
  })

  test('come from sources that the catalogue has', () => {
    const { bron } = readJson(join(lawFolder(), 'aansluiting.json')) as { bron: readonly string[] }
    expect(bron.filter((code) => !Object.hasOwn(catalog.bronnen, code))).toEqual([])
  })

  test('lead from a first draft to an active participant and to an end, and each agreement is signed by both', () => {
    const active = after(...path)
    expect(active.staat).toBe('actief')
    expect(active.overeenkomsten).toEqual(
      law.overeenkomsten.map(({ soort }) => ({ ...text(soort), getekend: op, meegetekend: op })),
    )
    expect(active.controles.map(({ controle }) => controle)).toEqual(path.flatMap((name) => stepOf(name).controles))
    expect(active.stappen.map(({ stap }) => stap)).toEqual(path)
    expect(after(...path, 'beeindigen').staat).toBe('beeindigd')
    expect(after('indienen', 'terugtrekken').staat).toBe('beeindigd')
  })
})

describe('a step', () => {
  test.each(path.map((name, index) => [name, path.slice(0, index)] as const))(
    '%s is refused without what it asks',
    (name, before) => {
      const application = after(...before)
      const step = stepOf(name)
      const taking = well(step)

      for (const missing of step.tekent)
        expect(
          refusal(application, {
            ...taking,
            overeenkomsten: taking.overeenkomsten.filter(({ soort }) => soort !== missing),
          }),
        ).toEqual([{ code: 'overeenkomst-ontbreekt', pointer: `/overeenkomsten/${missing}` }])
      for (const open of step.controles) {
        const pointer = `/controles/${open}`
        const others = taking.controles.filter((each) => each !== open)
        expect(refusal(application, { ...taking, controles: others })).toEqual([{ code: 'controle-open', pointer }])
        // What was worked out goes before what somebody says.
        expect(refusal(application, { ...taking, weerlegd: [open] })).toEqual([
          { code: 'controle-klopt-niet', pointer },
        ])
      }
      const other = step.door === 'aanvrager' ? 'beheerder' : 'aanvrager'
      expect(refusal(application, { ...taking, door: other })).toEqual([{ code: 'stap-van-ander', pointer: '/door' }])
      expect(refusal(application, { ...taking, controles: [...taking.controles, 'verzonnen'] })).toEqual([
        { code: 'controle-onbekend', pointer: '/controles' },
      ])
      expect(
        refusal(application, { ...taking, overeenkomsten: [...taking.overeenkomsten, text('verzonnen')] }),
      ).toEqual([{ code: 'overeenkomst-onbekend', pointer: '/overeenkomsten' }])
      expect(refusal(application, taking)).toBe(step.naar)
    },
  )

  test('that signs along signs the same text: another digest or version is refused', () => {
    const taking = well(stepOf('toelaten'))
    const [first = text(''), ...others] = taking.overeenkomsten
    const pointer = `/overeenkomsten/${first.soort}`
    for (const changed of [
      { ...first, digest: 'sha256-ander' },
      { ...first, versie: '1.1' },
    ])
      expect(refusal(after('indienen', 'tekenen'), { ...taking, overeenkomsten: [changed, ...others] })).toEqual([
        { code: 'overeenkomst-anders', pointer },
      ])
  })

  test('that is not next is refused, whoever takes it with whatever', () => {
    const early = [{ code: 'stap-nu-niet', pointer: '/staat' }]
    expect(refusal(newApplication(details), well(stepOf('toelaten')))).toEqual(early)
    expect(refusal(after('indienen'), { ...well(stepOf('indienen')), door: 'beheerder' })).toEqual(early)
  })

  test.each(['tekenen', 'toelaten'])('%s takes one text of a kind', (name) => {
    const taking = well(stepOf(name))
    const [first = text(''), ...others] = taking.overeenkomsten
    const before = after(...path.slice(0, path.indexOf(name)))
    for (const twice of [
      [first, { ...first, digest: 'sha256-ander' }, ...others],
      [first, ...others, first],
    ])
      expect(refusal(before, { ...taking, overeenkomsten: twice })).toEqual([
        { code: 'overeenkomst-onbekend', pointer: '/overeenkomsten' },
      ])
  })

  test('of which nobody knows is refused', () => {
    expect(refusal(newApplication(details), { ...well(stepOf('indienen')), stap: 'verzonnen' })).toEqual([
      { code: 'stap-onbekend', pointer: '/stap' },
    ])
  })
})

test('whatever steps are tried in whatever order, only the whole path makes one active, and an end stays an end', () => {
  const tried = fc.array(fc.tuple(fc.constantFrom(...law.stappen), fc.boolean()), { maxLength: 24 })
  let activated = 0
  fc.assert(
    fc.property(tried, (steps) => {
      let application = newApplication(details)
      for (const [step, whole] of steps) {
        const taking = whole ? well(step) : { ...well(step), overeenkomsten: [], controles: [] }
        const verdict = takeStep(application, taking, law)
        if (application.staat === 'beeindigd') expect(verdict.ok).toBe(false)
        if (verdict.ok) application = verdict.value
      }
      const taken = application.stappen.map(({ stap }) => stap)
      if (!taken.includes('activeren')) return
      activated += 1
      expect(taken.slice(0, path.length)).toEqual(path)
      expect(application.overeenkomsten.every(({ meegetekend }) => meegetekend !== undefined)).toBe(true)
    }),
    { numRuns: 3000, examples: [[path.map((name) => [stepOf(name), true] as [JoiningStep, boolean])]] },
  )
  expect(activated).toBeGreaterThan(0)
})

describe('the details', () => {
  test('in form are taken as they are', () => {
    expect(readDetails(details, catalog)).toEqual({ ok: true, value: details })
  })

  const wrong: readonly [string, unknown][] = [
    ['/naam', ''],
    ['/naam', 'twee\nregels'],
    ['/naam', '\u200B'],
    ['/oin', '1'],
    ['/kvk', '9000000'],
    ['/vestiging', '12'],
    ['/soorten', []],
    ['/soorten', ['schuldeiser', 'schuldeiser']],
    ['/soorten', ['toeschouwer']],
    ['/modules', ['schuldregeling']],
    ['/modules', ['schuldregeling@9.0']],
    ['/wijze', 'fax'],
    ['/tekenaar', 'A. Tekenaar'],
    ['/tekenaar/functie', 7],
    ['/contactpersoon/email', 'geen adres'],
    ['/contactpersoon/email', 'a\u001b[2J@example.org'],
    ['/contactpersoon/email', 'a@exa\u202emple.org'],
    ['/categorie/letter', 'Z'],
    ['/categorie/jaar', 26],
    ['/categorie/jaar', 2019],
    ['/categorie/jaar', 3000],
    ['/categorie/inwoners', -1],
    ['/categorie/dossiers', 20_000_001],
  ]
  test.each([
    { ...details.categorie, jaar: 2020, inwoners: 0 },
    { ...details.categorie, jaar: 2999, dossiers: 20_000_000 },
  ])('with a size at its edge are taken: %j', (categorie) => {
    expect(readDetails({ ...details, categorie }, catalog).ok).toBe(true)
  })

  test.each(wrong)('with a wrong value at %s are refused there', (pointer, value) => {
    const [first = '', second] = pointer.slice(1).split('/')
    const group = details[first as 'categorie']
    const changed = { ...details, [first]: second === undefined ? value : { ...group, [second]: value } }
    expect(readDetails(changed, catalog)).toEqual({ ok: false, faults: [{ code: 'lid-vorm', pointer }] })
  })

  test('with members that are missing or unknown are refused with all of them', () => {
    const { kvk: _kvk, adres: _adres, ...rest } = details
    expect(readDetails({ ...rest, kvK: '90000001' }, catalog)).toEqual({
      ok: false,
      faults: [
        { code: 'lid-onbekend', pointer: '' },
        { code: 'lid-ontbreekt', pointer: '/kvk' },
        { code: 'lid-ontbreekt', pointer: '/adres' },
      ],
    })
    expect(readDetails([], catalog)).toEqual({ ok: false, faults: [{ code: 'lid-vorm', pointer: '' }] })
  })
})

describe('a draft', () => {
  test.each([
    [{}, true],
    [{ '/naam': 'A', '/soorten': ['schuldeiser', 'shv-fase-2'] }, true],
    [{ '/naam': 7 }, false],
    [{ '/soorten': ['schuldeiser', 7] }, false],
    [{ '/naam': 'A', '/verzonnen': 'B' }, false],
    [[], false],
  ])('%j is one: %s', (value, isDraft) => {
    expect(readDraft(value, catalog)).toEqual(isDraft ? value : undefined)
  })
})

describe('the own steps', () => {
  test('are those of the organisation itself, and the one that signs has all its texts', () => {
    const texts = ['verwerkersovereenkomst', 'aansluitovereenkomst'].map((soort) => text(soort))
    const names = (staat: ApplicationState) => ownSteps(law, staat).map(({ stap }) => stap)
    const [concept, handedIn] = [newApplication(details).staat, after('indienen').staat]

    expect([names(concept), names(handedIn)]).toEqual([
      law.stappen.filter(({ van, door }) => door === 'aanvrager' && van.includes(concept)).map(({ stap }) => stap),
      law.stappen.filter(({ van, door }) => door === 'aanvrager' && van.includes(handedIn)).map(({ stap }) => stap),
    ])
    expect(names(handedIn)).toContain('tekenen')
    expect(signingStep(law, handedIn, [...texts, text('verzonnen')])).toEqual({ stap: 'tekenen', teksten: texts })
    expect(signingStep(law, handedIn, texts.slice(1))).toBeUndefined()
    expect(signingStep(law, concept, texts)).toBeUndefined()
  })

  test('what is signed does not depend on the order of the texts', async () => {
    const texts = ['c', 'a', 'b'].map((soort) => ({ ...text(soort), tekst: 'lang' }))
    const orders = [texts, texts.toReversed(), texts.toSorted((one, other) => (one.soort < other.soort ? -1 : 1))]
    const signings = await Promise.all(orders.map((each) => signingOf(details, each)))

    expect(signings[0]).toEqual({
      ...{ doel: 'aansluiting-tekenen', kvk: details.kvk, tekenaar: details.tekenaar },
      ...{ gegevens: signings[0]?.gegevens, overeenkomsten: ['a', 'b', 'c'].map((soort) => text(soort)) },
    })
    expect(signings.slice(1)).toEqual([signings[0], signings[0]])
  })
})

describe('an OIN', () => {
  const faultsOf = (oin: string, kvk: string): unknown => {
    const read = readDetails({ ...details, oin, kvk }, catalog)
    return read.ok ? [] : read.faults
  }
  const wrong = [{ code: 'oin-van-ander', pointer: '/oin' }]
  const kvkNumber = fc.stringMatching(/^\d{8}$/)

  test('that carries a KvK number is of that organisation and of no other', () => {
    fc.assert(
      fc.property(kvkNumber, kvkNumber, (kvk, other) => {
        expect(faultsOf(`00000003${kvk}0000`, kvk)).toEqual([])
        expect(faultsOf(`00000003${other}0000`, kvk)).toEqual(other === kvk ? [] : wrong)
      }),
    )
  })

  test('that carries an RSIN has its check digit: one other digit, and it is none', () => {
    const place = fc.nat(8)
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{9}$/).filter(elfproef),
        place,
        fc.integer({ min: 1, max: 9 }),
        (rsin, at, more) => {
          const digit = (Number(rsin[at]) + more) % 10
          const other = `${rsin.slice(0, at)}${digit}${rsin.slice(at + 1)}`
          for (const register of ['00000001', '00000002']) {
            expect(faultsOf(`${register}${rsin}000`, '90000001')).toEqual([])
            expect(faultsOf(`${register}${other}000`, '90000001')).toEqual(wrong)
          }
        },
      ),
    )
  })

  test.each(['00000004000000001000', '00000099000000001000'])('of another register says nothing: %s', (oin) => {
    expect(faultsOf(oin, '90000001')).toEqual([])
  })
})
