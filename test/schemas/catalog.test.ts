/** The catalogue agrees with the folders, the schemas and itself. */
import { describe, expect, test } from 'vitest'
import type { CatalogMessage, CatalogModule } from '../../schemas/read.ts'
import { lawVersions, readCatalog, readLaw, readModel } from '../../schemas/read.ts'

const catalog = readCatalog()

/** Every message of the first release, typed by hand from the agreements. */
const firstRelease: Readonly<Record<string, string>> = {
  'schuldregeling@1.0':
    'Betaalvoorstel BetaalvoorstelAntwoord KlantGemeldVoorSHV KlantGemeldVoorSHVAntwoord KlantOnbekend Saldoverzoek SaldoverzoekAntwoord',
  'schuldregeling@1.1':
    'Betaalvoorstel BetaalvoorstelAntwoord Heroverweging KlantBSNGemeldVoorSHV KlantGemeldVoorSHV KlantGemeldVoorSHVAntwoord KlantOnbekend Saldoverzoek SaldoverzoekAntwoord SaldoverzoekAntwoordVoorafAkkoord SchuldregelingAkkoord SchuldregelingBeeindigd',
  'schuldregeling@2.0':
    'Betaalvoorstel BetaalvoorstelAntwoord GeenMedewerking Heroverweging Kennisgeving KennisgevingAntwoord KennisgevingPubliek Saldoverzoek SaldoverzoekAntwoord SaldoverzoekAntwoordVoorafAkkoord SchuldregelingAkkoord SchuldregelingBeeindigd StatusberichtSE StatusberichtSHV Statusverzoek',
  'schuldinventarisatie@1.0': 'GeenMedewerking Saldoverzoek SaldoverzoekAntwoord',
  'betalingsregeling@2.0':
    'Betaalvoorstel BetaalvoorstelAntwoord GeenMedewerking Heroverweging RegelingAkkoord RegelingBeeindigd Saldoverzoek SaldoverzoekAntwoord StatusberichtSE StatusberichtSHV Statusverzoek',
  'meldingen-bewindvoering@1.0': 'MeldingAntwoord MeldingBeeindiging MeldingOnderBewind MeldingWsnp',
  'waarborgfonds@1.0':
    'AanvraagBorgstelling AanvraagOvername BeeindigingBorgstelling Gebeurtenis RegistreerVoorbeoordeling UitbetalingBorgstelling VerwerkSaneringskredietenInformatie VerzoekSaneringskredietenInformatie WaarborgfondsFoutbericht WaarborgfondsLogboekBericht',
  'waarborgfonds@2.0':
    'AanvraagBorgstelling AanvraagOvername BeeindigingBorgstelling Gebeurtenis RegistreerVoorbeoordeling UitbetalingBorgstelling VerwerkSaneringskredietenInformatie VerzoekSaneringskredietenInformatie WaarborgfondsFoutbericht WaarborgfondsLogboekBericht',
  'vroegsignalering@1.0': 'Vroegsignaal VroegsignaalRetour',
  'protocol@1.0': 'Afkeurbericht Foutbericht LogboekBericht LogboekZoekbericht',
}

const listed = catalog.modules.flatMap((module) =>
  module.versies.map(({ versie }) => ({ id: `${module.module}@${versie}`, module, versie })),
)
const inVersion = (module: CatalogModule, versie: string): readonly CatalogMessage[] =>
  module.berichten.filter((message) => message.versies[versie] !== undefined)
const row = (module: CatalogModule, bericht: string): CatalogMessage => {
  const found = module.berichten.find((message) => message.bericht === bericht)
  if (found === undefined) throw new Error(`${module.module} has no ${bericht}`)
  return found
}

test('the catalogue lists the modules and versions of the first release, each with its messages', () => {
  const messages = listed.map(({ id, module, versie }) => [
    id,
    inVersion(module, versie)
      .map((message) => message.versies[versie]?.type)
      .sort()
      .join(' '),
  ])

  expect(Object.fromEntries(messages)).toEqual(firstRelease)
})

test('every version in the catalogue has a folder, and every folder stands in the catalogue', () => {
  const folders = lawVersions().map(({ module, version }) => `${module}@${version}`)

  expect(folders.sort()).toEqual(listed.map(({ id }) => id).sort())
})

