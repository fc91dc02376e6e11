/** Plays the example case through a hub and gateways: what happens, as data, one step after the other. */
import type { Language } from '../../schemas/index.ts'
import { offSpec, renewed, storyMessage, storyMessages } from '../../conformance/index.ts'
import type { CaseMessage } from '../../conformance/index.ts'
import type { Arrived, Sent } from '../../gateway/index.ts'
import { tellCode, tellFinding } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { scripted } from '../simulator/answer-all.ts'
import type { Player, Stage } from './stage.ts'

/** A finding in words. */
export type FindingWords = { readonly plaats: string; readonly melding: string; readonly herstel: string }

/** One thing that happens. Contents are only in `arrived`: what a receiver reads on its own screen. */
export type Step =
  | { readonly kind: 'opened'; readonly url: string; readonly engine: string; readonly fellBack: boolean }
  | {
      readonly kind: 'sent'
      readonly from: string
      readonly to: string
      readonly type: string
      readonly kilobytes: number
      readonly visible: readonly string[]
    }
  | { readonly kind: 'arrived'; readonly by: string; readonly type: string; readonly message: CaseMessage }
  | { readonly kind: 'delivered'; readonly receipts: readonly string[] }
  | { readonly kind: 'refused'; readonly by: string; readonly findings: readonly FindingWords[] }
  | { readonly kind: 'lied'; readonly from: string; readonly to: string; readonly type: string }
  | {
      readonly kind: 'caught'
      readonly by: string
      readonly liar: string
      readonly inbox: number
      readonly findings: readonly FindingWords[]
    }
  | { readonly kind: 'empty'; readonly waiting: number; readonly files: number; readonly found: number }

/** How long a step may take before something is wrong. */
const patience = 20_000

/** The whole story. */
export async function* play(stage: Stage, desk: Desk, lang: Language): AsyncGenerator<Step> {
  const { url, engine, fellBack } = stage.hub
  yield { kind: 'opened', url, engine, fellBack }
  const caseworker = scripted(desk)
  const conversation = desk.randomUuid()
  const parties = { from: stage.shv.oin, to: stage.se.oin }
  for (const file of storyMessages) {
    const change = { conversation, reference: desk.randomUuid(), now: desk.clock() }
    const message = renewed(storyMessage(file), change, parties)
    yield* exchange(stage.shv, stage.se, message)
    const answer = await caseworker.answer(message)
    if (answer !== undefined) yield* exchange(stage.se, stage.shv, answer)
  }
  yield* mistakes(stage, desk, lang)
  yield* nothingLeft(stage)
}

/** One message goes over. */
async function* exchange(from: Player, to: Player, message: CaseMessage): AsyncGenerator<Step> {
  const id = String(message.Stuurgegevens['Referentienummer'])
  const type = String(message.Stuurgegevens['Berichttype'])
  const bytes = new TextEncoder().encode(JSON.stringify(message))
  const submitted = await from.gateway.submit(bytes)
  if (submitted.outcome !== 'taken') throw new Error(`the story cannot go on: ${submitted.outcome}`)
  // The sealed bytes are kept until the end only, so their size is taken at once.
  const kilobytes = sizeOf(await from.gateway.sent(id))
  const sent = await until(() => from.gateway.sent(id), isAccepted)
  const [receipt] = sent.receipts
  yield {
    kind: 'sent',
    from: from.naam,
    to: to.naam,
    type,
    kilobytes,
    visible: receipt === undefined ? [] : Object.keys(receipt.feit),
  }
  const arrived = await until(() => to.gateway.arrived(id), isThere)
  yield { kind: 'arrived', by: to.naam, type, message: JSON.parse(arrived.message) as CaseMessage }
  await to.gateway.takeOver(id)
  const ended = await until(() => from.gateway.sent(id), hasEnded)
  yield { kind: 'delivered', receipts: ended.receipts.map(({ feit }) => feit.soort) }
}

/** The mistake that is stopped at home, and the one that is stopped at the door. */
async function* mistakes({ shv, se, liar }: Stage, desk: Desk, lang: Language): AsyncGenerator<Step> {
  const wrong = (from: Player): CaseMessage => {
    const change = { conversation: desk.randomUuid(), reference: desk.randomUuid(), now: desk.clock() }
    return offSpec(renewed(storyMessage('04-Saldoverzoek.json'), change, { from: from.oin, to: se.oin }))
  }
  const refused = await shv.gateway.submit(new TextEncoder().encode(JSON.stringify(wrong(shv))))
  if (refused.outcome !== 'off-spec') throw new Error('the off-spec message was not refused')
  const { findings, message } = refused.report
  const told = findings.map(async (finding) => ({
    plaats: finding.pointer,
    ...(await tellFinding(finding, lang, message)),
  }))
  yield { kind: 'refused', by: shv.naam, findings: await Promise.all(told) }

  const lie = wrong(liar)
  const id = String(lie.Stuurgegevens['Referentienummer'])
  await liar.gateway.submit(new TextEncoder().encode(JSON.stringify(lie)))
  await until(() => liar.gateway.sent(id), isAccepted)
  yield { kind: 'lied', from: liar.naam, to: se.naam, type: 'Saldoverzoek' }
  const rejected = await until(() => liar.gateway.sent(id), isRejected)
  const heard = (rejected.findings ?? []).map(({ code, pointer }) => ({
    plaats: pointer,
    ...tellCode(code as never, lang),
  }))
  const inbox = (await se.gateway.inbox()).length
  yield { kind: 'caught', by: se.naam, liar: liar.naam, inbox, findings: heard }
  for (const { heading } of await liar.gateway.inbox()) await liar.gateway.takeOver(heading.id)
}

/** Texts that stood in every message of the case. */
const markers = ['SHV-2026-0417', 'KL-88213', 'Voorbeeldsteen']

async function* nothingLeft(stage: Stage): AsyncGenerator<Step> {
  const waiting = await until(stage.waiting, (count) => count === 0)
  // What was confirmed last is erased within the second.
  await pause(1000)
  yield { kind: 'empty', waiting, ...stage.scan(markers) }
}

const isThere = (arrived: Arrived | undefined): arrived is Arrived => arrived !== undefined
const isAccepted = (sent: Sent | undefined): sent is Sent => sent !== undefined && sent.receipts.length > 0
const hasEnded = (sent: Sent | undefined): sent is Sent => sent !== undefined && sent.event === null
/** That it was rejected the receipt tells; what was found, the Afkeurbericht that comes beside it. */
const isRejected = (sent: Sent | undefined): sent is Sent => sent?.status === 'afgekeurd' && sent.findings !== undefined

function sizeOf(sent: Sent | undefined): number {
  return Math.ceil((sent?.event?.length ?? 0) / 1024)
}

async function until<Value, Wanted extends Value>(
  look: () => Promise<Value>,
  isWanted: (value: Value) => value is Wanted,
): Promise<Wanted>
async function until<Value>(look: () => Promise<Value>, isWanted: (value: Value) => boolean): Promise<Value>
async function until<Value>(look: () => Promise<Value>, isWanted: (value: Value) => boolean): Promise<Value> {
  const end = performance.now() + patience
  for (;;) {
    const value = await look()
    if (isWanted(value)) return value
    if (performance.now() > end) throw new Error('the story does not go on: something that should happen did not')
    await pause(50)
  }
}

/** So many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
