/** Side: one of the two things that are compared, read and ready. */
import type { ConversionLaw, MessageModel, Rule } from '../../schemas/index.ts'
import type { Catalog, CatalogMessage } from '../../schemas/read.ts'
import type { SchemaPlace, SchemaFile, SchemaFiles } from './schema-files.ts'

/** What only a message of a law has. */
export type LawPart = {
  readonly module: string
  readonly version: string
  readonly type: string
  readonly model: MessageModel
  /** The rules of this message, each with where it stands. */
  readonly rules: readonly PlacedRule[]
  readonly entry: CatalogMessage
  readonly naam: string
}

/** A rule with where it is written. */
export type PlacedRule = { readonly rule: Rule; readonly place: SchemaPlace }

/** A schema that says which messages of one type are valid. */
export type Document = {
  /** What tells that documents of two sides are the same message. */
  readonly key: string
  /** As shown: `Saldoverzoek`, or the path of the file inside its folder. */
  readonly name: string
  readonly place: SchemaPlace
  readonly files: SchemaFiles
  readonly law?: LawPart
}

/**
 * The messages of one side, and the law that they come from when they do.
 *
 * @since 0.1.0
 * @beta
 */
export type Side = {
  /** As given: `schuldregeling@1.1`, a path, or `main`. */
  readonly label: string
  readonly documents: readonly Document[]
  readonly law?: {
    readonly catalog: Catalog
    readonly catalogFile: SchemaFile
    readonly conversions: readonly ConversionLaw[]
    /** The one module version that was asked for; nothing for a whole law. */
    readonly version?: { readonly module: string; readonly version: string }
  }
}

/** The two things that are compared. */
export type Sides = { readonly before: Side; readonly after: Side }

/** The same message on both sides; on one when it came or went. */
export type MessagePair = { readonly before?: Document; readonly after?: Document }
