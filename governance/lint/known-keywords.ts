/** The keywords of draft-07, 2019-09 and 2020-12 together. */
export const knownKeywords: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$ref', '$anchor', '$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor'],
  ...['$vocabulary', '$comment', '$defs', 'definitions', 'type', 'enum', 'const', 'multipleOf', 'maximum', 'minimum'],
  ...['exclusiveMaximum', 'exclusiveMinimum', 'maxLength', 'minLength', 'pattern', 'maxItems', 'minItems'],
  ...['uniqueItems', 'maxContains', 'minContains', 'maxProperties', 'minProperties', 'required', 'dependentRequired'],
  ...['prefixItems', 'items', 'additionalItems', 'contains', 'properties', 'patternProperties', 'additionalProperties'],
  ...['propertyNames', 'dependentSchemas', 'dependencies', 'if', 'then', 'else', 'allOf', 'anyOf', 'oneOf', 'not'],
  ...['unevaluatedItems', 'unevaluatedProperties', 'format', 'contentEncoding', 'contentMediaType', 'contentSchema'],
  ...['title', 'description', 'default', 'deprecated', 'readOnly', 'writeOnly', 'examples'],
])
