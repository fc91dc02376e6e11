/** The difference between two results in words. */
import type { Language } from '../../../schemas/index.ts'
import type { ResultDifference } from '../compare-results.ts'
import { fold } from './fold.ts'
import { count } from './setting.ts'
import { examWords } from './words.ts'

const mostIds = 40

/**
 * Lines that say what became better and what became worse.
 *
 * @since 0.1.0
 * @alpha
 */
export function tellDifference(
  { beter, slechter, anders, nieuw, weg, omstandigheden }: ResultDifference,
  lang: Language,
  columns: number,
): string {
  const word = examWords[lang]
  const parts = [
    [word.circumstances, omstandigheden],
    [word.worse, slechter],
    [word.better, beter],
    [word.other, anders],
    [word.fresh, nieuw],
    [word.gone, weg],
  ] as const
  const told = parts.flatMap(([title, ids]) => {
    if (ids.length === 0) return []
    const left = ids.length - mostIds
    const shown = ids.slice(0, mostIds).map((id) => fold(`  ${id}`, columns, '    '))
    return [
      `${title} (${count(ids.length, lang)}):`,
      ...shown,
      ...(left > 0 ? [`  ${word.more(count(left, lang))}`] : []),
    ]
  })
  return `${(told.length === 0 ? [word.same] : told).join('\n')}\n`
}
