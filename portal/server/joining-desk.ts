/** The desk of who joins, as a port: where applications are kept, and whose texts are signed. */
import type { Agreement, Application, ApplicationDraft, ApplicationVerdict, Signing } from '../../joining/index.ts'
import type { JoiningLaw } from '../../schemas/read.ts'

/**
 * Somebody who is logged in for an organisation that does not work here (yet), as far as the login says.
 *
 * @since 0.1.0
 * @alpha
 */
export type Applicant = {
  readonly kvk: string
  /** The branch to which the login is limited. */
  readonly vestiging?: string
}

/**
 * What a login signed, with the broker's token for who judges it.
 *
 * @since 0.1.0
 * @alpha
 */
export type SigningRequest = { readonly signing: Signing; readonly idToken: string }

/**
 * The application after what was asked, or all that is wrong; `bezet` when somebody else works in it for too long, and
 * `ondertekenaars` when the address book must change for it and the operator lets others sign that.
 *
 * @since 0.1.0
 * @alpha
 */
export type JoiningOutcome = ApplicationVerdict<Application> | 'bezet' | 'ondertekenaars'

/**
 * How many messages of an organisation the hub took, and how many it handed over to it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Exchanged = { readonly sent: number; readonly received: number }

/**
 * How the proof is done: `hier` when what the hub counted takes the step, and else with whom, perhaps in a portal for tests; and
 * whether the other side is played here and asks who takes it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Trial = { readonly hier: boolean; readonly adres?: string; readonly tegenpartij: boolean }

/**
 * What the portal's server needs to let organisations join.
 *
 * @since 0.1.0
 * @alpha
 */
export type JoiningDesk = {
  readonly law: JoiningLaw
  /** The texts that are signed; empty as long as the operator has none. */
  readonly agreements: () => readonly Agreement[]
  readonly read: (kvk: string) => Application | undefined
  /** What was filled in and not handed in yet, by whoever logs in with this reach. */
  readonly draft: (applicant: Applicant) => ApplicationDraft | undefined
  /** Keeps what was filled in so far; why not, when it is not in form or nothing is filled in any more. */
  readonly keepDraft: (applicant: Applicant, draft: unknown) => 'bewaard' | 'vorm' | 'ingediend'
  /** Begins an application with these details, or changes one that was not handed in yet. */
  readonly keep: (applicant: Applicant, details: unknown) => Promise<JoiningOutcome>
  /** Takes a step that the organisation takes by itself and that signs nothing. */
  readonly take: (applicant: Applicant, step: string) => Promise<JoiningOutcome>
  /** How this organisation does the proof. */
  readonly trial: (kvk: string) => Promise<Trial>
  /** Has the other side of the proof ask this organisation something; `niet nu` when that is not to be done, or did not leave. */
  readonly askTrial: (kvk: string) => Promise<'gevraagd' | 'elders' | 'niet nu'>
  /** Takes the step of the proof by what the hub counted, where the home is for tests; then, when nothing else is asked, that of becoming active. */
  readonly prove: (kvk: string, exchanged: Exchanged) => Promise<JoiningOutcome>
  /** Judges the broker's word for what was signed, keeps both, and takes the step; gives whether it was taken. */
  readonly sign: (request: SigningRequest) => Promise<boolean>
}
