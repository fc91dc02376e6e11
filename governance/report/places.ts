/** Places in files, as editors and people read them. */
import type { Change } from '../compare/comparison.ts'
import type { FileSpot } from '../source/spots.ts'

/** `schemas/…/Saldoverzoek.schema.json:12:5-14:6`, of a side that has the change. */
export function placeWords({ file, position }: FileSpot): string {
  return `${file}:${position.line}:${position.column}-${position.endLine}:${position.endColumn}`
}

/** The places of a change, the old one first. */
export function placesOf(change: Change): readonly string[] {
  return [change.old, change.new].filter((spot) => spot !== undefined).map(placeWords)
}
