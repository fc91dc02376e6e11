/** New keys of a home, with the period for which the address book lets each be used. */
import { generateKeys } from '../../envelope/index.ts'
import type { KeyRecord, SuiteNumber } from '../../envelope/index.ts'
import type { DirectoryContent, ParticipantKey } from '../../directory/index.ts'

const day = 24 * 60 * 60 * 1000
/** Days that what is made here is valid. */
export const periods = { certificate: 365, teken: 365, zegel: 90, directory: 30, crl: 30 } as const

/** A key to keep, and its public half as the address book names it. */
export type NewKey = { readonly secret: KeyRecord; readonly entry: ParticipantKey }

/** A key that is valid from now on, for as long as its use allows. */
export async function newKey(
  { suite, gebruik, kid }: { readonly suite: SuiteNumber; readonly gebruik: 'zegel' | 'teken'; readonly kid: string },
  now: Date,
): Promise<NewKey> {
  const pair = await generateKeys(suite, gebruik, kid)
  return { secret: pair.private, entry: { ...pair.public, van: now.toISOString(), tot: later(now, periods[gebruik]) } }
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
