/** A version writes people as the person core does: a copy that differs is told with its place and what differs. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lawFolder, readJson } from '../../schemas/read.ts'
import type { LawVersion, SchemaObject } from '../../schemas/read.ts'
import { defining, element, elementPlace, faults, kind, objectOf, shared, without } from './break-law.ts'
import { annotated, ownForm, smallLaw, smallMessage } from './small-law.ts'

const core = readJson(join(lawFolder(), 'kern.json'))
const term = (name: string): SchemaObject => objectOf(objectOf(core['begrippen'])[name])

/** The small law whose answer has this element, written in full under this name. */
const answering = (name: string, written: SchemaObject, more: SchemaObject = {}): LawVersion => {
  const law = smallLaw()
  const form = written['type'] === 'object' ? {} : ownForm
  const own = { ...written, ...form, ...annotated(name), ...more } as ReturnType<typeof annotated>
  const Antwoord = smallMessage('Antwoord', { Getal: { $ref: 'gedeeld#/$defs/Getal' }, [name]: own })
  return { ...law, messages: { ...law.messages, Antwoord } }
}
const place = 'proef@1.1/Antwoord#/properties/Inhoud/properties'
const bsn = { 'x-persoonsgegeven': 'bsn', 'x-grondslag': 'bsn' }

test('a copy of the core passes, with annotations of its own', () => {
  expect(faults(answering('BSN', term('BSN'), bsn))).toEqual([])
  expect(faults(answering('Huisletter', term('Huisletter')))).toEqual([])
})

describe('a copy of the core with', () => {
  test.each([
    ['pattern', '^[1-9][0-9]{8}$(?!\\n)'],
    ['maxLength', 8],
    ['x-vorm', { nl: 'acht cijfers', en: 'eight digits' }],
    ['minLength', 1],
  ])('another %s is refused', (facet, other) => {
    expect(faults(answering('BSN', { ...term('BSN'), [facet]: other }, bsn))).toEqual([
      `${place}/BSN has another ${facet} than BSN of kern.json`,
    ])
  })

  test.each([
    ['Geslacht', 'enum', { ...term('Geslacht'), enum: ['M', 'V'], 'x-waarden': { M: 'Man', V: 'Vrouw' } }],
    ['Huisnummer', 'minimum', { ...term('Huisnummer'), minimum: 2 }],
    ['Huisnummer', 'maximum', { ...term('Huisnummer'), maximum: 999 }],
    ['Geboortedatum', 'x-datum', without(term('Geboortedatum'), 'x-datum')],
    ['Emailadres', 'maxLength', { ...term('Emailadres'), maxLength: 100 }],
  ])('%s of which %s differs is refused', (name, facet, written) => {
    expect(faults(answering(name, written))).toContain(
      `${place}/${name} has another ${facet} than ${name} of kern.json`,
    )
  })

  test('another pattern is refused where it is defined, too', () => {
    const law = defining({ BSN: { ...term('BSN'), maxLength: 8, ...ownForm, ...annotated('BSN', bsn) } })

    expect(faults(law)).toContain(`${shared}/BSN has another maxLength than BSN of kern.json`)
  })
})

describe('a group of the core', () => {
  const reason = { Reden: { ...kind('Opsomming'), ...annotated('Reden') } }
  const group = (properties: SchemaObject, more: SchemaObject = {}): SchemaObject => ({
    ...{ type: 'object', properties, required: ['Reden'], additionalProperties: false },
    ...more,
  })
  const told = (written: SchemaObject): readonly string[] => faults(answering('GeenAdres', written))

  test('passes with the elements that the core has', () => {
    expect(told(group(reason))).toEqual([])
  })

  test('is refused with other elements', () => {
    const more = { ...reason, Sinds: { $ref: 'gedeeld#/$defs/Dag', ...annotated('Sinds') } }

    expect(told(group(more))).toEqual([`${place}/GeenAdres has other elements than GeenAdres of kern.json: Reden`])
  })

  test('is refused with another choice of what is required', () => {
    expect(told(group(reason, { required: [] }))).toEqual([
      `${place}/GeenAdres has another required than GeenAdres of kern.json`,
    ])
  })
})

describe('a form of the core', () => {
  test.each(['pattern', 'maxLength', 'x-vorm'])('is refused for a date with another %s', (facet) => {
    const other = { pattern: '^[0-9-]{10}$(?!\\n)', maxLength: 12, 'x-vorm': { nl: 'een dag', en: 'a day' } }[facet]

    expect(faults(element({ ...kind('Dag'), [facet]: other }))).toEqual([
      `${elementPlace} is a date with another ${facet} than kern.json has`,
    ])
  })

  const line = objectOf(objectOf(core['vormen'])['regel'])
  const free = { type: 'string', minLength: 1, maxLength: 50, ...ownForm }

  test('passes for free text', () => {
    expect(faults(element({ ...free, ...line }))).toEqual([])
  })

  test.each([
    ['pattern', '^[^x]+$(?!\\n)'],
    ['x-vorm', { nl: 'iets', en: 'something' }],
  ])('is refused for free text with another %s', (facet, other) => {
    expect(faults(element({ ...free, ...line, [facet]: other }))).toEqual([
      `${elementPlace} is free text in a form that kern.json does not have`,
    ])
  })
})
