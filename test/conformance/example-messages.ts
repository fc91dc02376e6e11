/** Every message in `examples/goed`, with the file that it stands in. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../schemas/read.ts'

/** A message as far as a conversation shows it. */
export type ExampleMessage = {
  readonly Stuurgegevens: Readonly<Record<string, unknown>>
  readonly Inhoud: Readonly<Record<string, unknown>>
}

/** The good examples, in the order of their files. */
export function exampleMessages(): readonly { readonly file: string; readonly message: ExampleMessage }[] {
  const folder = join(projectRoot(import.meta.url), 'examples/goed')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, message: JSON.parse(readFileSync(join(folder, file), 'utf8')) as ExampleMessage }))
}
