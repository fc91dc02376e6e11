/** Applies the steps of JSON Patch (RFC 6902) that examples of rules use. */
import { splitPointer, valueAt } from '../json/index.ts'
import type { PatchStep } from './rule.ts'

/**
 * A copy of the message with the steps applied.
 * @throws TypeError when a step leads nowhere.
 * @since 0.1.0
 * @beta
 */
export function applySteps(message: unknown, steps: readonly PatchStep[]): unknown {
  const copy: unknown = structuredClone(message)
  for (const step of steps) {
    const path = splitPointer(step.path)
    const last = path.at(-1) ?? ''
    const parent = valueAt(copy, path.slice(0, -1))
    if (typeof parent !== 'object' || parent === null) throw new TypeError(`${step.path} leads nowhere`)
    if (Array.isArray(parent)) changeList(parent, last, step)
    else changeGroup(parent as Record<string, unknown>, last, step)
  }
  return copy
}

function changeList(list: unknown[], last: string, step: PatchStep): void {
  const index = last === '-' ? list.length : Number(last)
  if (step.op === 'add') list.splice(index, 0, step.value)
  else if (index >= list.length) throw new TypeError(`${step.path} leads nowhere`)
  else if (step.op === 'replace') list[index] = step.value
  else list.splice(index, 1)
}

function changeGroup(group: Record<string, unknown>, last: string, step: PatchStep): void {
  if (step.op !== 'add' && !Object.hasOwn(group, last)) throw new TypeError(`${step.path} leads nowhere`)
  if (step.op === 'remove') delete group[last]
  else group[last] = step.value
}
