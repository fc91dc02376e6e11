/** The converter of the standard: the conversions that stand beside the schemas, judged by the validator. For Node. */
import { readConversions } from '../schemas/read.ts'
import { validate } from '../validator/index.ts'
import { createConverter } from './convert.ts'
import type { Converter } from './convert.ts'

/**
 * Converts by every conversion that the law declares.
 *
 * @example
 * ```ts
 * import { readConverter } from 'schuldenknooppunt/conversions'
 *
 * declare const message: unknown
 * const result = await readConverter().convert(message, '1.1')
 * if ('message' in result) for (const { code, pointer, step } of result.losses) console.log(code, pointer, step)
 * ```
 * @since 0.1.0
 * @beta
 */
export function readConverter(): Converter {
  return createConverter(readConversions(), validate)
}