describe.each(lawVersions().map(({ module, version }) => [`${module}@${version}`, module, version] as const))(
  '%s',
  (id, name, version) => {
    const law = readLaw(name, version)
    const module = catalog.modules.find((candidate) => candidate.module === name)
    const rows = module === undefined ? [] : inVersion(module, version)
    const header = (type: string) => {
      const node = readModel(law, type).root.properties.find((property) => property.name === 'Stuurgegevens')?.node
      return node?.kind === 'object' ? node.properties : []
    }
    const typeOf = (message: CatalogMessage): string => message.versies[version]?.type ?? ''

    test('has a schema for every message of the catalogue and no other', () => {
      expect(Object.keys(law.messages).sort().join(' ')).toBe(firstRelease[id])
    })

    test('calls every message as the catalogue does', () => {
      const known = rows.filter((message) => law.messages[typeOf(message)] !== undefined)

      expect(known.map((message) => law.messages[typeOf(message)]?.['title'])).toEqual(
        known.map((message) => message.versies[version]?.naam),
      )
    })

    test('requires CrossReferentienummer on answers, allows it where an answer may come unasked, and has it nowhere else', () => {
      const expected = (message: CatalogMessage): string => {
        if (message.antwoordOp.length === 0) return 'absent'
        return message.ookSpontaan ? 'optional' : 'required'
      }
      const found = (type: string): string => {
        const property = header(type).find((candidate) => candidate.name === 'CrossReferentienummer')
        if (property === undefined) return 'absent'
        return property.required ? 'required' : 'optional'
      }
      const known = rows.filter((message) => law.messages[typeOf(message)] !== undefined)

      expect(known.map((message) => `${typeOf(message)} ${found(typeOf(message))}`)).toEqual(
        known.map((message) => `${typeOf(message)} ${expected(message)}`),
      )
    })

    test('has room for proof exactly where a sender of this module may have to give it', () => {
      const proving = new Set(
        catalog.deelnemers.flatMap(({ rollen }) =>
          rollen.filter((role) => role.module === name && role.bewijs !== null).map((role) => role.partij),
        ),
      )
      const withProof = rows.filter((message) =>
        header(typeOf(message)).some((property) => property.name === 'Bewijsstukken'),
      )

      expect(withProof.length > 0).toBe(proving.size > 0)
      expect(withProof.filter((message) => !message.van.some((party) => proving.has(party)))).toEqual([])
    })
  },
)

describe.each(catalog.modules.map((module) => [module.module, module] as const))('%s', (name, module) => {
  test('names each message after its type in the newest version that has it, once', () => {
    const newest = module.berichten.map(({ versies }) => Object.values(versies).at(-1)?.type)

    expect(newest).toEqual(module.berichten.map(({ bericht }) => bericht))
    expect(new Set(newest).size).toBe(newest.length)
  })

  test('has messages only in versions that it has, oldest first', () => {
    const versions = module.versies.map(({ versie }) => versie)

    for (const { versies } of module.berichten)
      expect(versions.filter((version) => version in versies)).toEqual(Object.keys(versies))
  })

  test('lets every answer go back to who asked', () => {
    for (const answer of module.berichten)
      for (const question of answer.antwoordOp.map((bericht) => row(module, bericht))) {
        expect(question.naar).toEqual(expect.arrayContaining([...answer.van]))
        expect(question.van).toEqual(expect.arrayContaining([...answer.naar]))
      }
  })

  test('has in every version of an answer a question that it answers', () => {
    for (const { bericht, antwoordOp, versies } of module.berichten.filter((message) => message.antwoordOp.length > 0))
      for (const version of Object.keys(versies))
        expect(
          antwoordOp.some((question) => version in row(module, question).versies),
          `${bericht} ${version}`,
        ).toBe(true)
  })

  test('sets a term only for messages that have an answer', () => {
    const answered = new Set(module.berichten.flatMap(({ antwoordOp }) => antwoordOp))
    const timed = module.berichten.filter(({ antwoordtermijn }) => antwoordtermijn !== null)

    expect(timed.filter(({ bericht }) => !answered.has(bericht)).map(({ bericht }) => bericht)).toEqual([])
    expect(new Set(timed.map(({ antwoordtermijn }) => antwoordtermijn))).toEqual(
      new Set(timed.length === 0 ? [] : [catalog.termijnen.antwoord.werkdagen]),
    )
  })

  test('is used by participants for every party that sends or receives in it', () => {
    const parties = new Set(module.berichten.flatMap(({ van, naar }) => [...van, ...naar]))
    const roles = catalog.deelnemers.flatMap(({ rollen }) => rollen.filter((role) => role.module === name))

    expect([...new Set(roles.map(({ partij }) => partij))].sort()).toEqual(
      [...parties].filter((party) => party !== 'SKP').sort(),
    )
  })

  test('asks only for flags that exist, and for bsn-gerechtigd wherever the BSN may stand', () => {
    const flags = catalog.vlaggen.map(({ vlag }) => vlag)

    for (const { bericht, voorwaarde, bsn } of module.berichten) {
      expect(flags, bericht).toEqual(expect.arrayContaining([...(voorwaarde?.vlaggen ?? [])]))
      if (bsn) expect(voorwaarde).toEqual({ partij: 'ontvanger', vlaggen: ['bsn-gerechtigd'] })
    }
  })
})

