/** Forms that are closed: what comes from somebody else holds these members and nothing else. */
import { isList, isObject } from '../../json/index.ts'
import { isShownName } from './shown-text.ts'

/** Whether a value is as it should be. */
export type Check = (value: unknown) => boolean
type Members = Readonly<Record<string, Check>>

/** An object with these members, perhaps those others, and nothing else. */
export function withMembers(needed: Members, optional: Members = {}): Check {
  return (value) =>
    isObject(value) &&
    Object.entries(needed).every(([name, check]) => Object.hasOwn(value, name) && check(value[name])) &&
    Object.keys(value).every(
      (name) => Object.hasOwn(needed, name) || (Object.hasOwn(optional, name) && optional[name]?.(value[name])),
    )
}

/** One of these names. */
export function among(known: readonly string[]): Check {
  return (value) => typeof value === 'string' && known.includes(value)
}

/** A list of such values. */
export function listOf(check: Check): Check {
  return (value) => isList(value) && value.every(check)
}

/** A whole number from nothing to this. */
export function wholeUpTo(most: number): Check {
  return (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most
}

/** A digest, as an exam writes one. */
export const isDigest: Check = (value) => typeof value === 'string' && /^sha256-[\w-]{1,100}$/.test(value)

/** A count, or a seed. */
export const isCount = wholeUpTo(Number.MAX_SAFE_INTEGER)

/** A program by its name and version. */
export const isProgram = withMembers({ naam: isShownName, versie: isShownName })
