/** Mistakes in the text of a message, which parsing would hide: names that stand twice, odd numbers, broken JSON. */
import { isList, isObject } from '../json/index.ts'
import type { Json, JsonObject, Path } from '../json/index.ts'
import type { Finding, ObjectNode } from '../schemas/index.ts'
import { findingAt } from './fault.ts'
import { withValue } from './with-value.ts'
import type { Sampler } from './sampler.ts'
import { nodeAt } from './scene.ts'

/**
 * A text with one mistake, and the one finding that a judge must give.
 *
 * @since 0.1.0
 * @public
 */
export type FaultyText = { readonly text: string; readonly finding: Finding }

/** Stands where the mistake will be; no message holds it. */
const mark = '\u0001here\u0001'

/**
 * Every mistake that can be made in the text of this valid message. Nesting is made too deep for a judge that allows
 * `maxDepth` levels.
 *
 * @since 0.1.0
 * @beta
 */
export function* faultyTexts({ model }: Sampler, message: JsonObject, maxDepth: number): Generator<FaultyText> {
  const text = JSON.stringify(message)
  yield { text: '', finding: findingAt('input-empty', []) }
  yield { text: ' \n\t', finding: findingAt('input-empty', []) }
  yield { text: `\uFEFF${text}`, finding: findingAt('input-bom', []) }
  yield { text: text.slice(0, -1), finding: findingAt('json-syntax', []) }
  yield { text: `${text}}`, finding: findingAt('json-syntax', []) }
  yield { text: text.replace('{', '{,'), finding: findingAt('json-syntax', []) }
  yield { text: text.replaceAll('"', "'"), finding: findingAt('json-syntax', []) }
  for (const other of ['[]', '"tekst"', '7', 'null', 'true'])
    yield { text: other, finding: findingAt('message-not-object', []) }
  const depth = '['.repeat(maxDepth + 1)
  yield {
    text: withText(message, ['Inhoud'], `${depth}${depth.replaceAll('[', ']')}`),
    finding: findingAt('json-too-deep', ['Inhoud'], { limit: maxDepth }),
  }
  yield* faultsBelow({ root: model.root, message }, message, [])
}

type Whole = { readonly root: ObjectNode; readonly message: JsonObject }

function* faultsBelow(whole: Whole, value: Json, path: Path): Generator<FaultyText> {
  const { root, message } = whole
  if (isObject(value)) {
    yield* duplicates(message, value, path)
    for (const [name, inner] of Object.entries(value)) yield* faultsBelow(whole, inner, [...path, name])
  } else if (isList(value))
    for (const [index, item] of value.entries()) yield* faultsBelow(whole, item, [...path, index])
  else if (typeof value === 'number') yield* numberFaults(message, value, path)
  else if (typeof value === 'string' && nodeAt(root, message, path)?.kind !== 'const')
    // A constant tells which message or variant it is: broken, it would take other findings along.
    yield* surrogateFaults(message, value, path)
}

/** The same name with the same value once more, as the last element. */
function* duplicates(message: JsonObject, value: JsonObject, path: Path): Generator<FaultyText> {
  const entries = Object.entries(value)
  for (const [name, twin] of entries) {
    const twice = `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(twin)}}`
    yield {
      text: withText(message, path, twice),
      finding: findingAt('json-duplicate-key', path, { member: entries.length + 1 }),
    }
  }
}

function* numberFaults(message: JsonObject, value: number, path: Path): Generator<FaultyText> {
  for (const text of [`${value}.0`, `${value}e0`])
    yield { text: withText(message, path, text), finding: findingAt('json-number-notation', path) }
  for (const text of ['9007199254740993', '-9007199254740993'])
    yield { text: withText(message, path, text), finding: findingAt('json-unsafe-number', path) }
}

function* surrogateFaults(message: JsonObject, value: string, path: Path): Generator<FaultyText> {
  for (const half of ['\\ud800', '\\udfff']) {
    const text = `${JSON.stringify(value).slice(0, -1)}${half}"`
    yield { text: withText(message, path, text), finding: findingAt('json-lone-surrogate', path) }
  }
}

/** The message printed, with this text in the place of one value. */
function withText(message: JsonObject, path: Path, text: string): string {
  return JSON.stringify(withValue(message, path, mark)).replace(JSON.stringify(mark), () => text)
}
