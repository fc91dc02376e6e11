/** Proposal: whether a folder with a wijzigingsvoorstel holds what a meeting needs to decide. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readApprovals } from '../compare/approvals.ts'

/** The headings of the template that every proposal fills in. */
const proposalHeadings = [
  'Wat verandert',
  'Waarom',
  'Wie raakt het',
  'Persoonsgegevens',
  'Invoering',
  'Besluit',
] as const

/**
 * What is missing in the folder, in Dutch; nothing when the proposal is complete.
 *
 * @since 0.1.0
 * @beta
 */
export function proposalFaults(folder: string): readonly string[] {
  const file = join(folder, 'voorstel.md')
  if (!existsSync(file)) return ['voorstel.md ontbreekt']
  const text = readFileSync(file, 'utf8')
  const sections = new Map(
    [...text.matchAll(/^## (.+)\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm)].map(([, head = '', body = '']) => [
      head.trim(),
      body.trim(),
    ]),
  )
  const missing = proposalHeadings
    .filter((heading) => !sections.has(heading))
    .map((heading) => `het deel «${heading}» ontbreekt`)
  const empty = proposalHeadings
    .filter((heading) => sections.get(heading) === '' || /\bINVULLEN\b/.test(sections.get(heading) ?? ''))
    .map((heading) => `het deel «${heading}» is niet ingevuld`)
  return [...missing, ...empty, ...approvalFaults(folder)]
}

function approvalFaults(folder: string): readonly string[] {
  const file = join(folder, 'goedkeuringen.json')
  if (!existsSync(file)) return ['goedkeuringen.json ontbreekt']
  try {
    readApprovals(file, 'goedkeuringen.json')
    return []
  } catch (failure) {
    if (failure instanceof ToolkitFailure) return [failure.message]
    throw failure
  }
}
