/** Reads what participants declared about a year: a JSON list, in form to the last member. */
import { isName, ToolkitFailure } from '../../schemas/index.ts'
import { readJsonFile } from '../exchange/private-files.ts'
import type { Declared } from './statement.ts'

/** More inhabitants than there are people, and more dossiers than there are inhabitants, is a mistake of typing. */
const most = 20_000_000

/**
 * The declarations of a file: `[{ "oin": "…", "inwoners": 120000 }, { "oin": "…", "dossiers": 640 }]`.
 * @throws ToolkitFailure `file-unreadable` with the place of the first row that is not so, that names an organisation again, or
 * one that does not take part.
 */
export function readDeclared(path: string, participants: ReadonlySet<string>): readonly Declared[] {
  const rows = readJsonFile(path)
  if (!Array.isArray(rows)) throw new ToolkitFailure('file-unreadable', `${path} is no list; see skp fees --help`)
  const seen = new Set<string>()
  return rows.map((row: unknown, index) => {
    if (!isDeclared(row))
      throw new ToolkitFailure(
        'file-unreadable',
        `${path} at /${index}: give oin (20 digits), and inwoners or dossiers (whole numbers of at most ${most})`,
      )
    if (!participants.has(row.oin))
      throw new ToolkitFailure('file-unreadable', `${path} at /${index}/oin: no participant of this home has it`)
    if (seen.has(row.oin))
      throw new ToolkitFailure('file-unreadable', `${path} at /${index}: this organisation stands in it twice`)
    seen.add(row.oin)
    return row
  })
}

function isDeclared(row: unknown): row is Declared {
  if (typeof row !== 'object' || row === null) return false
  const { oin, ...amounts } = row as Readonly<Record<string, unknown>>
  const isAmount = (value: unknown): boolean =>
    Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most
  const given = Object.entries(amounts)
  return (
    typeof oin === 'string' &&
    isName('oin', oin) &&
    given.length > 0 &&
    given.every(([name, value]) => (name === 'inwoners' || name === 'dossiers') && isAmount(value))
  )
}
