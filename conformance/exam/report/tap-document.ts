/** A document of TAP, version 14. */
import { tapName, tapQuote } from '../../../validator/index.ts'

/** A test point: what is said below it is only said when it is not ok. */
export type TapPoint = {
  readonly isOk: boolean
  readonly name: string
  readonly message: string
  readonly clauses: readonly string[]
  /** `TODO` or `SKIP`, with its reason. */
  readonly directive?: string
}

/** The points as a document. */
export function tapDocument(points: readonly TapPoint[]): string {
  return `TAP version 14\n1..${points.length}\n${points.map(written).join('')}`
}

function written({ isOk, name, message, clauses, directive }: TapPoint, index: number): string {
  const todo = directive === undefined ? '' : ` # ${directive}`
  const point = `${isOk ? 'ok' : 'not ok'} ${index + 1} - ${tapName(name)}${todo}\n`
  if (isOk) return point
  const listed = clauses.map((clause) => `    - ${tapQuote(clause)}\n`).join('')
  return `${point}  ---\n  message: ${tapQuote(message)}\n${listed === '' ? '' : `  clauses:\n${listed}`}  ...\n`
}
