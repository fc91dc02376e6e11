/** Which fields are not in form yet, by the judge that the portal's server asks too. */
import { splitPointer, valueAt } from '../../../json/index.ts'
import { readDetails } from '../../../joining/index.ts'
import type { Catalog } from '../../../schemas/read.ts'
import type { DetailField } from './details-fields.ts'

/** Those of the fields that hold the details up; what a fee follows from must be there, though the judge can do without. */
export function faultyFields(
  fields: readonly DetailField[],
  details: object,
  catalog: Catalog,
): readonly DetailField[] {
  const read = readDetails(details, catalog)
  const faults = new Set(read.ok ? [] : read.faults.map(({ pointer }) => pointer))
  return fields.filter(
    ({ pointer, optional }) =>
      faults.has(pointer) || (optional !== true && valueAt(details, splitPointer(pointer)) === undefined),
  )
}
