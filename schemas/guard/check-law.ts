/**
 * The guard of the law: what a meta-schema cannot say. It expects schemas that are valid against
 * `profiel.schema.json`, and tells each fault as a place with a claim.
 */
import type { Catalog } from '../catalog.ts'
import { annotationFaults } from './check-annotations.ts'
import { coreFaults } from './check-core.ts'
import { activationFaults } from './check-grounds.ts'
import { identityFaults } from './check-identity.ts'
import { proofFaults } from './check-proofs.ts'
import { bsnFaults, sharedPurposes } from './check-purposes.ts'
import { brokenReferences, unusedDefinitions } from './check-references.ts'
import { ruleFaults } from './check-rules.ts'
import { shapeFaults } from './check-shapes.ts'
import type { LawFault } from './law-fault.ts'
import type { LawVersion } from '../law.ts'
import { lawNodes } from './law-nodes.ts'
import type { Rule } from '../rule.ts'

/** The faults of one module version, its rules and its place in the catalogue; empty when the law is sound. */
export function checkLaw(law: LawVersion, rules: readonly Rule[], catalog: Catalog): readonly LawFault[] {
  const nodes = lawNodes(law)
  const broken = brokenReferences(law, nodes)
  // While a reference leads nowhere or in a circle, every other answer would be a guess.
  if (broken.length > 0) return broken
  return [
    ...unusedDefinitions(law, nodes),
    ...identityFaults(law, catalog),
    ...nodes.flatMap((node) => shapeFaults(law, node, catalog)),
    ...nodes.flatMap((node) => annotationFaults({ law, catalog, node })),
    ...coreFaults(nodes),
    ...sharedPurposes(law, nodes),
    ...bsnFaults(law, nodes, catalog),
    ...proofFaults(law, catalog),
    ...activationFaults(law, catalog),
    ...ruleFaults(law, rules, catalog),
  ]
}
