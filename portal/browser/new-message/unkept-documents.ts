/** Documents that a draft did not keep: they are larger than a draft may be, so who goes on is asked to choose them again. */
import { itemsOf } from '../form/draft.ts'
import type { Draft } from '../form/draft.ts'
import { evidencePlace } from '../form/field-place.ts'
import type { Remark } from '../form/field-setting.ts'

/** How many documents stand in a form, for its draft to remember; nothing when there are none. */
export function countOf(documents: Draft): { readonly documents?: number } {
  const count = itemsOf(documents).length
  return count === 0 ? {} : { documents: count }
}

/** The question before a message leaves with fewer documents than its draft had: a warning, which asks once. */
export function unkeptDocuments(before: number, documents: Draft): readonly Remark[] {
  const missing = before - itemsOf(documents).length
  if (missing <= 0) return []
  const what = missing === 1 ? 'Eén document' : `${missing} documenten`
  const text = `${what} van dit concept ${missing === 1 ? 'is' : 'zijn'} niet bewaard en ${missing === 1 ? 'gaat' : 'gaan'} niet mee. Kies ${missing === 1 ? 'het' : 'ze'} opnieuw, of verstuur het bericht zonder.`
  return [{ pointer: evidencePlace, text, isFault: false }]
}
