// NL GOV REST API Design Rules as rules of the Redocly linter: a port of the official Spectral rule set, name for name.
// What each rule is about and where the port differs from the official text stands in spec/api/README.md.

/** The plugin; `redocly.yaml` turns its rules on. */
export default function nlgov() {
  return { id: 'nlgov', rules: { oas3: rules, oas2: { openapi3, 'openapi-root-exists': rootExists } } }
}

const headerNames = new Set(['API-Version', 'Api-Version', 'Api-version', 'api-version', 'API-version'])
const problemTypes = ['application/problem+json', 'application/problem+xml']
const semantic =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/
const kebab = /^(?:\/|(?:\/_[a-z0-9]+|\/(?:[a-z0-9-]+|\{[^}]+\})(?:\/(?:[a-z0-9\-.]+|\{[^}]+\}))*(?:\/_[a-z]+)?)\/?)$/
const lowerCamel = /^\$?[a-z][a-z\d]*(?:[A-Z][a-z\d]*)*$/
const aboutDates = /^(?:date|datum)$|(?:\w+D|_[dD])(?:ate|atum)/
const standardMethods = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options'])
const besideMethods = new Set(['parameters', 'summary', 'description', 'servers', '$ref'])

/** What a reference points at; the value itself when it is none. */
function target(value, ctx) {
  return typeof value?.$ref === 'string' ? ctx.resolve(value).node : value
}

const openapi3 = () => ({
  Root(root, { report, location }) {
    if (typeof root.openapi !== 'string' || !/^3(?:\.\d+){1,2}$/.test(root.openapi))
      report({ message: 'Use OpenAPI version 3.', location: location.child('openapi') })
  },
})

const rootExists = () => ({
  Root(root, { report, location }) {
    if (!root.openapi) report({ message: 'The document must have the property `openapi`.', location })
  },
})

/** Calls for every response whose status begins with one of these digits. */
const responses = (digits, look) => () => ({
  Responses(map, ctx) {
    for (const [status, value] of Object.entries(map)) {
      const response = target(value, ctx)
      if (new RegExp(`[${digits}]\\d\\d`).test(status) && response)
        look(response, { ...ctx, location: ctx.location.child(status), resolve: ctx.resolve })
    }
  },
})

/** Calls for every property of every schema, with its resolved schema. */
const properties = (look) => () => ({
  SchemaProperties(map, ctx) {
    for (const [name, value] of Object.entries(map)) {
      const schema = target(value, ctx)
      if (schema && typeof schema === 'object') look(name, schema, { ...ctx, location: ctx.location.child(name) })
    }
  },
})

/** Every `format` in a schema, through references and combinations. */
function formatsOf(value, ctx, seen = new Set()) {
  const schema = target(value, ctx)
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  const below = Object.entries(schema)
    .filter(([name]) => name !== 'example' && name !== 'examples')
    .flatMap(([, inner]) => (typeof inner === 'object' ? formatsOf(inner, ctx, seen) : []))
  return typeof schema.format === 'string' ? [schema.format, ...below] : below
}

const formatIs = (format, message) =>
  properties((_name, schema, { report, location }) => {
    if (schema.format === format) report({ message, location: location.child('format') })
  })

