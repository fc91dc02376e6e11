/** What everyone needs of JSON: values, pointers, one text per value, strict reading. Browser-safe; knows no schema. */
export { canonicalText, sameJson } from './canonical.ts'
export { fillStars, printPointer, splitPointer, valueAt } from './pointer.ts'
export type { Path } from './pointer.ts'
export { readExactObject } from './strict-read.ts'
export { isList, isObject } from './value.ts'
export type { Json, JsonObject } from './value.ts'
