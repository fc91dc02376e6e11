/** The version of this toolkit, as package.json has it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../schemas/read.ts'

export function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(import.meta.url), 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
