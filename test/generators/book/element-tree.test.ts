/** What one may send, as a tree: each element inside its group, what must be there first, and the count that the page opens with. */
import { expect, test } from 'vitest'
import type { Node, Property } from '../../../schemas/index.ts'
import { messages, page } from './made-book.ts'

type Line = { readonly badge: string; readonly anchor: string; readonly inside: Line[] }

test.each(messages)('$path: every element stands inside its group', ({ path }) => {
  const wrong = groupsOf(path).flatMap(({ anchor, inside }) =>
    inside.filter((line) => line.anchor.split('.').slice(0, -1).join('.') !== anchor).map((line) => line.anchor),
  )

  expect(wrong).toEqual([])
})

test.each(messages)('$path: what must be there comes first in its group, and what may be left out last', ({ path }) => {
  const ranks = groupsOf(path).map(({ inside }) => inside.map(({ badge }) => rankOf(badge)))

  expect(ranks.filter((group) => group.some((rank, at) => rank < (group[at - 1] ?? 0)))).toEqual([])
})

test.each(messages)('$path: the count of what is always required is that of the schema', ({ model, path }) => {
  const content = model.root.kind === 'object' ? model.root.properties.find(({ name }) => name === 'Inhoud') : undefined
  const [, count = ''] = /; (\d+) daarvan (?:is|zijn) altijd verplicht/.exec(page(path)) ?? []

  expect(Number(count)).toBe(content === undefined ? 0 : alwaysThere(content.node))
})

/** Counted on the model: values in groups that are all required, in no choice and in no variant but the tag. */
function alwaysThere(node: Node): number {
  switch (node.kind) {
    case 'object':
      return node.properties
        .filter(({ required }) => required)
        .reduce((sum, property) => sum + alwaysThere(property.node), 0)
    case 'list':
      return alwaysThere(node.items)
    case 'choice':
      return 0
    case 'union':
      return inAllVariants(node.branches.map((branch) => branch.node.properties))
    default:
      return 1
  }
}

/** What every variant requires. */
function inAllVariants([first = [], ...others]: readonly (readonly Property[])[]): number {
  return first
    .filter(({ required, name }) => [required, ...others.map((other) => requires(other, name))].every(Boolean))
    .reduce((sum, property) => sum + alwaysThere(property.node), 0)
}

function requires(properties: readonly Property[], name: string): boolean {
  return properties.some((property) => property.name === name && property.required)
}

function rankOf(badge: string): number {
  return badge === 'Verplicht' ? 0 : badge === 'Mag' ? 2 : 1
}

/** Every group of the tree, the message itself among them. */
function groupsOf(path: string): readonly Line[] {
  const section = page(path).split('\n## Wat erin staat\n')[1]?.split('\n## ')[0] ?? ''
  const content: Line = { badge: '', anchor: 'Inhoud', inside: [] }
  const whole: Line = { badge: '', anchor: '', inside: [] }
  const open: Line[] = []
  const groups = [content, whole]
  for (const [, tag, badge, anchor] of section.matchAll(
    /(<details|<\/details>)|<summary><b>[^<]*<\/b> <(?:em|i)>([^<]*)<|<a id="([^"]+)">/g,
  )) {
    if (tag === '<details') open.push({ badge: '', anchor: '', inside: [] })
    else if (tag === '</details>') close(open, groups, { content, whole })
    else if (badge !== undefined) open[open.length - 1] = { badge, anchor: '', inside: [] }
    else if (anchor !== undefined) name(open, anchor)
  }
  return groups
}

/** A line is named by the first name in it; what tells why a group is there lies one deeper. */
function name(open: Line[], anchor: string): void {
  const at = open.findLastIndex(({ badge }) => badge !== '')
  const line = open[at]
  if (line !== undefined && line.anchor === '') open[at] = { ...line, anchor }
}

function close(open: Line[], groups: Line[], top: { readonly content: Line; readonly whole: Line }): void {
  const line = open.pop()
  if (line === undefined || line.badge === '') return
  const outer = open.at(-1) ?? (line.anchor.startsWith('Inhoud.') ? top.content : top.whole)
  outer.inside.push(line)
  if (line.inside.length > 0) groups.push(line)
}
