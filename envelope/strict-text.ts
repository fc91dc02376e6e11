/** JSON that can be read in one way only: the text is exactly what writing its own value gives. */
import { readExactObject } from '../json/index.ts'
import { canonical } from './canonical.ts'

/** An object that was read from outside: nothing is known of its members yet. */
export type UncheckedObject = { readonly [name: string]: unknown }

/**
 * The object in these bytes when they are UTF-8 and `JSON.stringify` of the object gives the same text: no duplicate
 * members, no white space, no superfluous escapes. Order is free. Used for JOSE headers.
 */
export const readCompactObject = (bytes: Uint8Array): UncheckedObject | undefined =>
  readExactObject(bytes, JSON.stringify)

/** The object in these bytes when they are its RFC 8785 form. Used for everything that we sign ourselves. */
export const readCanonicalObject = (bytes: Uint8Array): UncheckedObject | undefined => readExactObject(bytes, canonical)

/** Whether the object has these members and no other. */
export function hasExactly(value: UncheckedObject, members: readonly string[]): boolean {
  const keys = Object.keys(value)
  return keys.length === members.length && members.every((name) => Object.hasOwn(value, name))
}

/** Whether the value is text in this form. Never turns an object into text: its `toString` may come from outside. */
export function isText(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value)
}
