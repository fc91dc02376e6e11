/** The result as JSON: what `examenuitslag.json` holds, a case on each line so that two results can be laid side by side. */
import type { ExamResult } from '../result.ts'

/** The whole result; the same result gives the same bytes. */
export function jsonExam({ gevallen, ...head }: ExamResult): string {
  const top = JSON.stringify(head, null, 2).slice(0, -2)
  return `${top},\n  "gevallen": [${gevallen.map((each) => `\n    ${JSON.stringify(each)}`).join(',')}\n  ]\n}\n`
}
