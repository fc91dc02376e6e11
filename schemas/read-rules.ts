/** Reads the rules across elements of one module version. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lawFolder, readJson } from './law.ts'
import type { Rule } from './rule.ts'

/** The rules of a version in the order of the file; none when the version has no `regels.json`. */
export function readRules(module: string, version: string, folder: string = lawFolder()): readonly Rule[] {
  const file = join(folder, module, version, 'regels.json')
  return existsSync(file) ? (readJson(file)['regels'] as readonly Rule[]) : []
}
