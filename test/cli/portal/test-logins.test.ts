/**
 * The logins that a test broker offers: two people of each organisation that applied and one whose level is too low, and one for each refusal.
 *
 * Inside: the page of a test broker shows names only.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { energy, examples, writeExample } from '../../../cli/portal/example-applications.ts'
import { testLogins } from '../../../cli/portal/test-logins.ts'
import { applicationsOf, readApplication } from '../../../cli/application/keep.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { day } from '../said-here.ts'

const emptyHome = (): string => mkdtempSync(join(tmpdir(), 'skp-logins-'))
const kvkName = 'urn:etoegang:1.9:EntityConcernedID:KvKnr'
const low = 'urn:etoegang:core:assurance-class:loa2'
const high = 'urn:etoegang:core:assurance-class:loa3'

const of = (naam: string, kvk: string): readonly object[] => [
  { naam: `${naam} (niveau 3)`, persoon: `${kvk}-1`, claims: { acr: high, [kvkName]: kvk } },
  { naam: `${naam}, een collega (niveau 3)`, persoon: `${kvk}-2`, claims: { acr: high, [kvkName]: kvk } },
  { naam: `${naam} (niveau 2, te laag)`, claims: { acr: low, [kvkName]: kvk } },
]
const wrong = (naam: string, kvk: string): readonly object[] => {
  const claims = { acr: high, [kvkName]: kvk }
  const branch = 'urn:etoegang:1.9:ServiceRestriction:Vestigingsnr'
  return [
    { naam: `${naam} (alleen voor een andere vestiging)`, claims: { ...claims, [branch]: '000000000099' } },
    { naam: `${naam} (verlopen)`, claims, wrong: 'ended' },
    { naam: `${naam} (bij een ander portaal)`, claims, wrong: 'audience' },
    { naam: `${naam} (van een andere poging)`, claims, wrong: 'nonce' },
    { naam: 'Niemand (zonder KvK-nummer)', claims: { acr: high } },
    { naam: `${naam} (zonder niveau)`, claims: { [kvkName]: kvk } },
  ]
}
const newcomer = ['Nieuwe Organisatie, nog niet aangemeld', '90000053'] as const

test('where nobody applied, those of a newcomer', () => {
  expect(testLogins(emptyHome())).toEqual([...of(...newcomer), ...wrong(...newcomer)])
})

test('those of each example, then of a newcomer, and what is refused of the first', async () => {
  const home = emptyHome()
  for (const example of examples) await writeExample(home, example, day)

  expect(testLogins(home)).toEqual([
    ...[...examples.map(({ naam, kvk }) => [naam, kvk] as const), newcomer].flatMap((each) => of(...each)),
    ...wrong(energy.naam, energy.kvk),
  ])
})

test('of the first fifty that applied, and no more', async () => {
  const home = emptyHome()
  for (let count = 1; count <= 51; count += 1) {
    const kvk = String(90_001_000 + count)
    await writeExample(home, { ...energy, kvk, oin: `00000099${kvk.padStart(9, '0')}000`, until: 'nothing' }, day)
  }

  expect(testLogins(home)).toHaveLength(50 * 3 + 3 + 6)
})

test('the examples of a test home went as far as their story goes', async () => {
  const home = emptyHome()
  for (const example of examples) await writeExample(home, example, day)
  const before = applicationsOf(home).map((kvk) => readApplication(home, kvk, readCatalog()))
  for (const example of examples) await writeExample(home, { ...example, naam: 'Anders' }, day)

  expect(applicationsOf(home).map((kvk) => readApplication(home, kvk, readCatalog()))).toEqual(before)
  const told = before.map(({ gegevens, staat, stappen, overeenkomsten }) => ({
    ...{ gegevens, staat, stappen: stappen.map(({ stap }) => stap) },
    overeenkomsten: overeenkomsten.map(({ digest: _, ...each }) => each),
  }))
  await expect(JSON.stringify(told, null, 2)).toMatchFileSnapshot(
    join(import.meta.dirname, '../said/example-applications.txt'),
  )
})
