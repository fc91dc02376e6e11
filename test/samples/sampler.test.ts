import { expect, test } from 'vitest'
import { sampleMessages, samplerOf, seededChoices } from '../../samples/index.ts'
import type { Json } from '../../samples/index.ts'
import { elfproef } from '../../schemas/index.ts'
import { everyMessage, failingRules } from './every-message.ts'

const perMessage = 200

test.each(everyMessage)(
  '$name: sampled messages have the shape of the law and keep every rule',
  ({ sampler, hasShape }) => {
    for (let index = 0; index < perMessage; index++) {
      const message = sampler.valid({ choices: seededChoices(4, index), wild: index % 2 === 0 })

      expect(hasShape(message), `sample ${index}`).toBe(true)
      expect(failingRules(sampler, message), `sample ${index}`).toEqual([])
    }
  },
)

test.each(everyMessage)(
  '$name: the simplest message has no optional element that its rules do not ask for',
  ({ sampler, hasShape }) => {
    const choices = { int: () => 0 }
    const message = sampler.valid({ choices, wild: false })

    expect(hasShape(message)).toBe(true)
    expect(failingRules(sampler, message)).toEqual([])
    expect(JSON.stringify(message).length).toBeLessThan(1200)
  },
)

test('the same seed gives the same bytes, and message n needs none before it', () => {
  const options = { message: 'schuldregeling@2.0/Betaalvoorstel', seed: 12, count: 30 }
  const print = (): readonly string[] => [...sampleMessages(options)].map(({ message }) => JSON.stringify(message))
  const nineteenth = samplerOf(options.message).valid({ choices: seededChoices(12, 19), wild: false })

  expect(print()).toEqual(print())
  expect(print()[19]).toBe(JSON.stringify(nineteenth))
  expect(new Set(print()).size).toBe(30)
})

test('another seed gives other messages', () => {
  const first = (seed: number): unknown => [
    ...sampleMessages({ message: 'schuldregeling@2.0/Saldoverzoek', seed, count: 1 }),
  ]

  expect(first(1)).not.toEqual(first(2))
})

test('a message that the law does not have is a failure', () => {
  const ask = (message: string) => () => [...sampleMessages({ message, seed: 1, count: 1 })]

  expect(ask('schuldregeling@2.0/Onbekend')).toThrow('The law has no message schuldregeling@2.0/Onbekend')
  expect(ask('schuldregeling@9.9/Saldoverzoek')).toThrow('The law has no message')
  expect(ask('Saldoverzoek')).toThrow('The law has no message Saldoverzoek')
})

test('sampled numbers come from test ranges only', () => {
  const names = [
    'BSN',
    'IBAN',
    'Afzender',
    'Ontvanger',
    'Emailadres',
    'Contact',
    'Telefoonnummer',
    'Details',
    'Document',
  ]
  const ranges: Readonly<Record<string, RegExp>> = {
    BSN: /^9999[0-9]{5}$/,
    IBAN: /^NL[0-9]{2}TEST[0-9]{10}$/,
    Afzender: /^00000099[0-9]{12}$/,
    Ontvanger: /^00000099[0-9]{12}$/,
    Emailadres: /@example\.(?:nl|org)$/,
    Contact: /@example\.(?:nl|org)$/,
    Telefoonnummer: /^02055501[0-9]{2}$/,
    Details: /^https:\/\/example\.nl\//,
    Document: /^https:\/\/example\.nl\//,
  }
  const found = everyMessage.flatMap(({ sampler }) =>
    Array.from({ length: 60 }, (_, index) =>
      texts('', sampler.valid({ choices: seededChoices(8, index), wild: true })),
    ),
  )
  const isStray = ([element, value]: readonly [string, string]): boolean =>
    ranges[element]?.test(value) === false ||
    (value.match(/[0-9]+/g) ?? []).some((run) => elfproef(run) && !run.startsWith('9999'))

  expect(found.flat().filter(isStray)).toEqual([])
  expect(names.filter((name) => !found.flat().some(([element]) => element === name))).toEqual([])
})

function texts(element: string, value: Json): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[element, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => texts(Array.isArray(value) ? element : name, inner))
}
