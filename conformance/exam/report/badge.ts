/** The badge of a pass, as an SVG that stands alone: what was passed, and whether anybody but the vendor saw it. */
import { escapeMarkup } from '../../../validator/index.ts'
import type { Language } from '../../../schemas/index.ts'
import type { Standing } from '../evidence/dossier.ts'
import { participantPassFaults } from '../evidence/participant-faults.ts'
import type { Examined } from '../evidence/statement.ts'
import { isWhole } from '../result.ts'
import { levels } from '../subject.ts'
import { examWords } from './words.ts'

/** Width of a character of eleven pixels: no font is asked for, so the text is fitted to what it was given. */
const characterWidth = 6.6
const margin = 10

/**
 * The badge; nothing for what is no pass of the whole exam, which for a participant is that of the participant too.
 *
 * @since 0.1.0
 * @alpha
 */
export function badgeOf({ result, participant }: Examined, standing: Standing, lang: Language): string | undefined {
  if (result.oordeel !== 'geslaagd' || !isWhole(result)) return undefined
  if (participantPassFaults(result, participant).length > 0) return undefined
  const { module, versie, deelnemer, richting, niveaus } = result.aanspraak
  const { levels: words, standings } = examWords[lang]
  // Who claims every level needs no list of them.
  const claimed = niveaus.length === levels.length ? undefined : niveaus.map((level) => words[level]).join(', ')
  const [left, right] = [
    `conform ${module} ${versie}`,
    [deelnemer, richting, claimed, standings[standing]].filter((each) => each !== undefined).join(' · '),
  ]
  const [one, two] = [width(left), width(right)]
  const colour = standing === 'medeondertekend' ? '#11632d' : '#44546a'
  const title = escapeMarkup(`${left} · ${right}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${one + two}" height="22" role="img" aria-label="${title}">
<title>${title}</title>
<rect width="${one}" height="22" fill="#333"/>
<rect x="${one}" width="${two}" height="22" fill="${colour}"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
${label(left, margin, one)}
${label(right, one + margin, two)}
</g>
</svg>
`
}

function label(text: string, x: number, room: number): string {
  return `<text x="${x}" y="15" textLength="${room - 2 * margin}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(text)}</text>`
}

function width(text: string): number {
  return Math.round(text.length * characterWidth) + 2 * margin
}
