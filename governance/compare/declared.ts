/** Declared: whether the new version brings a conversion that takes a change away for whoever reads the old version. */
import { isList } from '../../json/index.ts'
import { removesElement } from '../../conversions/index.ts'
import type { MessagePair, Sides } from '../source/side.ts'
import type { FoundChange } from './found-change.ts'

/** True when every message that shows this change loses it on its way to the old version: a new element, or new values. */
export function isDeclared(sides: Sides, { before, after }: MessagePair, change: FoundChange): boolean {
  const [versionBefore, versionAfter] = [sides.before.law?.version, sides.after.law?.version]
  if (versionBefore === undefined || versionAfter === undefined || versionBefore.module !== versionAfter.module)
    return false
  if (before?.law === undefined || after?.law === undefined) return false
  const values = change.kind === 'values-changed' ? newValues(change) : undefined
  if (change.kind !== 'element-added' && values === undefined) return false
  return removesElement(sides.after.law?.conversions ?? [], {
    module: versionAfter.module,
    from: versionAfter.version,
    to: versionBefore.version,
    type: after.law.type,
    pointer: change.path,
    ...(values === undefined ? {} : { values }),
  })
}

/** The values that only the new version has; nothing when they are no codes, or when there are none. */
function newValues({ before, after }: FoundChange): readonly string[] | undefined {
  if (!isList(before) || !isList(after)) return undefined
  const values = after.filter((value) => !before.includes(value))
  return values.length > 0 && values.every((value) => typeof value === 'string') ? values : undefined
}
