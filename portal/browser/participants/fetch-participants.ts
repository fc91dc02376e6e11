/** Who takes part, as the portal's server tells anybody. */
import type { Participant } from '../../../directory/index.ts'
import type { Server } from '../server.ts'

/** One of them. */
export type PublicRow = Pick<
  Participant,
  'oin' | 'naam' | 'soorten' | 'modules' | 'status' | 'zekerheid' | 'hersteldOp'
>

/** More pages are not asked: then the list is longer than any that can be. */
const mostPages = 200

/** Asks page after page, and hands on what came so far. */
export async function fetchParticipants(server: Server, show: (rows: readonly PublicRow[]) => void): Promise<void> {
  const all: PublicRow[] = []
  let after: number | undefined = 0
  for (let pages = 0; after !== undefined && pages < mostPages; pages += 1) {
    const page = (await server.get(`/v1/deelnemers?na=${after}`)) as {
      readonly deelnemers: readonly PublicRow[]
      readonly verder?: number
    }
    for (const row of page.deelnemers) all.push(row)
    show([...all])
    after = page.verder
  }
}
