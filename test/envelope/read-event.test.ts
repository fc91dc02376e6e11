/**
 * H-02: an event has the members of the table and no other, each in its form.
 *
 * Inside: holds the table of members against this list, member by member and form by form.
 */
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressOf, kernOf, largestEvent, readEvent } from '../../envelope/index.ts'
import { eventMembers, isCompactJwe } from '../../envelope/members.ts'
import { patternFaults } from '../../schemas/read.ts'
import {
  codesOf,
  kernFor,
  keysOf,
  messageOf,
  receiver,
  schemaset,
  sealed,
  sealEvent,
  sender,
  unwrap,
  validator,
} from './cast.ts'

test('H-02: the table of visible members is this one', () => {
  expect(Object.keys(eventMembers)).toEqual([
    'specversion',
    'id',
    'type',
    'dataschema',
    'source',
    'ontvanger',
    'schemaset',
    'kid',
    'time',
    'datacontenttype',
    'data',
    'verklaring',
  ])
})

test('H-02: a missing, unknown or wrong member is told, all at once and without values', async () => {
  const { event } = await sealed()
  const { id: _id, time: _time, ...less } = event

  expect(codesOf(readEvent({ ...less, BSN: '999990019', kid: 7 }))).toEqual([
    'member-missing /id',
    'member-form /kid',
    'member-missing /time',
    'member-unknown',
  ])
  expect(codesOf(readEvent({ ...event, subject: 'x' }))).toEqual(['member-unknown'])
  expect(codesOf(readEvent(JSON.parse(JSON.stringify(event).replace('{', '{"__proto__":{"a":1},'))))).toEqual([
    'member-unknown',
  ])
  for (const odd of [null, undefined, [], 'x', 7, [event]])
    expect(codesOf(readEvent(odd))).toEqual(['event-not-object'])
})

test('H-02: every member has one form', async () => {
  const { event } = await sealed()
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    specversion: ['1.1', '1', 1, ''],
    id: [event.id.toUpperCase(), 'x', `${event.id} `, `${event.id}\n`, '00000000-0000-0000-0000-000000000000'],
    type: [
      'nl.schuldenknooppunt.schuldregeling',
      'nl.schuldenknooppunt.Schuld.Kennisgeving',
      'nl.schuldenknooppunt.a.b.C',
    ],
    dataschema: [
      'https://schuldenknooppunt.nl/schemas/schuldregeling/2/Kennisgeving',
      'http://x',
      `${event.dataschema}?x`,
    ],
    source: [sender, `urn:nld:oin:${sender}0`, 'urn:nld:oin:00000005000000001000', `URN:NLD:OIN:${sender}`],
    ontvanger: [`urn:nld:oin:${receiver}`, '123', receiver.slice(1)],
    schemaset: ['A'.repeat(43), `sha256-${'A'.repeat(42)}B`, `sha256-${'A'.repeat(44)}`, `sha512-${'A'.repeat(43)}`],
    kid: ['', '.x', 'x y', 'x/y', 'x'.repeat(81), '../x'],
    time: [
      '2026-02-24T09:12:31Z',
      '2026-02-30T09:12:00Z',
      '2026-02-24T24:00:00Z',
      '2026-02-24T09:12:00+00:00',
      '2026-02-24T09:12Z',
    ],
    datacontenttype: ['application/jose+json', 'APPLICATION/JOSE'],
    data: [
      '',
      'a.b.c.d',
      `${event.data}.x`,
      `${event.data}=`,
      event.data.replace('.', ' .'),
      `${event.data}${'A'.repeat(5_600_000)}`,
      7,
      null,
    ],
    verklaring: ['', 'a.b', `${event.verklaring}.x`, 'a'.repeat(4100), `a.b.${'c'.repeat(4093)}`, null],
  }
  expect(Object.keys(wrong).sort()).toEqual(Object.keys(eventMembers).sort())
  for (const [name, values] of Object.entries(wrong))
    for (const value of values)
      expect([name, value, codesOf(readEvent({ ...event, [name]: value }))]).toEqual([
        name,
        value,
        [`member-form /${name}`],
      ])
})

