/** Input: reads the query and the id of a request by a table that is closed and bounded, all faults at once. */
import type { ProblemFault } from './problem.ts'

/** What a parameter of a query may be. */
type Parameter =
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly standard: number }
  | { readonly kind: 'text'; readonly form: RegExp }
  | { readonly kind: 'instant' }

/** The parameters that a route knows, by name. */
export type QueryTable = Readonly<Record<string, Parameter>>

/** Numbers always have a value; texts and instants (as UTC) only when they were asked. */
export type Query<Table extends QueryTable> = {
  readonly [Name in keyof Table as Table[Name] extends { kind: 'number' } ? Name : never]: number
} & {
  readonly [Name in keyof Table as Table[Name] extends { kind: 'number' } ? never : Name]?: string
}

/** An instant with any offset (RFC 3339); the NL GOV rules ask to accept all and to answer in UTC. */
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/

/** The parameters, or all that is wrong with them; places are `/query/<name>`, and `/query` for an unknown name. */
export function readQuery<Table extends QueryTable>(
  query: unknown,
  table: Table,
): { readonly ok: true; readonly value: Query<Table> } | { readonly ok: false; readonly fouten: ProblemFault[] } {
  const given = query as Readonly<Record<string, unknown>>
  const fouten: ProblemFault[] = []
  const value: Record<string, string | number> = {}
  if (Object.keys(given).some((name) => !Object.hasOwn(table, name)))
    fouten.push({ code: 'parameter-onbekend', pointer: '/query' })
  for (const [name, parameter] of Object.entries(table)) {
    const read = readParameter(given[name], parameter)
    if (read === 'wrong') fouten.push({ code: 'parameter-vorm', pointer: `/query/${name}` })
    else if (read !== undefined) value[name] = read.value
  }
  return fouten.length > 0 ? { ok: false, fouten } : { ok: true, value: value as Query<Table> }
}

function readParameter(text: unknown, parameter: Parameter): { value: string | number } | undefined | 'wrong' {
  if (text === undefined) return parameter.kind === 'number' ? { value: parameter.standard } : undefined
  // A parameter that stands twice comes as a list.
  if (typeof text !== 'string') return 'wrong'
  if (parameter.kind === 'text') return parameter.form.test(text) ? { value: text } : 'wrong'
  if (parameter.kind === 'instant') {
    const at = instantForm.test(text) ? Date.parse(text) : Number.NaN
    return Number.isNaN(at) ? 'wrong' : { value: new Date(at).toISOString() }
  }
  return isNumber(text, parameter) ? { value: Number(text) } : 'wrong'
}

/** Whether a text is an integer within these bounds, without zeros before it, as JSON writes one. */
export function isNumber(text: string, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return /^(?:0|[1-9]\d{0,15})$/.test(text) && Number(text) >= least && Number(text) <= most
}
