/**
 * The message book as the workshop makes it, and the law it must tell, walked without the workshop's own eyes.
 *
 * Inside: takes the pages of the book alone; the door writes every product at once.
 */
import { bookFiles } from '../../../generators/book/pages.ts'
import { readStandard } from '../../../generators/index.ts'
import type { MessageModel, Node } from '../../../schemas/index.ts'
import { readCatalog, readModels } from '../../../schemas/read.ts'

export const versions = readStandard()
export const catalog = readCatalog()

/** Path below `generated/` → text. */
export const files: ReadonlyMap<string, string> = new Map(bookFiles(versions).map(({ path, text }) => [path, text]))

export const pages = [...files.keys()].filter((path) => path.endsWith('.md'))

/** A message, its rules' ids and its page. */
export const messages = versions.flatMap(({ law, rules }) =>
  readModels(law).map((model) => ({
    model,
    path: `berichtenboek/${law.module}/${law.version}/${model.type}.md`,
    rules: rules.filter(({ berichten }) => berichten.includes(model.type)),
  })),
)

export function page(path: string): string {
  const text = files.get(path)
  if (text === undefined) throw new Error(`No page ${path}`)
  return text
}

/** What stands before the section for makers of software. */
export function prose(path: string): string {
  return page(path).split('\n## Technisch\n')[0] ?? ''
}

/** Every node of a message with its pointer; items of lists and variants of groups too. */
export function nodesOf({ root }: MessageModel): { pointer: string; node: Node }[] {
  return below(root, '')
}

function below(node: Node, pointer: string): { pointer: string; node: Node }[] {
  switch (node.kind) {
    case 'object':
    case 'choice':
      return node.properties.flatMap((property) => {
        const place = `${pointer}/${property.name}`
        return [{ pointer: place, node: property.node }, ...below(property.node, place)]
      })
    case 'union':
      return node.branches.flatMap((branch) => [{ pointer, node: branch.node }, ...below(branch.node, pointer)])
    case 'list':
      return [{ pointer: `${pointer}/*`, node: node.items }, ...below(node.items, `${pointer}/*`)]
    default:
      return []
  }
}

/** The name that a pointer has as a place to link to. */
export function anchorOf(pointer: string): string {
  return pointer
    .split('/')
    .filter((step) => step !== '' && step !== '*')
    .join('.')
}

/** How often a text occurs in another. */
export function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}
