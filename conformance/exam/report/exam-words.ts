/** What the words of a report must say, whatever the language. */
import type { Standing } from '../evidence/dossier.ts'
import type { EvidenceFault } from '../evidence/evidence-fault.ts'
import type { Verdict } from '../result.ts'
import type { CaseResult } from '../score.ts'
import type { Level } from '../subject.ts'

/** What a language says. */
export type ExamWords = {
  readonly title: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly examined: string
  readonly subject: string
  readonly silent: string
  readonly kit: string
  readonly seed: string
  readonly ownSeed: string
  readonly givenSeed: string
  readonly part: string
  readonly levels: Readonly<Record<Level, string>>
  readonly level: string
  readonly right: string
  readonly wrong: string
  readonly unanswered: string
  readonly warnings: string
  readonly kinds: string
  readonly kind: string
  readonly cases: string
  readonly clauses: string
  readonly clause: string
  readonly wrongCases: string
  readonly case: string
  readonly expected: string
  readonly answer: string
  readonly answers: Readonly<Record<CaseResult['antwoord'], string>>
  readonly missed: string
  readonly added: string
  readonly known: string
  readonly broken: Readonly<Record<'ongebruikt' | 'verlopen', string>>
  readonly brokenTitle: string
  readonly more: (count: string) => string
  readonly total: (right: string, cases: string) => string
  readonly better: string
  readonly worse: string
  readonly other: string
  readonly fresh: string
  readonly gone: string
  readonly circumstances: string
  readonly same: string
  readonly standings: Readonly<Record<Standing, string>>
  readonly faults: Readonly<Record<EvidenceFault, string>>
  readonly genuine: string
  readonly notGenuine: string
  /** That nobody's signature was asked for. */
  readonly unsigned: string
  /** What to do when the program said nothing that could be heard. */
  readonly silentHint: string
}
