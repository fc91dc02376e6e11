/** A contract of three operations, small enough to see whole: what the walk is tried on. */

const headers = {
  'API-Version': { required: true, schema: { type: 'string', const: '1.2.3' } },
  'Cache-Control': { required: true, schema: { type: 'string', const: 'no-store' } },
}
const wait = { 'Retry-After': { required: true, schema: { type: 'integer', minimum: 1, maximum: 60 } } }
const allow = { Allow: { required: true, schema: { type: 'string' } } }
const open = { 'Access-Control-Allow-Origin': { required: true, schema: { const: '*' } } }

const problem = (codes: readonly string[], more: object = {}) => ({
  description: '',
  headers: { ...headers, ...more },
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Probleem' },
      examples: Object.fromEntries(codes.map((code) => [code, { value: {} }])),
    },
  },
})
const well = (schema: object, more: object = {}) => ({
  description: '',
  headers: { ...headers, ...more },
  content: { 'application/json': { schema } },
})
const refusals = {
  '400': problem(['INVOER']),
  '403': problem(['TOEGANG']),
  '406': problem(['SOORT']),
  '415': problem(['SOORT']),
}
const id = { name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/Id' } }
const number = { type: 'integer', minimum: 1, maximum: 100, default: 10 }

export const smallContract = {
  openapi: '3.1.0',
  info: { title: 'Klein', version: '1.2.3' },
  servers: [{ url: 'https://localhost/v1' }],
  security: [{ certificaat: [] }],
  'x-buiten-de-paden': { '404': problem(['PAD']), '405': problem(['METHODE'], allow) },
  paths: {
    '/lijst': {
      get: {
        security: [],
        parameters: [
          { name: 'aantal', in: 'query', schema: number },
          { name: 'soort', in: 'query', schema: { type: 'string', enum: ['a', 'b'] } },
        ],
        responses: { '200': well({ $ref: '#/components/schemas/Lijst' }, open), ...refusals },
      },
    },
    '/dingen/{id}': {
      get: {
        parameters: [id],
        responses: { '200': well({ $ref: '#/components/schemas/Ding' }), ...refusals, '404': problem(['WEG']) },
      },
      put: {
        parameters: [id],
        requestBody: {
          required: true,
          'x-hoogste-bytes': 200,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Ding' },
              examples: { een: { value: { naam: 'x' } } },
            },
          },
        },
        responses: {
          '200': well({ $ref: '#/components/schemas/Ding' }),
          ...refusals,
          '413': problem(['GROOT']),
          '503': problem(['DICHT'], wait),
        },
      },
    },
  },
  components: {
    securitySchemes: { certificaat: { type: 'mutualTLS' } },
    schemas: {
      Id: { type: 'string', pattern: '^[a-f]{3}$', maxLength: 3, examples: ['abc'] },
      Ding: {
        type: 'object',
        additionalProperties: false,
        required: ['naam'],
        properties: { naam: { type: 'string', maxLength: 20, pattern: '^[a-z]*$' } },
      },
      Lijst: {
        type: 'object',
        additionalProperties: false,
        required: ['dingen'],
        properties: { dingen: { type: 'array', items: { $ref: '#/components/schemas/Ding' } } },
      },
      Probleem: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'status', 'detail', 'code'],
        properties: {
          title: { type: 'string', minLength: 1 },
          status: { type: 'integer' },
          detail: { type: 'string' },
          code: { type: 'string' },
          fouten: { type: 'array' },
        },
      },
    },
  },
} as const

/** The same contract on loopback with a token, such as a side-car has. */
export const loopbackContract = {
  ...smallContract,
  servers: [{ url: 'http://127.0.0.1:8480/v1' }],
  security: [{ token: [] }],
  paths: JSON.parse(
    JSON.stringify(smallContract.paths)
      .replaceAll('"security":[],', '')
      .replaceAll('"403":', `"401":${JSON.stringify(problem(['TOKEN']))},"403":`),
  ) as object,
  components: { ...smallContract.components, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
}