test('type and dataschema name the same message', async () => {
  const { event } = await sealed()
  const other = { ...event, type: 'nl.schuldenknooppunt.schuldregeling.Saldoverzoek' }
  expect(codesOf(readEvent(other))).toEqual(['member-mismatch /dataschema'])
  expect(addressOf(event)).toEqual({
    id: event.id,
    module: 'schuldregeling',
    version: '2.0',
    type: 'Kennisgeving',
    sender,
    receiver,
  })
})

test('any JSON value gets a verdict', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !readEvent(value).ok))
})

test('no form of a member divides one text in many ways, so that looking at it takes work that grows with it', () => {
  const faults = Object.entries(eventMembers).flatMap(([name, { form }]) =>
    patternFaults(form.source)
      .filter((fault) => fault.includes('linear'))
      .map((fault) => `${name} ${fault}`),
  )

  expect(faults).toEqual([])
})

test('H-02: a long member is judged as its form says, without a pattern that remembers where it was', () => {
  const { form, most } = eventMembers.data
  const part = fc.string({ unit: fc.constantFrom(...'aZ09_-.=é \n'), maxLength: 6 })
  const text = fc.oneof(
    fc.array(part, { maxLength: 7 }).map((parts) => parts.join('.')),
    part,
  )
  fc.assert(fc.property(text, (each) => isCompactJwe(each) === form.test(each)))
  expect(isCompactJwe(`a..${'A'.repeat(most)}.b.c`)).toBe(true)
  expect(isCompactJwe('.'.repeat(most))).toBe(false)
})

test('the largest event fits in what the door accepts', { timeout: 60_000 }, async () => {
  const { signer, recipient } = await keysOf(1, 1)
  const kern = kernFor(recipient.kid)
  const event = unwrap(await sealEvent({ message: new Uint8Array(3_100_000), kern, signer, recipient, validator }))

  expect(readEvent(event).ok).toBe(true)
  expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThanOrEqual(largestEvent)
})

test('a message whose Stuurgegevens cannot be put in form has no kern', () => {
  const { Stuurgegevens } = messageOf()
  const of = (changes: object) => kernOf({ Stuurgegevens: { ...Stuurgegevens, ...changes } }, { schemaset, kid: 'k' })
  expect(of({})).toMatchObject({
    time: '2026-02-24T09:12:00Z',
    type: 'nl.schuldenknooppunt.schuldregeling.Kennisgeving',
  })
  for (const name of Object.keys(Stuurgegevens).filter((name) => name !== 'ConversatieReferentienummer'))
    expect([name, of({ [name]: 'geen vorm/' }), of({ [name]: 7 })]).toEqual([name, undefined, undefined])
  expect(kernOf(messageOf(), { schemaset: 'x', kid: 'k' })).toBeUndefined()
  expect(kernOf('x', { schemaset, kid: 'k' })).toBeUndefined()
})

test('ids and OINs have the form that the schemas give them', () => {
  const shared = JSON.parse(readFileSync('schemas/schuldregeling/2.0/gedeeld.schema.json', 'utf8'))
  const { Referentienummer, Afzender, Ontvanger } = shared.$defs
  expect(eventMembers.id.form.source).toBe(Referentienummer.pattern.replace('(?!\\n)', ''))
  expect(eventMembers.ontvanger.form.source).toBe(Ontvanger.pattern.replace('(?!\\n)', ''))
  expect(eventMembers.source.form.source).toBe(Afzender.pattern.replace('^', '^urn:nld:oin:').replace('(?!\\n)', ''))
})

test('every message of the catalogue has an address', () => {
  const catalog = JSON.parse(readFileSync('schemas/catalog.json', 'utf8')) as {
    modules: { module: string; berichten: { versies: Record<string, { type: string }> }[] }[]
  }
  const names = catalog.modules.flatMap(({ module, berichten }) =>
    berichten.flatMap(({ versies }) =>
      Object.entries(versies).map(([version, { type }]) => [module, version, type] as const),
    ),
  )
  expect(names.length).toBeGreaterThan(50)
  for (const [Module, Versie, Berichttype] of names) {
    const message = { Stuurgegevens: { ...messageOf().Stuurgegevens, Module, Versie, Berichttype } }
    expect([Module, Berichttype, kernOf(message, { schemaset, kid: 'k' })?.dataschema]).toEqual([
      Module,
      Berichttype,
      `https://schuldenknooppunt.nl/schemas/${Module}/${Versie}/${Berichttype}`,
    ])
  }
})
