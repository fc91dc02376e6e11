/** Short ways to say what a check found. */
import type { EnvelopeFault, EnvelopeFaultCode, EnvelopeVerdict } from './fault.ts'

export const good = <Value>(value: Value): EnvelopeVerdict<Value> => ({ ok: true, value })

export const bad = (faults: readonly EnvelopeFault[]): EnvelopeVerdict<never> => ({ ok: false, faults })

export const fault = (code: EnvelopeFaultCode, pointer = ''): EnvelopeFault => ({ code, pointer })

/** Faults of a part, told at the part's place in the whole. */
export const at = (pointer: string, faults: readonly EnvelopeFault[]): readonly EnvelopeFault[] =>
  faults.map((one) => ({ code: one.code, pointer: `${pointer}${one.pointer}` }))
