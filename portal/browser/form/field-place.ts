/** Where in a form a place of the message is shown: the field itself, or the group around what has no field. */
import { splitPointer } from '../../../json/index.ts'
import type { Node, ObjectNode } from '../../../schemas/index.ts'
import { branchOf, itemsOf, membersOf } from './draft.ts'
import type { Draft } from './draft.ts'

/** The name in the page of what stands at a place. */
export const fieldId = (pointer: string): string => `veld${pointer.replaceAll('/', '-')}`

/** What stands in a form at the top: its model, and what is filled in. */
export type Filled = { readonly node: Node; readonly draft: Draft }

/** Place of the content in a message. */
export const contentPlace = '/Inhoud'

/** Place of the documents that prove what a sender may ask. */
export const evidencePlace = '/Stuurgegevens/Bewijsstukken'

/** The place in the form that a place of the message leads to; there always is one. */
export function fieldAt(filled: Filled, pointer: string, evidence?: Filled): string {
  if (evidence !== undefined && pointer.startsWith(evidencePlace))
    return walk(evidence, evidencePlace, splitPointer(pointer.slice(evidencePlace.length)))
  const [first, ...steps] = splitPointer(pointer)
  return first === contentPlace.slice(1) ? walk(filled, contentPlace, steps) : contentPlace
}

/** The element at a place of the content, with what is filled in there; nothing where no field of its own is shown. */
export function filledAt(filled: Filled, pointer: string): Filled | undefined {
  const [first, ...steps] = splitPointer(pointer)
  if (first !== contentPlace.slice(1)) return undefined
  return steps.reduce<Filled | undefined>((here, step) => here && within(here, step), filled)
}

function walk(filled: Filled, from: string, steps: readonly string[]): string {
  let place = from
  let here: Filled | undefined = filled
  for (const step of steps) {
    here = within(here, step)
    if (here === undefined) break
    place = `${place}/${step}`
  }
  return place
}

/** What a form shows at this step; a constant is not shown, and neither is what another form of a choice has. */
function within({ node, draft }: Filled, step: string): Filled | undefined {
  if (node.kind === 'list') {
    const item = Number(step)
    return item in itemsOf(draft) ? { node: node.items, draft: itemsOf(draft)[item] } : undefined
  }
  const inside = membersOf(draft)[step]
  if (node.kind === 'union' && step === node.tag) return { node: { ...node, kind: 'const', value: '' }, draft: inside }
  const found = shownProperties(node, draft).find(({ name }) => name === step)
  return found === undefined || found.node.kind === 'const' ? undefined : { node: found.node, draft: inside }
}

/** The members that a form shows of a group as it is filled in. */
export function shownProperties(node: Node, draft: Draft): ObjectNode['properties'] {
  if (node.kind === 'object') return node.properties
  if (node.kind === 'union') return branchOf(node, draft)?.properties ?? []
  return node.kind === 'choice' ? node.properties.filter(({ name }) => name in membersOf(draft)) : []
}
