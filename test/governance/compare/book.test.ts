/**
 * The message book and the comparison tell the same story: what came, what went and what became required.
 *
 * Inside: holds the comparison against the difference as data that the book's pages are written from.
 */
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../governance/index.ts'
import { differencesBetween } from '../../../generators/book/difference.ts'
import { readSide } from '../../../governance/index.ts'
import { elementsOf } from '../../../schemas/index.ts'
import { house } from '../../cli/run-skp.ts'
import { compareVersions, versionPairs } from './pairs.ts'

/** Outermost only: what stands in a new group is new with it. */
function outermost(pointers: readonly string[]): readonly string[] {
  return pointers
    .filter((pointer) => !pointers.some((other) => other !== pointer && pointer.startsWith(`${other}/`)))
    .sort()
}

function inComparison({ messages }: Comparison, name: string, kind: string): readonly string[] {
  const changes = messages.find((message) => message.new === name)?.changes ?? []
  return outermost([...new Set(changes.filter((change) => change.kind === kind).map(({ path }) => path))])
}

/** The places of renamed groups, under their new name and their old one. */
function renamedIn({ messages }: Comparison, name: string): readonly string[] {
  const changes = messages.find((message) => message.new === name)?.changes ?? []
  return changes
    .filter(({ kind }) => kind === 'element-renamed')
    .flatMap(({ path, before }) => [path, `${path.slice(0, path.lastIndexOf('/'))}/${String(before)}`])
}

describe.each(versionPairs)('$before to $after', ({ before: labelBefore, after: labelAfter }) => {
  test('agree on every message', async () => {
    const before = await readSide(labelBefore, { folder: house })
    const after = await readSide(labelAfter, { folder: house })
    const comparison = await compareVersions(labelBefore, labelAfter)
    const pairs = after.documents.flatMap((document) => {
      const former = before.documents.find(({ key }) => key === document.key)
      return former?.law === undefined || document.law === undefined
        ? []
        : [{ name: document.name, before: former.law.model, after: document.law.model }]
    })

    expect(pairs.length).toBeGreaterThan(3)
    for (const pair of pairs) {
      const differences = differencesBetween(elementsOf(pair.before), elementsOf(pair.after))
      // The book tells what stands in a renamed group piece by piece; the comparison says that it was renamed.
      const renamed = renamedIn(comparison, pair.name)
      const told = (pointer: string): boolean => !renamed.some((group) => pointer.startsWith(`${group}/`))
      const of = (kind: 'added' | 'removed') =>
        outermost(differences.filter((each) => each.kind === kind).map(({ element }) => element.pointer)).filter(told)

      expect([pair.name, inComparison(comparison, pair.name, 'element-added')]).toEqual([pair.name, of('added')])
      expect([pair.name, inComparison(comparison, pair.name, 'element-removed')]).toEqual([pair.name, of('removed')])
    }
  })
})
