/** Draft: what stands in a form, as people type it, and the message part that it says. */
import { isScalar, readCell, writeCell } from '../../../csv/index.ts'
import type { CellReading, CsvFindingCode } from '../../../csv/index.ts'
import { isObject } from '../../../json/index.ts'
import type { Node, ObjectNode, UnionNode } from '../../../schemas/index.ts'

/** What stands at an element: typed text, a list, or members by name. What is not filled in is absent. */
export type Draft = string | readonly Draft[] | { readonly [name: string]: Draft } | undefined

/** The members of a draft of a group. */
export function membersOf(draft: Draft): Readonly<Record<string, Draft>> {
  return isObject(draft) ? draft : {}
}

/** The items of a draft of a list. */
export function itemsOf(draft: Draft): readonly Draft[] {
  return Array.isArray(draft) ? (draft as readonly Draft[]) : []
}

/** The branch of a choice of forms that was chosen; nothing as long as none was. */
export function branchOf({ tag, branches }: UnionNode, draft: Draft): ObjectNode | undefined {
  return branches.find(({ value }) => value === membersOf(draft)[tag])?.node
}

/** The part of the message that the draft says; what cannot be read stays text, and the judge says what is wrong with it. */
export function readDraft(node: Node, draft: Draft): unknown {
  switch (node.kind) {
    case 'object':
      return group(node, membersOf(draft))
    case 'union': {
      const branch = branchOf(node, draft)
      return branch === undefined ? emptyOr(membersOf(draft)) : group(branch, membersOf(draft))
    }
    case 'choice':
      return group({ ...node, kind: 'object', dependentRequired: {} }, membersOf(draft))
    case 'list':
      return itemsOf(draft).map((item) => readDraft(node.items, item) ?? (isScalar(node.items) ? '' : {}))
    case 'const':
      return node.value
    default:
      return readText(node, draft)
  }
}

function readText(node: Node, draft: Draft): unknown {
  if (typeof draft !== 'string' || draft.trim() === '') return undefined
  const read = readTyped(node, draft)
  return 'value' in read ? read.value : draft
}

/** Why what was typed at an element of one value cannot be read; nothing when it can, or when nothing was typed. */
export function whyUnread(node: Node, draft: Draft): CsvFindingCode | undefined {
  if (!isScalar(node) || typeof draft !== 'string' || draft.trim() === '') return undefined
  const read = readTyped(node, draft)
  return 'code' in read ? read.code : undefined
}

/** Text of people means what it says: only a spreadsheet needs it to be protected. */
function readTyped(node: Node, typed: string): CellReading {
  return readCell(node, isFreeText(node) ? writeCell(node, typed) : typed)
}

/** Text that people write as they like, unlike a date. */
export function isFreeText(node: Node): boolean {
  return node.kind === 'text' && node.format !== 'date' && node.format !== 'partial-date'
}

/** The draft that says this part of a message: what somebody would have typed for it. */
export function draftOf(node: Node, value: unknown): Draft {
  if (value === undefined || node.kind === 'const') return undefined
  switch (node.kind) {
    case 'object':
    case 'choice':
      return draftOfGroup(node, value)
    case 'union': {
      const tag = isObject(value) ? value[node.tag] : undefined
      const branch = node.branches.find((each) => each.value === tag)
      if (branch === undefined) return {}
      return { ...draftOfGroup(branch.node, value), [node.tag]: branch.value }
    }
    case 'list':
      return (Array.isArray(value) ? value : []).map((item) => draftOf(node.items, item))
    default:
      return isFreeText(node) ? String(value) : writeCell(node, value)
  }
}

function draftOfGroup(
  { properties }: Pick<ObjectNode, 'properties'>,
  value: unknown,
): { readonly [name: string]: Draft } {
  const values = isObject(value) ? value : {}
  return Object.fromEntries(
    properties.flatMap(({ name, node }) => {
      const draft = Object.hasOwn(values, name) ? draftOf(node, values[name]) : undefined
      return draft === undefined ? [] : [[name, draft] as const]
    }),
  )
}

/** The group; one of which nothing is filled in is absent, unless it must be there. */
function group({ properties }: ObjectNode, members: Readonly<Record<string, Draft>>): unknown {
  const read = properties.map(({ name, required, node }) => {
    const value = node.kind === 'const' || Object.hasOwn(members, name) ? readDraft(node, members[name]) : undefined
    return [name, value ?? (required ? whenMissing(node) : undefined)] as const
  })
  const filled = read.filter(([, value]) => value !== undefined)
  const isEmpty = filled.every(([name]) => properties.find((each) => each.name === name)?.node.kind === 'const')
  return isEmpty && !properties.some(({ node }) => node.kind === 'const') ? undefined : Object.fromEntries(filled)
}

/** So that the judge speaks of the elements inside, which people see, and not of the group alone. */
function whenMissing(node: Node): unknown {
  if (node.kind === 'list') return []
  return node.kind === 'object' ? (group(node, {}) ?? {}) : undefined
}

function emptyOr(members: Readonly<Record<string, Draft>>): unknown {
  return Object.keys(members).length === 0 ? undefined : {}
}

/**
 * What a form begins with: what the question says under the same name — numbers by which both know the client and the case, and lists,
 * to be answered item by item. Groups, such as who to call, are of who answers.
 */
export function prefill(node: ObjectNode, question: unknown): Draft {
  const asked = isObject(question) ? question : {}
  return Object.fromEntries(
    node.properties.flatMap(({ name, node: inside }): readonly (readonly [string, Draft])[] => {
      // Our own number, as who asks has it.
      const value = asked[name] ?? asked[`${name}VolgensSHV`]
      if (inside.kind === 'list' && Array.isArray(value)) return [[name, value.map((item) => same(inside.items, item))]]
      return inside.kind === 'text' && isFreeText(inside) && typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

/** The values of an item that its answer has under the same names. */
function same(node: Node, item: unknown): Draft {
  const branches = node.kind === 'union' ? node.branches.map((each) => each.node) : node.kind === 'object' ? [node] : []
  const values = isObject(item) ? item : {}
  return Object.fromEntries(
    branches.flatMap(({ properties }) =>
      properties.flatMap(({ name, node: inside }) =>
        Object.hasOwn(values, name) && (inside.kind === 'text' || inside.kind === 'integer')
          ? [[name, writeCell(inside, values[name])] as const]
          : [],
      ),
    ),
  )
}
