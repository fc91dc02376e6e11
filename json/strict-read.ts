/** JSON that can be read in one way only: the text is exactly what writing its own value gives. */
import { isObject } from './value.ts'

// Marked pure, so that a bundle that reads nothing goes without: compiled validators run where there is no TextDecoder.
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The object in these bytes when they are UTF-8 and `write` makes the same text of it again: so no duplicate names, no white
 * space and no superfluous escapes. Nothing when they are anything else.
 */
export function readExactObject(
  bytes: Uint8Array,
  write: (value: unknown) => string,
): { readonly [name: string]: unknown } | undefined {
  try {
    const text = decoder.decode(bytes)
    const value: unknown = JSON.parse(text)
    return isObject(value) && write(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
