/** The words of a report about a participant, in Dutch and English. */
import type { Language } from '../../../schemas/index.ts'
import type { CheckReason } from '../../simulator/checks.ts'
import type { ParticipantHead, ParticipantTotals } from '../participant/participant-result.ts'

/** What a language says. */
type ParticipantWords = {
  readonly title: string
  readonly verdicts: Readonly<Record<ParticipantTotals['oordeel'], string>>
  readonly reached: string
  readonly ways: Readonly<Record<ParticipantHead['uitvoering'], string>>
  readonly part: string
  readonly scenario: string
  readonly scenarios: string
  readonly step: string
  readonly notRight: string
  readonly skipped: string
  readonly total: (totals: ParticipantTotals['totaal']) => string
  readonly clauses: string
  readonly reasons: Readonly<Record<CheckReason, string>>
}

/** The words by language. */
export const participantWords: Readonly<Record<Language, ParticipantWords>> = {
  nl: {
    title: 'Examen als deelnemer',
    verdicts: { geslaagd: 'GESLAAGD', gezakt: 'GEZAKT' },
    reached: 'Bereikt door',
    ways: { 'side-car': 'zijn side-car', eigen: 'de gateway van dit gereedschap, in het examen zelf' },
    part: 'Dit is een deel van het examen: er volgt geen pas uit.',
    scenario: 'Scenario',
    scenarios: "Scenario's",
    step: 'stap',
    notRight: 'Wat niet goed was, of niet is gevraagd',
    skipped: 'niet uitgevoerd',
    total: ({ goed, fout, nietUitgevoerd }) => `${goed} goed, ${fout} fout, ${nietUitgevoerd} niet uitgevoerd`,
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
    title: 'Exam as a participant',
    verdicts: { geslaagd: 'PASSED', gezakt: 'FAILED' },
    reached: 'Reached by',
    ways: { 'side-car': 'its side-car', eigen: 'the gateway of this toolkit, in the exam itself' },
    part: 'This is a part of the exam: no pass follows from it.',
    scenario: 'Scenario',
    scenarios: 'Scenarios',
    step: 'step',
    notRight: 'What was not right, or not asked',
    skipped: 'not made',
    total: ({ goed, fout, nietUitgevoerd }) => `${goed} right, ${fout} wrong, ${nietUitgevoerd} not made`,
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
}
