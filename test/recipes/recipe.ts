/** The files that a recipe of CONTRIBUTING.md names, as forms that paths have or have not: the text is the one list. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../cli/run-skp.ts'

/** One place that a recipe names: as it stands there, and which paths it means. */
export type Named = { readonly name: string; readonly form: RegExp }

const parts: Readonly<Record<string, string>> = {
  '<module>': '[a-z]+(?:-[a-z]+)*',
  '<versie>': String.raw`\d+\.\d+`,
  '<van>-<naar>': String.raw`\d+\.\d+-\d+\.\d+`,
  '<nn>': String.raw`\d\d`,
  '<Bericht>': '[A-Z][A-Za-z0-9]*',
  '<command>': '[a-z]+',
}

/** The places that the recipe for this names, in its order; a name without a folder is that of a file in any folder. */
export function recipeFor(what: string): readonly Named[] {
  const rows = readFileSync(join(house, 'CONTRIBUTING.md'), 'utf8').split('\n')
  const row = rows.find((line) => line.startsWith(`| ${what} |`))
  if (row === undefined) throw new Error(`CONTRIBUTING.md has no recipe for ${what}`)
  const steps = row.slice(`| ${what} |`.length)
  return [...steps.matchAll(/`([^` ]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => /\/|\.(?:ts|json|md|yaml)$/.test(name))
    .map((name) => ({ name, form: formOf(name) }))
}

function formOf(name: string): RegExp {
  const pattern = Object.entries(parts).reduce(
    (text, [part, meant]) => text.replaceAll(part, meant),
    name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  )
  return new RegExp(`${name.includes('/') ? '^' : '(?:^|/)'}${pattern}${name.endsWith('/') ? '' : '$'}`)
}
