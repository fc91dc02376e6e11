/** Second persons: what one person may only do after another of the same organisation confirmed it; bounded, and once. */
import { createMakers } from './makers.ts'
import { createRequests } from './requests.ts'
import type { Asker, Requested } from './requests.ts'

/** What somebody asks for: to open with the recovery code, to put another in its place, to let in a device of one's own, or to put other keys in the place of all. */
export type Purpose = 'openen' | 'vervangen' | 'toelaten' | 'intrekken'

/** What is kept behind a second person: to read or to change the lock of the recovery code, and to let in a device, and to replace the keys. */
type GuardedAct = 'lezen' | 'schrijven' | 'toelaten' | 'intrekken'

/** Each act once. */
const actsOf: { readonly [Name in Purpose]: readonly GuardedAct[] } = {
  openen: ['lezen'],
  vervangen: ['lezen', 'schrijven'],
  toelaten: ['toelaten'],
  // The code of the set that had its time goes with it.
  intrekken: ['intrekken', 'schrijven'],
}

/** What may still be done: each act once, and nothing after the lock was changed. */
const after = (act: GuardedAct, acts: readonly GuardedAct[]): readonly GuardedAct[] =>
  act === 'schrijven' ? [] : acts.filter((each) => each !== act)

/** Wrong numbers after which a request has ended. */
const mostWrong = 3

/** What is asked. The number is for the one who asked alone. */
type SecondRequest = Requested & {
  readonly purpose: Purpose
  readonly number: string
  readonly isConfirmed: boolean
  readonly acts: readonly GuardedAct[]
  readonly wrong: number
}

/** What came of typing a number over. */
type Confirmed = 'bevestigd' | 'ander nummer' | 'weg'

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

/** No requests yet. */
export function createSecondPersons(clock: () => Date, randomUuid: () => string): SecondPersons {
  const requests = createRequests<SecondRequest>(clock, randomUuid, ({ wrong }) => wrong >= mostWrong)
  const makers = createMakers(clock)
  const { own, withdraw } = requests
  const ofOthers = (asker: Asker): readonly SecondRequest[] =>
    requests.of(asker).filter(({ person, isConfirmed }) => person !== asker.person && !isConfirmed)
  return {
    ...{ own, ofOthers, withdraw, made: makers.made },
    ask: (asker, purpose) =>
      requests.ask(asker, {
        ...{ purpose, number: numberOf(randomUuid()), isConfirmed: false, acts: actsOf[purpose], wrong: 0 },
      }),
    confirm: (asker, id, number) => {
      const found = ofOthers(asker).find((each) => each.id === id)
      if (found === undefined) return 'weg'
      const isRight = number === found.number
      requests.change(asker, { ...found, isConfirmed: isRight, wrong: found.wrong + (isRight ? 0 : 1) })
      return isRight ? 'bevestigd' : 'ander nummer'
    },
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

/** Six digits of 48 random bits: what a colleague types over is no secret, it tells two people that they mean the same. */
function numberOf(uuid: string): string {
  return String(Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16) % 1_000_000).padStart(6, '0')
}
