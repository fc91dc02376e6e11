/** Makes the town of an exam: a home with synthetic participants of every kind, a hub, and the simulator's side of each. */
import type { Fact, Town } from '../../conformance/index.ts'
import { revokeKey } from '../../directory/index.ts'
import type { Confirmation, ReceiptFact, SuiteNumber } from '../../envelope/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import type { Closers } from '../exchange/closers.ts'
import { createHome, renewCrls } from '../exchange/create-home.ts'
import type { Newcomer } from '../exchange/create-home.ts'
import { publish, readBook } from '../exchange/edit-home.ts'
import { withNewKeys } from '../exchange/rotate-keys.ts'
import { openCounterparty } from './counterparty.ts'
import type { RunningCounterparty } from './counterparty.ts'
import type { ExamClock } from './exam-clock.ts'
import { openExamHub } from './exam-hub.ts'
import { sharedBook } from './shared-book.ts'
import type { ExamHub } from './exam-hub.ts'

/** What a town is made of. */
type TownSetting = {
  /** An empty folder, or one that is not there yet. */
  readonly home: string
  /** Kind of the participant that is examined, and the module in which it is. */
  readonly kind: string
  readonly module: string
  readonly clock: ExamClock
  readonly randomUuid: () => string
  /** Port of the hub; 0 takes a free one. */
  readonly port: number
  /** Of the keys of the participant under examination. */
  readonly suite?: SuiteNumber
  /** Port of the side-car under examination, as its settings name it. */
  readonly sidecarPort: number
}

/** OIN of the participant that is examined. */
export const examineeOin = '00000099000000001000'

/** A town, with the address of its hub. */
export type RunningTown = Town & { readonly url: () => string }

/** Opens the town; what it opened is closed with the others. */
export async function openTown(setting: TownSetting, closers: Closers): Promise<RunningTown> {
  const { home, clock, port, randomUuid } = setting
  const catalog = readCatalog()
  const played = playersOf(setting, catalog)
  await createHome(home, {
    now: clock.now(),
    hub: { poort: port, beheerpoort: 0, opslag: 'memory' },
    participants: [examinee(setting, catalog), ...played],
  })
  const book = await sharedBook(home, clock.now)
  const hub = await openExamHub({ home, catalog, clock: clock.now, randomUuid, book }, port)
  closers.add(hub.away)
  const others = new Map<string, RunningCounterparty>()
  for (const { oin, soorten } of played) {
    const other = await openCounterparty({ home, oin, hub: hub.url, clock: clock.now, book })
    closers.add(other.close)
    for (const soort of soorten) others.set(soort, other)
  }
  return townOf({ ...setting, hub, others })
}

/** OIN of the participant that the simulator plays, by its place among the kinds. */
function otherOin(index: number): string {
  return `00000099${String(index + 2).padStart(9, '0')}000`
}

/** Everyone may do all that its kind may do: what is refused is refused for the message, and not for a flag. */
function flagsOf({ vlaggen }: Catalog): readonly string[] {
  return vlaggen.map(({ vlag }) => vlag)
}

function examinee({ kind, sidecarPort, suite = 1 }: TownSetting, catalog: Catalog): Newcomer {
  const naam = 'Te examineren'
  return { oin: examineeOin, naam, soorten: [kind], suite, vlaggen: flagsOf(catalog), poort: sidecarPort }
}

/** A participant of each kind that has a part in the module. */
function playersOf({ module }: TownSetting, catalog: Catalog): readonly Newcomer[] {
  return catalog.deelnemers
    .filter(({ rollen }) => rollen.some((role) => role.module === module))
    .map(({ type, naam }, index) => ({
      ...{
        oin: otherOin(index),
        naam: `Simulator: ${naam}`,
        soorten: [type],
        suite: 2,
        vlaggen: flagsOf(catalog),
        poort: 0,
      },
    }))
}

type Parts = TownSetting & { readonly hub: ExamHub; readonly others: ReadonlyMap<string, RunningCounterparty> }

function townOf({ home, clock, hub, others }: Parts): RunningTown {
  const counterparty = (kind: string): RunningCounterparty => {
    const found = others.get(kind)
    if (found === undefined) throw new Error(`no participant of the kind ${kind}`)
    return found
  }
  /** The address book of the home is in use everywhere, but for the participant under examination: that asks for it itself. */
  const renew = async (): Promise<void> => {
    await hub.renew()
    for (const other of others.values()) await other.renew()
  }
  return {
    ...{ now: clock.now, tick: clock.tick, counterparty, url: hub.url },
    pass: async (until) => {
      if (!(await clock.pass(until))) return false
      await prolong(home, clock.now())
      await renew()
      await clock.tick()
      return true
    },
    facts: async (id) => (await signedFacts(hub, examineeOin)).filter(({ bericht }) => bericht === id).map(told),
    offered: async (oin) =>
      (await signedFacts(hub, oin)).filter(({ afzender, soort }) => afzender === oin && openers.has(soort)).length,
    hub: { away: hub.away, back: hub.back, forget: hub.forget },
    newKeys: async (kind, isStolen) => {
      await replaceKeys(home, { oin: counterparty(kind).oin, now: clock.now(), isStolen })
      await renew()
    },
  }
}

/** Facts that begin with an offer. */
const openers: ReadonlySet<string> = new Set(['aanname', 'weigering'])

/** Facts in one answer of a mailbox. */
const page = 1000

async function signedFacts(hub: ExamHub, oin: string): Promise<readonly ReceiptFact[]> {
  const found: ReceiptFact[] = []
  for (let after = 0; ;) {
    const receipts = await hub.mailbox().receipts(oin, { after, limit: page })
    found.push(...receipts.map(({ receipt }) => receipt.feit))
    const last = receipts.at(-1)
    if (last === undefined || receipts.length < page) return found
    after = last.number
  }
}

function told({ soort, bevestiging }: ReceiptFact): Fact {
  if (bevestiging === undefined) return { soort }
  const payload = Buffer.from(bevestiging.split('.')[1] ?? '', 'base64url').toString()
  return { soort, oordeel: (JSON.parse(payload) as Confirmation).oordeel }
}

/** The same address book as the next number, and lists of revoked certificates of today: both are valid for a month. */
async function prolong(home: string, now: Date): Promise<void> {
  await renewCrls(home, now)
  await publish(home, await readBook(home, now), now)
}

async function replaceKeys(
  home: string,
  { oin, now, isStolen }: { readonly oin: string; readonly now: Date; readonly isStolen: boolean },
): Promise<void> {
  const book = await readBook(home, now)
  const old = book.deelnemers.find((each) => each.oin === oin)?.sleutels ?? []
  const content = isStolen ? old.reduce((changed, { kid }) => revokeKey(changed, { oin, kid }, now), book) : book
  const entry = content.deelnemers.find((each) => each.oin === oin)
  if (entry === undefined) throw new Error('the simulator plays nobody with this OIN')
  await publish(home, await withNewKeys(home, { content, entry, uses: ['teken', 'zegel'], now }), now)
}
