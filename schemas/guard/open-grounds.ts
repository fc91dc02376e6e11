/** Which grounds of a version nobody with the right to say so has confirmed: such a version is not for production. */
import type { Grounds } from '../ground.ts'
import type { LawVersion } from '../law.ts'
import { effective, lawNodes } from './law-nodes.ts'

/** A ground that elements of a version rest on, with who must still confirm it and the open question about it. */
export type OpenGround = {
  /** Its code in `grondslagen.json`. */
  readonly grond: string
  /** Absent when `grondslagen.json` does not know the ground. */
  readonly door?: string
  readonly vraag?: string
}

/** The grounds that elements of this version rest on and that are not confirmed, by code; empty when all of them are. */
export function openGrounds(law: LawVersion, { grondslagen }: Grounds): readonly OpenGround[] {
  const used = lawNodes(law)
    // A definition rests on what its uses say: what stands beside a reference overrides it.
    .filter(({ role }) => role !== 'root' && role !== 'definition')
    .map((node) => String(effective(node, law)['x-grondslag']))
  return [...new Set(used)].sort().flatMap((grond): readonly OpenGround[] => {
    const ground = Object.hasOwn(grondslagen, grond) ? grondslagen[grond] : undefined
    if (ground === undefined) return [{ grond }]
    return 'bevestigen' in ground ? [{ grond, ...ground.bevestigen }] : []
  })
}
