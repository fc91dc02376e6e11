/** Counts of the personal data that a message or a version asks. */
import type { Persoonsgegeven } from '../../schemas/index.ts'
import type { BookMessage, BookVersion } from './book.ts'
import { anchorOf, classOf, isDatum } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'

/** How many elements there are of each class. */
export type Totals = Readonly<Record<Persoonsgegeven, number>>

/** An element of a version with the messages that have it in the same place and class. */
export type SharedDatum = {
  readonly place: string
  readonly level: Persoonsgegeven
  readonly uses: readonly { readonly message: BookMessage; readonly element: BookElement }[]
}

/** The counts over these elements; groups are not counted, what stands in them is. */
export function totalsOf(elements: readonly BookElement[]): Totals {
  return countClasses(elements.filter(isDatum).map(classOf))
}

/** Every datum of a version once, however many messages have it. */
export function sharedData({ messages }: BookVersion): readonly SharedDatum[] {
  const found = new Map<string, SharedDatum>()
  for (const message of messages)
    for (const element of message.elements.filter(isDatum)) {
      const [place, level] = [anchorOf(element), classOf(element)]
      const uses = found.get(`${place} ${level}`)?.uses ?? []
      found.set(`${place} ${level}`, { place, level, uses: [...uses, { message, element }] })
    }
  return [...found.values()]
}

/** The counts over a version, every datum once. */
export function versionTotals(version: BookVersion): Totals {
  return countClasses(sharedData(version).map(({ level }) => level))
}

function countClasses(levels: readonly Persoonsgegeven[]): Totals {
  const count = (level: Persoonsgegeven): number => levels.filter((found) => found === level).length
  return {
    bijzonder: count('bijzonder'),
    bsn: count('bsn'),
    financieel: count('financieel'),
    gewoon: count('gewoon'),
    geen: count('geen'),
  }
}
