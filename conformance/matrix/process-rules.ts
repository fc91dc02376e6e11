/** Process rules: what the handbook of a module asks, and by what each is tested. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, readJson } from '../../schemas/read.ts'

/** By what a rule of the handbook is tested; `reden` says why no message shows it, or what of it. The names are those of the file. */
export type TestedBy = {
  readonly regels?: readonly string[]
  readonly scenarios?: readonly string[]
  /** Requirements of the exchange, such as `H-07`. */
  readonly eisen?: readonly string[]
  /** Elements that the module does not know: a message that has one is refused. */
  readonly onbekend?: readonly string[]
  readonly reden?: string
}

/** A rule of the handbook. */
export type ProcessRule = { readonly number: string; readonly text: string; readonly testedBy?: TestedBy }

/** The rules of the handbook of a module, in its order; none where there is no handbook. */
export function processRules(module: string): readonly ProcessRule[] {
  const page = join(projectRoot(import.meta.url), 'spec/handboek', `${module}.md`)
  if (!existsSync(page)) return []
  const [, section = ''] = /^## Procesregels$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(readFileSync(page, 'utf8')) ?? []
  const known = testedBy()[module] ?? {}
  return [...section.matchAll(/^\| ((?:[A-Z][A-Za-z]+ )?\d+(?:\.\d+)?) \| (.*?) \|/gm)].map(
    ([, number = '', text = '']) => {
      const tested = known[number]
      return { number, text, ...(tested === undefined ? {} : { testedBy: tested }) }
    },
  )
}

/** By what the rules of every module are tested, as `spec/examen/procesregels.json` has it. */
export function testedBy(): Readonly<Record<string, Readonly<Record<string, TestedBy>>>> {
  const file = join(projectRoot(import.meta.url), 'spec/examen/procesregels.json')
  return readJson(file) as Readonly<Record<string, Readonly<Record<string, TestedBy>>>>
}
