/** The exam of a participant as a part of a page, or as a page of its own. */
import { escapeMarkup } from '../../../validator/index.ts'
import type { Language } from '../../../schemas/index.ts'
import type { ParticipantResult } from '../participant/participant-result.ts'
import { definitions, htmlPage, table } from './html-page.ts'
import { participantHead, playedScenarios, tellCheck } from './participant-lines.ts'
import { participantWords } from './participant-words.ts'
import type { ExamReportSetting } from './setting.ts'
import { examWords } from './words.ts'

/** The page. */
export function htmlParticipant(result: ParticipantResult, { lang }: ExamReportSetting): string {
  return htmlPage(lang, participantWords[lang].title, content(result, lang))
}

/** The part of a page, under a heading. */
export function participantSection(result: ParticipantResult, lang: Language): string {
  return `<section>\n<h2>${escapeMarkup(participantWords[lang].title)}</h2>\n${content(result, lang)}</section>\n`
}

function content(result: ParticipantResult, lang: Language): string {
  const [word, words] = [examWords[lang], participantWords[lang]]
  const { oordeel, totaal, deel } = result
  const scenarios = playedScenarios(result)
  const rows = scenarios.map(({ name, checks }) => {
    const count = (outcome: string): string => String(checks.filter(({ uitkomst }) => uitkomst === outcome).length)
    return [name, count('goed'), count('fout'), count('niet-uitgevoerd')]
  })
  const wrong = scenarios.flatMap(({ name, checks }) =>
    checks.filter(({ uitkomst }) => uitkomst !== 'goed').map((each) => [name, tellCheck(each, lang)]),
  )
  const verdict = `<strong class="${oordeel}">${escapeMarkup(words.verdicts[oordeel])}</strong>`
  return `<p>${verdict}: ${escapeMarkup(words.total(totaal))}</p>
${deel === undefined ? '' : `<p>${escapeMarkup(words.part)}</p>\n`}${definitions(participantHead(result, lang))}
${table(words.scenario, [words.scenario, word.right, word.wrong, words.skipped], rows)}${table(words.notRight, [words.scenario, words.step], wrong)}`
}
