/**
 * What a message's page says of proofs reads as a sentence, however many a participant sends along.
 *
 * Inside: tells of a catalogue that asks more than ours.
 */
import { expect, test } from 'vitest'
import { makeBook } from '../../../generators/book/book.ts'
import { trafficLines } from '../../../generators/book/traffic-words.ts'
import { catalog, versions } from './made-book.ts'

/** The sentence on proofs of a Saldoverzoek, when an administrator has these roles in the module. */
function proofsWith(...proofs: readonly (string | null)[]): string | undefined {
  const deelnemers = catalog.deelnemers.map((each) =>
    each.type === 'bewindvoerder'
      ? { ...each, rollen: proofs.map((bewijs) => ({ module: 'schuldinventarisatie', partij: 'SHV', bewijs })) }
      : { ...each, rollen: each.rollen.map((role) => ({ ...role, bewijs: null })) },
  )
  const book = makeBook(versions, {
    catalog: { ...catalog, deelnemers },
    questions: new Map(),
    exampleOf: () => undefined,
  })
  const version = book.versions.find(({ module }) => module.module === 'schuldinventarisatie')
  const message = version?.messages.find(({ type }) => type === 'Saldoverzoek')
  if (version === undefined || message === undefined) throw new Error('the law has no Saldoverzoek')
  return trafficLines({ book, version, page: message.page }, message).find((line) => line.startsWith('**Bewijsstuk:**'))
}

const rest = ', tenzij het adresboek zegt dat dit niet hoeft. Andere afzenders sturen niets mee.'

test('two proofs of one kind of participant stand in one clause, and each once', () => {
  expect(proofsWith('beschikking')).toBe(`**Bewijsstuk:** een bewindvoerder stuurt een beschikking mee${rest}`)
  expect(proofsWith('beschikking', 'toestemmingsverklaring', 'beschikking')).toBe(
    `**Bewijsstuk:** een bewindvoerder stuurt een beschikking en een toestemmingsverklaring mee${rest}`,
  )
  expect(proofsWith(null)).toBe('**Bewijsstuk:** er mag een bewijsstuk mee.')
})
