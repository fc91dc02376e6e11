/** The tray: what was said to be sent waits here for half a minute, and can be taken back until it leaves; kept in the vault, so that a closed page loses nothing and sends nothing twice. */
import { Refused } from '../server.ts'
import { decide, decisionsAbout, lastDecision } from './decisions.ts'
import type { Decision } from './decisions.ts'
import { handOver } from './hand-over.ts'
import { alreadyHeld, numberInsteadOf } from './held.ts'
import type { Held, HeldEntry, Person, WholeMessage } from './held.ts'
import { loadTray, stepAfter } from './load-tray.ts'
import { nameOf, writtenOf } from './shelf.ts'
import type { Shelf, TraySetting } from './shelf.ts'
import { timeForRegret } from './time-for-regret.ts'

/** What is held, and what somebody can do with it. */
export type Tray = {
  /** Oldest first. */
  readonly entries: () => readonly HeldEntry[]
  /** Calls at each change, until what it gives is called. */
  readonly watch: (told: () => void) => () => void
  /** Holds a message; it leaves by itself when the time for regret is over and this page is still there. */
  readonly hold: (held: Pick<Held, 'naam' | 'message' | 'insteadOf' | 'eyes'>) => Promise<void>
  readonly release: (id: string) => Promise<void>
  /** Agrees to what a colleague made ready, as it was shown: this page seals that and nothing else, and lets it go. */
  readonly agree: (shown: HeldEntry) => Promise<void>
  /** Takes it back, or gives it back with a reason: it does not leave any more, under this number. */
  readonly takeBack: (id: string, why?: string) => Promise<void>
  /** Forgets what was taken back. */
  readonly drop: (id: string) => Promise<void>
  /** Lets go what is due. */
  readonly tick: () => void
  /** Whether something counts down here, or is being handed over. */
  readonly isLeaving: () => boolean
  /** Reads what earlier pages and colleagues held; finishes what they had begun to send. */
  readonly load: () => Promise<void>
  /** The number under which a message can be held, and what was taken back in whose place it comes then: never one about which it was decided that it does not leave. */
  readonly freeNumber: (id: string, insteadOf?: string) => Promise<Numbered>
  /** Notes that who works here decides to send a message that is not held; who decided so first stays. */
  readonly noteSent: (id: string) => Promise<void>
  /** Who decided to send this message, as long as that is kept. */
  readonly sentBy: (id: string) => Promise<Person | undefined>
  /** Notes that a message left without having been held, as those of a list do. */
  readonly noteLeft: (message: WholeMessage) => void
  /** Numbers of what left from this page, in order, with about whom each is. */
  readonly left: () => ReadonlyMap<string, string | undefined>
}

type Numbered = { readonly id: string; readonly insteadOf?: string }

/** Milliseconds after which a page that began to send is taken to be gone. */
const pageGone = 60_000
/** Milliseconds after which nothing that such a page began can still arrive: longer than a session without an act. */
const surelyGone = 20 * 60_000
/** Messages that are let go in one look: many at once would ask too much of the server. */
const mostTogether = 8
/** Where a message leaves by itself once it is due. */
const leaves: ReadonlySet<HeldEntry['step']> = new Set(['telt af', 'gaat weg'])

/** A tray; nothing is read yet. */
export function createTray(setting: TraySetting): Tray {
  const entries = new Map<string, HeldEntry>()
  const watchers = new Set<() => void>()
  const left: Shelf['left'] = new Map()
  const tell = (): void => watchers.forEach((told) => told())
  const change: Shelf['change'] = (id, next) => {
    const entry = entries.get(id)
    if (next === undefined) entries.delete(id)
    else if (entry !== undefined) entries.set(id, { ...entry, ...next })
    tell()
  }
  const shelf: Shelf = { setting, entries, left, change, agreed: new WeakSet() }
  const once = oneAtATime()
  const release = (id: string): Promise<void> => once(id, () => letGo(shelf, id))
  return {
    entries: () => [...entries.values()].toSorted((one, other) => (one.at < other.at ? -1 : 1)),
    watch: (told) => (watchers.add(told), () => void watchers.delete(told)),
    hold: (held) => hold(shelf, held),
    release,
    agree: (shown) => release(agreedTo(shelf, shown)),
    takeBack: (id, why) => once(id, () => takeBackOrStay(shelf, { id, why })),
    drop: (id) => setting.items.remove(nameOf(id)).then(() => change(id, undefined)),
    tick: () => {
      for (const id of dueIn(shelf).slice(0, mostTogether)) void release(id)
      if ([...entries.values()].some(({ step }) => step === 'telt af')) tell()
    },
    isLeaving: () => [...entries.values()].some(({ step }) => leaves.has(step)),
    load: async () => {
      await loadTray(shelf)
      tell()
      for (const { id, step } of entries.values()) if (step === 'gaat weg') void release(id)
    },
    freeNumber: (id, insteadOf) => freeNumber(setting, id, insteadOf),
    noteSent: (id) => noteSent(setting, id),
    sentBy: async (id) => (await lastDecision(setting.items, id)).decision?.wie,
    noteLeft: (message) => noteLeft(shelf, message),
    left: () => left,
  }
}

