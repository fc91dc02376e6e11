/** Reads the conversions between neighbouring versions of a module. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ConversionLaw } from './conversion.ts'
import { lawFolder, lawVersions, readJson } from './law.ts'

/** Every declared conversion, sorted by module and name of the file; a module with one version has none. */
export function readConversions(folder: string = lawFolder()): readonly ConversionLaw[] {
  const modules = [...new Set(lawVersions(folder).map(({ module }) => module))]
  return modules.flatMap((module) => {
    const place = join(folder, module, 'conversies')
    if (!existsSync(place)) return []
    return readdirSync(place)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({ module, ...(readJson(join(place, name)) as unknown as Omit<ConversionLaw, 'module'>) }))
  })
}
