/** Annotations for GitHub Actions: one workflow command a change, on the new side where it is there. */
import type { Comparison } from '../compare/comparison.ts'
import { placeWords } from './places.ts'
import type { DiffSetting } from './reporter.ts'
import { levelOf } from './sarif.ts'
import { vocabulary } from './told.ts'

/** `::error file=…,line=…,title=…::…`; notes about texts are left out. */
export function githubDiff(comparison: Comparison, { lang, approved }: DiffSetting): string {
  const words = vocabulary[lang]
  const lines = comparison.messages.flatMap(({ title, changes }) =>
    changes
      .filter((change) => change.class !== 'tekst')
      .map((change) => {
        const spot = change.new ?? change.old
        const { line, endLine } = spot?.position ?? { line: 1, endLine: 1 }
        const level = approved?.accepted.has(change.id) === true ? 'note' : levelOf(change)
        const properties = Object.entries({ file: spot?.file ?? '', line, endLine, title: `skp diff ${change.kind}` })
          .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
          .join(',')
        const place = spot === undefined ? '' : ` (${placeWords(spot)})`
        return `::${level === 'note' ? 'notice' : level} ${properties}::${escapeText(`${title}: ${words.change(change)}${place}`)}\n`
      }),
  )
  return `${lines.join('')}skp diff: ${words.first[comparison.first]}\n`
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
