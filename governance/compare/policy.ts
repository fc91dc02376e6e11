/** Policy: which number a change asks for, as `spec/versiebeleid.md` says it; that table is the only place that does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareVersions, ToolkitFailure } from '../../schemas/index.ts'
import { projectRoot } from '../../schemas/read.ts'
import type { Change, Level } from './comparison.ts'
import { changeKinds } from './kinds.ts'
import type { ChangeClass } from './kinds.ts'

/** Whom a change breaks; a column of the table each. */
type Situation = 'nobody' | 'senders' | 'receivers' | 'converted'

/** The level that each class of changes asks for, by whom the change breaks. */
export type Policy = Readonly<Record<ChangeClass, Readonly<Record<Situation, Level>>>>

const levels: Readonly<Record<string, Level>> = { groot: 'major', klein: 'minor', tekst: 'patch' }
const order: readonly Level[] = ['none', 'patch', 'minor', 'major']

/**
 * The policy as it stands in the words of the standard.
 * @throws ToolkitFailure `law-broken` when the table lacks a class or says something else than these three levels.
 */
export function readPolicy(file: string = join(projectRoot(import.meta.url), 'spec/versiebeleid.md')): Policy {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name = '', , ...cells]) => /^[a-z-]+$/.test(name) && cells.length >= 4)
  const table = new Map(rows.map(([, name = '', , ...cells]) => [name, cells]))
  const classes = [...new Set(Object.values(changeKinds))]
  return Object.fromEntries(classes.map((name) => [name, rowOf(name, table.get(name))])) as Policy
}

function rowOf(name: string, cells: readonly string[] | undefined): Readonly<Record<Situation, Level>> {
  const [nobody, senders, receivers, converted] = (cells ?? []).map((cell) => levels[cell])
  if (nobody === undefined || senders === undefined || receivers === undefined || converted === undefined)
    throw new ToolkitFailure('law-broken', `spec/versiebeleid.md has no full row for ${name}`)
  return { nobody, senders, receivers, converted }
}

/** The level that one change asks for; a verdict that stays open counts as a break. */
export function levelOf(
  policy: Policy,
  { class: name, verdicts, declared }: Pick<Change, 'class' | 'verdicts' | 'declared'>,
): Level {
  const row = policy[name]
  if (verdicts.verzenders.answer !== 'holds') return row.senders
  if (verdicts.ontvangers.answer === 'holds') return row.nobody
  return declared ? row.converted : row.receivers
}

/** The heaviest of these levels. */
export function heaviest(all: readonly Level[]): Level {
  return all.reduce<Level>((one, other) => (order.indexOf(other) > order.indexOf(one) ? other : one), 'none')
}

/** The lowest number after `version` that this level allows. */
export function leastVersion(version: string, level: Level): string {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (level === 'none') return version
  return level === 'major' ? `${major + 1}.0` : `${major}.${minor + 1}`
}

/** Whether a number is this one or a later one. */
export function isAtLeast(version: string, least: string): boolean {
  return compareVersions(version, least) >= 0
}
