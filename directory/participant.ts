/** The address book: who takes part, in what, under which terms and with which keys. */

/**
 * One key of a participant; times are UTC instants, `van` included, `tot` excluded.
 *
 * @since 0.1.0
 * @beta
 */
export type ParticipantKey = {
  readonly kid: string
  readonly gebruik: 'zegel' | 'teken'
  readonly suite: 1 | 2
  readonly jwk: Readonly<Record<string, string>>
  readonly van: string
  readonly tot: string
  /** Since when the key is compromised (C11). Messages stop at once, whatever their time; evidence from before stays. */
  readonly ingetrokkenOp?: string
}

/**
 * One participant: its name, modules, terms, dates and keys.
 *
 * @since 0.1.0
 * @beta
 */
export type Participant = {
  readonly oin: string
  readonly naam: string
  readonly kvk: string
  readonly vestiging?: string
  /**
   * Kinds of participant of the catalogue, such as `schuldeiser` or `shv-fase-2`: one or more, each once. It may what any of
   * them may.
   */
  readonly soorten: readonly string[]
  /** Modules and versions that the participant can send and receive. */
  readonly modules: readonly { readonly module: string; readonly versies: readonly string[] }[]
  /** Flags of the catalogue. */
  readonly vlaggen: readonly string[]
  /** Which terms were accepted and when; null as long as they were not: then nothing may be sent or received. */
  readonly voorwaarden: { readonly versie: string; readonly aanvaardOp: string } | null
  readonly status: 'actief' | 'geschorst' | 'beeindigd'
  /** First and last day (`YYYY-MM-DD`, in the Netherlands) of taking part; null is open. */
  readonly actiefVan: string
  readonly actiefTot: string | null
  /** Price category of the catalogue, `A` to `G`. */
  readonly tariefcategorie: string
  /** OINs of suppliers that may submit and collect on behalf of this participant. */
  readonly gemachtigd: readonly string[]
  readonly sleutels: readonly ParticipantKey[]
  /** `pkio`: keys signed with the certificate that carries the OIN; `eh3-portaal`: enrolled by a login at the portal (weaker). */
  readonly zekerheid: 'pkio' | 'eh3-portaal'
  /**
   * Compact JWS by the participant over `{ oin, sleutels }`: with the certificate (`skp-inschrijving+jws`, `x5c` in its header),
   * or by the keys themselves (`skp-portaalinschrijving+jws`).
   */
  readonly inschrijving: string
  /**
   * Of `eh3-portaal`: compact JWS (`skp-portaalopvolging+jws`) over the same `{ oin, sleutels }` by a signing key that stood here
   * before. First keys have none, and those of a login after all keys were lost.
   */
  readonly opvolging?: string
  /** Of `eh3-portaal`: since when its keys are those of a new login after all were lost, with nothing of the keys before behind them. */
  readonly hersteldOp?: string
}

/**
 * One number of the address book.
 *
 * @since 0.1.0
 * @beta
 */
export type DirectoryContent = {
  readonly nummer: number
  readonly uitgegevenOp: string
  readonly geldigTot: string
  /** SHA-256 (base64url) of the previous number's payload; null for number 1. */
  readonly vorige: string | null
  readonly omgeving: 'productie' | 'conformiteit'
  readonly knooppunt: { readonly oin: string; readonly naam: string; readonly sleutels: readonly ParticipantKey[] }
  /** Digests of the schema sets that may be attested; null is open. */
  readonly schemasets: readonly { readonly digest: string; readonly van: string; readonly tot: string | null }[]
  readonly deelnemers: readonly Participant[]
  /** Pages of the portal: where each stands, and a hash of its release; during a release two hashes may be good. */
  readonly paginas?: readonly PortalPage[]
}

/**
 * A release of the page of the portal: the origin where it stands, and the hash of `uitgave.json` (hexadecimal).
 *
 * @since 0.1.0
 * @beta
 */
export type PortalPage = { readonly url: string; readonly hash: string }

/**
 * The address book as it travels: JWS JSON serialisation (RFC 7515 section 7.2.1) with one or more signatures.
 *
 * @since 0.1.0
 * @beta
 */
export type SignedDirectory = {
  readonly payload: string
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[]
}
