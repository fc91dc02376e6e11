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
  readonly voorstel?: { readonly bedrag?: number; readonly door: Person; readonly at: string }
}

/** What came of a change: it holds, it waits for a colleague, or it was one's own to agree with. */
export type Changed = 'geldt' | 'wacht op collega' | 'eigen voorstel'

/** The rule of an organisation. */
export type FourEyesRule = {
  readonly now: () => FourEyes
  readonly load: () => Promise<void>
  /** The rule, read again when it was not read a moment ago. */
  readonly current: () => Promise<FourEyes>
  /** Asks for another amount, or for none. */
  readonly change: (bedrag: number | undefined) => Promise<Changed>
  /** Agrees with what a colleague asked, or not. */
  readonly answer: (isGood: boolean) => Promise<Changed>
}

/** Milliseconds that a rule that was read is taken to stand. */
const standsFor = 5000
const place = 'werk/instelling/vier-ogen'

type Setting = { readonly items: VaultItems; readonly me: () => Person; readonly clock: () => Date }

/** The rule in this vault; nothing is read yet. */
export function createFourEyes({ items, me, clock }: Setting): FourEyesRule {
  let rule: FourEyes = {}
  let readAt = Number.NEGATIVE_INFINITY
  const load = async (): Promise<void> => {
    const text = await items.open(place)
    rule = text === undefined ? {} : (JSON.parse(text) as FourEyes)
    readAt = clock().getTime()
  }
  const keep = async (next: FourEyes): Promise<void> => {
    await items.write(place, JSON.stringify(next))
    rule = next
  }
  const made = (bedrag: number | undefined) => ({
    ...(bedrag === undefined ? {} : { bedrag }),
    ...{ door: me(), at: clock().toISOString() },
  })
  return {
    now: () => rule,
    load,
    current: () => (clock().getTime() - readAt < standsFor ? Promise.resolve() : load()).then(() => rule),
    change: async (bedrag) => {
      await load()
      if (isLooser(rule.bedrag, bedrag)) {
        await keep({ ...rule, voorstel: made(bedrag) })
        return 'wacht op collega'
      }
      await keep(made(bedrag))
      return 'geldt'
    },
    answer: async (isGood) => {
      await load()
      const { voorstel, ...rest } = rule
      if (voorstel === undefined) return 'geldt'
      if (isGood && voorstel.door.id === me().id) return 'eigen voorstel'
      await keep(isGood ? made(voorstel.bedrag) : rest)
      return 'geldt'
    },
  }
}

/** Whether the next amount lets more go without a colleague. */
function isLooser(now: number | undefined, next: number | undefined): boolean {
  return now !== undefined && (next === undefined || next > now)
}

/** Whether a message with this largest amount (cents) needs a colleague. */
export function needsColleague({ bedrag }: FourEyes, largest: number | undefined): boolean {
  return bedrag !== undefined && largest !== undefined && largest > bedrag
}