/** As long as the page is open; what is kept of what was sent says about nobody. */
function noteLeft({ setting, left, entries, change }: Shelf, message: WholeMessage): void {
  left.set(message.Stuurgegevens.Referentienummer, setting.about(message))
  // What was taken back of the same question is no longer to be sent.
  const question = message.Stuurgegevens['CrossReferentienummer']
  for (const { id, step, message: other } of question === undefined ? [] : entries.values()) {
    if (step !== 'terug' || other.Stuurgegevens['CrossReferentienummer'] !== question) continue
    change(id, undefined)
    // What stays behind ends by itself.
    void setting.items.remove(nameOf(id)).catch(() => undefined)
  }
}

/** Notes that who works here agreed to these very words, and to nothing that comes under their number. */
function agreedTo({ agreed }: Shelf, { id, message }: HeldEntry): string {
  agreed.add(message)
  return id
}

function dueIn({ setting, entries }: Shelf): readonly string[] {
  const now = setting.clock().getTime()
  return [...entries.values()].filter(({ step, due = 0 }) => leaves.has(step) && due <= now).map(({ id }) => id)
}

/** Does one thing at a time with each message; a second click does nothing. */
function oneAtATime(): (id: string, act: () => Promise<void>) => Promise<void> {
  const busy = new Set<string>()
  return async (id, act) => {
    if (busy.has(id)) return
    busy.add(id)
    await act().finally(() => busy.delete(id))
  }
}

/** What comes in the place of a message that was taken back has one number for everybody; when that was taken back too, the one after it. */
async function freeNumber({ items }: TraySetting, own: string, insteadOf?: string): Promise<Numbered> {
  const isTakenBack = async (id: string): Promise<boolean> => (await lastDecision(items, id)).decision?.wat === 'terug'
  let [id, before] = insteadOf === undefined ? [own, insteadOf] : [await numberInsteadOf(insteadOf), insteadOf]
  while (await isTakenBack(id)) [id, before] = [await numberInsteadOf(id), id]
  return { id, ...(before === undefined ? {} : { insteadOf: before }) }
}

/** Whether what is kept says the same: who could not hear that it was kept tries again. */
function saysSame(kept: string | undefined, { message }: Held): boolean {
  return (
    kept !== undefined && JSON.stringify((JSON.parse(kept) as Held).message.Inhoud) === JSON.stringify(message.Inhoud)
  )
}

async function hold(
  { setting, entries, change }: Shelf,
  part: Pick<Held, 'naam' | 'message' | 'insteadOf' | 'eyes'>,
): Promise<void> {
  const { items, clock, me, proposals } = setting
  const now = clock()
  // First, so that what a colleague sees can leave.
  if (part.eyes === true) await proposals.propose(part.message)
  const id = part.message.Stuurgegevens.Referentienummer
  const held: Held = { ...part, id, at: now.toISOString(), by: me }
  // Two who go on with one message: the words of the second are never taken for those of the first.
  const [name, text, keeping] = writtenOf(held, setting)
  if (!(await items.writeNew(name, text, keeping)) && !saysSame(await items.open(name), held))
    throw new Refused(alreadyHeld)
  const waits = { step: 'telt af', due: now.getTime() + timeForRegret } as const
  entries.set(id, { ...held, ...(held.eyes === true ? { step: 'collega' } : waits) })
  if (part.insteadOf !== undefined) {
    entries.delete(part.insteadOf)
    // Whoever reads the tray later takes away what stays behind.
    await items.remove(nameOf(part.insteadOf)).catch(() => undefined)
  }
  change(id, {})
}

