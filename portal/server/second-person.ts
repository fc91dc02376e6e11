/** Second persons: what one person may only do after another of the same organisation confirmed it; in memory, bounded, and once. */
import type { Session } from './sessions.ts'

/** What somebody asks for: to open with the recovery code, or to put another one in its place. */
export type Purpose = 'openen' | 'vervangen'

/** What is kept behind a second person: the lock of the recovery code, to be read or to be changed. */
type GuardedAct = 'lezen' | 'schrijven'

/** Each act once. */
const actsOf: { readonly [Name in Purpose]: readonly GuardedAct[] } = {
  openen: ['lezen'],
  vervangen: ['lezen', 'schrijven'],
}

/** Milliseconds that a request lasts, confirmed or not; how many an organisation may have; and wrong numbers for one of them. */
const most = { time: 10 * 60_000, each: 20, wrong: 3 } as const

/** What may still be done: each act once, and nothing after the lock was changed. */
const after = (act: GuardedAct, acts: readonly GuardedAct[]): readonly GuardedAct[] =>
  act === 'schrijven' ? [] : acts.filter((each) => each !== act)

/** What is asked, as both sides see it. The number is for the one who asked alone. */
type SecondRequest = {
  readonly id: string
  readonly purpose: Purpose
  readonly number: string
  readonly since: number
  readonly until: number
  readonly isConfirmed: boolean
}

/** What came of typing a number over. */
type Confirmed = 'bevestigd' | 'ander nummer' | 'weg'

/** Who asks, or who may confirm. */
type Asker = Pick<Session, 'id' | 'person' | 'organisation'>

/** The requests of every organisation. */
export type SecondPersons = {
  /** Asks anew; what this person asked before ends. Nothing when too many of the organisation ask. */
  readonly ask: (asker: Asker, purpose: Purpose) => SecondRequest | undefined
  /** What this session asked. */
  readonly own: (asker: Asker) => SecondRequest | undefined
  /** What others of the organisation ask and nobody confirmed. */
  readonly ofOthers: (asker: Asker) => readonly SecondRequest[]
  /** Confirms for another person; after three wrong numbers the request has ended. */
  readonly confirm: (asker: Asker, id: string, number: string) => Confirmed
  readonly withdraw: (asker: Asker) => void
  /** Whether this session may do this with this item now; then it may not again. */
  readonly use: (asker: Asker, act: GuardedAct, name: string) => boolean
  /** Remembers who made this item: that person had what it locks in hand, and reads it back once. */
  readonly made: (asker: Asker, name: string) => void
}

type Kept = SecondRequest & {
  readonly session: string
  readonly person: string
  readonly acts: readonly GuardedAct[]
  readonly wrong: number
}

/** No requests yet. */
export function createSecondPersons(clock: () => Date, randomUuid: () => string): SecondPersons {
  const requests = createRequests(clock)
  const makers = createMakers(clock)
  const own = (asker: Asker): Kept | undefined => requests.of(asker).find(({ session }) => session === asker.id)
  const ofOthers = (asker: Asker): readonly Kept[] =>
    requests.of(asker).filter(({ person, isConfirmed }) => person !== asker.person && !isConfirmed)
  return {
    ...{ own, ofOthers, made: makers.made },
    ask: (asker, purpose) => {
      const made = newRequest(randomUuid, purpose, clock().getTime())
      return requests.replace(asker, { ...made, session: asker.id, person: asker.person })
    },
    confirm: (asker, id, number) => {
      const found = ofOthers(asker).find((each) => each.id === id)
      if (found === undefined) return 'weg'
      const isRight = number === found.number
      requests.change(asker, { ...found, isConfirmed: isRight, wrong: found.wrong + (isRight ? 0 : 1) })
      return isRight ? 'bevestigd' : 'ander nummer'
    },
    withdraw: (asker) => requests.withdraw(asker),
    use: (asker, act, name) => {
      if (act === 'lezen' && makers.use(asker, name)) return true
      const found = own(asker)
      if (found?.isConfirmed !== true || !found.acts.includes(act)) return false
      // What it locks now may be another's.
      if (act === 'schrijven') makers.forget(asker, name)
      requests.change(asker, { ...found, acts: after(act, found.acts) })
      return true
    },
  }
}

/** The requests of each organisation: one for each person, and none that has ended. */
function createRequests(clock: () => Date) {
  const all = new Map<string, readonly Kept[]>()
  const stands = ({ until, wrong }: Kept): boolean => until > clock().getTime() && wrong < most.wrong
  const of = ({ organisation: { oin } }: Asker): readonly Kept[] => (all.get(oin) ?? []).filter(stands)
  const keep = ({ organisation: { oin } }: Asker, kept: readonly Kept[]): void =>
    void (kept.length === 0 ? all.delete(oin) : all.set(oin, kept))
  const others = (asker: Asker): readonly Kept[] => of(asker).filter(({ person }) => person !== asker.person)
  return {
    of,
    change: (asker: Asker, changed: Kept): void =>
      keep(
        asker,
        of(asker).map((each) => (each.id === changed.id ? changed : each)),
      ),
    replace: (asker: Asker, made: Kept): Kept | undefined => {
      for (const [oin, kept] of all) if (!kept.some(stands)) all.delete(oin)
      if (others(asker).length >= most.each) return undefined
      keep(asker, [...others(asker), made])
      return made
    },
    withdraw: (asker: Asker): void => keep(asker, others(asker)),
  }
}

function newRequest(randomUuid: () => string, purpose: Purpose, since: number) {
  // Six digits of 48 random bits: what a colleague types over is no secret, it tells two people that they mean the same.
  const number = String(Number.parseInt(randomUuid().replaceAll('-', '').slice(0, 12), 16) % 1_000_000).padStart(6, '0')
  const until = since + most.time
  return { id: randomUuid(), purpose, number, since, until, isConfirmed: false, acts: actsOf[purpose], wrong: 0 }
}

/** The last item that each person made, for as long as a request lasts. */
function createMakers(clock: () => Date) {
  const makers = new Map<string, { readonly oin: string; readonly name: string; readonly until: number }>()
  const keyOf = ({ organisation: { oin }, person }: Asker): string => JSON.stringify([oin, person])
  return {
    made: (asker: Asker, name: string): void => {
      const now = clock().getTime()
      for (const [each, { until }] of makers) if (until <= now) makers.delete(each)
      makers.set(keyOf(asker), { oin: asker.organisation.oin, name, until: now + most.time })
    },
    use: (asker: Asker, name: string): boolean => {
      const found = makers.get(keyOf(asker))
      if (found?.name !== name || found.until <= clock().getTime()) return false
      return makers.delete(keyOf(asker))
    },
    forget: ({ organisation: { oin } }: Asker, name: string): void => {
      for (const [each, made] of makers) if (made.oin === oin && made.name === name) makers.delete(each)
    },
  }
}
