/** For every rule of the NL GOV rule set a document that keeps it and one that breaks it, as changes to a small one. */

type Mutable = { [name: string]: Mutable } & { [name: number]: Mutable }
type Change = (document: Mutable) => void

/** One rule; `good` shows what the rule looks at, so that its silence means something. */
export type Case = { readonly rule: string; readonly good: Change; readonly bad: Change }

const text = (value: unknown): Mutable => value as Mutable
const get = (document: Mutable): Mutable => at(document, 'paths', '/dingen', 'get')
const okay = (document: Mutable): Mutable => at(get(document), 'responses', '200')
const refusal = (document: Mutable): Mutable => at(get(document), 'responses', '400')

function at(node: Mutable, ...names: readonly string[]): Mutable {
  return names.reduce((inner, name) => {
    const next = inner[name]
    if (next === undefined) throw new Error(`no ${name}`)
    return next
  }, node)
}

const put =
  (value: unknown, ...names: readonly string[]): Change =>
  (document) => {
    const last = names.at(-1) ?? ''
    at(document, ...names.slice(0, -1))[last] = text(value)
  }
const drop =
  (...names: readonly string[]): Change =>
  (document) => {
    delete at(document, ...names.slice(0, -1))[names.at(-1) ?? '']
  }
const path =
  (name: string): Change =>
  (document) => {
    at(document, 'paths')[name] =
      get(structuredClone(document)) &&
      text({
        get: {
          ...get(document),
          operationId: 'ander',
          parameters: [...name.matchAll(/\{(\w+)\}/g)].map(([, id]) => ({
            name: id,
            in: 'path',
            required: true,
            schema: { type: 'string' },
          })),
        },
      })
  }
const property =
  (name: string, schema: unknown): Change =>
  (document) => {
    at(document, 'components', 'schemas', 'Ding', 'properties')[name] = text(schema)
  }
const query =
  (name: string): Change =>
  (document) => {
    get(document)['parameters'] = text([{ name, in: 'query', schema: { type: 'string' } }])
  }

