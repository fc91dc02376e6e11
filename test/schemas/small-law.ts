/** A small sound law for tests that break it: one module, two versions, a question and its answer. */
import { join } from 'node:path'
import { lawFolder, readJson } from '../../schemas/read.ts'
import type { Catalog, CatalogMessage, Ground, LawVersion, SchemaObject } from '../../schemas/read.ts'
import type { Rule } from '../../schemas/index.ts'

/** A form of the person core, as `kern.json` has it. */
function coreForm(name: string): SchemaObject {
  const { vormen } = readJson(join(lawFolder(), 'kern.json')) as { vormen: Readonly<Record<string, SchemaObject>> }
  return vormen[name] ?? {}
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The annotations that every element carries, with a purpose of its own. */
export function annotated(title: string, more: Readonly<Record<string, Json>> = {}): Readonly<Record<string, Json>> {
  return {
    title,
    description: `Dit is ${title} van de proef.`,
    'x-doel': `De ontvanger heeft ${title} nodig voor de proef.`,
    'x-grondslag': 'wgs',
    'x-persoonsgegeven': 'geen',
    'x-herkomst': 'bekend',
    'x-bron': ['S1'],
    'x-groep': 'Proef',
    'x-sinds': '1.0',
    ...more,
  }
}

/** The origin of a form that we chose. */
export const ownForm = { 'x-herkomst-vorm': 'ontworpen', 'x-vraag-vorm': 'OV-009' } as const

/** One sound element of every kind that the profile knows. */
export const everyKind: Readonly<Record<string, SchemaObject>> = {
  Tekst: {
    type: 'string',
    minLength: 1,
    maxLength: 1,
    pattern: '^[a-z]$(?!\\n)',
    'x-vorm': { nl: 'een letter', en: 'a letter' },
    ...ownForm,
    ...annotated('Tekst'),
  },
  Dag: { ...coreForm('datum'), ...ownForm, ...annotated('Dag') },
  Getal: { type: 'integer', minimum: 0, maximum: 9, ...ownForm, ...annotated('Getal') },
  Waarheid: { type: 'boolean', ...annotated('Waarheid') },
  Opsomming: {
    enum: ['a', 'b'],
    'x-waarden': { a: 'De eerste', b: 'De tweede' },
    ...ownForm,
    ...annotated('Opsomming'),
  },
  Constante: { const: 'vast', ...annotated('Constante') },
  Lijst: { type: 'array', maxItems: 9, items: { $ref: '#/$defs/Getal' }, ...ownForm, ...annotated('Lijst') },
  Object: {
    type: 'object',
    properties: {
      Begin: { $ref: '#/$defs/Dag', ...annotated('Begin') },
      Eind: { $ref: '#/$defs/Dag', ...annotated('Eind') },
      Duur: { $ref: '#/$defs/Getal', ...annotated('Duur') },
    },
    required: ['Begin'],
    dependentRequired: { Duur: ['Eind'] },
    additionalProperties: false,
    ...annotated('Object'),
  },
  Keuze: {
    type: 'object',
    properties: {
      Links: { $ref: '#/$defs/Tekst', ...annotated('Links') },
      Rechts: { $ref: '#/$defs/Tekst', ...annotated('Rechts') },
    },
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    ...annotated('Keuze'),
  },
  Varianten: { oneOf: [variant('open'), variant('dicht')], ...annotated('Varianten') },
  Bijlage: {
    type: 'string',
    ...ownForm,
    maxLength: 90,
    contentEncoding: 'base64',
    contentMediaType: 'application/pdf',
    ...annotated('Bijlage'),
  },
}

function variant(soort: string): SchemaObject {
  return {
    type: 'object',
    properties: { Soort: { const: soort, ...annotated('Soort') } },
    required: ['Soort'],
    additionalProperties: false,
    ...annotated(`Variant ${soort}`),
  }
}

/** A whole message of the small law around these elements. */
export function smallMessage(type: string, properties: Readonly<Record<string, Json | SchemaObject>>): SchemaObject {
  const constants = { Module: 'proef', Versie: '1.1', Berichttype: type }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://schuldenknooppunt.nl/schemas/proef/1.1/${type}`,
    title: type,
    description: 'Een bericht van de proef.',
    type: 'object',
    properties: {
      Stuurgegevens: {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(constants).map(([name, value]) => [name, { const: value, ...annotated(name) }]),
        ),
        required: Object.keys(constants),
        additionalProperties: false,
        ...annotated('Stuurgegevens'),
      },
      Inhoud: { type: 'object', properties, additionalProperties: false, ...annotated('Inhoud') },
    },
    required: ['Stuurgegevens', 'Inhoud'],
    additionalProperties: false,
  }
}

