/** Routes: which neighbours lead from one version of a module to another, and what becomes of one element on the way. */
import type { ConversionLaw, ConversionStep } from '../schemas/index.ts'

/** Version → the conversions that lead to it, fewest first; without the version itself. */
export function routesFrom(
  laws: readonly ConversionLaw[],
  module: string,
  version: string,
): ReadonlyMap<string, readonly ConversionLaw[]> {
  const routes = new Map<string, readonly ConversionLaw[]>([[version, []]])
  for (const [here, route] of routes)
    for (const law of laws)
      if (law.module === module && law.van === here && !routes.has(law.naar)) routes.set(law.naar, [...route, law])
  routes.delete(version)
  return routes
}

/**
 * An element of a message of one version, and a version that does not have it.
 *
 * @since 0.1.0
 * @beta
 */
export type ElementOfVersion = {
  readonly module: string
  readonly from: string
  readonly to: string
  readonly type: string
  /** Such as `/Inhoud/Vorderingen/*`, with `*` for every item of a list. */
  readonly pointer: string
  /** Only messages in which it has one of these values; any message that has it without. */
  readonly values?: readonly string[]
}

/**
 * True when the declared conversion leaves this element out for a receiver of the other version, so that adding it broke
 * nobody there; false when a message that has it is refused, or when no conversion says anything about it.
 *
 * @example
 * ```ts
 * import { removesElement } from 'schuldenknooppunt/conversions'
 * import type { ElementOfVersion } from 'schuldenknooppunt/conversions'
 *
 * const added: ElementOfVersion = {
 *   module: 'schuldregeling', from: '2.0', to: '1.1', type: 'Betaalvoorstel', pointer: '/Inhoud/Uitbetaalmomenten',
 * }
 * console.log(removesElement([], added)) // false: without conversions nothing is removed
 * ```
 * @since 0.1.0
 * @beta
 */
export function removesElement(
  laws: readonly ConversionLaw[],
  { module, from, to, type, pointer, values }: ElementOfVersion,
): boolean {
  let here = { type, pointer }
  for (const law of routesFrom(laws, module, from).get(to) ?? []) {
    const fate = fateIn(law, here, values)
    if (fate === 'removed' || fate === 'refused') return fate === 'removed'
    here = fate
  }
  return false
}

type TypedPointer = { readonly type: string; readonly pointer: string }

function fateIn(
  law: ConversionLaw,
  { type, pointer }: TypedPointer,
  values?: readonly string[],
): 'removed' | 'refused' | TypedPointer {
  const name = law.berichten[type]
  if (typeof name !== 'string') return 'refused'
  const steps = law.stappen.filter(
    (step) => step.berichten.includes(type) && 'van' in step && isAbove(step.van, pointer) && isAbout(step, values),
  )
  if (steps.some(({ soort }) => soort === 'weiger')) return 'refused'
  if (steps.some(({ soort }) => soort === 'vervalt' || soort === 'volgt')) return 'removed'
  const moves = steps.find((step) => step.soort === 'verplaats')
  return { type: name, pointer: moves === undefined ? pointer : `${moves.naar}${pointer.slice(moves.van.length)}` }
}

/** A step about other values is no step about these. */
function isAbout(step: ConversionStep, values: readonly string[] | undefined): boolean {
  const named = 'waarden' in step ? step.waarden : undefined
  return values === undefined || named === undefined || values.every((value) => named.includes(value))
}

function isAbove(above: string, pointer: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`)
}
