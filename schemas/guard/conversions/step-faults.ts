/** Checks one declared step by itself and against the way back: its number, its words, its source. */
import type { Catalog } from '../../catalog.ts'
import type { ConversionLaw, ConversionStep } from '../../conversion.ts'
import { printStepId } from '../../law-ids.ts'
import { uncited } from '../check-sources.ts'

type Beside = {
  readonly step: ConversionStep
  readonly index: number
  /** The module's code, such as `SR`. */
  readonly code: string
  readonly reverse: ConversionLaw | undefined
  readonly catalog: Catalog
}

/** What is wrong with a step, whatever the messages look like. */
export function stepFaults(
  law: ConversionLaw,
  { step, index, code, reverse, catalog }: Beside,
): readonly { readonly id: string; readonly claim: string }[] {
  const expected = printStepId({ code, from: law.van, to: law.naar, number: index + 1 })
  const claims = [
    ...(step.id === expected ? [] : [`here it is the turn of ${expected}`]),
    ...step.berichten.filter((type) => !(type in law.berichten)).map((type) => `is for ${type}, which is no message`),
    ...((step.herkomst === 'ontworpen') === step.bron.startsWith('OV-')
      ? []
      : ['is designed and names no open question, or the reverse']),
    ...(step.herkomst === 'ontworpen' ? [] : uncited(catalog, step.bron)),
    ...wordFaults(step),
    ...starFaults(step),
    ...silenceFaults(step, law, reverse),
  ]
  return claims.map((claim) => ({ id: step.id, claim }))
}

const refusing = new Set<ConversionStep['soort']>(['geen-bericht', 'weiger', 'vereist', 'past'])

function wordFaults(step: ConversionStep): readonly string[] {
  const { nl, en } = step
  if ((nl === undefined) !== (en === undefined)) return ['has words in one language only']
  const hasHelp = nl?.herstel !== undefined && en?.herstel !== undefined
  if (refusing.has(step.soort)) return hasHelp ? [] : ['refuses and does not say what to do']
  if (step.soort === 'vervalt') return nl === undefined ? ['loses something and does not say what'] : []
  const mayLose = step.soort === 'vul' || step.soort === 'vertaal'
  return nl === undefined || mayLose ? [] : ['loses nothing and has words for it']
}

/** Items stay in the list that they are in. */
function starFaults(step: ConversionStep): readonly string[] {
  if (step.soort !== 'verplaats') return []
  const list = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('*') + 1)
  return list(step.van) === list(step.naar) ? [] : ['moves items to another list']
}

/**
 * What happens without a word must come back by itself: what `volgt` leaves out is what `vul` fills in on the way back,
 * and the reverse.
 */
function silenceFaults(
  step: ConversionStep,
  law: ConversionLaw,
  reverse: ConversionLaw | undefined,
): readonly string[] {
  if (step.soort !== 'volgt' && (step.soort !== 'vul' || step.nl !== undefined)) return []
  return step.berichten
    .filter((type) => !reverse?.stappen.some((back) => undoes(step, back, law.berichten[type] ?? '')))
    .map((type) => `is silent about ${type}, though the way back does not undo it`)
}

function undoes(step: ConversionStep, back: ConversionStep, type: string): boolean {
  if (!back.berichten.includes(type)) return false
  if (step.soort === 'volgt')
    return (
      back.soort === 'vul' &&
      back.naar === step.van &&
      (step.waarden === undefined || isOnly(step.waarden, back.waarde))
    )
  return (
    step.soort === 'vul' &&
    back.soort === 'volgt' &&
    back.van === step.naar &&
    (back.waarden === undefined || isOnly(back.waarden, step.waarde))
  )
}

function isOnly(codes: readonly string[], code: string): boolean {
  return codes.length === 1 && codes[0] === code
}
