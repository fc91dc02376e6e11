/** Puts values of a schema into a sentence. */
import { isList, isObject, splitPointer } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'

const longest = 60

/** A value in a sentence: texts between quotation marks, lists with commas, what is long cut off. */
export function valueWords(value: Json | undefined): string {
  if (value === undefined) return '-'
  const text = isList(value) ? value.map(oneValue).join(', ') : oneValue(value)
  return text.length > longest ? clipped(text) : text
}

/** The beginning, up to a whole word where there is one; a quotation that was open is closed. */
function clipped(text: string): string {
  const start = text.slice(0, longest - 2).replace(/(?<=\S{3})\s\S*$/, '')
  return start.lastIndexOf('«') > start.lastIndexOf('»') ? `${start}…»` : `${start}…`
}

function oneValue(value: Json): string {
  return typeof value === 'string' ? `«${value}»` : JSON.stringify(value)
}

/** Values with what they mean: `«SA» (schuldregeling zonder afloscapaciteit)`. */
export function meantWords(values: readonly Json[], meanings: Json | undefined): string {
  const meaningOf = (value: Json): string => {
    const meaning = isObject(meanings) && typeof value === 'string' ? meanings[value] : undefined
    return typeof meaning === 'string' && meaning !== value ? ` (${withoutStop(meaning)})` : ''
  }
  const told = values.map((value) => `${oneValue(value)}${meaningOf(value)}`).join(', ')
  return told.length > 2 * longest ? valueWords(values) : told
}

/** The new form in the words of this language; empty when only the machine sees a difference. */
export function formWords(meanings: Json | undefined, lang: 'nl' | 'en'): string {
  const words = isObject(meanings) ? meanings[lang] : undefined
  return typeof words === 'string' ? `«${withoutStop(words)}»` : ''
}

/** A bound as people read it: an amount in euros or a percentage where it is one. */
export function boundWords(value: Json | undefined, meanings: Json | undefined): string {
  const meant = isObject(meanings) && typeof value === 'number' ? meanings[String(value)] : undefined
  return typeof meant === 'string' ? meant : valueWords(value)
}

/** A sentence to stand inside another. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** What the second list has and the first has not. */
export function onlyIn(after: Json | undefined, before: Json | undefined): readonly Json[] {
  const [all, former] = [isList(after) ? after : [], isList(before) ? before : []]
  const known = new Set(former.map((value) => JSON.stringify(value)))
  return all.filter((value) => !known.has(JSON.stringify(value)))
}

/** Whether a value says that the element must be there. */
export function saysRequired(value: Json | undefined): boolean {
  return isObject(value) && value['required'] === true
}

/** Last name of a place in a message; the name of a list for its items. */
export function lastName(path: string): string {
  return splitPointer(path).findLast((step) => step !== '' && step !== '*') ?? ''
}
