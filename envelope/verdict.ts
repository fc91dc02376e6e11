/** Short ways to say what a check found. */
import type { EnvelopeFault, EnvelopeFaultCode, Verdict } from './fault.ts'

export const good = <Value>(value: Value): Verdict<Value> => ({ ok: true, value })

export const bad = (faults: readonly EnvelopeFault[]): Verdict<never> => ({ ok: false, faults })

export const fault = (code: EnvelopeFaultCode, pointer = ''): EnvelopeFault => ({ code, pointer })

/** Faults of a part, told at the part's place in the whole. */
export const at = (pointer: string, faults: readonly EnvelopeFault[]): readonly EnvelopeFault[] =>
  faults.map((one) => ({ code: one.code, pointer: `${pointer}${one.pointer}` }))
