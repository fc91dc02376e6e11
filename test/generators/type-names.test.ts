/**
 * Types of one name: a message keeps it, what else is called so gives way, and nothing is left out for it.
 *
 * Inside: makes the types of a small law; the door makes those of the whole standard.
 */
import { expect, test } from 'vitest'
import { typesFile } from '../../generators/types.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { defining, asking } from '../schemas/break-law.ts'
import { annotated } from '../schemas/small-law.ts'

/** A group with one element of its own name, so that its type is known by what it holds. */
function group(holds: string): SchemaObject {
  const properties = { [holds]: { type: 'boolean', ...annotated(holds) } }
  return { type: 'object', properties, required: [holds], additionalProperties: false, ...annotated(`Groep ${holds}`) }
}

/** The types of a small law whose question uses these definitions, each with what it holds. */
async function typesOf(definitions: Readonly<Record<string, SchemaObject>>): Promise<Readonly<Record<string, string>>> {
  const uses = Object.keys(definitions).map((name, at) => [`Element${at}`, { $ref: `gedeeld#/$defs/${name}` }] as const)
  const { messages } = asking(Object.fromEntries(uses))
  const { text } = await typesFile({ ...defining(definitions), messages })
  return Object.fromEntries(
    [...text.matchAll(/^export (?:interface|type) (\w+)([\s\S]*?)(?=^export |$(?![\s\S]))/gm)].map(
      ([, name = '', body = '']) => [name, body],
    ),
  )
}

test.each([
  ['a message', { Antwoord: group('Een') }, { AntwoordGegevens: 'Een' }],
  ['the union of all messages', { Bericht: group('Een') }, { BerichtGegevens: 'Een' }],
  ['the names of messages', { Berichttype: group('Een') }, { BerichttypeGegevens: 'Een' }],
  ['the header', { Stuurgegevens: group('Een') }, { StuurgegevensGegevens: 'Een' }],
  [
    'another definition without its underscore',
    { ProefDing: group('Een'), Proef_ding: group('Twee') },
    { ProefDing: 'Een', ProefDingGegevens: 'Twee' },
  ],
])('a definition with the name of %s gives way, and keeps what it holds', async (_, definitions, expected) => {
  const types = await typesOf(definitions)

  for (const [name, holds] of Object.entries(expected)) expect(types[name]).toContain(` ${holds}: boolean`)
  expect(types['Antwoord']).toContain('Stuurgegevens')
})

test('where no name is left, the law is broken', async () => {
  const definitions = { Antwoord: group('Een'), AntwoordGegevens: group('Twee'), Antwoord_gegevens: group('Drie') }

  await expect(typesOf(definitions)).rejects.toThrow('no TypeScript name is left')
})
