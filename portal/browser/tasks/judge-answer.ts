/** Judges an answer before it is sent, and says what was found in words, at the fields that people see. */
import { tellFinding, validate } from '../../../validator/index.ts'
import type { Remark } from '../form/field-setting.ts'
import type { Filled } from '../form/field-place.ts'
import { labelWords } from '../form/label-words.ts'
import { unreadWords } from '../form/unread-words.ts'
import { Refused } from '../server.ts'

/** What was found in this message, made from what somebody filled in; nothing is a message that can be sent. */
export async function judgeAnswer(message: unknown, filled?: Filled): Promise<readonly Remark[]> {
  const { findings, message: id } = await validate(message)
  return Promise.all(
    findings.map(async (finding) => {
      const { melding, herstel } = await tellFinding(finding, 'nl', id)
      const unread = filled === undefined ? undefined : unreadWords(filled, finding.pointer)
      return {
        pointer: finding.pointer,
        text: labelWords({ ...finding, melding, herstel, unread }),
        isFault: finding.severity === 'fout',
      }
    }),
  )
}

/** Loads what it takes to judge such a message and to say what is wrong with it, before somebody fills it in: later there may be no connection. */
export async function readyJudge(message: unknown): Promise<void> {
  await judgeAnswer(message).catch(() => {
    throw new Refused('onbereikbaar')
  })
}
