/** Says on standard error what was not judged, and why: nothing is left out unsaid. */
import { ToolkitFailure, visibleText } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'

/** What is said of a file or folder. */
export type Skipped = {
  readonly onTwice: (shown: string) => void
  readonly onUnreadable: (shown: string, cause: unknown) => void
  readonly onEmpty: (shown: string) => void
}

const words = {
  nl: {
    twice: (name: string) => `${name} leidt naar een bestand of map die al meetelt, en telt niet twee keer`,
    unreadable: (name: string, why: string) =>
      `${name} kan niet worden gelezen (${why}) en is niet gecontroleerd: geef leesrechten, herstel de verwijzing of laat het weg met --exclude`,
    empty: (name: string) => `${name} is leeg: er staat geen bericht in`,
  },
  en: {
    twice: (name: string) => `${name} leads to a file or folder that counts already, and does not count twice`,
    unreadable: (name: string, why: string) =>
      `${name} cannot be read (${why}) and was not judged: make it readable, mend the link or leave it out with --exclude`,
    empty: (name: string) => `${name} is empty: it holds no message`,
  },
} as const

/** Tells each on a line of its own. */
export function tellSkipped(desk: Pick<Desk, 'talk'>, lang: Language, name = 'skp'): Skipped {
  const word = words[lang]
  const tell = (sentence: string): void => desk.talk(`${name}: ${sentence}\n`)
  return {
    onTwice: (shown) => tell(word.twice(visibleText(shown))),
    onUnreadable: (shown, cause) => tell(word.unreadable(visibleText(shown), codeOf(cause))),
    onEmpty: (shown) => tell(word.empty(visibleText(shown))),
  }
}

/** The same for who does all or nothing: what cannot be read ends it. */
export function stopAtUnreadable(desk: Pick<Desk, 'talk'>, lang: Language): Skipped {
  return {
    ...tellSkipped(desk, lang),
    onUnreadable: (shown, cause) => {
      throw new ToolkitFailure('file-unreadable', `${JSON.stringify(shown)} cannot be read (${codeOf(cause)})`, {
        cause,
      })
    },
  }
}

function codeOf(cause: unknown): string {
  if (typeof cause === 'string') return cause
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? 'EIO'
}
