/** The application of an organisation as data: what it says of itself, what was signed and looked after, and where it stands. */
import type { ApplicationState } from '../schemas/read.ts'

/**
 * What an organisation says of itself. Names of people stand here and nowhere else: not in the address book.
 *
 * @since 0.1.0
 * @beta
 */
export type ApplicationDetails = {
  readonly naam: string
  readonly oin: string
  readonly kvk: string
  /** Only when a branch takes part under its own name. */
  readonly vestiging?: string
  readonly adres: string
  /** Kinds of participant of the catalogue. */
  readonly soorten: readonly string[]
  /** Modules with their version, such as `schuldregeling@2.0`. */
  readonly modules: readonly string[]
  readonly wijze: 'koppeling' | 'webportaal'
  /** OIN of who connects in its name. */
  readonly leverancier?: string
  readonly tekenaar: { readonly naam: string; readonly functie: string }
  readonly contactpersoon: { readonly naam: string; readonly email: string }
  /** What the fee follows from: a letter, and the sizes that were declared for a year. */
  readonly categorie: {
    readonly letter: string
    readonly jaar: number
    readonly inwoners?: number
    readonly dossiers?: number
  }
}

/**
 * An agreement by its very text: who signs another text signs something else.
 *
 * @since 0.1.0
 * @beta
 */
export type AgreementText = {
  readonly soort: string
  readonly versie: string
  /** `sha256-` and the digest of the file, in base64url. */
  readonly digest: string
}

/**
 * An agreement that is in force for who joins, with its text.
 *
 * @since 0.1.0
 * @beta
 */
export type Agreement = AgreementText & { readonly tekst: string }

/** An agreement that was signed by the organisation, and perhaps by the operator; instants in UTC. */
export type SignedAgreement = AgreementText & { readonly getekend: string; readonly meegetekend?: string }

/**
 * One application. Every step that was taken stays in it.
 *
 * @since 0.1.0
 * @beta
 */
export type Application = {
  readonly staat: ApplicationState
  readonly gegevens: ApplicationDetails
  readonly overeenkomsten: readonly SignedAgreement[]
  readonly controles: readonly { readonly controle: string; readonly op: string }[]
  readonly stappen: readonly { readonly stap: string; readonly naar: ApplicationState; readonly op: string }[]
}

/** What is wrong, where; never with what stands there. */
export type ApplicationFault = {
  readonly code:
    | 'lid-ontbreekt'
    | 'lid-onbekend'
    | 'lid-vorm'
    | 'oin-van-ander'
    | 'stap-onbekend'
    | 'stap-nu-niet'
    | 'stap-van-ander'
    | 'overeenkomst-ontbreekt'
    | 'overeenkomst-onbekend'
    | 'overeenkomst-anders'
    | 'controle-open'
    | 'controle-onbekend'
    | 'controle-klopt-niet'
  readonly pointer: string
}

/** A value, or all that is wrong. */
export type ApplicationVerdict<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly ApplicationFault[] }

/** An application at its beginning. */
export function newApplication(gegevens: ApplicationDetails): Application {
  return { staat: 'concept', gegevens, overeenkomsten: [], controles: [], stappen: [] }
}
