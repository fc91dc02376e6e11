/** Checks the references of one module version: they lead somewhere, never in a circle, and nothing is left over. */
import type { LawFault } from './law-fault.ts'
import type { LawVersion } from '../law.ts'
import { printVersionId } from '../message-id.ts'
import { referencedName } from './law-nodes.ts'
import type { LawNode } from './law-nodes.ts'

/** References that lead nowhere or in a circle; with one of these no schema of the version can be read. */
export function brokenReferences(law: LawVersion, nodes: readonly LawNode[]): readonly LawFault[] {
  const lost = nodes.flatMap(({ place, message, written }) => {
    if (written['$ref'] === undefined) return []
    const name = referencedName(written)
    const expected = `${message === undefined ? '' : 'gedeeld'}#/$defs/${name}`
    if (written['$ref'] !== expected)
      return [{ place, claim: `refers to ${String(written['$ref'])}; from here a definition is called ${expected}` }]
    const found = name !== undefined && Object.hasOwn(law.definitions, name)
    return found ? [] : [{ place, claim: `refers to ${name}, which gedeeld.schema.json does not define` }]
  })
  const uses = usesOf(nodes)
  const circles = Object.keys(law.definitions)
    .filter((name) => reach(uses, uses.get(name) ?? new Set()).has(name))
    .map((name) => ({
      place: `${printVersionId(law)}/gedeeld#/$defs/${name}`,
      claim: 'refers to itself, directly or through other definitions',
    }))
  return [...lost, ...circles]
}

/** Definitions that no message needs. */
export function unusedDefinitions(law: LawVersion, nodes: readonly LawNode[]): readonly LawFault[] {
  const used = new Set(Object.keys(law.messages).flatMap((message) => [...definitionsOf(nodes, message)]))
  return Object.keys(law.definitions)
    .filter((name) => !used.has(name))
    .map((name) => ({
      place: `${printVersionId(law)}/gedeeld#/$defs/${name}`,
      claim: 'is used by no message: remove it',
    }))
}

/** The definitions that a message needs, directly or through other definitions. */
export function definitionsOf(nodes: readonly LawNode[], message: string): ReadonlySet<string> {
  const own = nodes.filter((node) => node.message === message)
  return reach(usesOf(nodes), new Set(own.flatMap(({ written }) => referencedName(written) ?? [])))
}

/** Definition → the definitions it refers to. */
function usesOf(nodes: readonly LawNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>()
  for (const { definition, written } of nodes) {
    const name = referencedName(written)
    if (definition === undefined || name === undefined) continue
    uses.set(definition, (uses.get(definition) ?? new Set()).add(name))
  }
  return uses
}

function reach(uses: ReadonlyMap<string, ReadonlySet<string>>, start: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [...start]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    open.push(...(uses.get(name) ?? []))
  }
  return seen
}
