/** LintRule: one thing that a schema, a rule book or a whole law must not have. */
import type { ConversionLaw, FoundWith, MessageModel, Rule } from '../../schemas/index.ts'
import type { Catalog, CsvAgreement, LawVersion, MetaSchema } from '../../schemas/read.ts'
import type { SchemaPlace, SchemaFile, SchemaFiles } from '../source/schema-files.ts'
import type { Document } from '../source/side.ts'
import type { LintCode, LintParams } from './codes.ts'

/** What is wrong, and where when that is one place in a file. */
export type Claim = Omit<FoundWith<LintCode>, 'severity'> & { readonly place?: SchemaPlace }

/** A good example of a message; its file and what stands in it. */
export type ExampleMessage = { readonly file: string; readonly message: unknown }

/** One schema file among the files that it may refer to. */
export type SchemaSubject = {
  readonly kind: 'schema'
  readonly file: SchemaFile
  readonly files: SchemaFiles
  /** Words that the glossary says not to use, with the word to use. */
  readonly avoided: ReadonlyMap<string, string>
}
/** The file with the rules of one version. */
export type RuleBookSubject = { readonly kind: 'rules'; readonly file: SchemaFile }
/** One version of a law as a whole. */
export type LawSubject = {
  readonly kind: 'law'
  readonly law: LawVersion
  readonly rules: readonly Rule[]
  readonly catalog: Catalog
  readonly documents: readonly Document[]
  readonly files: readonly SchemaFile[]
  readonly exampleOf: (type: string) => ExampleMessage | undefined
}
/** One file of a law, and the meta-schema that it is judged by. */
export type FileSubject = {
  readonly kind: 'file'
  /** Where it stands in the folder of the law. */
  readonly path: string
  readonly file: SchemaFile
  readonly meta?: MetaSchema
}
/** What only all versions together can show. */
export type TogetherSubject = {
  readonly kind: 'together'
  readonly catalog: Catalog
  /** The versions that have a folder. */
  readonly versions: readonly { readonly module: string; readonly version: string }[]
  readonly agreements: readonly { readonly module: string; readonly agreement: CsvAgreement }[]
  readonly conversions: readonly ConversionLaw[]
  readonly modelsOf: (module: string, version: string) => readonly MessageModel[]
  readonly files: readonly SchemaFile[]
}
/** Anything that a lint rule may be about. */
export type LintSubject = FileSubject | SchemaSubject | RuleBookSubject | LawSubject | TogetherSubject

type Check<Subject> = (subject: Subject) => Promise<readonly Claim[]> | readonly Claim[]

/** What a subject must not have: the kind of subject, and the check that finds it. */
export type LintRule =
  | { readonly about: 'schema'; readonly check: Check<SchemaSubject> }
  | { readonly about: 'rules'; readonly check: Check<RuleBookSubject> }
  | { readonly about: 'law'; readonly check: Check<LawSubject> }
  | { readonly about: 'file'; readonly check: Check<FileSubject> }
  | { readonly about: 'together'; readonly check: Check<TogetherSubject> }

/** A claim with the params that its code must have. */
export function claim<Code extends LintCode>(code: Code, params: LintParams<Code>, place?: SchemaPlace): Claim {
  return { code, params, ...(place === undefined ? {} : { place }) }
}
