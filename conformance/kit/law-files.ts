/** The law in a kit: schemas that need no other, rules with their trees, functions, grounds and examples. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lawFolder } from '../../schemas/read.ts'
import { jsonFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'
import type { KitLaw } from './kit-law.ts'
import { plainSchema } from './plain-schema.ts'
import { rulesFile } from './rule-trees.ts'

/** The files of the law. */
export function lawFilesOf(law: KitLaw): readonly KitFile[] {
  // The functions of rules and the grounds are the toolkit's own where a law has none.
  const shared = ['functies.json', 'grondslagen.json'].map((path) => ({
    path,
    text: readFileSync(join(lawFolder(), path), 'utf8'),
  }))
  return [
    ...law.messages.map(({ type, schema }) => jsonFile(`schemas/${type}.schema.json`, schema)),
    ...law.messages.map(({ type, schema }) => jsonFile(`kaal/${type}.schema.json`, plainSchema(schema))),
    ...law.examples.map(({ file, message }) => jsonFile(`examples/${file}`, message)),
    rulesFile(law),
    ...shared,
  ]
}
