/** The list of conversions that the law declares, with what each message loses and when it is refused. */
import { printMessageId } from '../../schemas/index.ts'
import type { ConversionLaw, ConversionStep, Language } from '../../schemas/index.ts'

/** One message in one direction. */
export type Listed = {
  readonly module: string
  readonly van: string
  readonly naar: string
  readonly bericht: string
  /** What it is called there; null when there is no counterpart. */
  readonly wordt: string | null
  readonly stappen: readonly ListedStep[]
}

type ListedStep = {
  readonly id: string
  readonly soort: ConversionStep['soort']
  readonly pointer?: string
  readonly waarden?: readonly string[]
  readonly melding?: string
}

/** Every message in every direction. */
export function listConversions(laws: readonly ConversionLaw[], lang: Language): readonly Listed[] {
  return laws.flatMap(({ module, van, naar, berichten, stappen }) =>
    Object.entries(berichten).map(([bericht, wordt]) => ({
      ...{ module, van, naar, bericht, wordt },
      stappen: stappen.filter((step) => step.berichten.includes(bericht)).map((step) => listed(step, lang)),
    })),
  )
}

function listed(step: ConversionStep, lang: Language): ListedStep {
  const pointer = 'van' in step ? step.van : 'naar' in step ? step.naar : undefined
  const melding = step[lang]?.melding
  return {
    ...{ id: step.id, soort: step.soort },
    ...(pointer === undefined ? {} : { pointer }),
    ...('waarden' in step && step.waarden !== undefined ? { waarden: step.waarden } : {}),
    ...(melding === undefined ? {} : { melding }),
  }
}

const words = {
  nl: { same: 'niets verloren', none: 'geen tegenhanger' },
  en: { same: 'nothing lost', none: 'no counterpart' },
} as const

/** For people: a line a message, below it what it costs. */
export function printConversions(list: readonly Listed[], lang: Language): string {
  const lines = list.map(({ module, van, naar, bericht, wordt, stappen }) => {
    const costs = stappen.filter(({ melding }) => melding !== undefined)
    const head = `${printMessageId({ module, version: van, type: bericht })} → ${naar}${wordt === null ? ` (${words[lang].none})` : `/${wordt}`}`
    const what = costs.length === 0 ? [`  ${words[lang].same}`] : costs.map(printStep)
    return [head, ...what].join('\n')
  })
  return `${lines.join('\n')}\n`
}

function printStep({ id, pointer, waarden, melding }: ListedStep): string {
  const place = [pointer, waarden === undefined ? undefined : `(${waarden.join(', ')})`].filter(
    (part) => part !== undefined,
  )
  return `  ${id}  ${place.join(' ')}${place.length === 0 ? '' : '  '}${melding}`
}
