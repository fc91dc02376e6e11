/** What a declared conversion comes to for one message. */
import type { ConversionLaw, ConversionStep } from '../../schemas/index.ts'

/** `gelijk`: all goes along; `verlies`: not all; `soms`: some messages are refused; `nooit`: all are. */
export type Outcome = 'gelijk' | 'verlies' | 'soms' | 'nooit'

/** Name of a page. */
export function conversionName({ module, van, naar }: ConversionLaw): string {
  return `${module}-${van}-${naar}`
}

/** The steps for a message. */
export function stepsFor({ stappen }: ConversionLaw, type: string): readonly ConversionStep[] {
  return stappen.filter(({ berichten }) => berichten.includes(type))
}

/** The outcome for a message. */
export function outcomeOf(law: ConversionLaw, type: string): Outcome {
  const steps = stepsFor(law, type)
  if (law.berichten[type] === null || steps.some(isHopeless)) return 'nooit'
  if (steps.some(({ soort }) => soort === 'weiger' || soort === 'vereist' || soort === 'past')) return 'soms'
  return lossesOf(law, type) > 0 ? 'verlies' : 'gelijk'
}

/** A required element that nobody can tell over: the step names what it would have become. */
function isHopeless(step: ConversionStep): boolean {
  return step.soort === 'weiger' && step.naar !== undefined
}

/** How many elements may be lost or filled in. */
export function lossesOf(law: ConversionLaw, type: string): number {
  return stepsFor(law, type).filter(isLoss).length
}

/** True for a step that leaves something out, makes it coarser, or fills it in with words about it. */
function isLoss({ soort, nl }: ConversionStep): boolean {
  return soort === 'vervalt' || (nl !== undefined && (soort === 'vul' || soort === 'vertaal'))
}
