/** The files of the recognisers: one a message, and one with the automata that all share. */
import type { MessageModel } from '../../schemas/index.ts'
import type { Product } from '../product.ts'
import { createAutomata, recogniserOf } from './recognisers.ts'

/** A message, and the places in it that rules read (pointers with `*`). */
export type RecogniserSource = { readonly model: MessageModel; readonly reads: readonly string[] }

/** ES modules of data in this folder; the order of the sources decides the order of the automata. */
export function recogniserFiles(folder: string, sources: readonly RecogniserSource[]): readonly Product[] {
  const automata = createAutomata()
  const files = sources.map(({ model, reads }) => ({
    path: `${folder}/${model.module}/${model.version}/${model.type}.js`,
    text: exported(recogniserOf(model, reads, automata)),
  }))
  return [...files, { path: `${folder}/automata.js`, text: exported(automata.list) }]
}

function exported(data: unknown): string {
  return `export default ${JSON.stringify(data)}\n`
}
