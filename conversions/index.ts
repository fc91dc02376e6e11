/**
 * Conversions between versions of a module, as the law declares them: what is carried, what is lost, what is refused.
 * It seals and sends nothing.
 */
export type { Json, JsonObject } from '../json/index.ts'
export { carry } from './carry.ts'
export type { Carried } from './carry.ts'
export { createConverter } from './convert.ts'
export type { Conversion, Converter } from './convert.ts'
export { conversionCodes, isConversionFinding } from './finding.ts'
export type { ConversionCode, ConversionFinding } from './finding.ts'
export { readConverter } from './read-converter.ts'
export { removesElement } from './routes.ts'
export type { ElementOfVersion } from './routes.ts'
