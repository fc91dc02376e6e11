/** Reads what is linted: a law folder with all around it, or files and folders of others. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { printVersionId } from '../../schemas/index.ts'
import type { VersionId } from '../../schemas/index.ts'
import {
  catalogVersion,
  lawFiles,
  lawVersions,
  projectRoot,
  readCatalog,
  readConversions,
  readCsvAgreement,
  readJson,
  readLaw,
  readModels,
  readRules,
} from '../../schemas/read.ts'
import type { LawFile } from '../../schemas/read.ts'
import { readLawSide, readSchemaFile } from '../source/read-law-side.ts'
import type { LawPick, LawSource } from '../source/read-law-side.ts'
import { schemaFiles } from '../source/schema-files.ts'
import type { Side } from '../source/side.ts'
import { formClaims } from './form-claims.ts'
import type { ExampleMessage, FileSubject, LintSubject } from './lint-rule.ts'

/**
 * The files, versions and agreements of a law; its good examples stand in `examples/goed` beside it. What hangs on a file
 * that leaves the form of its meta-schema is left out: every answer about it would be a guess.
 * @throws ToolkitFailure `file-not-found` or `file-unreadable`.
 */
export function lawSubjects(source: LawSource, pick: LawPick = {}): readonly LintSubject[] {
  const picked = lawVersions(source.folder).filter(
    ({ module, version }) => (pick.module ?? module) === module && (pick.version ?? version) === version,
  )
  const whole = pick.module === undefined
  const folders = picked.map(({ module, version }) => `${module}/${version}/`)
  const files = lawFiles(source.folder)
    .filter(({ path }) => whole || lawWide.includes(path) || folders.some((folder) => path.startsWith(folder)))
    .map((each): FileSubject => fileSubject(source, each))
  const isSound = (start: string): boolean =>
    files.every(({ path, file, meta }) => !path.startsWith(start) || formClaims(file, meta).length === 0)
  const avoided = avoidedWordsIn(join(projectRoot(import.meta.url), 'spec/begrippen.md'))
  return [
    ...files,
    ...folders.flatMap((folder) => schemaSubjects(files, folder, avoided)),
    ...(lawWide.every(isSound)
      ? picked
          .filter((_, index) => isSound(folders[index] ?? ''))
          .flatMap((each) => versionSubject(source, each, files))
      : []),
    ...(whole && isSound('') ? [togetherSubject(source, files)] : []),
  ]
}

/** What every version hangs on. */
const lawWide: readonly string[] = ['catalog.json', 'grondslagen.json']

function fileSubject(source: LawSource, { path, meta }: LawFile): FileSubject {
  return { kind: 'file', path, file: readSchemaFile(source, path), ...(meta === undefined ? {} : { meta }) }
}

/** The schemas and the rule book of one version, each by itself. */
function schemaSubjects(
  files: readonly FileSubject[],
  folder: string,
  avoided: ReadonlyMap<string, string>,
): readonly LintSubject[] {
  const own = files.filter(({ path }) => path.startsWith(folder))
  const schemas = own.filter(({ meta }) => meta === 'profiel.schema.json').map(({ file }) => file)
  const set = schemaFiles(schemas)
  const books = own.filter(({ meta }) => meta === 'regels.schema.json')
  return [
    ...schemas.map((file): LintSubject => ({ kind: 'schema', file, files: set, avoided })),
    ...books.map(({ file }): LintSubject => ({ kind: 'rules', file })),
  ]
}

function versionSubject(
  source: LawSource,
  { module, version }: VersionId,
  files: readonly FileSubject[],
): readonly LintSubject[] {
  const catalog = readCatalog(source.folder)
  // The catalogue is told that it lacks the version; there is nothing more to say.
  if (catalogVersion(catalog, { module, version }) === undefined) return []
  return [
    {
      kind: 'law',
      law: readLaw(module, version, source.folder),
      rules: readRules(module, version, source.folder),
      catalog,
      documents: readLawSide(printVersionId({ module, version }), source, { module, version }).documents,
      files: files.filter(({ path }) => path.startsWith(`${module}/${version}/`)).map(({ file }) => file),
      exampleOf: examplesIn(join(dirname(source.folder), 'examples/goed', `${module}-${version}`)),
    },
  ]
}

function togetherSubject({ folder }: LawSource, files: readonly FileSubject[]): LintSubject {
  const versions = lawVersions(folder)
  const modules = [...new Set(versions.map(({ module }) => module))]
  return {
    kind: 'together',
    catalog: readCatalog(folder),
    versions,
    agreements: modules.flatMap((module) => {
      const agreement = readCsvAgreement(module, folder)
      return agreement === undefined ? [] : [{ module, agreement }]
    }),
    conversions: readConversions(folder),
    modelsOf: (module, version) => readModels(readLaw(module, version, folder)),
    files: files.map(({ file }) => file),
  }
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
