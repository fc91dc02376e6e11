/** One value of a message as the text of a cell, and back: by the kind of element in the model. */
import { valueAt } from '../../json/index.ts'
import { ToolkitFailure, scaleOf } from '../../schemas/index.ts'
import type { EnumNode, ListNode, Node, ObjectNode, TextNode } from '../../schemas/index.ts'
import { protect, unprotect } from '../protect.ts'
import { readDate, writeDate } from './date.ts'
import { asAsked } from './form.ts'
import { readInstant } from './instant.ts'
import { readNumber, writeNumber } from './number.ts'
import { joinLines, joinPieces, splitLines, splitPieces } from './pieces.ts'
import type { CellReading } from './reading.ts'
import { readTruth } from './truth.ts'

/**
 * The text of a cell with this value of a valid message.
 *
 * @since 0.1.0
 * @beta
 */
export function writeCell(node: Node, value: unknown): string {
  const text = writeValue(node, value)
  return isFreeText(node) ? protect(text) : text
}

/**
 * The value that a cell holds; the cell is not empty.
 *
 * @since 0.1.0
 * @beta
 */
export function readCell(node: Node, cell: string): CellReading {
  // The apostrophe by which somebody told a spreadsheet to leave it alone.
  if (!isFreeText(node)) return readValue(node, cell.replace(/^\s*'/, ''))
  const text = unprotect(cell)
  // A spreadsheet writes a long number so, and has lost its last digits by then.
  if (text === cell && /^\d(?:[.,]\d+)?E\+\d+$/i.test(cell.trim())) return { code: 'csv-digits-lost' }
  return readValue(node, text)
}

/** Whether nothing is in the cell. */
export function isEmpty(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === ''
}

/** Texts of people can be anything; all else is written by us in a form that a spreadsheet may read as it likes. */
function isFreeText(node: Node): boolean {
  return node.kind === 'list' || node.kind === 'object' || (node.kind === 'text' && !isDate(node))
}

function writeValue(node: Node, value: unknown): string {
  switch (node.kind) {
    case 'integer':
      return writeNumber(Number(value), scaleOf(node))
    case 'boolean':
      return value === true ? 'Ja' : 'Nee'
    case 'text':
      return isDate(node) ? writeDate(String(value)) : String(value)
    case 'list':
      return writeList(node, value)
    case 'object':
      return joinPieces(partsOf(node).map(({ name, node: part }) => writePart(part, valueAt(value, [name]))))
    default:
      return String(value)
  }
}

function writePart(node: Node, value: unknown): string {
  return value === undefined ? '' : writeValue(node, value)
}

function writeList({ items }: ListNode, value: unknown): string {
  const single = singlePart(items)
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  if (items.kind === 'object' && single === undefined) return joinLines(list.map((item) => writeValue(items, item)))
  return joinPieces(
    list.map((item) =>
      single === undefined ? writeValue(items, item) : writeValue(single.node, valueAt(item, [single.name])),
    ),
  )
}

function readValue(node: Node, cell: string): CellReading {
  switch (node.kind) {
    case 'integer':
      return readNumber(cell, scaleOf(node))
    case 'boolean':
      return readTruth(cell)
    case 'enum':
      return readCode(node, cell)
    case 'text':
      return readText(node, cell)
    case 'list':
      return readList(node, cell)
    case 'object':
      return readParts(node, cell)
    default:
      throw new ToolkitFailure('law-broken', `a cell cannot hold a ${node.kind}`)
  }
}

/** Whether people write it as a date; a part of one may be unknown. */
function isDate({ format }: TextNode): boolean {
  return format === 'date' || format === 'partial-date'
}

/** A code, or what it means in Dutch; capitals do not count. */
function readCode({ values, annotations }: EnumNode, cell: string): CellReading {
  const word = cell.trim().toLowerCase()
  const found =
    values.find((value) => value === cell.trim()) ??
    values.find((value) => value.toLowerCase() === word) ??
    values.find((value) => annotations.waarden?.[value]?.toLowerCase() === word)
  return found === undefined ? { code: 'csv-value-unknown', params: { allowed: values } } : { value: found }
}

function readText(node: TextNode, cell: string): CellReading {
  if (isDate(node)) return readDate(cell, node.format === 'partial-date')
  // What is no time of the clock here stays as it is: the judge says in which form it must be.
  const instant = node.format === 'date-time' ? readInstant(cell) : undefined
  if (instant !== undefined) return { value: instant }
  return { value: asAsked(node, cell.replaceAll('\r\n', '\n')) }
}

function readList({ items }: ListNode, cell: string): CellReading {
  const single = singlePart(items)
  const pieces = items.kind === 'object' && single === undefined ? splitLines(cell) : splitPieces(cell)
  const read = pieces.map((piece) => readValue(single?.node ?? items, piece))
  const wrong = read.find((one) => 'code' in one)
  if (wrong !== undefined) return wrong
  const values = read.map((one) => ('value' in one ? one.value : undefined))
  return { value: single === undefined ? values : values.map((value) => ({ [single.name]: value })) }
}

function readParts(node: ObjectNode, cell: string): CellReading {
  const parts = partsOf(node)
  const pieces = splitPieces(cell)
  if (pieces.length !== parts.length) return { code: 'csv-pieces', params: { limit: parts.length } }
  const group: Record<string, unknown> = {}
  for (const [index, { name, node: part }] of parts.entries()) {
    const piece = pieces[index] ?? ''
    if (piece === '') continue
    const read = readValue(part, piece)
    if ('code' in read) return read
    group[name] = read.value
  }
  for (const { name, required, node: part } of node.properties)
    if (part.kind === 'const' && required) group[name] = part.value
  return { value: group }
}

/**
 * The elements of a group that somebody can fill in.
 *
 * @since 0.1.0
 * @beta
 */
export function cellParts({ properties }: ObjectNode): ObjectNode['properties'] {
  return properties.filter(({ node }) => node.kind !== 'const')
}

/** The elements that a group in one cell holds, in the order of the model. */
function partsOf(node: ObjectNode): ObjectNode['properties'] {
  const parts = cellParts(node)
  const nested = parts.find(({ node: part }) => !isScalar(part))
  if (nested !== undefined) throw new ToolkitFailure('law-broken', `one cell cannot hold ${nested.name}`)
  return parts
}

/**
 * Whether an element holds one value.
 *
 * @since 0.1.0
 * @beta
 */
export function isScalar(node: Node): boolean {
  return node.kind === 'text' || node.kind === 'enum' || node.kind === 'integer' || node.kind === 'boolean'
}

/** The one element of an item that has only one. */
function singlePart(items: Node) {
  return items.kind === 'object' && items.properties.length === 1 ? items.properties[0] : undefined
}
