/** New keys of a home, with the period for which the address book lets each be used. */
import { generateKeys } from '../../envelope/index.ts'
import type { KeyRecord } from '../../envelope/index.ts'
import type { DirectoryContent, ParticipantKey } from '../../directory/index.ts'

const day = 24 * 60 * 60 * 1000
/** Days that what is made here is valid. */
export const periods = { certificate: 365, teken: 365, zegel: 90, directory: 30, crl: 30 } as const

/** A key to keep, and its public half as the address book names it. */
export type NewKey = { readonly secret: KeyRecord; readonly entry: ParticipantKey }

type Asked = Pick<KeyRecord, 'suite' | 'gebruik' | 'kid'>

/**
 * A key that is valid from now on, for as long as its use allows: of these that wait since an attempt that was not put in
 * use, or a new one. Whichever of two proposals is published then names the key that its owner has.
 */
export async function newKey(asked: Asked, now: Date, waiting: readonly KeyRecord[] = []): Promise<NewKey> {
  const { suite, gebruik } = asked
  const kept = waiting.find((each) => each.suite === suite && each.gebruik === gebruik)
  const secret = kept ?? (await generateKeys(suite, gebruik, asked.kid)).private
  const { kid, jwk } = secret
  const entry = { kid, suite, gebruik, jwk: publicHalf(jwk), van: now.toISOString(), tot: later(now, periods[gebruik]) }
  return { secret, entry }
}

const publicMembers: ReadonlySet<string> = new Set(['kty', 'crv', 'x', 'y', 'n', 'e'])

function publicHalf(jwk: KeyRecord['jwk']): KeyRecord['jwk'] {
  return Object.fromEntries(Object.entries(jwk).filter(([member]) => publicMembers.has(member)))
}

/** The name of a key: whose, for what, and since which day; with a number when the book has that name already. */
export function kidOf(owner: string, now: Date, content?: DirectoryContent): string {
  const name = `${owner}-${now.toISOString().slice(0, 10)}`
  const taken = new Set(
    content === undefined
      ? []
      : [content.knooppunt, ...content.deelnemers].flatMap(({ sleutels }) => sleutels.map(({ kid }) => kid)),
  )
  let kid = name
  for (let number = 2; taken.has(kid); number += 1) kid = `${name}-${number}`
  return kid
}

/** The instant so many days later. */
export function later(now: Date, days: number): string {
  return new Date(now.getTime() + days * day).toISOString()
}