/** Keeps every rule. */
export function smallDocument(): Mutable {
  const header = { description: 'v', schema: { type: 'string' } }
  return text({
    openapi: '3.1.0',
    info: {
      title: 'Klein',
      version: '1.0.0',
      contact: { name: 'n', email: 'n@voorbeeld.nl', url: 'https://voorbeeld.nl' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: 'https://api.voorbeeld.nl/v1' }],
    security: [],
    tags: [{ name: 'Dingen', description: 'd' }],
    paths: {
      '/dingen': {
        get: {
          operationId: 'toonDingen',
          summary: 's',
          tags: ['Dingen'],
          responses: {
            '200': {
              description: 'd',
              headers: { 'API-Version': header },
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Ding' } } },
            },
            '400': {
              description: 'd',
              headers: { 'API-Version': header },
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Ding: { type: 'object', properties: { naam: { type: 'string' } } },
        Probleem: {
          type: 'object',
          properties: { status: { type: 'integer' }, title: { type: 'string' }, detail: { type: 'string' } },
        },
      },
    },
  })
}

const none: Change = () => undefined
const twoSchemas: Change = (document) => property('ander', { $ref: '#/components/schemas/ding_x' })(document)

export const cases: readonly Case[] = [
  { rule: 'nlgov/openapi3', good: put('3.0.3', 'openapi'), bad: put('3.1', 'openapi') && put('3.1.0-beta', 'openapi') },
  { rule: 'nlgov/missing-header', good: none, bad: (document) => delete okay(document)['headers'] },
  {
    rule: 'nlgov/missing-version-header',
    good: (document) =>
      (okay(document)['headers'] = text({ 'api-version': at(okay(document), 'headers', 'API-Version') })),
    bad: (document) => (okay(document)['headers'] = text({ Version: at(okay(document), 'headers', 'API-Version') })),
  },
  {
    rule: 'nlgov/include-major-version-in-uri',
    good: none,
    bad: put([{ url: 'https://api.voorbeeld.nl/dingen' }], 'servers'),
  },
  { rule: 'nlgov/paths-no-trailing-slash', good: path('/'), bad: path('/meer/') },
  { rule: 'nlgov/info-contact-fields-exist', good: none, bad: drop('info', 'contact', 'email') },
  {
    rule: 'nlgov/http-methods',
    good: (document) => (at(document, 'paths', '/dingen')['delete'] = text({ ...get(document), operationId: 'weg' })),
    bad: (document) => (at(document, 'paths', '/dingen')['trace'] = text({ ...get(document), operationId: 'spoor' })),
  },
  { rule: 'nlgov/paths-kebab-case', good: path('/meer-dingen/{ding}/_zoek'), bad: path('/meerDingen') },
  { rule: 'nlgov/query-keys-camel-case', good: query('naReferentie'), bad: query('na-referentie') },
  {
    rule: 'nlgov/schema-camel-case',
    good: property('ander', { $ref: '#/components/schemas/Probleem' }),
    bad: (document) => {
      twoSchemas(document)
      at(document, 'components', 'schemas')['ding_x'] = text({ type: 'string' })
    },
  },
  { rule: 'nlgov/servers-use-https', good: none, bad: put([{ url: 'http://api.voorbeeld.nl/v1' }], 'servers') },
  {
    rule: 'nlgov/use-problem-schema',
    good: (document) =>
      (refusal(document)['content'] = text({
        'application/problem+xml': { schema: { $ref: '#/components/schemas/Probleem' } },
      })),
    bad: (document) =>
      (refusal(document)['content'] = text({
        'application/json': { schema: { $ref: '#/components/schemas/Probleem' } },
      })),
  },
  {
    rule: 'nlgov/problem-schema-members',
    good: none,
    bad: drop('components', 'schemas', 'Probleem', 'properties', 'detail'),
  },
  {
    rule: 'nlgov/problem-invalid-input',
    good: query('a'),
    bad: (document) => {
      query('a')(document)
      const responses = at(get(document), 'responses')
      responses['404'] = at(responses, '400')
      delete responses['400']
    },
  },
  {
    rule: 'nlgov/property-casing',
    good: property('links', { type: 'string' }),
    bad: property('_links', { type: 'string' }),
  },
  {
    rule: 'nlgov/date-time-ensure-timezone',
    good: property('moment', { type: 'string', format: 'date-time' }),
    bad: property('moment', { type: 'string', format: 'date-time-local' }),
  },
  {
    rule: 'nlgov/time-without-timezone',
    good: property('moment', { type: 'string', format: 'time-local' }),
    bad: property('moment', { type: 'string', format: 'time' }),
  },
  {
    rule: 'nlgov/specify-format-for-date-and-time',
    good: property('geboorteDatum', { allOf: [{ type: 'string', format: 'date' }] }),
    bad: property('geboorteDatum', { type: 'string' }),
  },
  {
    rule: 'nlgov/use-date-instead-of-datetime',
    good: property('datum', { type: 'string', format: 'date' }),
    bad: property('geboorteDatum', { allOf: [{ type: 'string', format: 'date-time' }] }),
  },
  { rule: 'nlgov/semver', good: put('1.2.3-rc.1+5', 'info', 'version'), bad: put('1.2', 'info', 'version') },
  { rule: 'struct', good: none, bad: put('ding', 'paths', '/dingen', 'get', 'tags') },
  {
    rule: 'operation-operationId-unique',
    good: path('/meer'),
    bad: (document) => {
      path('/meer')(document)
      at(document, 'paths', '/meer', 'get')['operationId'] = text('toonDingen')
    },
  },
  {
    rule: 'path-parameters-defined',
    good: path('/meer/{ding}'),
    bad: (document) => {
      path('/meer/{ding}')(document)
      at(document, 'paths', '/meer/{ding}', 'get')['parameters'] = text([])
    },
  },
  { rule: 'path-declaration-must-exist', good: path('/meer/{ding}'), bad: path('/meer/{}') },
  {
    rule: 'no-duplicated-tag-names',
    good: none,
    bad: put(
      [
        { name: 'Dingen', description: 'd' },
        { name: 'Dingen', description: 'd' },
      ],
      'tags',
    ),
  },
  {
    rule: 'no-invalid-media-type-examples',
    good: (document) => (at(okay(document), 'content', 'application/json')['example'] = text({ naam: 'x' })),
    bad: (document) => (at(okay(document), 'content', 'application/json')['example'] = text({ naam: 1 })),
  },
  {
    rule: 'no-invalid-schema-examples',
    good: property('naam', { type: 'string', examples: ['x'] }),
    bad: property('naam', { type: 'string', examples: [1] }),
  },
  {
    rule: 'no-undefined-server-variable',
    good: put([{ url: 'https://{host}/v1', variables: { host: { default: 'api.voorbeeld.nl' } } }], 'servers'),
    bad: put([{ url: 'https://{host}/v1' }], 'servers'),
  },
  { rule: 'no-empty-servers', good: none, bad: drop('servers') },
  { rule: 'no-path-trailing-slash', good: path('/meer'), bad: path('/meer/') },
  { rule: 'info-contact', good: none, bad: drop('info', 'contact') },
]
