/** Which sign stands between the cells of a file, and whether that is the sign that was asked. */
import { countHeadings } from './headings.ts'
import type { CsvList } from './list.ts'
import { separators } from './separators.ts'
import type { SeparatorName } from './separators.ts'

/** What is known of the sign: what somebody asked for, and what the file itself says above its headings. */
export type Said = { readonly asked?: SeparatorName | undefined; readonly says?: SeparatorName | 'other' | undefined }

/** The sign to read by; `found` when the headings stand between another, or the file says another than was asked. */
export function chooseSeparator(text: string, list: CsvList, { asked, says }: Said) {
  const separator = asked ?? (says === 'other' ? undefined : says) ?? 'semicolon'
  const found = says !== undefined && says !== separator ? says : signBetween(text, list, separator)
  return { separator, found }
}

/** The sign between which more headings of the list stand than between this one. */
function signBetween(text: string, list: CsvList, asked: SeparatorName): SeparatorName | undefined {
  const [line = ''] = /^[^\r\n]*/.exec(text) ?? []
  const count = (name: SeparatorName): number => countHeadings(line.replaceAll('"', '').split(separators[name]), list)
  const others = (Object.keys(separators) as SeparatorName[]).filter((name) => count(name) > count(asked))
  return others.sort((a, b) => count(b) - count(a))[0]
}
