/** What both engines are asked: does this schema accept that value? */
import type { Json } from '../../json/index.ts'
import type { Dialect } from '../read/dialect.ts'
import type { FormatMode } from '../read/reading.ts'

/** A schema as it is handed to an engine: its dialect named at the root, and nothing that would be fetched. */
export type EngineRequest = { readonly schema: Json; readonly dialect: Dialect; readonly formats: FormatMode }

/** Throws when the engine cannot work with the schema or the value. */
export type Accepts = (value: Json) => boolean
