/** Dutch for what the law says in codes: dates, counts, classes of personal data, enumerations. */
import { thousands } from '../../schemas/index.ts'
import type { Herkomst, Persoonsgegeven } from '../../schemas/index.ts'

/** A class of personal data in words. */
export const classWords: Readonly<Record<Persoonsgegeven, string>> = {
  bijzonder: 'bijzonder persoonsgegeven',
  bsn: 'burgerservicenummer',
  financieel: 'financieel persoonsgegeven',
  gewoon: 'gewoon persoonsgegeven',
  geen: 'geen persoonsgegeven',
}

/** The classes from heavy to light, each with the word that heads a column. */
export const classColumns = [
  ['bijzonder', 'Bijzonder'],
  ['bsn', 'BSN'],
  ['financieel', 'Financieel'],
  ['gewoon', 'Gewoon'],
  ['geen', 'Geen'],
] as const satisfies readonly (readonly [Persoonsgegeven, string])[]

/** How we know that an element is there. */
export const originWords: Readonly<Record<Herkomst, string>> = {
  bekend: 'bekend uit openbare bronnen',
  afgeleid: 'afgeleid uit openbare bronnen',
  ontworpen: 'eigen ontwerp, omdat hierover niets openbaar is',
}

/** Words one after another: `a, b en c`. */
export function enumerate(words: readonly string[], last: 'en' | 'of' = 'en'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}

/** With a capital at the start. */
export function capitalised(text: string): string {
  return text.startsWith('één') ? `Eén${text.slice(3)}` : text.charAt(0).toUpperCase() + text.slice(1)
}

/** A number with its noun: `1 element`, `2 elementen`. */
export function counted(count: number, one: string, more: string): string {
  return `${thousands(count)} ${count === 1 ? one : more}`
}

/** `2026-03-02` as `02-03-2026`. */
export function dutchDate(date: string): string {
  return date.slice(0, 10).split('-').toReversed().join('-')
}

/** `2026-03-02T09:30:00Z` as `02-03-2026 om 09:30 uur (UTC)`. */
export function dutchInstant(instant: string): string {
  return `${dutchDate(instant)} om ${instant.slice(11, 16)} uur (UTC)`
}

const smallNumbers = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
]

/** A count in a sentence: a word when it is small. */
export function numberWord(count: number): string {
  return smallNumbers[count] ?? thousands(count)
}
