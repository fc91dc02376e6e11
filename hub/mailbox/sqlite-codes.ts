/** How names, hashes and instants stand in the embedded store: as short as they can be, and never otherwise than they came. */

import { isName } from '../../schemas/index.ts'

/** What a column holds. */
export type Cell = number | string | Buffer

/** A UUID as its 16 bytes; another name as it is. */
export function idCell(id: string): Cell {
  const bytes = isName('uuid', id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : id
  return readId(bytes) === id ? bytes : id
}

export function readId(cell: Cell): string {
  if (typeof cell === 'string') return cell
  const hex = (cell as Buffer).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A hash in base64url as its 32 bytes; another text as it is. */
export function hashCell(hash: string): Cell {
  const bytes = Buffer.from(hash, 'base64url')
  return bytes.length === 32 && bytes.toString('base64url') === hash ? bytes : hash
}

export const readHash = (cell: Cell): string =>
  typeof cell === 'string' ? cell : (cell as Buffer).toString('base64url')

/** An OIN as a number where its first digits are zeros; another name as it is. */
export function oinCell(oin: string): Cell {
  const number = isName('oin', oin) ? Number(oin) : Number.NaN
  return Number.isSafeInteger(number) ? number : oin
}

export const readOin = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell).padStart(20, '0') : String(cell)

/** A UTC instant as milliseconds; before all others when it is none. */
export function instantCell(instant: string): number {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? -1 : at
}

export const readInstant = (cell: number): string => new Date(cell).toISOString()
