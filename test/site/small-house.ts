/** A small project: texts with everything that a text can have, files that they link to, and a contract. */

/** Its files with what stands in them. */
export const texts: Readonly<Record<string, string>> = {
  'README.md': '# The small one\n\nWhat it is, in [one page](spec/handboek/een.md).\n',
  'bench/RESULTS.md': '# Figures\n\nOne | two\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n',
  'generated/berichtenboek/README.md':
    '# Berichten\n\nAlle berichten.\n\n- [Eerste](klein/1.0/EenBericht.md)\n- [Versie 2.0](klein/2.0/README.md)\n',
  'generated/berichtenboek/klein/1.0/README.md':
    '# Klein 1.0\n\nDe eerste versie.\n\n## Berichten\n\n- [Een](EenBericht.md)\n',
  'generated/berichtenboek/klein/1.0/EenBericht.md':
    '# Een bericht\n\nHet eerste bericht van de kleine module.\n\n### <a id="Inhoud.Klant"></a>Klant\n\nDe klant, met `KlantnummerSE`.\n\n### Klant\n\nNog een kop.\n',
  'generated/berichtenboek/klein/2.0/README.md': '# Klein 2.0\n\nDe tweede versie.\n',
  'generated/berichtenboek/klein/2.0/EenBericht.md':
    '# Een bericht\n\nHet tweede bericht van de kleine module, met vorderingen en een betalingsregeling.\n\n<details><summary><b>Vordering</b> (1)</summary>\n\n<a id="Inhoud.Vordering"></a>Wat er open staat.\n\n</details>\n',
  'generated/csv/lijst.md': '# Lijst\n\nEen lijst met vorderingen.\n',
  'site/pages/index.md':
    '# Klein\n\nHet begin van een kleine site.\n\n- [Handboek](../../spec/handboek)\n- [Berichten](/berichten/)\n- [Voorbeelden](../../examples)\n\n## Verder\n\nMeer.\n\n## Nog verder\n\nEn meer.\n',
  'spec/begrippen.md':
    '# Begrippen\n\nWat een woord betekent.\n\n| Begrip | Betekenis | Engels | Niet |\n| --- | --- | --- | --- |\n| brief | post | letter | epistel, missive |\n| huis | woning | house | pand |\n',
  'spec/besluiten/0001-kort.md': '# 0001 Kort\n\n**Vraag.** Waarom zo kort?\n\n**Besluit.** Daarom, `x < y` & z.\n',
  'spec/handboek/een.md':
    '# Eén handboek\n\nEen zin over *brieven* die beëindigd zijn, € 12 en 5 % en regel SR-2.0-R012.\n\n## Kop één\n\nZie [twee](twee.md#kop), [weg](weg.md), [nergens](/nergens/), [elders](https://voorbeeld.invalid/x), [hier](#kop-één) en ![plaatje](../plaatje.svg).\n\n<a id="eigen"></a>\n\n## Met een eigen naam\n\n```mermaid\nsequenceDiagram\n    participant A as Afzender\n    participant K as Knooppunt\n    A->>K: bericht\n    K-->>A: bewijs\n```\n\n```json\n{ "a": "<b> & c" }\n```\n\n| Links | Rechts | Midden |\n| :--- | ---: | :---: |\n| a \\| b | € 1 | 10 % |\n\n| Nog | Een |\n| --- | --- |\n| x | y |\n',
  'spec/handboek/twee.md':
    '# Twee\n\nEen tweede hoofdstuk, over huizen.\n\n## Kop\n\nTekst met een [voorbeeld](../../examples/goed/een.json).\n',
  'spec/plaatje.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'spec/knooppunt/vectoren/omslag/een.json': '{}',
  'spec/vreemde-map/iets.md': '# Iets\n\nIn een map zonder eigen naam.\n',
  'examples/goed/een.json': '{}',
  'examples/los.ndjson': '{}\n',
  'examples/README.txt': 'geen bladzijde',
}

const schemas = {
  Omslag: {
    type: 'object',
    description: 'Om het bericht.',
    required: ['id'],
    properties: {
      id: { type: 'string', format: 'uuid', description: 'Het nummer.\n  Uniek.' },
      soort: { enum: ['a', 'b|c'], description: 'Welke.' },
      altijd: { const: 1 },
      aantal: { type: 'integer', minimum: 1, maximum: 9 },
      naam: { type: ['string', 'null'], minLength: 2 },
      lijst: { type: 'array', items: { $ref: '#/components/schemas/Kenmerk' }, maxItems: 3 },
      keuze: { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/Kenmerk' }] },
      samen: { allOf: [{ type: 'object' }, { $ref: '#/components/schemas/Kenmerk' }] },
    },
  },
  Kenmerk: { type: 'string', pattern: '^[a-z`]+$', description: 'Een kenmerk.' },
}

const operation = {
  operationId: 'biedAan',
  tags: ['Berichten'],
  summary: 'Bied een bericht aan',
  description: 'Zo komt het bij de ontvanger.',
  parameters: [
    { $ref: '#/components/parameters/id' },
    { name: 'wacht', in: 'query', schema: { type: 'integer', minimum: 0 }, description: 'Seconden.' },
    { name: 'Namens', in: 'header', schema: { type: 'string' } },
  ],
  requestBody: { $ref: '#/components/requestBodies/omslag' },
  responses: {
    201: {
      description: 'Aangenomen.',
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/Omslag' },
          examples: { een: { $ref: '#/components/examples/Goed' }, twee: { $ref: '#/components/examples/Tekst' } },
        },
      },
    },
    404: { $ref: '#/components/responses/weg~1nooit' },
  },
}

const document = {
  openapi: '3.1.0',
  info: { title: 'Het Kleine Knooppunt', version: '1.2.3', summary: 'In het kort.', description: 'Lang verhaal.' },
  servers: [{ url: 'https://localhost:8443', description: 'hier' }],
  tags: [
    { name: 'Berichten', description: 'Heen en weer.' },
    { name: 'Openbaar', description: 'Voor iedereen.' },
    { name: 'Leeg', description: 'Zonder iets.' },
  ],
  paths: {
    '/v1/berichten/{id}': { put: operation },
    '/v1/adresboek': {
      get: { operationId: 'adresboek', tags: ['Openbaar'], summary: 'Het adresboek', security: [], responses: {} },
    },
  },
  components: {
    schemas,
    parameters: { id: { name: 'id', in: 'path', required: true, schema: schemas.Kenmerk, description: 'Welk.' } },
    requestBodies: {
      omslag: {
        description: 'De omslag.',
        content: { 'application/cloudevents+json': { schema: { $ref: '#/components/schemas/Omslag' } } },
      },
    },
    responses: { 'weg/nooit': { description: 'Er is niets.' } },
    examples: {
      Goed: { summary: 'Een goed antwoord.', value: { id: 'x' } },
      Tekst: { summary: 'Een tekst.', value: 'zo maar' },
    },
  },
}

/** The contracts as the build writes them. */
export const contract: Readonly<Record<string, string>> = {
  'dist/api/knooppunt.openapi.json': JSON.stringify(document),
  'dist/api/gateway.openapi.json': JSON.stringify({ openapi: '3.1.0', info: { title: 'Zijspan' } }),
}
