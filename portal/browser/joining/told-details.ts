/** What was filled in as the details of an application, and back; the category follows from the sizes. */
import type { ApplicationDetails } from '../../../joining/index.ts'
import { feeOf, tariffOf } from '../../../schemas/read.ts'
import type { Catalog, Fee, Size } from '../../../schemas/read.ts'
import { detailGroups, everybodysModules, listOf, measuresOf } from './details-fields.ts'
import type { Answers, FieldSource } from './details-fields.ts'

/** The details as they would be handed in: whether they are in form is another's to judge. */
export function detailsOf(answers: Answers, source: FieldSource, kvk: string): object {
  const told: Record<string, unknown> = { kvk }
  for (const { pointer, kind, optional } of detailGroups(answers, source).flatMap(({ fields }) => fields)) {
    const value = kind === 'some' ? chosen(answers, pointer, source) : String(answers[pointer] ?? '').trim()
    if (optional === true && value === '') continue
    // What is empty is missing, and what is no number stays what it is: the judge says so.
    if (value !== '') put(told, pointer, kind === 'number' && /^\d{1,9}$/.test(String(value)) ? Number(value) : value)
  }
  const fee = feeOfAnswers(answers, source)
  put(told, '/categorie/jaar', source.year)
  if (fee !== undefined) put(told, '/categorie/letter', fee.category)
  return told
}

/** What was chosen; with any module comes what everybody has. */
function chosen(answers: Answers, pointer: string, { catalog }: FieldSource): readonly string[] {
  const list = listOf(answers, pointer)
  return pointer === '/modules' && list.length > 0 ? [...new Set([...list, ...everybodysModules(catalog)])] : list
}

function put(into: Record<string, unknown>, pointer: string, value: unknown): void {
  const [first = '', second] = pointer.slice(1).split('/')
  if (second === undefined) into[first] = value
  else into[first] = { ...(into[first] as object | undefined), [second]: value }
}

/** What a year costs by what was filled in; whoever takes part as more than one kind pays the highest. */
export function feeOfAnswers(answers: Answers, source: FieldSource): Fee | undefined {
  const tariff = tariffOf(source.catalog.tarieven, source.year)
  const sizes = measuresOf(answers, source).flatMap((measure): Size[] => {
    const text = String(answers[`/categorie/${measure}`] ?? '').trim()
    return /^\d{1,9}$/.test(text) ? [{ measure, amount: Number(text) }] : []
  })
  if (tariff === undefined) return undefined
  return sizes.map((size) => feeOf(tariff, size)).toSorted((one, other) => other.cents - one.cents)[0]
}

/** What would have been filled in for these details. */
export function answersOf(details: ApplicationDetails | undefined, catalog: Catalog): Answers {
  const answers: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(details ?? {}))
    if (typeof value === 'string' || Array.isArray(value)) answers[`/${name}`] = value as string | readonly string[]
    else for (const [inner, each] of Object.entries(value)) answers[`/${name}/${inner}`] = String(each)
  const own = everybodysModules(catalog)
  if (details !== undefined) answers['/modules'] = details.modules.filter((name) => !own.includes(name))
  return answers
}
