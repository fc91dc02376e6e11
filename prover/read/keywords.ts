/** Which keywords of JSON Schema hold schemas and which hold data, for the three dialects together. */

/** Keywords that hold schemas: one of them, a list of them, or schemas by name; `items` is of two kinds. */
export const schemaKeywords = {
  one: [
    ...['additionalItems', 'additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'propertyNames', 'then'],
    ...['unevaluatedItems', 'unevaluatedProperties', 'contentSchema'],
  ],
  list: ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'],
  named: ['$defs', 'definitions', 'dependencies', 'dependentSchemas', 'patternProperties', 'properties'],
} as const satisfies Record<string, readonly string[]>

/** Keywords that hold values as examples or constants: an `$id` or a `$ref` inside them means nothing. */
export const dataKeywords = ['enum', 'const', 'default', 'examples'] as const
