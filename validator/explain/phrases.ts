/** Phrases that sentences in both languages are built from. */
import type { Named } from './telling.ts'

/** More choices than this are not read any more. */
const mostListed = 15

/** `a, b of c`; long lists end with how many more there are. */
export function enumerate(words: readonly string[], last: string, more: (count: number) => string): string {
  if (words.length > mostListed) return `${words.slice(0, mostListed).join(', ')} ${more(words.length - mostListed)}`
  return [...words.slice(0, -2), words.slice(-2).join(` ${last} `)].join(', ')
}

/** The number with its noun: `1 teken`, `2 tekens`. */
export function numbered(count: string, one: string, many: string): string {
  return `${count} ${count === '1' ? one : many}`
}

/** The title with, where it differs, the name in the message. */
export function titled({ title, name }: Named): string {
  return title === name || name === '' ? title : `${title} (${name})`
}

/** The phrase as the start of a sentence. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
