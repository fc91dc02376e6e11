/** Checks the reasons for the data: every element its own purpose, and the BSN only where the agreements allow it. */
import { catalogModule } from '../catalog-lookup.ts'
import type { Catalog } from '../catalog.ts'
import type { LawFault } from './law-fault.ts'
import { definitionsOf } from './check-references.ts'
import type { LawVersion } from '../law.ts'
import { effective, referencedName } from './law-nodes.ts'
import type { LawNode } from './law-nodes.ts'

/** Elements with another name but the same `x-doel`: a reason that fits two things explains neither. */
export function sharedPurposes(law: LawVersion, nodes: readonly LawNode[]): readonly LawFault[] {
  const first = new Map<string, { readonly name: string; readonly place: string }>()
  return nodes
    .filter(({ role }) => role !== 'root' && role !== 'definition')
    .flatMap((node) => {
      const schema = effective(node, law)
      const purpose = String(schema['x-doel'] ?? '')
      const name = node.role === 'property' ? node.name : (referencedName(node.written) ?? String(schema['title']))
      const other = first.get(purpose) ?? { name, place: node.place }
      first.set(purpose, other)
      return other.name === name
        ? []
        : [{ place: node.place, claim: `has the x-doel of ${other.name} (${other.place}): say why this one is needed` }]
    })
}

/** The BSN in a message that may not carry it, and a BSN that is not marked as one. */
export function bsnFaults(law: LawVersion, nodes: readonly LawNode[], catalog: Catalog): readonly LawFault[] {
  const messages = catalogModule(catalog, law.module)?.berichten ?? []
  const allowed = new Set(
    messages.flatMap(({ bsn, versies }) => (bsn === true ? (versies[law.version]?.type ?? []) : [])),
  )
  const marked = nodes.filter((node) => effective(node, law)['x-persoonsgegeven'] === 'bsn')
  const strays = Object.keys(law.messages)
    .filter((message) => !allowed.has(message))
    .flatMap((message) => {
      const used = definitionsOf(nodes, message)
      return marked
        .filter((node) => node.message === message || (node.definition !== undefined && used.has(node.definition)))
        .map(({ place }) => ({ place, claim: `is a BSN in ${message}, a message that may not carry the BSN` }))
    })
  const hidden = nodes
    .filter((node) => /bsn|burgerservicenummer/i.test(node.name) && node.role === 'property' && !marked.includes(node))
    .map(({ place }) => ({ place, claim: 'is called a BSN but x-persoonsgegeven is not bsn' }))
  return [...strays, ...hidden]
}
