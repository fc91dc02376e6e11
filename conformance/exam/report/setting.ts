/** What a report is written with, and what several forms say alike. */
import type { Language } from '../../../schemas/index.ts'
import { printVersionId, thousands } from '../../../schemas/index.ts'
import { isRight } from '../score.ts'
import type { CaseResult } from '../score.ts'
import type { ParticipantResult } from '../participant/participant-result.ts'
import type { ExamResult } from '../result.ts'
import { participantWords } from './participant-words.ts'
import { examWords } from './words.ts'

/**
 * Language, width of a line, the sentence of a clause where there is one (of a rule: what it asks), and the exam of a participant.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamReportSetting = {
  readonly lang: Language
  readonly columns: number
  readonly sentence: (clause: string) => string | undefined
  /** The exam of the participant that belongs to it. */
  readonly participant?: ParticipantResult
}

/** Writes a result in one form. */
export type ExamReporter = (result: ExamResult, setting: ExamReportSetting) => string

/** The cases that went wrong, in the order of the exam. */
export function wrongCases({ gevallen }: ExamResult): readonly CaseResult[] {
  return gevallen.filter((each) => !isRight(each))
}

/**
 * What the whole came to, with how many cases were right; of a participant in a line of its own.
 *
 * @since 0.1.0
 * @alpha
 */
export function tellVerdict({ oordeel, totaal }: ExamResult, lang: Language, participant?: ParticipantResult): string {
  const word = examWords[lang]
  const known = totaal.bekend === 0 ? '' : `, ${count(totaal.bekend, lang)} ${word.known}`
  const own = `${word.verdicts[oordeel]}: ${word.total(count(totaal.goed, lang), count(totaal.gevallen, lang))}${known}`
  return participant === undefined
    ? own
    : `${own}\n${participantWords[lang].title}: ${participantVerdict(participant, lang)}`
}

/** What the exam of a participant came to, with how many checks were right. */
export function participantVerdict({ oordeel, totaal }: ParticipantResult, lang: Language): string {
  const words = participantWords[lang]
  return `${words.verdicts[oordeel]}: ${words.total(totaal)}`
}

/** What was expected, what came, and what of it was missed or too many, in words. */
export function tellCase({ verwacht, antwoord, reden, mist, teveel }: CaseResult, lang: Language): string {
  const word = examWords[lang]
  const reason = reden === undefined ? '' : ` (${reden})`
  return [
    `${word.expected} ${word.answers[verwacht]}, ${word.answer}: ${word.answers[antwoord]}${reason}`,
    ...(mist === undefined ? [] : [`${word.missed}: ${mist.join(', ')}`]),
    ...(teveel === undefined ? [] : [`${word.added}: ${teveel.join(', ')}`]),
  ].join('; ')
}

/** What stands at the top, as a name and what it is. */
export function headLines(
  { aanspraak, proefstuk, kit, schemaset, zaad }: ExamResult,
  lang: Language,
): readonly (readonly [string, string])[] {
  const word = examWords[lang]
  const { module, versie, deelnemer, richting, niveaus } = aanspraak
  const claimed = [printVersionId({ module, version: versie }), deelnemer, richting]
    .filter((each) => each !== undefined)
    .join(' · ')
  return [
    [word.examined, `${claimed} (${niveaus.map((level) => word.levels[level]).join(', ')})`],
    [
      word.subject,
      'naam' in proefstuk ? `${proefstuk.naam} ${proefstuk.versie}` : `${word.silent}: ${word.answers[proefstuk.stil]}`,
    ],
    [word.kit, kit],
    ['Schemaset', schemaset],
    [word.seed, `${zaad.waarde}, ${zaad.van === 'zelf' ? word.ownSeed : word.givenSeed}`],
  ]
}

/** A count as people read it. */
export function count(number: number, lang: Language): string {
  const dotted = thousands(number)
  return lang === 'nl' ? dotted : dotted.replaceAll('.', ',')
}
