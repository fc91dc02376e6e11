/** What the pages say of one column: what may stand in it, and when something must. */
import { cellParts } from '../../csv/index.ts'
import type { CsvColumn, CsvUse } from '../../csv/index.ts'
import type { ListNode, Node, TextNode } from '../../schemas/index.ts'
import { plainDescription } from '../../schemas/index.ts'
import { enumerate } from '../book/dutch.ts'
import { nodeWords } from '../book/type-words.ts'

/** The kind of value, in words. */
export function typeOfColumn({ uses: [use], chosen }: CsvColumn): string {
  if (use === undefined) return chosen?.type === undefined ? 'blijft leeg in deze versie' : 'Ja, of leeg'
  return cellWords(use.node)
}

/** The values that may be filled in, each with its meaning. */
export function valuesOfColumn({ uses: [use], chosen }: CsvColumn): string {
  if (use === undefined) return chosen?.type === undefined ? '' : 'Ja'
  const node = use.node.kind === 'list' ? use.node.items : use.node
  if (node.kind === 'boolean') return 'Ja; Nee'
  if (node.kind !== 'enum') return ''
  return node.values
    .map((value) => {
      const meaning = (node.annotations.waarden?.[value] ?? '').replace(/\.$/, '')
      return meaning === '' || meaning.toLowerCase() === value.toLowerCase() ? value : `${value} (${meaning})`
    })
    .join('; ')
}

/** What the column is for. */
export function meaningOfColumn({ uses: [use], description }: CsvColumn): string {
  return use === undefined ? description : plainDescription(use.node)
}

/** When the column must be filled in; `names` tells what the answers are called. */
export function presenceOfColumn(column: CsvColumn, names: ReadonlyMap<string, string>): string {
  if (column.part === 'vraag') return 'staat er al'
  if (isLeftToUs(column)) return 'nee'
  const { uses } = column
  const needed = uses.filter(({ required }) => required)
  if (needed.length === 0) return 'nee'
  const all = needed.length === uses.length && column.part === 'bericht'
  if (all && needed.every(({ variant }) => variant === undefined)) return 'ja'
  return `bij ${enumerate([...new Set(needed.map((use) => caseWords(use, column, names)))])}`
}

/** What of the heading is filled in for whoever leaves it empty. */
function isLeftToUs({ part, uses: [use] }: CsvColumn): boolean {
  const place = use?.path.join('/')
  return (
    part === 'bericht' &&
    ['Referentienummer', 'ConversatieReferentienummer', 'Tijdstip'].some((name) => place === `Stuurgegevens/${name}`)
  )
}

function caseWords({ type, variant }: CsvUse, { part }: CsvColumn, names: ReadonlyMap<string, string>): string {
  if (variant !== undefined) return `«${variant.value}»`
  return part === 'bericht' ? 'elk bericht' : (names.get(type) ?? type)
}

function cellWords(node: Node): string {
  switch (node.kind) {
    case 'list':
      return listWords(node)
    case 'object':
      return `groep in één cel: ${partWords(node)}`
    case 'text':
      return dateWords(node) ?? nodeWords(node)
    case 'boolean':
      return 'Ja of Nee'
    default:
      return nodeWords(node)
  }
}

/** How people write a date in a cell; zeros stand for what is not known of it. */
function dateWords({ format }: TextNode): string | undefined {
  if (format === 'date') return 'datum (dd-mm-jjjj)'
  return format === 'partial-date' ? 'datum (dd-mm-jjjj), met nullen voor wat niet bekend is' : undefined
}

function listWords({ items, maxItems }: ListNode): string {
  if (items.kind !== 'object') return `lijst in één cel, ten hoogste ${maxItems}: ${nodeWords(items)}`
  const [only, ...others] = items.properties
  if (only !== undefined && others.length === 0)
    return `lijst in één cel, ten hoogste ${maxItems}: ${nodeWords(only.node)}`
  return `lijst in één cel, elke op een eigen regel: ${partWords(items)}`
}

function partWords(group: Node & { readonly kind: 'object' }): string {
  return cellParts(group)
    .map(({ node }) => node.annotations.title.toLowerCase())
    .join(' | ')
}
