/** Joining as the portal's server tells it: for whom one is logged in, the steps as data, and the application as it stands. */
import type { Agreement, Application, ApplicationDraft } from '../../../joining/index.ts'
import type { JoiningLaw } from '../../../schemas/read.ts'
import type { Server } from '../server.ts'

/** Whether the proof is done here, or where else; and whether the other side can ask us something. */
export type Trial = { readonly hier: boolean; readonly adres?: string; readonly tegenpartij: boolean }

/** What there is of this organisation. */
export type Joining = {
  readonly kvk: string
  /** The branch to which the login is limited. */
  readonly vestiging?: string
  readonly recht: JoiningLaw
  readonly proef: Trial
  readonly aanmelding?: Application
  /** What was filled in and not handed in yet. */
  readonly invulling?: ApplicationDraft
  /** That the organisation was let in since this login: another one leads to work. */
  readonly toegang?: true
}

/** Asks it. */
export async function fetchJoining(server: Server): Promise<Joining> {
  return (await server.get('/v1/aanmelding')) as Joining
}

/** Asks the texts that are signed. */
export async function fetchAgreements(server: Server): Promise<readonly Agreement[]> {
  const { overeenkomsten } = (await server.get('/v1/aanmelding/overeenkomsten')) as {
    readonly overeenkomsten: readonly Agreement[]
  }
  return overeenkomsten
}

/** Takes a step that the organisation takes by itself; gives the application after it. */
export async function takeOwnStep(server: Server, stap: string): Promise<Application> {
  return ((await server.post('/v1/aanmelding/stap', { stap })) as { readonly aanmelding: Application }).aanmelding
}
