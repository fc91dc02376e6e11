import { dataKeywords, schemaKeywords } from '../../prover/index.ts'

/** The keywords of draft-07, 2019-09 and 2020-12 together. */
export const knownKeywords: ReadonlySet<string> = new Set([
  ...[...schemaKeywords.one, ...schemaKeywords.list, ...schemaKeywords.named, ...dataKeywords],
  ...['$schema', '$id', '$ref', '$anchor', '$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor'],
  ...['$vocabulary', '$comment', 'type', 'multipleOf', 'maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxContains', 'minContains'],
  ...['maxProperties', 'minProperties', 'required', 'dependentRequired', 'format', 'contentEncoding'],
  ...['contentMediaType', 'title', 'description', 'deprecated', 'readOnly', 'writeOnly'],
])
