/** Sentences in English about what the judge finds in a cell, in the notation that the cell has. */
import { enumerateChoices } from '../../schemas/index.ts'
import type { CellSentences } from './cell-codes.ts'
import type { CellTelling, Choice } from './cell.ts'

/** Every finding of the judge that can be in a cell. */
export const cellEn: CellSentences = {
  'element-missing': (telling) => [`${cell(telling)} is empty, but is required.`, fillIn(telling)],
  'element-needs-other': ({ needs }) => [
    `Whoever fills in this cell fills in "${needs}" too.`,
    `Fill in "${needs}" too, or empty this cell.`,
  ],
  'value-not-in-list': (telling) => [`The value of ${inside(telling)} is not in the list.`, fillIn(telling)],
  'value-fixed': (telling) => [`${cell(telling)} does not have its fixed value.`, fillIn(telling)],
  'text-too-short': (telling) => [
    `${cell(telling)} is too short.`,
    `Write at least ${telling.limit} ${telling.limit === '1' ? 'character' : 'characters'}.`,
  ],
  'text-too-long': (telling) => [
    `${cell(telling)} is too long.`,
    `Write at most ${telling.limit} ${telling.limit === '1' ? 'character' : 'characters'}.`,
  ],
  'text-pattern': (telling) => [`${cell(telling)} does not have the right form.`, fillIn(telling)],
  'text-format': (telling) => [`${cell(telling)} does not have the right form.`, fillIn(telling)],
  'number-too-low': (telling) => [
    `This ${kinds[telling.scale]} is too low: at least ${telling.range?.from ?? telling.limit}.`,
    fillIn(telling),
  ],
  'number-too-high': (telling) => [
    `This ${kinds[telling.scale]} is too high: at most ${telling.range?.to ?? telling.limit}.`,
    fillIn(telling),
  ],
  'list-too-short': ({ limit, isItem }) =>
    isItem
      ? ['The message has too few rows.', `Fill in at least ${limit} ${limit === '1' ? 'row' : 'rows'}.`]
      : ['This cell holds too few items.', `Write at least ${limit}${limit === '1' ? '' : ', with | between them'}.`],
  'list-too-long': ({ limit, isItem }) =>
    isItem
      ? ['The message has too many rows.', `Divide them over more messages, with at most ${limit} in each.`]
      : ['This cell holds too many items.', `Keep at most ${limit}.`],
  'choice-none': ({ options }) => [
    'One of some groups of columns is required.',
    `Fill in one: that of ${columns(options)}.`,
  ],
  'choice-multiple': ({ options }) => [
    'More than one of some groups of columns is filled in.',
    `Keep one and empty the others: that of ${columns(options)}.`,
  ],
  'tag-unknown': (telling) => [
    'Nothing tells which variant this row is.',
    `Choose ${choices(telling.allowed)} in this column.`,
  ],
}

/** The codes of a list; what they mean is in Dutch. */
export function choices(allowed: readonly Choice[]): string {
  const told = allowed.map(({ code }) => ({ code, word: `"${code}"` }))
  return told.length === 0 ? 'a value that the list knows' : enumerateChoices(told, 'or')
}

function cell(telling: CellTelling): string {
  const words = inside(telling)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function inside({ part }: CellTelling): string {
  return part === undefined ? 'this cell' : `part "${part}" of this cell`
}

const kinds = { euros: 'amount', percentage: 'percentage', number: 'number' } as const

const formats: Readonly<Record<string, string>> = {
  date: 'a date as dd-mm-jjjj, such as 31-12-2026',
  'partial-date': 'a date as dd-mm-jjjj, with zeros for what is not known, such as 00-00-1980',
  'date-time': 'an instant in UTC, such as 2026-03-02T09:30:00Z',
  email: 'an e-mail address, such as name@example.nl',
}

function fillIn({ allowed, range, scale, form, format }: CellTelling): string {
  if (allowed.length > 0) return `Choose ${choices(allowed)}.`
  if (range !== undefined)
    return `Write ${scale === 'euros' ? 'an' : 'a'} ${kinds[scale]} from ${range.from} to ${range.to}.`
  return `Write ${formats[format] ?? form?.en ?? 'what belongs here, as the page of this list tells'}.`
}

/** What number belongs in the cell; nothing when no number does. */
export function numberAdvice(telling: CellTelling | undefined): string | undefined {
  return telling?.range === undefined ? undefined : fillIn({ ...telling, allowed: [] })
}

function columns(options: readonly string[]): string {
  return options.map((name) => `"${name}"`).join(' or ')
}
