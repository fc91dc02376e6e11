/** Changes a draft at one place, and leaves the rest the very same object, so that a page draws again only what changed. */
import { splitPointer } from '../../../json/index.ts'
import { itemsOf, membersOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { contentPlace, evidencePlace } from './field-place.ts'

/** The draft with this at a place below the content. */
export function changed(draft: Draft, pointer: string, value: Draft): Draft {
  return put(draft, splitPointer(pointer.slice(contentPlace.length)), value)
}

/** The documents with this at a place below them. */
export function changedEvidence(draft: Draft, pointer: string, value: Draft): Draft {
  return put(draft, splitPointer(pointer.slice(evidencePlace.length)), value)
}

function put(draft: Draft, [step, ...rest]: readonly string[], value: Draft): Draft {
  if (step === undefined) return value
  if (Array.isArray(draft))
    return itemsOf(draft).map((item, index) => (index === Number(step) ? put(item, rest, value) : item))
  const members = membersOf(draft)
  return { ...members, [step]: put(members[step], rest, value) }
}
