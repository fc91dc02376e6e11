/** Builds an exam: a claim, a kit and a seed make the cases that are put and what stands above the result. */
import type { Catalog } from '../../schemas/read.ts'
import { casesOf, chooseCases } from './choose-cases.ts'
import { claimedMessages } from './claim.ts'
import type { Claim } from './claim.ts'
import { drawCases } from './fresh/draw-cases.ts'
import type { ExamKit } from './kit.ts'
import type { ExamHead, Part } from './result.ts'
import type { Exam } from './take-exam.ts'

/**
 * What an exam is made of. `part` asks for less than all.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamRequest = {
  readonly kit: ExamKit
  readonly catalog: Catalog
  readonly claim: Claim
  readonly seed: ExamHead['zaad']
  readonly part?: Part
  readonly tool: ExamHead['gereedschap']
}

/**
 * The exam: first the cases of the kit about the claimed messages, then fresh ones from the seed.
 * @throws ToolkitFailure `usage` for a claim that the catalogue does not know.
 * @since 0.1.0
 * @alpha
 */
export async function buildExam({ kit, catalog, claim, seed, part = {}, tool }: ExamRequest): Promise<Exam> {
  const berichten = claimedMessages(catalog, claim)
  const { module, versie } = claim
  const fresh = await drawCases({ module, versie, berichten, zaad: seed.waarde, rondes: seed.rondes })
  const isPart = Object.keys(part).length > 0
  return {
    head: {
      gereedschap: tool,
      kit: kit.digest,
      schemaset: kit.schemaset,
      aanspraak: claim,
      zaad: seed,
      ...(isPart ? { deel: part } : {}),
    },
    cases: chooseCases([...casesOf(kit.cases, berichten), ...fresh], part),
  }
}
