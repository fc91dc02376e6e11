/** Reads what an organisation has filled in so far, by place and as it was typed: only what is asked, and whether it is in form is judged later. */
import { isObject } from '../json/index.ts'
import type { Catalog } from '../schemas/read.ts'
import { detailPlaces } from './read-details.ts'

/**
 * What was filled in so far: by its place in the details, a text or choices.
 *
 * @since 0.1.0
 * @alpha
 */
export type ApplicationDraft = Readonly<Record<string, string | readonly string[]>>

/** Characters of a text as a field takes it, and choices of one list. */
const most = { text: 200, choices: 100 } as const

/**
 * The draft; nothing when something is not asked, or longer than a field takes.
 *
 * @since 0.1.0
 * @alpha
 */
export function readDraft(value: unknown, catalog: Catalog): ApplicationDraft | undefined {
  if (!isObject(value)) return undefined
  const asked = new Set(detailPlaces(catalog))
  const isGood = Object.entries(value).every(([place, told]) => asked.has(place) && (isText(told) || isChoices(told)))
  return isGood ? (value as ApplicationDraft) : undefined
}

function isText(told: unknown): told is string {
  return typeof told === 'string' && told.length <= most.text
}

function isChoices(told: unknown): boolean {
  return Array.isArray(told) && told.length <= most.choices && told.every(isText)
}
