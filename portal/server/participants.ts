/** Who takes part, for anybody who asks. */
import type { Participant } from '../../directory/index.ts'
import type { Book } from './address-book.ts'

/** What anybody may know of who takes part, and how sure its keys are. */
type PublicRow = Pick<Participant, 'oin' | 'naam' | 'soorten' | 'modules' | 'status' | 'zekerheid' | 'hersteldOp'>

/** Who takes part, by name. */
export type Participants = {
  /** The list; nothing when there is no address book that holds. */
  readonly all: () => Promise<readonly PublicRow[] | undefined>
}

/** Those in this book; their rows are made once of each number. */
export function createParticipants(book: Pick<Book, 'current'>): Participants {
  let made: { readonly of: unknown; readonly rows: readonly PublicRow[] } | undefined
  return {
    all: async () => {
      const directory = await book.current()
      if (directory !== undefined && made?.of !== directory)
        made = { of: directory, rows: rowsOf(directory.content.deelnemers) }
      return made?.rows
    },
  }
}

/** Everybody who has not left; a supplier that takes part in nothing itself is not on the list. */
function rowsOf(participants: readonly Participant[]): readonly PublicRow[] {
  const { compare } = new Intl.Collator('nl')
  return participants
    .filter(({ modules, status }) => modules.length > 0 && status !== 'beeindigd')
    .map(({ oin, naam, soorten, modules, status, zekerheid, hersteldOp }) => ({
      ...{ oin, naam, soorten, modules, status, zekerheid },
      ...(hersteldOp === undefined ? {} : { hersteldOp }),
    }))
    .toSorted((one, other) => compare(one.naam, other.naam))
}
