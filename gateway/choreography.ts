/** Choreography: whether a message may answer the message that it names (design section 7). */
import type { Calendar } from '../calendar/index.ts'
import type { Finding } from '../schemas/index.ts'
import { catalogMessage, typesIn } from '../schemas/read.ts'
import type { Catalog } from '../schemas/read.ts'
import type { Heading } from './heading.ts'

/**
 * What is needed to judge an answer, besides the two messages.
 *
 * @since 0.1.0
 * @beta
 */
export type ChoreographySetting = { readonly catalog: Catalog; readonly calendar: Calendar; readonly now: Date }

const place = '/Stuurgegevens/CrossReferentienummer'

/**
 * The findings about how this message follows on the one that it names; none for a message that names none. `question`
 * is what the own log knows under that reference.
 *
 * @since 0.1.0
 * @beta
 */
export function checkChoreography(
  answer: Heading,
  question: Heading | undefined,
  setting: ChoreographySetting,
): readonly Finding[] {
  if (answer.cross === undefined) return []
  if (question === undefined) return [fout('answer-question-unknown', place)]
  const faults = [
    ...(isParties(answer, question) ? [] : [fout('answer-parties', '/Stuurgegevens/Ontvanger')]),
    ...notAllowed(answer, question, setting.catalog),
    ...(answer.conversation === question.conversation
      ? []
      : [fout('answer-conversation', '/Stuurgegevens/ConversatieReferentienummer')]),
  ]
  return faults.length > 0 ? faults : late(question, setting)
}

function isParties(answer: Heading, question: Heading): boolean {
  return answer.sender === question.receiver && answer.receiver === question.sender
}

/**
 * The catalogue tells by the names of the newest version which message answers which. Question and answer may be of
 * different versions: a gateway in between may have converted one of them.
 */
function notAllowed(answer: Heading, question: Heading, catalog: Catalog): readonly Finding[] {
  const answering = catalogMessage(catalog, answer)
  const asked = catalogMessage(catalog, question)
  const sameModule = answer.module === question.module
  if (sameModule && asked !== undefined && answering?.antwoordOp.includes(asked.bericht) === true) return []
  const allowed = typesIn(catalog, answer, answering?.antwoordOp ?? [])
  return [{ ...fout('answer-not-allowed', place), params: { allowed } }]
}

/** Never refuses: a debtor must not suffer because an answer was slow. */
function late(question: Heading, { catalog, calendar, now }: ChoreographySetting): readonly Finding[] {
  const term = catalogMessage(catalog, question)?.antwoordtermijn ?? null
  if (term === null || now < calendar.endOfTerm(new Date(question.time), term)) return []
  return [{ code: 'answer-late', severity: 'signalering', pointer: place, params: { limit: term } }]
}

function fout(code: Finding['code'], pointer: string): Finding {
  return { code, severity: 'fout', pointer, params: {} }
}