/** The small law itself; change a copy of it. */
export function smallLaw(): LawVersion {
  const properties = Object.fromEntries(
    Object.keys(everyKind).map((name) => [name, { $ref: `gedeeld#/$defs/${name}` }]),
  )
  return {
    module: 'proef',
    version: '1.1',
    definitions: structuredClone(everyKind),
    messages: {
      Vraag: smallMessage('Vraag', properties),
      Antwoord: smallMessage('Antwoord', { Getal: { $ref: 'gedeeld#/$defs/Getal' } }),
    },
  }
}

const known = { herkomst: 'bekend', bron: ['S1'] } as const
const version = { status: 'concept', infasering: null, overgang: null, uitfasering: null, ...known } as const

/** The catalogue of the small law: `Antwoord` may carry the BSN, `Vraag` may not. */
export function smallCatalog(): Catalog {
  const message = (bericht: string, antwoordOp: readonly string[]): CatalogMessage => ({
    bericht,
    omschrijving: 'Een bericht van de proef.',
    van: ['SHV'],
    naar: ['SE'],
    antwoordOp,
    antwoordtermijn: null,
    termijnHerkomst: known,
    aliassen: [],
    ...(bericht === 'Antwoord' ? { bsn: true as const } : {}),
    versies: { '1.1': { type: bericht, naam: bericht, ...known } },
  })
  return {
    modules: [
      {
        module: 'proef',
        naam: 'Proef',
        code: 'PF',
        omschrijving: 'Een module om mee te proberen.',
        versies: ['1.0', '1.1', '2.0'].map((versie) => ({ versie, ...version })),
        berichten: [message('Vraag', []), message('Antwoord', ['Vraag'])],
      },
    ],
    partijen: [
      { partij: 'SHV', nl: 'schuldhulpverlener', en: 'debt counsellor', ...known },
      { partij: 'SE', nl: 'schuldeiser', en: 'creditor', ...known },
      { partij: 'SKP', nl: 'knooppunt', en: 'hub', knooppunt: true, ...known },
    ],
    bewijzen: [],
    deelnemers: [],
    bronnen: { S1: 'example.org' },
    vormbronnen: { S1: ['Element'] },
    gronden: {
      omschrijving: 'Waarom een gegeven mag.',
      grondslagen: { wgs: smallGround(), bsn: smallGround({ bsn: true }) },
    },
    vlaggen: [],
    termijnen: {
      antwoord: { werkdagen: 10, omschrijving: 'Tien dagen.', ...known },
      verwijdering: { werkdagen: 5, omschrijving: 'Vijf dagen.', ...known },
    },
    werkdagen: { tijdzone: 'Europe/Amsterdam', vrijeWeekdagen: [6, 7], feestdagen: [] },
    tarieven: [],
  }
}

/** A ground that somebody confirmed. */
export function smallGround(more: Partial<Ground> = {}): Ground {
  return {
    naam: 'Wet gemeentelijke schuldhulpverlening',
    soort: 'wet',
    voor: 'inhoud',
    omschrijving: 'De gemeente helpt.',
    regelingen: [{ regeling: 'Wet van de proef', nummer: 'BWBR1', artikel: '3', over: 'de taak' }],
    avg: [{ wie: 'de gemeente', lid: 1, onderdeel: 'e', zin: 'Het is een taak.' }],
    verantwoordelijk: 'De gemeente.',
    bewaren: 'Zolang het nodig is.',
    bevestigd: { door: 'de jurist', op: '2026-01-01' },
    ...more,
  }
}

/** A rule of the small law. */
export function smallRule(more: Partial<Rule> = {}): Rule {
  const words = { melding: 'Het getal klopt niet.', herstel: 'Vul een ander getal in.' }
  const example = { bericht: 'Vraag', stappen: [] }
  return {
    id: 'PF-1.1-R001',
    berichten: ['Vraag'],
    pointer: '/Inhoud/Getal',
    expressie: 'Inhoud.Getal > 0',
    klasse: 'fout',
    herkomst: 'bekend',
    bron: 'S1',
    nl: words,
    en: words,
    goed: example,
    fout: example,
    ...more,
  }
}
