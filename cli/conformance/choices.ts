/**
 * The names that options of the exam may have, without loading the exam: no other command waits for it, and its help does not
 * either. The compiler holds them to the exam's own lists.
 */
import type { CaseKind, Claim, ExamFormat, mostRounds as mostOfExam } from '../../conformance/index.ts'

/** Every name of a kind, in this order: one that is missing or too many does not compile. */
function every<Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] {
  return Object.keys(names) as Name[]
}

/** The forms of a report. */
export const examFormats = every<ExamFormat>({ pretty: true, json: true, junit: true, tap: true, html: true })

/** The kinds of cases. */
export const kinds = every<CaseKind>({
  ...{ lezen: true, vormen: true, regels: true, geldig: true, fout: true, praktijk: true, vers: true },
})

/** The directions of a claim. */
export const directionNames = every<NonNullable<Claim['richting']>>({ verzenden: true, ontvangen: true })

/** Where a result is written when nobody says where: one place, so that a pipeline knows it. */
export const defaultResult = 'examenuitslag.json'

/** The same of the exam of a participant. */
export const defaultParticipantResult = 'deelnemersuitslag.json'

/** The most rounds of fresh cases. */
export const mostRounds: typeof mostOfExam = 100
