/** Takes the last step of an application when the organisation's keys came into the address book. */
import type { Participant } from '../../directory/index.ts'
import { takeStep } from '../../joining/index.ts'
import { readCatalog, readJoiningLaw } from '../../schemas/read.ts'
import { editApplication, readApplication } from '../application/keep.ts'
import { refutedChecks } from '../application/refuted.ts'

/** The organisation, the participants as they are now, and the instant. */
type Activation = { readonly kvk: string; readonly participants: readonly Participant[]; readonly now: Date }

/** Becomes active as soon as nothing is asked but the entry in the address book; otherwise all stays as it was. */
export async function activate(home: string, { kvk, participants, now }: Activation): Promise<void> {
  const [catalog, law] = [readCatalog(), readJoiningLaw()]
  const { staat } = readApplication(home, kvk, catalog)
  const step = law.stappen.find(({ van, naar }) => van.includes(staat) && naar === 'actief')
  if (step === undefined) return
  await editApplication(home, kvk, () => {
    const before = readApplication(home, kvk, catalog)
    const weerlegd = refutedChecks(before.gegevens, participants, catalog)
    const taking = { stap: step.stap, door: 'beheerder', op: now.toISOString(), overeenkomsten: [] } as const
    const verdict = takeStep(before, { ...taking, controles: ['ingang'], weerlegd }, law)
    return verdict.ok ? verdict.value : undefined
  })
}
