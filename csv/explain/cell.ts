/** What can be told of the cell that a finding of the judge is about: the element, as the columns of the list have it. */
import { splitPointer } from '../../json/index.ts'
import { scaleOf, tellNumber } from '../../schemas/index.ts'
import type { Node, NumberScale } from '../../schemas/index.ts'
import type { CsvFinding } from '../finding.ts'
import type { CsvList, CsvUse } from '../list.ts'

/** A code with what it means in Dutch, where the standard says so. */
export type Choice = { readonly code: string; readonly meaning?: string }

/** What a sentence about a cell may use; nothing of it comes from the file. */
export type CellTelling = {
  /** The title of the part, when the cell holds a group. */
  readonly part?: string
  readonly limit: string
  /** The least and the most, in the unit of the reader. */
  readonly range?: { readonly from: string; readonly to: string }
  readonly scale: NumberScale
  readonly form?: { readonly nl: string; readonly en: string }
  readonly format: string
  readonly allowed: readonly Choice[]
  /** The column that is needed too. */
  readonly needs: string
  /** The columns of each option of a choice. */
  readonly options: readonly string[]
  readonly isItem: boolean
}

/** What of a finding tells its cell. */
type ToldCell = Pick<CsvFinding, 'params'> & Partial<Pick<CsvFinding, 'heading' | 'message' | 'pointer'>>

/** What there is to tell; nothing when the finding is not about a cell of this list. */
export function cellTelling({ heading, message, pointer, params }: ToldCell, list: CsvList): CellTelling | undefined {
  const column = list.columns.find(({ name }) => name === heading)
  const steps = splitPointer(pointer ?? '')
  const uses = column?.uses.filter(({ type }) => message === undefined || type === message) ?? []
  const use = uses.find(({ path }) => isBelow(steps, path)) ?? uses[0]
  if (use === undefined) return undefined
  const { node, part } = elementAt(use, steps)
  const limit = params['limit']
  const form = node.annotations.vorm
  return {
    limit: limit === undefined ? '…' : String(limit),
    scale: scaleOf(node),
    format: String(params['format'] ?? (node.kind === 'text' ? (node.format ?? '') : '')),
    allowed: choicesOf(node, params['allowed']),
    needs: columnAt(list, use.type, [...steps.slice(0, -1), String(params['needs'] ?? '')]),
    options: optionsOf(params['options']).map((option) => columnAt(list, use.type, [...steps, option])),
    isItem: use.path.includes('*') && steps.length < use.path.length,
    ...(part === undefined ? {} : { part }),
    ...(form === undefined ? {} : { form }),
    ...(node.kind === 'integer' ? { range: rangeOf(node) } : {}),
  }
}

/** The codes of a finding, each with what it means for this element. */
function choicesOf(node: Node, allowed: CsvFinding['params'][string] | undefined): readonly Choice[] {
  if (node.kind === 'boolean') return [{ code: 'Ja' }, { code: 'Nee' }]
  const codes = typeof allowed === 'object' ? allowed : node.kind === 'enum' ? node.values : []
  return codes.map((code) => {
    const meaning = node.annotations.waarden?.[code]?.replace(/\.$/, '')
    return meaning === undefined || meaning.toLowerCase() === code.toLowerCase() ? { code } : { code, meaning }
  })
}

/** Whether the pointer leads to the path, or to what is inside. */
function isBelow(steps: readonly string[], path: readonly string[]): boolean {
  return steps.length >= path.length && path.every((step, depth) => step === '*' || step === steps[depth])
}

/** The element of the column, or the part of it that the rest of the pointer leads to. */
function elementAt({ path, node }: CsvUse, steps: readonly string[]): { readonly node: Node; readonly part?: string } {
  let found: Node = node
  for (const step of steps.slice(path.length)) {
    const below: Node | undefined =
      found.kind === 'list' ? found.items : found.kind === 'object' ? partOf(found, step) : undefined
    if (below === undefined) break
    found = below
  }
  return found === node || node.kind === 'list' ? { node: found } : { node: found, part: found.annotations.title }
}

function partOf({ properties }: Node & { readonly kind: 'object' }, step: string): Node | undefined {
  return properties.find(({ name }) => name === step)?.node
}

function rangeOf(node: Node & { readonly kind: 'integer' }): { readonly from: string; readonly to: string } {
  // The word before says that it is a percentage.
  const told = (number: number): string => tellNumber(node, number).replace(/\u00A0%$/, '')
  return { from: told(node.minimum), to: told(node.maximum) }
}

function optionsOf(options: CsvFinding['params'][string] | undefined): readonly string[] {
  return typeof options === 'object' ? options : []
}

/** The name of the column at a place of the message; of a group, of its first column. */
function columnAt({ columns }: CsvList, type: string, place: readonly string[]): string {
  const isThere = ({ path }: CsvUse): boolean =>
    place.every((step, depth) => path[depth] === step || (path[depth] === '*' && /^\d+$/.test(step)))
  const column = columns.find(({ uses }) => uses.some((use) => use.type === type && isThere(use)))
  return column?.name ?? place.at(-1) ?? ''
}
