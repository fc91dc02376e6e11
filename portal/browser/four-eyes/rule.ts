/**
 * Four eyes: above an amount a colleague lets a message go. A rule of the browser: it binds who uses this page, and no
 * changed one. Less strict becomes only what a colleague agrees with.
 */
import type { Person } from '../tray/held.ts'
import type { VaultItems } from '../vault-items.ts'

/** From which amount (cents) on, since when and by whom; and what somebody asks that a colleague must agree with. */
export type FourEyes = {
  /** Absent: the rule is off. */
  readonly bedrag?: number
  readonly door?: Person
  readonly at?: string
  readonly voorstel?: Proposed
}

/** What somebody asks. */
type Proposed = { readonly bedrag?: number; readonly door: Person; readonly at: string }

/** What came of a change: it holds, it waits for a colleague, it was one's own to agree with, or a colleague was first. */
export type Changed = 'geldt' | 'wacht op collega' | 'eigen voorstel' | 'collega was eerder'

/** The rule of an organisation. */
export type FourEyesRule = {
  readonly now: () => FourEyes
  readonly load: () => Promise<void>
  /** The rule, read again when it was not read a moment ago. */
  readonly current: () => Promise<FourEyes>
  /** Asks for another amount, or for none. */
  readonly change: (bedrag: number | undefined) => Promise<Changed>
  /** Agrees with what a colleague asked as it was shown, or not. */
  readonly answer: (isGood: boolean, shown: Proposed) => Promise<Changed>
}

/** What came of it, and the rule that follows when there is another. */
type Decided = readonly [Changed, FourEyes?]

/** Milliseconds that a rule that was read is taken to stand. */
const standsFor = 5000
const place = 'werk/instelling/vier-ogen'

type Setting = { readonly items: VaultItems; readonly me: () => Person; readonly clock: () => Date }

/** The rule in this vault; nothing is read yet. */
export function createFourEyes({ items, me, clock }: Setting): FourEyesRule {
  let rule: FourEyes = {}
  let readAt = Number.NEGATIVE_INFINITY
  const load = async (): Promise<void> => {
    rule = ruleIn(await items.open(place))
    readAt = clock().getTime()
  }
  /** Decides on the rule as it stands, which nobody else changes in between; without a next one it stays. */
  const decide = async (by: (rule: FourEyes) => Decided): Promise<Changed> => {
    let outcome: Changed = 'geldt'
    await items.change(place, (text) => {
      const standing = ruleIn(text)
      const [what, next] = by(standing)
      outcome = what
      rule = next ?? standing
      return next === undefined ? undefined : JSON.stringify(next)
    })
    readAt = clock().getTime()
    return outcome
  }
  const made = (bedrag: number | undefined) => ({
    ...(bedrag === undefined ? {} : { bedrag }),
    ...{ door: me(), at: clock().toISOString() },
  })
  return {
    now: () => rule,
    load,
    current: () => (clock().getTime() - readAt < standsFor ? Promise.resolve() : load()).then(() => rule),
    change: (bedrag) => decide((standing) => afterChange(standing, made(bedrag))),
    answer: (isGood, shown) => decide((standing) => afterAnswer(standing, { isGood, shown, ...made(shown.bedrag) })),
  }
}

/** What comes of asking this: what is stricter holds at once, and leaves what a colleague asked waiting. */
function afterChange(standing: FourEyes, asked: Proposed): Decided {
  const { voorstel } = standing
  if (!isLooser(standing.bedrag, asked.bedrag))
    return ['geldt', { ...asked, ...(voorstel === undefined ? {} : { voorstel }) }]
  if (voorstel !== undefined && voorstel.door.id !== asked.door.id) return ['collega was eerder']
  return ['wacht op collega', { ...standing, voorstel: asked }]
}

type Answered = Proposed & { readonly isGood: boolean; readonly shown: Proposed }

/** What comes of answering what was shown: it holds or is gone, when it still stands there. */
function afterAnswer({ voorstel, ...rest }: FourEyes, { isGood, shown, ...second }: Answered): Decided {
  if (voorstel === undefined || !isSame(voorstel, shown)) return ['collega was eerder']
  if (isGood && voorstel.door.id === second.door.id) return ['eigen voorstel']
  return ['geldt', isGood ? second : rest]
}

function ruleIn(text: string | undefined): FourEyes {
  return text === undefined ? {} : (JSON.parse(text) as FourEyes)
}

function isSame(one: Proposed, other: Proposed): boolean {
  return one.bedrag === other.bedrag && one.door.id === other.door.id && one.at === other.at
}

/** Whether the next amount lets more go without a colleague. */
function isLooser(now: number | undefined, next: number | undefined): boolean {
  return now !== undefined && (next === undefined || next > now)
}

/** Whether a message with this largest amount (cents) needs a colleague. */
export function needsColleague({ bedrag }: FourEyes, largest: number | undefined): boolean {
  return bedrag !== undefined && largest !== undefined && largest > bedrag
}
