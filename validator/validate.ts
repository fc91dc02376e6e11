/** Judges by the whole standard: each message type is loaded when the first message of that type comes. */
import { standard } from '#compiled'
import type { CompiledMessage, Explanation, Finding, Language, MessageId } from '../schemas/index.ts'
import { lookUp } from './dispatch.ts'
import { explain } from './explain/explain.ts'
import { learn, recogniseWell } from './quick.ts'
import { identify, judgeAs, reportUnidentified } from './judge.ts'
import { readText, readValue } from './read-message.ts'
import type { Reading } from './read-message.ts'
import type { JudgeOptions, Report } from './report.ts'

/**
 * SHA-256 over the schemas and rules that judge, as `sha256-<base64url>`.
 *
 * @since 0.1.0
 * @beta
 */
export const schemaset: string = standard.schemaset

type Loader = () => Promise<{ readonly default: CompiledMessage }>

const loaded = new Map<Loader, CompiledMessage>()

/**
 * The report on a parsed message. Never throws because of what is in the message; elements that are `undefined` count
 * as absent, as in `JSON.stringify`. What JSON text can hide, such as an element that stands twice, only
 * `validateText` sees.
 *
 * @example
 * ```ts
 * import { validate } from 'schuldenknooppunt'
 *
 * const { valid, findings } = await validate({ Stuurgegevens: {}, Inhoud: {} })
 * ```
 * @since 0.1.0
 * @public
 */
export async function validate(message: unknown, options: JudgeOptions = {}): Promise<Report> {
  return settle(readValue(message, options), options)
}

/**
 * The report on a message as text or UTF-8 bytes, with the line and column of every finding.
 *
 * @example
 * ```ts
 * import { validateText } from 'schuldenknooppunt'
 *
 * const { findings } = await validateText('{"Stuurgegevens": {}}', { maxFindings: 10 })
 * for (const { code, position } of findings) console.log(code, position?.line, position?.column)
 * ```
 * @since 0.1.0
 * @public
 */
export async function validateText(text: string | Uint8Array, options: JudgeOptions = {}): Promise<Report> {
  return judgeText(text, options)
}

/**
 * The same report, at once when nothing has to be loaded for it: for who judges very many.
 *
 * @since 0.1.0
 * @beta
 */
export function judgeText(text: string | Uint8Array, options: JudgeOptions): Report | Promise<Report> {
  return (
    (typeof text === 'string' ? undefined : recogniseWell(text, options)) ?? settle(readText(text, options), options)
  )
}

function settle(reading: Reading, options: JudgeOptions): Report | Promise<Report> {
  const { entry, mistakes } = identify(reading, options, standard.messages)
  if (entry === undefined) return reportUnidentified(reading, mistakes, options)
  const compiled = loaded.get(entry)
  if (compiled === undefined) return load(entry).then((fresh) => judgeAs(reading, fresh, options))
  const report = judgeAs(reading, compiled, options)
  return report.valid && reading.text !== undefined && isFrequent(compiled)
    ? learn(compiled).then(() => report)
    : report
}

/** True once: when so many messages of a type were good that being quick about the next ones pays. */
function isFrequent(compiled: CompiledMessage): boolean {
  const times = (seenWell.get(compiled) ?? 0) + 1
  seenWell.set(compiled, times)
  return times === fewMessages
}

const fewMessages = 20
const seenWell = new WeakMap<CompiledMessage, number>()

async function load(loader: Loader): Promise<CompiledMessage> {
  const { default: compiled } = await loader()
  loaded.set(loader, compiled)
  return compiled
}

/**
 * The compiled message of the standard with this name; nothing when there is none.
 *
 * @since 0.1.0
 * @beta
 */
export async function compiledMessage(message: MessageId): Promise<CompiledMessage | undefined> {
  const { entry } = lookUp(message, standard.messages)
  return entry === undefined ? undefined : (loaded.get(entry) ?? load(entry))
}

/**
 * A finding in words; `message` is what the report judged by.
 *
 * @since 0.1.0
 * @beta
 */
export async function tellFinding(finding: Finding, lang: Language, message?: MessageId): Promise<Explanation> {
  return explain(finding, message === undefined ? undefined : await compiledMessage(message), lang)
}
