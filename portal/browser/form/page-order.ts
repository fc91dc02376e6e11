/** The order in which a page shows places: that of its fields, and not that of the message. */
import { splitPointer } from '../../../json/index.ts'
import { itemsOf, membersOf } from './draft.ts'
import { contentPlace, shownProperties } from './field-place.ts'
import type { Filled } from './field-place.ts'
import type { Remark } from './field-setting.ts'
import { groupNames } from './group-names.ts'

/** What was found at the fields, as one meets it from the top of the page; at one place in the order in which it was found. */
export function inPageOrder(remarks: readonly Remark[], filled: Filled): readonly Remark[] {
  const placed = remarks.map((remark) => ({ remark, at: placeOf(remark.pointer, filled) }))
  return placed.toSorted((one, other) => compare(one.at, other.at)).map(({ remark }) => remark)
}

/** Where a place stands, by what it stands in; what is no content, such as a document, comes last. */
function placeOf(pointer: string, filled: Filled): readonly number[] {
  const [first, ...steps] = splitPointer(pointer)
  if (first !== contentPlace.slice(1)) return [Number.POSITIVE_INFINITY, ...steps.map(indexOf)]
  const place: number[] = []
  let here: Filled | undefined = filled
  for (const step of steps) {
    if (here === undefined) break
    place.push(...standing(here, step, here === filled))
    here = inside(here, step)
  }
  return place
}

/** Where a member stands in its group; at the top first by the heading that it stands under. */
function standing({ node, draft }: Filled, step: string, isTop: boolean): readonly number[] {
  if (node.kind === 'list') return [indexOf(step)]
  const members = shownProperties(node, draft)
  // Which form a group has is chosen above what that form has.
  const at = node.kind === 'union' && step === node.tag ? -1 : members.findIndex(({ name }) => name === step)
  if (!isTop || node.kind !== 'object') return [at]
  return [groupNames(node).indexOf(members[at]?.node.annotations.groep ?? ''), at]
}

function inside({ node, draft }: Filled, step: string): Filled | undefined {
  if (node.kind === 'list') return { node: node.items, draft: itemsOf(draft)[indexOf(step)] }
  const found = shownProperties(node, draft).find(({ name }) => name === step)
  return found === undefined ? undefined : { node: found.node, draft: membersOf(draft)[step] }
}

const indexOf = (step: string): number => (/^\d+$/.test(step) ? Number(step) : 0)

/** What stands in another comes after it. */
function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  if (at === -1) return one.length - other.length
  return (one[at] ?? 0) - (other[at] ?? Number.NEGATIVE_INFINITY)
}
