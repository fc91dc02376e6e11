/** A result as JSON: what its file holds, an entry on each line so that two results can be laid side by side. */
import type { ParticipantResult } from '../participant/participant-result.ts'
import type { ExamResult } from '../result.ts'

/** The whole result; the same result gives the same bytes. */
export function jsonExam({ gevallen, ...head }: ExamResult): string {
  return lines(head, 'gevallen', gevallen)
}

/** The whole result of a participant. */
export function jsonParticipant({ controles, ...head }: ParticipantResult): string {
  return lines(head, 'controles', controles)
}

function lines(head: object, name: string, entries: readonly object[]): string {
  const top = JSON.stringify(head, null, 2).slice(0, -2)
  return `${top},\n  "${name}": [${entries.map((each) => `\n    ${JSON.stringify(each)}`).join(',')}\n  ]\n}\n`
}
