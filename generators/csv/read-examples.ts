/** Reads the good examples of a version: synthetic messages, in the order of the process. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, readJson } from '../../schemas/read.ts'

/** The messages; none when there is no folder. */
export function readExamples(module: string, version: string): readonly unknown[] {
  const folder = join(projectRoot(import.meta.url), 'examples/goed', `${module}-${version}`)
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => readJson(join(folder, name)))
}
