/**
 * Laws of the conversions, over every message and every pair of versions: the result is valid, a way there and back
 * changes only what was said to be lost, and no finding holds a value.
 */
import { describe, expect, test } from 'vitest'
import { carry } from '../../conversions/index.ts'
import type { Conversion, ConversionFinding } from '../../conversions/index.ts'
import { boundaryMessages, sampleMessages, samplerOf } from '../../samples/index.ts'
import type { Json, JsonObject } from '../../samples/index.ts'
import type { ConversionLaw, Finding } from '../../schemas/index.ts'
import { validateText } from '../../validator/index.ts'
import { converter, everyPair, laws, printPair } from './every-pair.ts'
import type { PairOfVersions } from './every-pair.ts'

const perPair = 20

type Good = Extract<Conversion, { message: unknown }>
type Head = { readonly Stuurgegevens: Readonly<Record<string, string>> }

function* messagesOf({ module, version, type }: PairOfVersions): Iterable<JsonObject> {
  const name = `${module}@${version}/${type}` as const
  for (const { message } of sampleMessages({
    message: { module, version, type },
    seed: 11,
    count: perPair,
    invalid: false,
  }))
    yield message as JsonObject
  for (const { message } of boundaryMessages(samplerOf(name), 1).messages) yield message
}

const isGood = (result: Conversion): result is Good => 'message' in result

/** Every leaf and empty container by its pointer. */
function leaves(value: Json, pointer = ''): readonly (readonly [string, Json])[] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]]
  const inside = Object.entries(value).flatMap(([name, child]) => leaves(child as Json, `${pointer}/${name}`))
  return inside.length === 0 ? [[pointer, value]] : inside
}

/** Places that differ and that no loss names. */
function unexplained(before: Json, after: Json, losses: readonly ConversionFinding[]): readonly string[] {
  const [one, other] = [new Map(leaves(before)), new Map(leaves(after))]
  const named = losses.map(({ pointer }) => pointer)
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((pointer) => JSON.stringify(one.get(pointer)) !== JSON.stringify(other.get(pointer)))
    .filter((pointer) => !named.some((loss) => pointer === loss || pointer.startsWith(`${loss}/`)))
}

/** Pairs of which some message can be converted, and how many messages were refused for which reason. */
const outcomes = new Map<string, { good: number; refused: number }>()

describe.each(everyPair.map((pair) => [printPair(pair), pair] as const))('%s', (name, pair) => {
  test('keeps the other version, and comes back with only what was lost changed', { timeout: 60_000 }, async () => {
    const count = { good: 0, refused: 0 }
    for (const message of messagesOf(pair)) {
      const there = await converter.convert(message, pair.target)
      if (!isGood(there)) {
        expect(there.refused.length).toBeGreaterThan(0)
        expect(there.refused.map(({ code }: ConversionFinding | Finding) => code)).not.toContain('conversion-off-spec')
        count.refused += 1
        continue
      }
      count.good += 1
      const report = await validateText(JSON.stringify(there.message))
      expect(report.valid, JSON.stringify(report.findings)).toBe(true)
      expect(report.message).toMatchObject({ module: pair.module, version: pair.target })
      const back = await converter.convert(there.message, pair.version)
      if (!isGood(back)) throw new Error(`no way back: ${JSON.stringify(back.refused)}`)
      expect(unexplained(message as Json, back.message as Json, [...there.losses, ...back.losses])).toEqual([])
    }
    outcomes.set(name, count)
  })
})

/** Without a counterpart, or with a category that nobody can translate. */
const neverConverted = [
  ...['KlantBSNGemeldVoorSHV', 'SaldoverzoekAntwoordVoorafAkkoord', 'Heroverweging'].map(
    (type) => `1.1/${type} to 1.0`,
  ),
  ...['SchuldregelingAkkoord', 'SchuldregelingBeeindigd'].map((type) => `1.1/${type} to 1.0`),
  ...['KennisgevingPubliek', 'SaldoverzoekAntwoordVoorafAkkoord', 'Heroverweging'].map((type) => `2.0/${type} to 1.0`),
  ...['SchuldregelingAkkoord', 'SchuldregelingBeeindigd'].map((type) => `2.0/${type} to 1.0`),
  ...['Statusverzoek', 'StatusberichtSHV', 'StatusberichtSE'].flatMap((type) => [
    `2.0/${type} to 1.0`,
    `2.0/${type} to 1.1`,
  ]),
].map((pair) => `schuldregeling@${pair}`)
const untranslated = ['RegistreerVoorbeoordeling', 'AanvraagBorgstelling', 'AanvraagOvername'].flatMap((type) => [
  `waarborgfonds@1.0/${type} to 2.0`,
  `waarborgfonds@2.0/${type} to 1.0`,
])

