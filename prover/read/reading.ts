/** What the readers of keywords work with. */
import type { Budget } from '../budget.ts'
import type { Forge } from '../forge.ts'
import type { Node } from '../node.ts'
import type { Dialect } from './dialect.ts'
import type { Locations, SchemaLocation } from './locations.ts'

/** `assert`: a format is a condition. `annotate`: it says nothing. */
export type FormatMode = 'assert' | 'annotate'

/** What the reading of one document starts with. */
export type ReadSetting = {
  readonly forge: Forge
  readonly budget: Budget
  readonly dialect: Dialect
  readonly formats: FormatMode
  readonly locations: Locations
  readonly side: 'a' | 'b'
}

/** The setting, with how to read the schemas inside. */
export type Reading = ReadSetting & {
  /** The node of a schema that speaks about a part of the value. */
  readonly inside: (place: SchemaLocation) => Node
  /** The node of a schema that speaks about the value itself. */
  readonly inPlace: (place: SchemaLocation) => Node
  /** The same schema without what it says of what is left unevaluated. */
  readonly local: (place: SchemaLocation) => Node
}
