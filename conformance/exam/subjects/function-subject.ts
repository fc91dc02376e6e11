/** A subject in this process: a function that judges text or bytes, such as the judge of this toolkit. */
import { validateText } from '../../../validator/index.ts'
import { claimedLevels, levels } from '../subject.ts'
import type { AnswerFinding, Level, Subject } from '../subject.ts'
import { settle } from './read-line.ts'

/**
 * A judge as a function: the verdict, and the findings when it gives those.
 *
 * @since 0.1.0
 * @alpha
 */
export type JudgeFunction = (
  message: string | Uint8Array,
) => Promise<{ readonly valid: boolean; readonly findings?: readonly AnswerFinding[] }>

/**
 * The function as a subject; one that throws crashes on that case.
 *
 * @since 0.1.0
 * @alpha
 */
export function functionSubject(
  judge: JudgeFunction,
  about: { readonly name: string; readonly version: string; readonly levels: readonly Level[] },
): Subject {
  return {
    greet: async () => ({ ok: true, ...about, levels: claimedLevels(about.levels) }),
    ask: async (question) => {
      try {
        const said = await judge('text' in question ? question.text : Buffer.from(question.bytes, 'base64'))
        return said.findings === undefined ? { kind: 'verdict', valid: said.valid } : settle(said.valid, said.findings)
      } catch {
        return { kind: 'fault', fault: 'crash' }
      }
    },
    end: async () => undefined,
  }
}

/**
 * The judge of this toolkit as a subject; it claims every level.
 *
 * @since 0.1.0
 * @alpha
 */
export function ownSubject(version: string): Subject {
  return functionSubject((message) => validateText(message, { maxFindings: mostFindings }), {
    ...{ name: 'schuldenknooppunt', version },
    levels,
  })
}

/** Enough for every finding of one message: findings that are cut off would score as wrong. */
export const mostFindings = 10_000
