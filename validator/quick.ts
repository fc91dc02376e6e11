/**
 * The quick yes: recognises messages without a finding on their bytes, at a fraction of the full judge's time. It has
 * no other answer; whatever it does not recognise is for the full judge.
 */
import { standard } from '#compiled'
import type { CompiledMessage, MessageId } from '../schemas/index.ts'
import { lookUp } from './dispatch.ts'
import { makeProgram } from './recogniser/program.ts'
import { createRecognise } from './recogniser/recognise.ts'
import type { Recognise } from './recogniser/recognise.ts'
import { readTag, tagOf } from './recogniser/tag.ts'
import { standardLimits } from './read-message.ts'
import type { JudgeOptions, Report } from './report.ts'
import { findRuleMistakes } from './rule-findings.ts'

type Known = { readonly message: MessageId; readonly recognise: Recognise; readonly rules: CompiledMessage['rules'] }

/** Recognisers of messages seen before, by tag: as many as the standard has messages at most. */
const known = new Map<number, Known>()

/** Makes that messages like this one are recognised from now on. */
export async function learn(compiled: CompiledMessage): Promise<void> {
  const { module, version, type, rules } = compiled
  const message: MessageId = { module, version, type }
  const { entry } = lookUp(message, standard.recognisers)
  const tag = tagOf(message)
  if (entry === undefined || known.has(tag)) return
  const [{ default: recogniser }, { default: automata }] = await Promise.all([entry(), standard.automata()])
  const program = makeProgram(recogniser, automata)
  if (program !== undefined) known.set(tag, { message, recognise: createRecognise(program), rules })
}

/** By name: a tag is no more than a guess, and here nobody else looks at the name. */
function knownAs({ module, version, type }: MessageId): Known | undefined {
  for (const each of known.values()) {
    const { message } = each
    if (message.type === type && message.version === version && message.module === module) return each
  }
  return undefined
}

/** The one that said yes last: messages of one type often come together, and then nobody reads a tag. */
let last: Known | undefined

/** The report on these bytes when it has no findings at all; nothing otherwise, and as long as nothing was learned. */
export function recogniseWell(bytes: Uint8Array, options: JudgeOptions): Report | undefined {
  const { as, maxBytes, maxDepth } = options
  if (maxDepth !== undefined || bytes.length > (maxBytes ?? standardLimits.maxBytes)) return undefined
  if (known.size === 0) return undefined
  if (as !== undefined) return ask(knownAs(as), bytes, options)
  const again = ask(last, bytes, options)
  if (again !== undefined) return again
  const found = known.get(readTag(bytes))
  const report = found === last ? undefined : ask(found, bytes, options)
  if (report !== undefined) last = found
  return report
}

function ask(one: Known | undefined, bytes: Uint8Array, { rules }: JudgeOptions): Report | undefined {
  if (one === undefined) return undefined
  const asksRules = rules !== false && one.rules.length > 0
  const recognised = one.recognise(bytes, asksRules)
  if (recognised === undefined) return undefined
  const isWell = !asksRules || findRuleMistakes(recognised.taken, one.rules, []).length === 0
  return isWell ? { valid: true, message: one.message, findings: [] } : undefined
}
