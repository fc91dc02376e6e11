/** Turns a JSON Pointer into names and indices; which a step is, only the value tells. */
import { splitPointer } from '../../json/index.ts'
import type { Json, Path } from '../../json/index.ts'
import type { SchemaFile } from './schema-files.ts'

/** The pointer as a path in this file. */
export function pathOf({ schema }: SchemaFile, pointer: string): Path {
  let value: Json | undefined = schema
  return splitPointer(pointer).map((text) => {
    const step = Array.isArray(value) ? Number(text) : text
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>)[text] : undefined
    return step
  })
}
