/** JSON values: their type, and which of them are objects and lists. */

/**
 * A value as JSON text can say it.
 *
 * @since 0.1.0
 * @public
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/**
 * A JSON value with named members.
 *
 * @since 0.1.0
 * @public
 */
export type JsonObject = { readonly [name: string]: Json }

/** Whether a value is an object with named members: no list, not null. */
export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list; `Array.isArray` does not narrow a read-only list. */
export function isList(value: unknown): value is readonly unknown[]
export function isList(value: Json | undefined): value is readonly Json[]
export function isList(value: unknown): boolean {
  return Array.isArray(value)
}