const rules = {
  openapi3,
  'openapi-root-exists': rootExists,

  'missing-header': responses('23', ({ headers }, { report, location }) => {
    if (!headers) report({ message: 'Return the full version number in a response header.', location })
  }),

  'missing-version-header': responses('23', ({ headers }, ctx) => {
    const names = Object.keys(target(headers, ctx) ?? { 'API-Version': null })
    if (!names.some((name) => headerNames.has(name)))
      ctx.report({ message: 'Return the full version number in the header API-Version.', location: ctx.location })
  }),

  'include-major-version-in-uri': () => ({
    Root({ servers }, { report, location }) {
      for (const [index, server] of (Array.isArray(servers) ? servers : []).entries())
        if (!/\/v\d/.test(server?.url ?? ''))
          report({
            message: 'Include the major version number in the URI.',
            location: location.child(['servers', index, 'url']),
          })
    },
  }),

  'paths-no-trailing-slash': () => ({
    Paths(paths, { report, location }) {
      for (const path of Object.keys(paths))
        if (/.\/$/.test(path))
          report({ message: 'Leave off trailing slashes from URIs.', location: location.child(path).key() })
    },
  }),

  'info-contact-fields-exist': () => ({
    Contact(contact, { report, location }) {
      for (const name of ['email', 'name', 'url'])
        if (!Object.hasOwn(contact, name)) report({ message: `\`info.contact\` must have \`${name}\`.`, location })
    },
  }),

  'http-methods': () => ({
    Paths: {
      PathItem(item, { report, location }) {
        for (const name of Object.keys(item))
          if (!standardMethods.has(name) && !besideMethods.has(name) && !name.startsWith('x-'))
            report({ message: 'Only apply standard HTTP methods.', location: location.child(name).key() })
      },
    },
  }),

  'paths-kebab-case': () => ({
    Paths(paths, { report, location }) {
      for (const path of Object.keys(paths).filter((name) => !/\/openapi\.(?:json|yaml)/.test(name)))
        if (!kebab.test(path))
          report({ message: 'A path must be in kebab-case.', location: location.child(path).key() })
    },
  }),

  'query-keys-camel-case': () => {
    const look = (one, { report, location }) => {
      if (one.in === 'query' && !lowerCamel.test(one.name ?? ''))
        report({ message: 'A query key must be in lower camelCase.', location: location.child('name') })
    }
    return { Parameter: look, SecurityScheme: look }
  },

  'schema-camel-case': () => ({
    NamedSchemas(schemas, { report, location }) {
      for (const name of Object.keys(schemas))
        if (!/^[A-Z][A-Za-z0-9]*$/.test(name))
          report({ message: 'A schema name should be UpperCamelCase.', location: location.child(name).key() })
    },
  }),

  'servers-use-https': () => ({
    Server({ url }, { report, location }) {
      if (url?.startsWith('http://')) report({ message: 'A server must use https.', location: location.child('url') })
    },
  }),

  'use-problem-schema': responses('45', ({ content }, { report, location }) => {
    if (content && !problemTypes.some((type) => Object.hasOwn(content, type)))
      report({ message: 'Errors are application/problem+json (RFC 9457).', location: location.child('content') })
  }),

  'problem-schema-members': responses('45', ({ content = {} }, ctx) => {
    for (const type of problemTypes.filter((name) => Object.hasOwn(content, name))) {
      const known = target(target(content[type], ctx)?.schema, ctx)?.properties
      if (known && !['status', 'title', 'detail'].every((name) => Object.hasOwn(known, name)))
        ctx.report({
          message: 'A problem must have status, title and detail.',
          location: ctx.location.child('content'),
        })
    }
  }),

  'problem-invalid-input': () => ({
    Operation(operation, ctx) {
      const takesInput = /^(?:get|delete)$/.test(ctx.key)
        ? (operation.parameters?.length ?? 0) > 0
        : /^(?:put|post|patch)$/.test(ctx.key)
      if (takesInput && !Object.hasOwn(operation.responses ?? {}, '400'))
        ctx.report({ message: 'An operation with input must be able to answer 400.', location: ctx.location })
    },
  }),

  'property-casing': () => ({
    NamedSchemas: {
      SchemaProperties(map, { report, location }) {
        for (const name of Object.keys(map))
          if (/_links/i.test(name) && !lowerCamel.test(name))
            report({ message: 'Properties must be lowerCamelCase.', location: location.child(name).key() })
      },
    },
  }),

  'date-time-ensure-timezone': formatIs('date-time-local', 'Use a date-time with a timezone.'),
  'time-without-timezone': formatIs('time', 'Use time-local, without a timezone.'),

  'specify-format-for-date-and-time': properties((name, schema, ctx) => {
    if (!aboutDates.test(name) || schema.format) return
    const parts = Array.isArray(schema.allOf) ? schema.allOf.map((part) => target(part, ctx)) : []
    if (parts.length === 0 || !parts.every((part) => part?.format))
      ctx.report({ message: 'A date must have a format.', location: ctx.location })
  }),

  'use-date-instead-of-datetime': properties((name, schema, ctx) => {
    if (aboutDates.test(name) && formatsOf(schema, ctx).includes('date-time'))
      ctx.report({ message: 'A date must have format date.', location: ctx.location })
  }),

  semver: () => ({
    Info({ version }, { report, location }) {
      if (!semantic.test(String(version)))
        report({ message: 'The version is not in semver format.', location: location.child('version') })
    },
  }),
}
