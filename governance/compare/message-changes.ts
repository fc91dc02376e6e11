/** Messages that came, went or got another name. */
import type { Json } from '../../json/index.ts'
import { documentJudge } from '../source/document-judge.ts'
import type { Document, MessagePair } from '../source/side.ts'
import { anyMessage } from './candidates.ts'
import type { Verdict, Verdicts } from './comparison.ts'
import { placeOn } from './found-change.ts'
import type { FoundChange } from './found-change.ts'
import type { Prover } from './prover.ts'

const holds: Verdict = { answer: 'holds' }

/** A change with whom it breaks. */
export type JudgedChange = { readonly change: FoundChange; readonly verdicts: Verdicts }

/** A message that one side does not have: whoever still sends it, or already does, is not understood. */
export async function lonelyMessage(
  { before, after }: MessagePair,
  prove: Prover,
): Promise<{ judged: readonly JudgedChange[]; verdicts: Verdicts }> {
  const document = after ?? before
  if (document === undefined) return { judged: [], verdicts: { verzenders: holds, ontvangers: holds } }
  const broken = await strange(document, prove)
  const verdicts =
    after === undefined ? { verzenders: broken, ontvangers: holds } : { verzenders: holds, ontvangers: broken }
  const change: FoundChange = {
    ...{ kind: after === undefined ? 'message-removed' : 'message-added', path: '', subject: '', monotone: true },
    effect: after === undefined ? 'tighter' : 'looser',
    title: document.law?.naam ?? document.name,
    [placeOn[after === undefined ? 'before' : 'after']]: document.place,
  }
  return { judged: [{ change, verdicts }], verdicts }
}

/** The change of a name; software that knows the old one does not know the new one. */
export function renaming(before: Document, after: Document): readonly JudgedChange[] {
  if (before.law === undefined || after.law === undefined || before.law.type === after.law.type) return []
  const change: FoundChange = {
    ...{ kind: 'message-renamed', path: '', subject: '', monotone: true, effect: 'either' },
    ...{
      title: after.law.naam,
      before: before.law.naam,
      after: after.law.naam,
      placeBefore: before.place,
      placeAfter: after.place,
    },
  }
  const refusedBy = ['/Stuurgegevens/Berichttype const']
  const verdict = (witness: Json): Verdict => ({ answer: 'breaks', witness, refusedBy })
  return [
    { change, verdicts: { verzenders: verdict(anyMessage(before.law)), ontvangers: verdict(anyMessage(after.law)) } },
  ]
}

async function strange(document: Document, prove: Prover): Promise<Verdict> {
  const refusedBy = ['/ unknown']
  if (document.law !== undefined) return { answer: 'breaks', witness: anyMessage(document.law), refusedBy }
  const proof = await prove(documentJudge(document).schema, false)
  if (proof.answer === 'no') return { answer: 'breaks', witness: proof.witness, refusedBy }
  return proof.answer === 'yes' ? holds : { answer: 'unknown', reason: proof.reason }
}
