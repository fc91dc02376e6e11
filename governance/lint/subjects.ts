/** Reads what is linted: a law folder with all around it, or files and folders of others. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lawVersions, projectRoot, readCatalog, readJson, readLaw, readRules } from '../../schemas/read.ts'
import { readLawSide, readSchemaFile } from '../source/read-law-side.ts'
import type { LawPick, LawSource } from '../source/read-law-side.ts'
import type { Side } from '../source/side.ts'
import type { ExampleMessage, LintSubject } from './lint-rule.ts'

/** The schemas, rule books and versions of a law; its good examples stand in `examples/goed` beside it. */
export function lawSubjects(source: LawSource, pick: LawPick = {}): readonly LintSubject[] {
  const catalog = readCatalog(source.folder)
  const avoided = avoidedWordsIn(join(projectRoot(), 'spec/begrippen.md'))
  const picked = lawVersions(source.folder).filter(
    ({ module, version }) => (pick.module ?? module) === module && (pick.version ?? version) === version,
  )
  return picked.flatMap(({ module, version }): readonly LintSubject[] => {
    const { documents } = readLawSide(`${module}@${version}`, source, { module, version })
    const files = documents[0]?.files
    const rules = readRules(module, version, source.folder)
    const exampleOf = examplesIn(join(dirname(source.folder), 'examples/goed', `${module}-${version}`))
    const book = `${module}/${version}/regels.json`
    if (files === undefined) return []
    return [
      ...files.files.map((file): LintSubject => ({ kind: 'schema', file, files, avoided })),
      ...(existsSync(join(source.folder, book))
        ? [{ kind: 'rules' as const, file: readSchemaFile(source, book) }]
        : []),
      {
        kind: 'law',
        law: readLaw(module, version, source.folder),
        rules,
        catalog,
        documents,
        files: files.files,
        exampleOf,
      },
    ]
  })
}

/** The schemas of others. */
export function sideSubjects({ documents }: Side): readonly LintSubject[] {
  const seen = new Map(documents.flatMap(({ files }) => files.files.map((file) => [file, files] as const)))
  return [...seen].map(([file, files]) => ({ kind: 'schema', file, files, avoided: new Map<string, string>() }))
}

/** Word → what the glossary says instead, from its column «Niet gebruiken». */
export function avoidedWordsIn(file: string): ReadonlyMap<string, string> {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 6 && !cells[1]?.startsWith('---'))
  return new Map(
    rows.flatMap(([, term = '', , , avoided = '']) =>
      avoided
        .split(',')
        .map((word) => word.trim().toLowerCase())
        .filter((word) => word !== '' && !word.includes(' ') && word !== 'niet gebruiken')
        .map((word): [string, string] => [word, term.replace(/ \(.*\)$/, '')]),
    ),
  )
}

function examplesIn(folder: string): (type: string) => ExampleMessage | undefined {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return (type) => {
    const name = names.find((each) => each.endsWith(`-${type}.json`))
    return name === undefined ? undefined : { file: name, message: readJson(join(folder, name)) }
  }
}
