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
import { standardLimits } from './read-message.ts'
import type { JudgeOptions, Report } from './report.ts'
import { findRuleMistakes } from './rule-findings.ts'

type Known = { readonly message: MessageId; readonly recognise: Recognise; readonly rules: CompiledMessage['rules'] }

/** Recognisers of messages seen before; the last one that said yes is asked first. */
const known: Known[] = []

/** A message that none of the first few recognises is probably not without findings. */
const mostAsked = 4

/** Makes that messages like this one are recognised from now on. */
export async function learn(compiled: CompiledMessage): Promise<void> {
  const { module, version, type, rules } = compiled
  const message: MessageId = { module, version, type }
  const { entry } = lookUp(message, standard.recognisers)
  if (entry === undefined || knows(message)) return
  const [{ default: recogniser }, { default: automata }] = await Promise.all([entry(), standard.automata()])
  const program = makeProgram(recogniser, automata)
  if (program !== undefined && !knows(message)) known.unshift({ message, recognise: createRecognise(program), rules })
}

function knows(message: MessageId): boolean {
  return known.some((each) => isSame(each.message, message))
}

function isSame(a: MessageId, b: MessageId): boolean {
  return a.type === b.type && a.version === b.version && a.module === b.module
}

/** The report on these bytes when it has no findings at all; nothing otherwise, and as long as nothing was learned. */
export function recogniseWell(bytes: Uint8Array, { as, maxBytes, maxDepth, rules }: JudgeOptions): Report | undefined {
  if (maxDepth !== undefined || bytes.length > (maxBytes ?? standardLimits.maxBytes)) return undefined
  const asked = Math.min(known.length, mostAsked)
  for (let index = 0; index < asked; index++) {
    const each = known[index]
    if (each === undefined || (as !== undefined && !isSame(each.message, as))) continue
    const asksRules = rules !== false && each.rules.length > 0
    const recognised = each.recognise(bytes, asksRules)
    if (recognised === undefined) continue
    if (index > 0) known.unshift(...known.splice(index, 1))
    const isWell = !asksRules || findRuleMistakes(recognised.taken, each.rules, []).length === 0
    return isWell ? { valid: true, message: each.message, findings: [] } : undefined
  }
  return undefined
}
