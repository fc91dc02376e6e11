/** Requests of people to their colleagues: one of each person, so many of an organisation, and none that has ended; in memory. */
import type { Working } from './sessions.ts'

/** Who asks, or who may do something about it. */
export type Asker = Pick<Working, 'id' | 'person' | 'organisation'>

/** What every request has: by which session of whom, and until when. */
export type Requested = {
  readonly id: string
  readonly session: string
  readonly person: string
  readonly until: number
}

/** Milliseconds that a request lasts, and how many an organisation may have. */
const most = { time: 10 * 60_000, each: 20 } as const

/** The requests of every organisation. */
export type Requests<Kept extends Requested> = {
  /** Those of the organisation. */
  readonly of: (asker: Asker) => readonly Kept[]
  /** That of this session. */
  readonly own: (asker: Asker) => Kept | undefined
  /** Keeps a new one in the place of what this person asked before; nothing when too many of the organisation ask. */
  readonly ask: (asker: Asker, rest: Omit<Kept, keyof Requested>) => Kept | undefined
  readonly change: (asker: Asker, changed: Kept) => void
  readonly withdraw: (asker: Asker) => void
}

/** No requests yet; `isOver` tells of one that it has ended before its time. */
export function createRequests<Kept extends Requested>(
  clock: () => Date,
  randomUuid: () => string,
  isOver: (kept: Kept) => boolean = () => false,
): Requests<Kept> {
  const all = new Map<string, readonly Kept[]>()
  const stands = (kept: Kept): boolean => kept.until > clock().getTime() && !isOver(kept)
  const of = ({ organisation: { oin } }: Asker): readonly Kept[] => (all.get(oin) ?? []).filter(stands)
  const keep = ({ organisation: { oin } }: Asker, kept: readonly Kept[]): void =>
    void (kept.length === 0 ? all.delete(oin) : all.set(oin, kept))
  const others = (asker: Asker): readonly Kept[] => of(asker).filter(({ person }) => person !== asker.person)
  return {
    of,
    own: (asker) => of(asker).find(({ session }) => session === asker.id),
    ask: (asker, rest) => {
      for (const [oin, kept] of all) if (!kept.some(stands)) all.delete(oin)
      if (others(asker).length >= most.each) return undefined
      const { id: session, person } = asker
      const made = { ...rest, id: randomUuid(), session, person, until: clock().getTime() + most.time } as Kept
      keep(asker, [...others(asker), made])
      return made
    },
    change: (asker, changed) =>
      keep(
        asker,
        of(asker).map((each) => (each.id === changed.id ? changed : each)),
      ),
    withdraw: (asker) => keep(asker, others(asker)),
  }
}
