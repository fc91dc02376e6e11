/** Judges a login: high enough, of an organisation whose application was accepted, and not limited to a branch that is not its own. */
import type { Applicant } from './joining-desk.ts'
import type { Organisation } from './organisation.ts'

/**
 * Under which names a broker says what a login must say, and which levels are high enough.
 *
 * @since 0.1.0
 * @alpha
 */
export type ClaimMap = {
  readonly kvk: string
  readonly vestiging: string
  /** Which member tells one person from another. */
  readonly person: string
  readonly level: string
  readonly levels: readonly string[]
}

/** Why a login that the broker stands for is not taken; the page has a text for each that says what to do. */
export type LoginRefusal = 'niveau' | 'persoon' | 'kvk' | 'onbekend' | 'vestiging' | 'voorwaarden'

/** The organisation that is logged in for and by whom, or why not. */
export type LoginVerdict =
  | { readonly organisation: Organisation; readonly applicant?: never; readonly person: string }
  | {
      readonly organisation?: never
      readonly refusal: LoginRefusal
      /** Of an organisation that does not work here, but whose login is good. */
      readonly applicant?: Applicant & { readonly person: string }
    }

/**
 * The names and levels of eHerkenning at the brokers of the scheme.
 *
 * @since 0.1.0
 * @alpha
 */
export const eHerkenning: ClaimMap = {
  kvk: 'urn:etoegang:1.9:EntityConcernedID:KvKnr',
  vestiging: 'urn:etoegang:1.9:ServiceRestriction:Vestigingsnr',
  person: 'sub',
  level: 'acr',
  levels: ['urn:etoegang:core:assurance-class:loa3', 'urn:etoegang:core:assurance-class:loa4'],
}

/** As long as a subject may be (OpenID Connect Core, section 2). */
const longestPerson = 255

/** Judges what the broker said. */
export function judgeLogin(
  claims: Readonly<Record<string, unknown>>,
  map: ClaimMap,
  organisationOf: (kvk: string) => Organisation | undefined,
): LoginVerdict {
  const level = claims[map.level]
  if (typeof level !== 'string' || !map.levels.includes(level)) return { refusal: 'niveau' }
  const person = claims[map.person]
  if (typeof person !== 'string' || person === '' || person.length > longestPerson) return { refusal: 'persoon' }
  const kvk = claims[map.kvk]
  if (typeof kvk !== 'string' || !/^[0-9]{8}$/.test(kvk)) return { refusal: 'kvk' }
  const organisation = organisationOf(kvk)
  // A restriction limits for whom one may act: a login without one may act for the whole organisation, one with it for that branch alone.
  const branch = claims[map.vestiging]
  if (organisation === undefined) return { refusal: 'onbekend', applicant: { ...applicantOf(kvk, branch), person } }
  if (branch !== undefined && branch !== organisation.vestiging) return { refusal: 'vestiging' }
  return organisation.voorwaarden === null ? { refusal: 'voorwaarden' } : { organisation, person }
}

/** A limit that is no number of a branch is a limit to none. */
function applicantOf(kvk: string, branch: unknown): Applicant {
  return branch === undefined ? { kvk } : { kvk, vestiging: String(branch) }
}
