/** One text for each JSON value, so that values can be compared and looked up. */
import { isList, isObject } from './value.ts'

/**
 * Text that two values share exactly when they are equal as JSON: members sorted by UTF-16 code unit, no white space, -0 as
 * 0. It is the RFC 8785 form wherever that exists; half surrogate pairs, which RFC 8785 refuses, are written as escapes.
 * Members that are `undefined` are left out.
 */
export function canonicalText(value: unknown): string {
  if (isList(value)) return `[${value.map((item) => canonicalText(item ?? null)).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? ''
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name])}`).join(',')}}`
}

/** Whether two values are equal as JSON. */
export function sameJson(one: unknown, other: unknown): boolean {
  return one === other || canonicalText(one) === canonicalText(other)
}
