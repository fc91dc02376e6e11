/** Examines a participant: plays every scenario in which its kind has a part, and tells what came of each check. */
import { createCalendar } from '../../calendar/index.ts'
import type { Catalog } from '../../schemas/read.ts'
import { examinedCasts } from './asked-steps.ts'
import type { ParticipantPart } from './cast.ts'
import { play } from './play.ts'
import type { Examinee, Town } from './ports.ts'
import type { CheckResult } from './run.ts'
import type { NamedScenario } from './scenario.ts'

/**
 * An exam of a participant: who, in what, where, and with which scenarios.
 *
 * @since 0.1.0
 * @alpha
 */
export type Examination = {
  readonly catalog: Catalog
  readonly town: Town
  readonly examinee: Examinee
  readonly part: ParticipantPart
  readonly scenarios: readonly NamedScenario[]
  /** Where references start: the same seed gives the same ones. */
  readonly seed: number
}

/**
 * What came of each check, scenario by scenario, in order.
 *
 * @since 0.1.0
 * @alpha
 */
export async function* examineParticipant({
  catalog,
  town,
  examinee,
  part,
  scenarios,
  seed,
}: Examination): AsyncGenerator<readonly CheckResult[]> {
  const calendar = createCalendar(catalog.werkdagen)
  const kept = catalog.termijnen.verwijdering.werkdagen
  for (const cast of examinedCasts(scenarios, part, catalog)) {
    yield await play({ cast, town, examinee, calendar, kept, seed })
    await clear({ town, examinee }, Object.values(cast.kinds))
  }
}

/** Nothing of one scenario waits in the next. */
async function clear(
  { town, examinee }: Pick<Examination, 'town' | 'examinee'>,
  kinds: readonly string[],
): Promise<void> {
  await town.hub.back()
  await town.tick()
  for (const kind of kinds.filter((each) => each !== examinee.kind)) {
    const other = town.counterparty(kind)
    for (const { id } of await other.arrivals()) await other.confirm(id)
  }
  const { json } = await examinee.business.inbox()
  const rows = Array.isArray(json['berichten']) ? (json['berichten'] as readonly { readonly id?: unknown }[]) : []
  for (const { id } of rows) await examinee.business.takeOver(String(id))
}
