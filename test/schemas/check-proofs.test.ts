/** What the catalogue asks as a proof, a message can carry; what a message can carry, the catalogue knows. */
import { expect, test } from 'vitest'
import { checkLaw, readCatalog, readLaw } from '../../schemas/read.ts'
import type { Catalog, LawVersion } from '../../schemas/read.ts'

const law = readLaw('schuldinventarisatie', '1.0')
const catalog = readCatalog()

const told = (of: LawVersion, by: Catalog): readonly string[] =>
  checkLaw(of, [], by)
    .filter(({ claim }) => /bewij[sz]|Bewijs|deelnemers/.test(claim))
    .map(({ place, claim }) => `${place} ${claim}`)

/** The law in which a proof may be of these kinds only. */
function carrying(...kinds: readonly string[]): LawVersion {
  const definitions = structuredClone(law.definitions) as Record<string, Record<string, never>>
  const kind = (definitions['Bewijsstuk'] as never)['properties']['Soort'] as Record<string, unknown>
  kind['enum'] = kinds
  kind['x-waarden'] = Object.fromEntries(kinds.map((name) => [name, name]))
  return { ...law, definitions }
}

/** The catalogue that asks this proof of a kind of participant, in this role. */
const asking = (bewijs: string, partij = 'SE'): Catalog => ({
  ...catalog,
  deelnemers: catalog.deelnemers.map((each) =>
    each.type === 'schuldeiser' ? { ...each, rollen: [{ module: law.module, partij, bewijs }] } : each,
  ),
})

const place = 'schuldinventarisatie@1.0/Saldoverzoek#/properties/Stuurgegevens/properties/Bewijsstukken'

test('the law agrees with the catalogue', () => {
  expect(told(law, catalog)).toEqual([])
})

test('a proof that is asked and cannot be carried is told', () => {
  expect(told(carrying('beschikking'), catalog)).toEqual([
    `${place} cannot carry toestemmingsverklaring, which deelnemers asks of its sender: add it`,
  ])
})

test('a proof that can be carried and that nobody knows is told', () => {
  expect(told(carrying('toestemmingsverklaring', 'beschikking', 'volmacht'), catalog)).toEqual([
    `${place} holds volmacht, which is no proof of the catalogue: add it to bewijzen`,
  ])
})

test('a proof that is asked of a party without a message for it is told', () => {
  expect(told(law, asking('beschikking'))).toEqual([
    'schuldinventarisatie@1.0 asks beschikking of schuldeiser, but no message from SE has Bewijsstukken',
  ])
  expect(told(law, asking('beschikking', 'SHV'))).toEqual([])
})

test('a proof that does not say its kind is told, and stops no other check', () => {
  const definitions = structuredClone(law.definitions) as Record<string, Record<string, never>>
  delete (definitions['Bewijsstuk'] as never)['properties']['Soort']

  expect(told({ ...law, definitions }, asking('beschikking', 'SHV'))).toContain(
    `${place} cannot carry beschikking, which deelnemers asks of its sender: add it`,
  )
})
