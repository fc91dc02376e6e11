/**
 * What a vendor says of itself and of the surroundings of its program, signed with the key of the report: nobody puts another
 * name beside a report that is not theirs.
 */
import { canonical, signObject, verifyObject } from '../../../envelope/visible.ts'
import type { PrivateKey, PublicKey } from '../../../envelope/visible.ts'
import { isObject } from '../../../json/index.ts'
import { readSigned } from './read-signed.ts'
import { signedDigest } from '../digests.ts'

/**
 * What a vendor says of the organisation and of the surroundings in which the program was examined.
 *
 * @since 0.1.0
 * @alpha
 */
export type EnvironmentStatement = {
  readonly organisatie: string
  readonly product: string
  readonly versie: string
  readonly omgeving: string
  readonly verklaring: string
}

/** The members of a statement, all of them texts that say something. */
const statementMembers = ['organisatie', 'product', 'versie', 'omgeving', 'verklaring'] as const

const statementForm = 'skp-examenverklaring-1'
const statementType = 'skp-examenverklaring+jws'

/**
 * What is wrong with a vendor's statement.
 *
 * @since 0.1.0
 * @alpha
 */
export function statementFaults(value: unknown): readonly 'verklaring'[] {
  const isWhole =
    isObject(value) &&
    Object.keys(value).length === statementMembers.length &&
    statementMembers.every((name) => isText(value[name]))
  return isWhole ? [] : ['verklaring']
}

/** A text that says something, in whole characters: half a pair cannot be signed. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.isWellFormed()
}

/**
 * The statement beside this report, signed, as a compact JWS.
 *
 * @since 0.1.0
 * @alpha
 */
export async function signStatement(statement: EnvironmentStatement, report: string, key: PrivateKey): Promise<string> {
  return signObject(statementType, new TextEncoder().encode(await textOf(statement, report)), key)
}

/** Whether the holder of this key said this beside this report. */
export async function isStated(
  jws: unknown,
  { statement, report }: { readonly statement: unknown; readonly report: string },
  key: PublicKey,
): Promise<boolean> {
  const said = readSigned(await verifyObject(statementType, jws, key))
  return said !== undefined && canonical(said) === (await textOf(statement, report))
}

async function textOf(statement: unknown, report: string): Promise<string> {
  return canonical({ formaat: statementForm, rapport: await signedDigest(report), verklaring: statement })
}
