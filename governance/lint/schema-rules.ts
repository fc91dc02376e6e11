/** Lint rules that make sense for any JSON Schema, of whomever it is. */
import { languages } from '../../schemas/index.ts'
import { isList, isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { patternFaults } from '../../schemas/read.ts'
import { documentJudge } from '../source/document-judge.ts'
import { standAlone } from '../source/stand-alone.ts'
import { below, schemaAt } from '../source/schema-files.ts'
import type { SchemaPlace } from '../source/schema-files.ts'
import { subset } from '../../prover/index.ts'
import { claim } from './lint-rule.ts'
import type { Claim, SchemaSubject } from './lint-rule.ts'
import { knownKeywords } from './known-keywords.ts'
import { schemaNodes } from '../source/schema-nodes.ts'

/** References that lead nowhere. */
export function lostReferences({ file, files }: SchemaSubject): readonly Claim[] {
  return schemaNodes(file).flatMap(({ place, schema }) => {
    const reference = schema['$ref']
    if (typeof reference !== 'string' || files.follow(reference, place) !== undefined) return []
    return [claim('ref-lost', { reference }, below(place, '$ref'))]
  })
}

const inPlace = ['allOf', 'anyOf', 'oneOf'] as const

/** References that come back to the same schema without going into the value: no message can ever settle them. */
export function circles({ file, files }: SchemaSubject): readonly Claim[] {
  const keyOf = (place: SchemaPlace): string => `${place.file.path}#${place.pointer}`
  const next = (place: SchemaPlace): readonly SchemaPlace[] => {
    const schema = schemaAt(place)
    if (!isObject(schema)) return []
    const reference = schema['$ref']
    const target = typeof reference === 'string' ? files.follow(reference, place) : undefined
    const parts = inPlace.flatMap((name) => {
      const value = schema[name]
      return isList(value) ? value.map((_, index) => below(place, name, index)) : []
    })
    const single = ['if', 'then', 'else', 'not']
      .filter((name) => isObject(schema[name]))
      .map((name) => below(place, name))
    return [...(target === undefined ? [] : [target]), ...parts, ...single]
  }
  return schemaNodes(file).flatMap(({ place, schema }) => {
    if (schema['$ref'] === undefined) return []
    const seen = new Set<string>()
    const open = [...next(place)]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (keyOf(at) === keyOf(place)) return [claim('ref-circle', {}, below(place, '$ref'))]
      if (!seen.has(keyOf(at))) open.push(...next(at))
      seen.add(keyOf(at))
    }
    return []
  })
}

/** Patterns on which a text can be made that takes forever, and patterns that do not compile; of others nothing is said. */
export function slowPatterns({ file }: SchemaSubject): readonly Claim[] {
  return schemaNodes(file).flatMap(({ place, schema }) => {
    const { pattern } = schema
    if (typeof pattern !== 'string') return []
    return patternFaults(withoutCapture(pattern))
      .filter((fault) => !fault.startsWith('leaves the subset'))
      .map((fault) => claim('pattern-slow', { claim: fault }, below(place, 'pattern')))
  })
}

/** Groups that only remember what they read; for how long a search takes that is the same. */
function withoutCapture(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]])*\]|\((?!\?)/g, (part) => (part === '(' ? '(?:' : part))
}

/** Words that no validator reads: mostly a typing mistake that lets everything through. */
export function unknownKeywords({ file }: SchemaSubject): readonly Claim[] {
  return schemaNodes(file).flatMap(({ place, schema }) =>
    Object.keys(schema)
      .filter((name) => !name.startsWith('x-') && !knownKeywords.has(name))
      .map((name) => claim('keyword-unknown', { keyword: name }, below(place, name))),
  )
}

/** Variants that no value can ever take. */
export async function deadBranches({ file, files }: SchemaSubject): Promise<readonly Claim[]> {
  const branches = schemaNodes(file).flatMap(({ place, schema }) =>
    ['anyOf', 'oneOf'].flatMap((name) => {
      const value = schema[name]
      return isList(value) ? value.map((_, index) => below(place, name, index)) : []
    }),
  )
  const claims: Claim[] = []
  for (const place of branches) {
    const { answer } = await subset(standAlone(files, place), false)
    if (answer === 'yes') claims.push(claim('branch-dead', {}, place))
  }
  return claims
}

/** Examples and defaults that the schema beside them refuses. */
export function refusedExamples({ file, files }: SchemaSubject): readonly Claim[] {
  return schemaNodes(file).flatMap(({ place, schema }) => {
    const examples = isList(schema['examples'])
      ? schema['examples'].map((value, index) => ({ value, at: below(place, 'examples', index) }))
      : []
    const standard = schema['default'] === undefined ? [] : [{ value: schema['default'], at: below(place, 'default') }]
    const values: readonly { readonly value: Json; readonly at: SchemaPlace }[] = [...examples, ...standard]
    if (values.length === 0) return []
    const judge = documentJudge({ key: '', name: '', place, files })
    return values.filter(({ value }) => !judge.accepts(value)).map(({ at }) => claim('example-refused', {}, at))
  })
}

/** Words in titles that the glossary says not to use; a word of the element's own name on the wire stays verbatim. */
export function avoidedWords({ file, avoided }: SchemaSubject): readonly Claim[] {
  return schemaNodes(file).flatMap(({ place, schema }) => {
    const { title } = schema
    if (typeof title !== 'string') return []
    const words = title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => !place.pointer.toLowerCase().includes(word))
    return words.flatMap((word) => {
      const better = avoided.get(word)
      return better === undefined ? [] : [claim('word-avoided', { word, better }, below(place, 'title'))]
    })
  })
}

/** Forms in words that lack one of the languages. */
export function formTexts({ file }: SchemaSubject): readonly Claim[] {
  return schemaNodes(file).flatMap(({ place, schema }) => {
    const form = schema['x-vorm']
    if (form === undefined) return []
    return missingLanguages(form).map((language) => claim('form-text', { language }, below(place, 'x-vorm')))
  })
}

/** The languages in which this text is absent or empty. */
export function missingLanguages(text: Json | undefined): readonly string[] {
  const said = (value: Json | undefined): boolean => typeof value === 'string' && value.trim() !== ''
  return languages.filter((lang) => !(isObject(text) && said(text[lang])))
}