test('a Kennisgeving has no answer term; Saldoverzoek and Betaalvoorstel have ten working days', () => {
  const [schuldregeling] = catalog.modules.filter(({ module }) => module === 'schuldregeling')
  const terms = Object.fromEntries(schuldregeling?.berichten.map((m) => [m.bericht, m.antwoordtermijn]) ?? [])

  expect(terms).toMatchObject({ Kennisgeving: null, KennisgevingPubliek: null, Saldoverzoek: 10, Betaalvoorstel: 10 })
  expect(terms).toMatchObject({ Heroverweging: 10, Statusverzoek: 10, SchuldregelingAkkoord: null })
  expect(catalog.termijnen.verwijdering.werkdagen).toBe(5)
})

test('only the two notices to creditors that use the BSN may carry it', () => {
  const cells = catalog.modules.flatMap(({ module, berichten }) =>
    berichten
      .filter(({ bsn }) => bsn)
      .flatMap(({ versies }) => Object.values(versies).map(({ type }) => `${module} ${type}`)),
  )

  expect(cells).toEqual(['schuldregeling KlantBSNGemeldVoorSHV', 'schuldregeling KennisgevingPubliek'])
})

test('until a release freezes it, every version is a concept without dates', () => {
  for (const { module, versie } of listed)
    expect(module.versies.find((version) => version.versie === versie)).toMatchObject({
      status: 'concept',
      infasering: null,
      overgang: null,
      uitfasering: null,
    })
})

test.each(catalog.tarieven)(
  'the price categories from $vanaf on follow each other without a gap',
  ({ categorieen }) => {
    expect(categorieen.map(({ categorie }) => categorie).join('')).toBe('ABCDEFG')
    for (const span of ['inwoners', 'dossiers'] as const) {
      expect(categorieen.map((category) => category[span].vanaf)).toEqual([
        0,
        ...categorieen.slice(0, -1).map((category) => category[span].tot),
      ])
      expect(categorieen.at(-1)?.[span].tot).toBeNull()
    }
  },
)

test.each(catalog.tarieven)(
  'what the tariff from $vanaf on names is in the catalogue',
  ({ naarInwoners, dossierOpent }) => {
    const kinds = catalog.deelnemers.map(({ type }) => type)
    const messages = catalog.modules.find(({ module }) => module === dossierOpent.module)?.berichten ?? []
    const openers = messages.filter(({ antwoordOp, naar }) => antwoordOp.length === 0 && naar.includes('SE'))

    expect(kinds).toEqual(expect.arrayContaining([...naarInwoners]))
    expect(openers.map(({ bericht }) => bericht)).toEqual(expect.arrayContaining(dossierOpent.berichten.flat()))
  },
)

test('each tariff comes after the one before it', () => {
  const years = catalog.tarieven.map(({ vanaf }) => vanaf)
  expect(years).toEqual([...new Set(years)].toSorted((one, other) => one - other))
})

/** Easter Sundays from the tables of the Dutch almanac. */
const easter: Readonly<Record<number, string>> = { 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28' }

test.each([
  [2025, '01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26'],
  [2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26'],
  [2027, '01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26'],
])('the free days of %i fall on the right dates', (year, expected) => {
  const days = catalog.werkdagen.feestdagen.map(({ datum, opZondag, naPasen }) => {
    if (naPasen !== undefined) {
      const day = new Date(`${easter[year]}T00:00:00Z`)
      day.setUTCDate(day.getUTCDate() + naPasen)
      return day.toISOString().slice(5, 10)
    }
    const isSunday = new Date(`${year}-${datum}T00:00:00Z`).getUTCDay() === 0
    return isSunday && opZondag !== undefined ? opZondag : datum
  })

  expect(days.sort().join(' ')).toBe(expected)
})
