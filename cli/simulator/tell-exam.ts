/** What came of the exam of a participant, in words: a line for each scenario, and below it what went wrong, by which clauses. */
import { participantChecks } from '../../conformance/index.ts'
import type { CheckReason, CheckResult } from '../../conformance/index.ts'
import type { Language } from '../../schemas/index.ts'

type Start = { readonly hub: string; readonly folder: string; readonly sidecar: string }

/** Sentences of the exam. */
export const examWords = {
  nl: {
    start: ({ hub, folder, sidecar }: Start) =>
      `Het knooppunt luistert op ${hub}. Sleutels, certificaat, token en instellingen voor uw deelnemer staan in ${folder}.\nStart uw deelnemer; het examen begint als ${sidecar} antwoordt. Ctrl-C stopt het.`,
    step: 'stap',
    skipped: 'niet uitgevoerd',
    total: (passed: number, failed: number, skipped: number) =>
      `${passed} goed, ${failed} fout, ${skipped} niet uitgevoerd.`,
    clauses: 'Bepalingen waar iets fout ging',
    reasons: {
      absent: 'het kwam niet',
      late: 'het kwam dagen te laat',
      status: 'een ander antwoord dan het contract hier geeft',
      differs: 'er staat iets anders dan er hoort te staan',
      present: 'het is er, en hoort er niet te zijn',
      rejected: 'het is geweigerd, terwijl het goed is',
      'confirmed-unseen': 'het is bevestigd en nooit afgeleverd',
      'after-failure': 'een eerdere stap ging fout',
      'own-clock': 'deze deelnemer heeft een eigen klok, die het examen niet kan verzetten',
      'no-restart': 'het examen kan deze deelnemer niet stoppen en starten',
    },
  },
  en: {
    start: ({ hub, folder, sidecar }: Start) =>
      `The hub listens on ${hub}. Keys, certificate, token and settings for your participant are in ${folder}.\nStart your participant; the exam begins when ${sidecar} answers. Ctrl-C stops it.`,
    step: 'step',
    skipped: 'not made',
    total: (passed: number, failed: number, skipped: number) =>
      `${passed} right, ${failed} wrong, ${skipped} not made.`,
    clauses: 'Clauses where something went wrong',
    reasons: {
      absent: 'it did not come',
      late: 'it came days late',
      status: 'another answer than the contract gives here',
      differs: 'something else is there than should be',
      present: 'it is there, and should not be',
      rejected: 'it was refused, and it is good',
      'confirmed-unseen': 'it was confirmed and never handed over',
      'after-failure': 'an earlier step went wrong',
      'own-clock': 'this participant has a clock of its own, which the exam cannot turn',
      'no-restart': 'the exam cannot stop and start this participant',
    },
  },
} as const satisfies Record<
  Language,
  { readonly reasons: Readonly<Record<CheckReason, string>> } & Readonly<Record<string, unknown>>
>

/** The report for people. */
export function tellExam(results: readonly CheckResult[], lang: Language): string {
  const words = examWords[lang]
  const names = [...new Set(results.map(({ scenario, role }) => `${scenario} (${role})`))]
  const lines = names.flatMap((name) => {
    const own = results.filter(({ scenario, role }) => `${scenario} (${role})` === name)
    const wrong = own.filter(({ outcome }) => outcome !== 'passed')
    const mark = own.some(({ outcome }) => outcome === 'failed') ? '✗' : wrong.length > 0 ? '–' : '✓'
    return [`${mark} ${name}`, ...wrong.map((each) => `    ${tellCheck(each, lang)}`)]
  })
  const count = (outcome: CheckResult['outcome']): number => results.filter((each) => each.outcome === outcome).length
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  const clauses = [...new Set(failed.flatMap((each) => each.clauses))].sort()
  return [
    ...lines,
    '',
    words.total(count('passed'), count('failed'), count('skipped')),
    ...(clauses.length === 0 ? [] : [`${words.clauses}: ${clauses.join(', ')}`]),
    '',
  ].join('\n')
}

function tellCheck({ step, check, clauses, reason }: CheckResult, lang: Language): string {
  const words = examWords[lang]
  const what = check === 'step' ? words.skipped : participantChecks[check][lang]
  const why = reason === undefined ? '' : `: ${words.reasons[reason]}`
  const by = clauses.length === 0 ? '' : ` [${clauses.join(', ')}]`
  return `${words.step} ${step} ${what}${why}${by}`
}
