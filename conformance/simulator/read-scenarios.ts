/** Reads the scenario files. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../schemas/read.ts'
import type { NamedScenario, Scenario } from './scenario.ts'

/** The folder of the scenarios that are the same in every module. */
const everywhere = 'elke-module'

/**
 * Where the scenario files stand.
 *
 * @since 0.1.0
 * @alpha
 */
export function scenarioFolder(): string {
  return join(projectRoot(import.meta.url), 'conformance', 'scenarios')
}

/**
 * Every scenario, in the order of folders and files.
 *
 * @since 0.1.0
 * @alpha
 */
export function readScenarios(folder = scenarioFolder()): readonly NamedScenario[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => readFolder(folder, name))
}

function readFolder(folder: string, name: string): readonly NamedScenario[] {
  const cut = name.lastIndexOf('-')
  const module = { module: name.slice(0, cut), version: name.slice(cut + 1) }
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      ...(JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as Scenario),
      name: `${name}/${file.slice(0, -'.json'.length)}`,
      ...(name === everywhere ? {} : { module }),
    }))
}
