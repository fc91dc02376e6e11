/** Makes results of checks: a value, faults, or faults of a part. */
import type { EnvelopeFault, EnvelopeFaultCode, EnvelopeVerdict } from './fault.ts'

/** A result without faults. */
export const good = <Value>(value: Value): EnvelopeVerdict<Value> => ({ ok: true, value })

/** A result with these faults and no value. */
export const bad = (faults: readonly EnvelopeFault[]): EnvelopeVerdict<never> => ({ ok: false, faults })

/** One fault at a place; at the whole without one. */
export const fault = (code: EnvelopeFaultCode, pointer = ''): EnvelopeFault => ({ code, pointer })

/** Faults of a part, told at the part's place in the whole. */
export const at = (pointer: string, faults: readonly EnvelopeFault[]): readonly EnvelopeFault[] =>
  faults.map((one) => ({ code: one.code, pointer: `${pointer}${one.pointer}` }))
