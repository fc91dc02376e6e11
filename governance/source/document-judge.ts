/** Judges messages by a document: its structure by Ajv, its rules by evaluating them. */
import { createAjv } from '../../prover/index.ts'
import type { Ajv, AjvError, Dialect } from '../../prover/index.ts'
import { parseRule, ruleFailures, ToolkitFailure } from '../../schemas/index.ts'
import { dialectOfFile } from './file-dialect.ts'
import { standAlone } from './stand-alone.ts'
import { isList, isObject, splitPointer, valueAt } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { SchemaFile } from './schema-files.ts'
import type { Document } from './side.ts'

/** Why a message is refused: a place in it with `*` for list items, and the keyword, or the id of a rule. */
export type Refusal = { readonly path: string; readonly subject: string }

/** What tells whether a message is valid by one document. */
export type DocumentJudge = {
  readonly schema: JsonObject | boolean
  /** Everything that refuses the message; empty when it is valid. */
  readonly refusals: (message: Json) => readonly Refusal[]
  /** Whether the structure lets the message through; quicker, and blind for rules. */
  readonly accepts: (message: Json) => boolean
}

/**
 * The judge of a document; only rules of class `fout` refuse.
 * @throws ToolkitFailure `file-unreadable` when Ajv cannot work with the schema.
 */
export function documentJudge({ place, files, law }: Document): DocumentJudge {
  const schema = standAlone(files, place)
  let compiled: ReturnType<typeof compile> | undefined
  const rules = (law?.rules ?? []).filter(({ rule }) => rule.klasse === 'fout').map(({ rule }) => parseRule(rule))
  const check = (): ReturnType<typeof compile> => (compiled ??= compile(schema, place.file, law !== undefined))
  const accepts = (message: Json): boolean => check()(message) === true
  return {
    schema,
    accepts,
    refusals: (message) => {
      const structure = accepts(message) ? [] : (check().errors ?? []).flatMap(refusalsOf)
      if (structure.length > 0) return structure
      return rules.flatMap((rule) =>
        ruleFailures(rule, message).length === 0 ? [] : [{ path: rule.rule.pointer, subject: rule.rule.id }],
      )
    },
  }
}

function compile(schema: JsonObject | boolean, file: SchemaFile, tagged: boolean) {
  try {
    return compiledBy(dialectOfFile(file), tagged && isObject(schema) ? taggedSchema(schema) : schema)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown'
    throw new ToolkitFailure('file-unreadable', `${file.path} is no working schema: ${reason}`, { cause })
  }
}

/** An engine, and what it made of each schema by its text: an engine keeps all that it compiled, so no schema should be twice. */
type Engine = { readonly ajv: Ajv; readonly compiled: Map<string, ReturnType<Ajv['compile']>> }

const made = new Map<Dialect, Engine>()

function compiledBy(dialect: Dialect, schema: JsonObject | boolean): ReturnType<Ajv['compile']> {
  const { ajv, compiled } = engineOf(dialect)
  const text = JSON.stringify(schema)
  const check = compiled.get(text) ?? ajv.compile(schema)
  compiled.set(text, check)
  return check
}

/** One engine for each dialect: making one costs more than compiling a schema. Bundled schemas have no address to clash. */
function engineOf(dialect: Dialect): Engine {
  const options = { allErrors: true, discriminator: true, unicodeRegExp: true, inlineRefs: false, messages: false }
  const engine = made.get(dialect) ?? { ajv: createAjv(dialect, options), compiled: new Map() }
  made.set(dialect, engine)
  return engine
}

function refusalsOf({ instancePath, keyword, params }: AjvError): readonly Refusal[] {
  const path = instancePath.replace(/\/\d+(?=\/|$)/g, '/*')
  const named: unknown = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty']
  return [{ path: typeof named === 'string' ? `${path}/${named}` : path, subject: keyword }]
}

function taggedSchema(schema: JsonObject): JsonObject {
  const tagged = withTags(schema, schema)
  return isObject(tagged) ? tagged : schema
}

/** With the `discriminator` that makes Ajv speak of one branch only: else it lists the mistakes of all of them. */
function withTags(value: Json, root: JsonObject): Json {
  if (isList(value)) return value.map((item) => withTags(item, root))
  if (!isObject(value)) return value
  const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTags(inner, root)]))
  const tag = isList(value['oneOf']) ? commonTag(value['oneOf'], root) : undefined
  return tag === undefined ? copy : { ...copy, type: 'object', discriminator: { propertyName: tag } }
}

function commonTag(branches: readonly Json[], root: JsonObject): string | undefined {
  const targets = branches.map((branch) => followed(branch, root))
  const names = targets.map((branch) => {
    const required = isObject(branch) && isList(branch['required']) ? branch['required'] : []
    const properties = isObject(branch) && isObject(branch['properties']) ? branch['properties'] : {}
    return required.map(String).filter((name) => isConstant(followed(properties[name] ?? true, root)))
  })
  return names[0]?.find((name) => names.every((each) => each.includes(name)))
}

function isConstant(value: Json): boolean {
  return isObject(value) && value['const'] !== undefined
}

function followed(value: Json, root: JsonObject): Json {
  const reference = isObject(value) ? value['$ref'] : undefined
  return typeof reference === 'string' && reference.startsWith('#/')
    ? followed(valueAt(root, splitPointer(reference.slice(1))) ?? true, root)
    : value
}
