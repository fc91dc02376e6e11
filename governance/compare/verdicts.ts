/** Verdicts: of each change, and of a message as a whole, whom it breaks, with a message that shows it. */
import { isObject, splitPointer } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { OpenReason, Verdict } from './comparison.ts'
import { demandOf } from './demand.ts'
import type { Refusal } from '../source/document-judge.ts'
import { brokenBy, mayBreak, refusalsOf, sameSchema } from './message-flow.ts'
import type { MessageFlow } from './message-flow.ts'
import type { FoundChange } from './found-change.ts'
import { sizeOf, SchemaFault } from '../../prover/index.ts'
import type { Proof, Prover } from './prover.ts'
import type { RuleChange } from './rule-changes.ts'
import { ruleVerdict } from './rule-verdicts.ts'

const holds: Verdict = { answer: 'holds' }
/** The verdict on the whole is made of those on the changes. */
const seeChanges: Verdict = { answer: 'unknown', reason: { code: 'only-together', params: {} } }

/** What is asked about one message in one direction. */
export type Question = {
  readonly flow: MessageFlow
  readonly changes: readonly FoundChange[]
  readonly rules: readonly RuleChange[]
}

/** The verdicts in one direction, in the order in which the changes and rules were asked about. */
export type Answers = {
  readonly message: Verdict
  readonly changes: readonly Verdict[]
  readonly rules: readonly Verdict[]
}

/** The verdicts of a message and all its changes. */
export async function answersTo(question: Question, prove: Prover): Promise<Answers> {
  const { flow } = question
  const whole = await structureVerdict(question, prove)
  const changes: Verdict[] = []
  const proofBudget = { left: proofsFor(flow) }
  for (const change of question.changes)
    changes.push(await changeVerdict(question, change, { whole, prove, proofBudget }))
  const rules = question.rules.map((change) => ruleVerdict(flow, change))
  const undecided = whole === seeChanges && !changes.some(({ answer }) => answer === 'breaks')
  const structure = undecided ? await proven(flow, flow.received, { prove, about: () => true }) : whole
  return { message: worst([structure, ...changes, ...rules]), changes, rules }
}

/** A break is certain; what stays open is worse than what holds. Of breaks, the smallest message is shown. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const breaks = verdicts.filter((verdict) => verdict.answer === 'breaks')
  const size = (verdict: Verdict & { answer: 'breaks' }): number =>
    JSON.stringify(verdict.witness).length + 100 * verdict.refusedBy.length
  const [smallest] = breaks.toSorted((one, other) => size(one) - size(other))
  return smallest ?? verdicts.find(({ answer }) => answer === 'unknown') ?? holds
}

/** Whether every message of one structure is one of the other: in a law that follows from the changes. */
async function structureVerdict({ flow, changes }: Question, prove: Prover): Promise<Verdict> {
  if (sameSchema(flow)) return holds
  const lawful = flow.from.law !== undefined && flow.to.law !== undefined
  if (lawful && !changes.some((change) => mayBreak(flow, change))) return holds
  if (lawful && flow.candidates('drawn').length > 0) return seeChanges
  return proven(flow, flow.received, { prove, about: () => true })
}

type Proving = { readonly prove: Prover; readonly about: (refusal: Refusal) => boolean }

/** The prover's answer; its witness counts when both judges confirm it. */
async function proven(flow: MessageFlow, demand: Json, { prove, about }: Proving): Promise<Verdict> {
  const proof = await asked(flow, prove, demand)
  if (proof.answer === 'yes') return holds
  if (proof.answer === 'unknown') return open(proof.reason)
  if (refusalsOf(flow, proof.witness).some(about)) return brokenBy(flow, proof.witness, about)
  return open({ code: 'only-together', params: {} })
}

/** The prover looks closer than a meta-schema, so it may be the first to see that something is no schema. */
async function asked({ judge, from, to }: MessageFlow, prove: Prover, demand: Json): Promise<Proof> {
  try {
    return await prove(judge.from.schema, demand)
  } catch (fault) {
    if (!(fault instanceof SchemaFault)) throw fault
    const { file } = (fault.side === 'a' ? from : to).place
    throw new ToolkitFailure('file-unreadable', `${file.path}#${fault.pointer} is no schema here: ${fault.remedy}`, {
      cause: fault,
    })
  }
}

function open(reason: OpenReason): Verdict {
  return { answer: 'unknown', reason }
}

/** A proof takes longer than its schema grows: hundreds are made of a usual schema, and a few of one of a megabyte. */
function proofsFor({ judge }: MessageFlow): number {
  return Math.ceil(4_000_000 / Math.max(sizeOf(judge.from.schema), sizeOf(judge.to.schema)) ** 1.5)
}

/** `proofBudget.left` is how many proofs may still be made for single changes. */
type Given = { readonly whole: Verdict; readonly prove: Prover; readonly proofBudget: { left: number } }

async function changeVerdict(
  question: Question,
  change: FoundChange,
  { whole, prove, proofBudget }: Given,
): Promise<Verdict> {
  const { flow } = question
  if (whole.answer === 'holds' || !mayBreak(flow, change)) return holds
  const about = (refusal: Refusal): boolean => pointsAt(refusal, change, flow)
  const among = (kind: 'drawn' | 'boundary'): Verdict | undefined => {
    const candidate = flow.candidates(kind).find(({ refusals }) => refusals.some(about))
    return candidate && brokenBy(flow, candidate.message, about)
  }
  const drawn = among('drawn')
  if (drawn !== undefined) return drawn
  if (whole.answer === 'breaks' && refusalsOf(flow, whole.witness).some(about))
    return brokenBy(flow, whole.witness, about)
  const demand = change.monotone ? demandOf(change, flow.direction, flow.to.files) : undefined
  if (demand === undefined) return open({ code: 'only-together', params: {} })
  // An engine that cannot work with the schemas will not be able to for a part of them.
  if (whole.answer === 'unknown' && whole.reason.code === 'engine-failed') return whole
  if (proofBudget.left-- <= 0) return open({ code: 'too-many', params: {} })
  const verdict = await proven(flow, inDialectOf(flow, demand), { prove, about })
  return verdict.answer === 'unknown' ? (among('boundary') ?? verdict) : verdict
}

function inDialectOf({ judge }: MessageFlow, demand: JsonObject): JsonObject {
  const dialect = isObject(judge.from.schema) ? judge.from.schema['$schema'] : undefined
  return { ...(dialect === undefined ? {} : { $schema: dialect }), ...demand }
}

/** Whether a refusal stands where the change is, or below it. */
function pointsAt({ path }: Refusal, change: FoundChange, { direction }: MessageFlow): boolean {
  const above = change.path.slice(0, change.path.lastIndexOf('/'))
  const former = typeof change.before === 'string' ? `${above}/${change.before}` : change.path
  const place = change.kind === 'element-renamed' && direction === 'verzenders' ? former : change.path
  return [place, change.path].some((each) => isBelow(splitPointer(path), splitPointer(each)))
}

/** Of a change at every item or member, each of them is below it. */
function isBelow(steps: readonly string[], above: readonly string[]): boolean {
  return above.length <= steps.length && above.every((step, at) => step === '*' || step === steps[at])
}