/** Decides to send, and hands it over; where another page decided so a moment ago, that one does. */
async function letGo(shelf: Shelf, id: string): Promise<void> {
  const { setting, entries, change } = shelf
  const { items, page } = setting
  const entry = entries.get(id)
  if (entry === undefined || entry.step === 'terug') return
  // Where another page is busy, it is looked at again when that page must be gone.
  change(id, { step: 'gaat weg', due: setting.clock().getTime() + pageGone })
  try {
    if (!(await mayLetGo(shelf, entry))) return change(id, { step: 'collega' })
    const decision = await toSend(setting, id)
    if (decision === undefined) return
    if (decision.wat !== 'versturen') return change(id, { step: stepAfter(entry, { number: 0, decision }) })
    const done = await handOver(setting, entry, decision.at)
    if (done !== 'onderweg') {
      const { number } = await lastDecision(items, id)
      await decide(items, { id, after: number }, { ...made(setting), wat: 'kan niet', page })
      return change(id, { step: 'kan niet', why: done })
    }
    await items.remove(nameOf(id))
    noteLeft(shelf, entry.message)
    change(id, undefined)
  } catch (error) {
    change(id, { step: 'kan niet', why: isForTwo(error) ? 'collega' : 'onbereikbaar' })
  }
}

/** Whether the server lets it go by two people only, and this was not that. */
const isForTwo = (error: unknown): boolean =>
  error instanceof Refused && ['SKP-P-37', 'SKP-P-38', 'SKP-P-39'].includes(error.code)

/** Whether this page may: what needs another person's eyes, only who read it here and is another, or anybody once it was sealed so. */
async function mayLetGo({ setting, agreed }: Shelf, { id, eyes, by, message }: Held): Promise<boolean> {
  if (eyes !== true) return true
  return (by.id !== setting.me.id && agreed.has(message)) || (await setting.gateway.sent(id)) !== undefined
}

/** The decision to send that this page may carry out; nothing while another page may be busy with it, and otherwise what stands. */
async function toSend(setting: TraySetting, id: string): Promise<Decision | undefined> {
  const { items, clock, page } = setting
  const { number, decision: before } = await lastDecision(items, id)
  if (before?.wat === 'terug') return before
  if (before?.wat === 'versturen') {
    if (before.page === page) return before
    if (clock().getTime() - Date.parse(before.at) < pageGone) return undefined
  }
  // Should that page go on after all, the gateway keeps one of both: whoever writes the sent message first.
  const decision: Decision = { ...made(setting), wat: 'versturen' }
  if (await decide(items, { id, after: number }, decision)) return decision
  const { decision: first } = await lastDecision(items, id)
  return first?.wat === 'versturen' ? undefined : first
}

/** Who decided before keeps it. */
async function noteSent(setting: TraySetting, id: string): Promise<void> {
  await decide(setting.items, { id, after: 0 }, { ...made(setting), wat: 'versturen' })
}

const made = ({ clock, me, page }: TraySetting): Omit<Decision, 'wat'> => ({
  at: clock().toISOString(),
  wie: me,
  page,
})

/** Whether another page began to send it and did not say that it could not: then it may be slow, and not gone. */
async function mayLeaveElsewhere({ items, clock, page }: TraySetting, id: string): Promise<boolean> {
  const all = await decisionsAbout(items, id)
  const since = clock().getTime() - surelyGone
  return all.some(
    ({ wat, at, page: other }, index) =>
      wat === 'versturen' &&
      other !== page &&
      Date.parse(at) > since &&
      !all.slice(index).some((later) => later.wat === 'kan niet' && later.page === other),
  )
}

/** What counts down and could not be taken back leaves no more by itself. */
async function takeBackOrStay(shelf: Shelf, asked: Parameters<typeof takeBack>[1]): Promise<void> {
  try {
    await takeBack(shelf, asked)
  } catch (error) {
    if (shelf.entries.get(asked.id)?.step === 'telt af') shelf.change(asked.id, { step: 'kan niet', why: 'ongedaan' })
    throw error
  }
}

async function takeBack(
  { setting, entries, change }: Shelf,
  { id, why }: { readonly id: string; readonly why: string | undefined },
): Promise<void> {
  const { items, gateway, proposals } = setting
  const entry = entries.get(id)
  if (entry === undefined) return
  const { number, decision: before } = await lastDecision(items, id)
  if ((await mayLeaveElsewhere(setting, id)) || (await gateway.sent(id)) !== undefined)
    return change(id, { step: 'gaat weg' })
  if (before?.wat !== 'terug') {
    const isOurs = await decide(items, { id, after: number }, { ...made(setting), wat: 'terug' })
    if (!isOurs) return change(id, { step: stepAfter(entry, await lastDecision(items, id)) })
  }
  // What stays at the server agrees to nothing, and ends there.
  if (entry.eyes === true) await proposals.withdraw(id).catch(() => undefined)
  const remark = why === undefined ? {} : { remark: { door: setting.me, tekst: why } }
  if (why !== undefined) await items.write(...writtenOf({ ...entry, ...remark }, setting))
  change(id, { step: 'terug', ...remark })
}
