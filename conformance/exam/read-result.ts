/** Reads a result from a document: its form, and that its marks follow from its answers and its totals from its cases. */
import { canonicalText } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { hasResultForm } from './result-form.ts'
import { totalsOf } from './result.ts'
import type { ExamResult } from './result.ts'
import { verdictMark } from './score.ts'
import type { CaseResult } from './score.ts'
import type { Level } from './subject.ts'

/**
 * A result; or `uitslag-vorm` when the document is none, and `telling` when its marks are not those of its answers or its totals
 * not those of its cases.
 *
 * @since 0.1.0
 * @alpha
 */
export function readResult(
  document: unknown,
):
  | { readonly ok: true; readonly result: ExamResult }
  | { readonly ok: false; readonly fault: 'uitslag-vorm' | 'telling' } {
  if (!hasResultForm(document)) return { ok: false, fault: 'uitslag-vorm' }
  const totals = totalsOf(document.gevallen, { known: new Set(document.bekend), broken: document.verwachtingen })
  const told = Object.fromEntries(
    Object.keys(totals).map((name) => [name, Object.entries(document).find(([key]) => key === name)?.[1]]),
  )
  const { niveaus } = document.aanspraak
  return document.gevallen.every((each) => marksFollow(each, niveaus)) &&
    canonicalText(told as Json) === canonicalText(totals as unknown as Json)
    ? { ok: true, result: document }
    : { ok: false, fault: 'telling' }
}

/** The verdict is what was answered; who gave no verdict is right at no level; nothing is scored that was not claimed. */
function marksFollow({ verwacht, antwoord, fout, signalering }: CaseResult, niveaus: readonly Level[]): boolean {
  const isAnswered = antwoord === 'geldig' || antwoord === 'ongeldig'
  const isClaimed = (name: string): boolean => (niveaus as readonly string[]).includes(name)
  return (
    fout.verdict === verdictMark(verwacht, antwoord) &&
    [fout, signalering].every((marks) => Object.keys(marks).every(isClaimed)) &&
    (isAnswered || [fout, signalering].every((marks) => Object.values(marks).every((mark) => mark === 'geen')))
  )
}
