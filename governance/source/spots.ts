/** Gives places their lines and columns, each file read once. */
import { positionsOf } from '../../validator/index.ts'
import type { Position } from '../../validator/index.ts'
import { pathOf } from './pointer-path.ts'
import type { SchemaPlace, SchemaFile } from './schema-files.ts'

/** A place in a file, with its lines and columns. */
export type FileSpot = { readonly file: string; readonly pointer: string; readonly position: Position }

/** Tells where places stand; all places that will be asked for are handed in at once. */
export function spotter(places: readonly SchemaPlace[]): (place: SchemaPlace) => FileSpot {
  const found = new Map<SchemaFile, Map<string, FileSpot>>()
  for (const file of new Set(places.map((place) => place.file))) {
    const pointers = [...new Set(places.filter((place) => place.file === file).map(({ pointer }) => pointer))]
    const positions = positionsOf(
      file.text,
      pointers.map((pointer) => pathOf(file, pointer)),
    )
    const spots = pointers.flatMap((pointer, index): [string, FileSpot][] => {
      const position = positions[index]
      return position === undefined ? [] : [[pointer, { file: file.path, pointer, position }]]
    })
    found.set(file, new Map(spots))
  }
  return ({ file, pointer }) =>
    found.get(file)?.get(pointer) ?? {
      file: file.path,
      pointer,
      position: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    }
}
