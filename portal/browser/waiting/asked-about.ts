/** About whom an answer is: who its question named, which this page read. An answer itself says a number only. */
import type { Arrived } from '../../../gateway/anywhere.ts'
import type { HeldEntry, WholeMessage } from '../tray/held.ts'
import { aboutWhom } from './about-whom.ts'

/** What was read in questions. */
export type AskedAbout = {
  readonly note: (question: string, about: string | undefined) => void
  /** Reads the questions among these of which a held message is the answer. */
  readonly learn: (inbox: readonly Arrived[], held: readonly HeldEntry[]) => void
  /** About whom a message is: as its question said, or else as it says. */
  readonly of: (message: WholeMessage) => string | undefined
}

/** Nothing read; it is forgotten with the page. */
export function createAskedAbout(): AskedAbout {
  const known = new Map<string, string>()
  const note = (question: string, about: string | undefined): void => {
    if (about !== undefined) known.set(question, about)
  }
  return {
    note,
    learn: (inbox, held) => {
      const asked = new Set(held.map(({ message }) => message.Stuurgegevens['CrossReferentienummer']))
      for (const { heading, message } of inbox)
        if (asked.has(heading.id) && !known.has(heading.id)) note(heading.id, aboutWhom(JSON.parse(message)))
    },
    of: (message) => known.get(message.Stuurgegevens['CrossReferentienummer'] ?? '') ?? aboutWhom(message),
  }
}
