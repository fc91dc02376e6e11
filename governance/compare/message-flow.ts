/** MessageFlow: messages on their way from who speaks one side to who speaks the other, in one of the two directions. */
import { isObject, sameJson } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { Document } from '../source/side.ts'
import { shrink } from '../../prover/index.ts'
import { addressedTo } from './address.ts'
import { refusedMessages } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import type { Direction, Verdict } from './comparison.ts'
import { documentJudge } from '../source/document-judge.ts'
import type { DocumentJudge, Refusal } from '../source/document-judge.ts'
import type { FoundChange } from './found-change.ts'

/** Who sends and who receives, and what each of the two accepts. */
export type MessageFlow = {
  readonly direction: Direction
  readonly from: Document
  readonly to: Document
  readonly judge: { readonly from: DocumentJudge; readonly to: DocumentJudge }
  /** The schema of the receiving side, its name and version put as the sending side has them. */
  readonly received: JsonObject | boolean
  /** Messages of a law that the other side refuses: drawn ones are quick to make, those on boundaries are many. */
  readonly candidates: (kind: 'drawn' | 'boundary') => readonly Candidate[]
}

const judges = new WeakMap<Document, DocumentJudge>()

/** The flow in this direction between an old and a new document. */
export function flowOf(direction: Direction, before: Document, after: Document): MessageFlow {
  const [from, to] = direction === 'verzenders' ? [before, after] : [after, before]
  const judge = { from: judgeOf(from), to: judgeOf(to) }
  const made = new Map<'drawn' | 'boundary', readonly Candidate[]>()
  return {
    direction,
    from,
    to,
    judge,
    received: readdressed(judge.to.schema, from),
    candidates: (kind) => {
      const found = made.get(kind) ?? refusedMessages(kind, { from, to, judge: judge.to })
      made.set(kind, found)
      return found
    },
  }
}

/** Whether a change alone could make the other side refuse a message: of what only loosens, nothing comes. */
export function mayBreak({ direction }: MessageFlow, { effect, monotone }: FoundChange): boolean {
  if (effect === 'none') return false
  return !monotone || effect === 'either' || effect === (direction === 'verzenders' ? 'tighter' : 'looser')
}

/** Why the other side refuses a message that this side accepts; nothing when it is no message of this side. */
export function refusalsOf(flow: MessageFlow, message: Json): readonly Refusal[] {
  if (flow.judge.from.refusals(message).length > 0) return []
  return flow.judge.to.refusals(addressedTo(flow.to, message))
}

/** The verdict that this message shows, made as small as shows it; `about` says which refusals count. */
export function brokenBy(flow: MessageFlow, message: Json, about: (refusal: Refusal) => boolean): Verdict {
  const least = refusalsOf(flow, message).length
  const witness = shrink(message, (smaller) => {
    const refusals = refusalsOf(flow, smaller)
    return refusals.length <= least && refusals.some(about)
  })
  const refusedBy = refusalsOf(flow, witness).map(({ path, subject }) => `${path} ${subject}`)
  return { answer: 'breaks', witness, refusedBy: [...new Set(refusedBy)] }
}

function judgeOf(document: Document): DocumentJudge {
  const judge = judges.get(document) ?? documentJudge(document)
  judges.set(document, judge)
  return judge
}

/** The name and version of a message are no part of what it says; both sides get those of the sender. */
function readdressed(schema: JsonObject | boolean, { law }: Document): JsonObject | boolean {
  const parts = isObject(schema) ? schema['properties'] : undefined
  const control = isObject(parts) ? parts['Stuurgegevens'] : undefined
  const elements = isObject(control) ? control['properties'] : undefined
  if (law === undefined || !isObject(schema) || !isObject(parts) || !isObject(control) || !isObject(elements))
    return schema
  const address: JsonObject = {
    Module: { const: law.module },
    Versie: { const: law.version },
    Berichttype: { const: law.type },
  }
  return {
    ...schema,
    properties: { ...parts, Stuurgegevens: { ...control, properties: { ...elements, ...address } } },
  }
}

/** Whether both sides are one schema once name and version are left out. */
export function sameSchema({ judge, received }: MessageFlow): boolean {
  return sameJson(judge.from.schema, received)
}
