/** Answers any message that asks for an answer, with a message that keeps the standard: a scripted caseworker. */
import { catalogMessage, catalogModule } from '../schemas/read.ts'
import type { Catalog } from '../schemas/read.ts'
import { samplerOf, seededChoices } from '../samples/index.ts'
import { validate } from '../validator/index.ts'
import { printMessageId } from '../schemas/index.ts'
import type { MessageId } from '../schemas/index.ts'

/**
 * A message, as far as a caseworker looks into it.
 *
 * @since 0.1.0
 * @alpha
 */
export type CaseMessage = {
  readonly Stuurgegevens: Readonly<Record<string, unknown>>
  readonly Inhoud: Readonly<Record<string, unknown>>
}

/**
 * What a scripted caseworker needs: the catalogue, where chance starts, a clock and ids.
 *
 * @since 0.1.0
 * @alpha
 */
export type CaseworkerOptions = {
  readonly catalog: Catalog
  /** Where chance starts: the same seed gives the same contents. */
  readonly seed: number
  readonly clock: () => Date
  readonly randomUuid: () => string
  /** Contents for answers of these types, where they fit the question: of another version, or at another time, one is drawn. */
  readonly prepared?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/**
 * Answers messages as a caseworker would.
 *
 * @since 0.1.0
 * @alpha
 */
export type Caseworker = {
  /** The answer; nothing when none is due. */
  readonly answer: (message: CaseMessage) => Promise<CaseMessage | undefined>
}

/** Contents that are drawn before one fits the question. */
const mostDraws = 200

/**
 * A caseworker that knows all modules and versions of the catalogue.
 *
 * @since 0.1.0
 * @alpha
 */
export function createCaseworker({ catalog, seed, clock, randomUuid, prepared = {} }: CaseworkerOptions): Caseworker {
  return {
    answer: async ({ Stuurgegevens: question }) => {
      const module = String(question['Module'])
      const version = String(question['Versie'])
      const asked = { module, version, type: String(question['Berichttype']) }
      const types = answerTypes(catalog, asked)
      const type = types.find((each) => prepared[each] !== undefined) ?? types[0]
      if (type === undefined) return undefined
      const heading = {
        Referentienummer: randomUuid(),
        ConversatieReferentienummer: question['ConversatieReferentienummer'],
        CrossReferentienummer: question['Referentienummer'],
        Afzender: question['Ontvanger'],
        Ontvanger: question['Afzender'],
        Tijdstip: clock()
          .toISOString()
          .replace(/\.\d+Z$/, 'Z'),
      }
      const own = await fitting(heading, { module, version, type }, prepared[type])
      if (own !== undefined) return own
      const sampler = samplerOf({ module, version, type })
      for (let draw = 0; draw < mostDraws; draw++) {
        const drawn = sampler.valid({ choices: seededChoices(seed, draw), wild: false }) as unknown as CaseMessage
        const answer = { Stuurgegevens: { ...drawn.Stuurgegevens, ...heading }, Inhoud: drawn.Inhoud }
        if ((await validate(answer)).valid) return answer
      }
      throw new Error(`no ${printMessageId({ module, version, type })} fits the question`)
    },
  }
}

/** The answer with this content, when it keeps the standard. */
async function fitting(
  heading: CaseMessage['Stuurgegevens'],
  { module, version, type }: MessageId,
  Inhoud: CaseMessage['Inhoud'] | undefined,
): Promise<CaseMessage | undefined> {
  if (Inhoud === undefined) return undefined
  const answer = { Stuurgegevens: { Module: module, Versie: version, Berichttype: type, ...heading }, Inhoud }
  return (await validate(answer)).valid ? answer : undefined
}

/** The messages that answer this one and that everyone in the part may send, in the order of the catalogue. */
function answerTypes(catalog: Catalog, question: MessageId): readonly string[] {
  const asked = catalogMessage(catalog, question)
  const berichten = catalogModule(catalog, question.module)?.berichten ?? []
  if (asked === undefined) return []
  return berichten
    .filter(({ antwoordOp, voorwaarde }) => antwoordOp.includes(asked.bericht) && voorwaarde === undefined)
    .flatMap(({ versies }) => versies[question.version]?.type ?? [])
}