test('of every other message at least five were converted, and of these none', () => {
  const never = [...outcomes].filter(([, { good }]) => good === 0).map(([name]) => name)
  const few = [...outcomes].filter(([, { good }]) => good > 0 && good < 5).map(([name]) => name)

  expect(few).toEqual([])
  expect(never.sort()).toEqual([...neverConverted, ...untranslated].sort())
})

test('a code that is filled in is told, unless the message itself said as much', () => {
  const silent = laws.flatMap(({ stappen }) =>
    stappen.filter(({ soort, nl }) => soort === 'vul' && nl === undefined).map(({ id }) => id),
  )

  // KlantOnbekend says that the client is unknown; the type of a request for a guarantee says which request it is.
  expect(silent).toEqual(['SR-1.1-2.0-C005', 'WF-2.0-1.0-C002', 'WF-2.0-1.0-C003'])
})

test('no answer to a Kennisgeving comes back over two legs as something else without a word', async () => {
  const pair = { module: 'schuldregeling', version: '2.0', type: 'KennisgevingAntwoord' }
  const met = { refused: 0, back: 0 }
  for (const { message } of sampleMessages({ message: pair, seed: 14, count: 84, invalid: false })) {
    const before = (message as { Inhoud: Record<string, unknown> }).Inhoud['Antwoord']
    const there = await converter.convert(message, '1.1')
    if (!isGood(there)) {
      expect(before).toBe('geen-vordering')
      met.refused += 1
      continue
    }
    expect(before).not.toBe('geen-vordering')
    const back = await converter.convert(there.message, '2.0')
    if (!isGood(back)) throw new Error('no way back')
    expect(back.losses.map(({ pointer }) => pointer)).toContain('/Inhoud/Antwoord')
    met.back += 1
  }
  expect(Math.min(met.refused, met.back)).toBeGreaterThan(10)
})

test('the heading keeps its references, parties and time', async () => {
  const converted = new Set<string>()
  for (const pair of everyPair)
    for (const { message } of sampleMessages({ message: pair, seed: 3, count: 2, invalid: false })) {
      const result = await converter.convert(message, pair.target)
      if (!isGood(result)) continue
      const { Versie: _, Berichttype: __, ...before } = (message as Head).Stuurgegevens
      const { Versie, Berichttype: ___, ...after } = (result.message as Head).Stuurgegevens
      expect(after).toEqual(before)
      expect(Versie).toBe(pair.target)
      converted.add(printPair(pair))
    }
  expect(converted.size).toBeGreaterThan(60)
})

test('to its own version a message comes back as it is', async () => {
  for (const pair of everyPair)
    for (const { message } of sampleMessages({ message: pair, seed: 5, count: 2, invalid: false })) {
      const result = await converter.convert(message, pair.version)
      expect(result).toEqual({ message, losses: [] })
    }
})

test('every declared step does something for some message', () => {
  const declared = laws.flatMap(({ stappen }) =>
    stappen.flatMap(({ id, berichten }) => berichten.map((type) => `${id} ${type}`)),
  )
  const used = new Set(laws.flatMap((law) => Object.keys(law.berichten).flatMap((type) => [...usedBy(law, type)])))
  expect(declared.filter((step) => !used.has(step))).toEqual([])
})

function usedBy(law: ConversionLaw, type: string): ReadonlySet<string> {
  const messages = [...messagesOf({ module: law.module, version: law.van, type, target: law.naar })]
  return new Set(messages.flatMap((message) => carry(message, type, law).used.map((id) => `${id} ${type}`)))
}
