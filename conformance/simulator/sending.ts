/** The steps in which the participant under examination sends. */
import { canary, defective } from './defects.ts'
import type { SidecarReply } from './ports.ts'
import { comes, isMessage, rest, whyAbsent } from './run.ts'
import type { Run, SentMessage } from './run.ts'
import type { CheckReason } from './checks.ts'
import type { MessageStep } from './scenario.ts'

type Steps = {
  readonly [What in MessageStep['doet']]?: (run: Run, step: Extract<MessageStep, { doet: What }>) => Promise<void>
}

/** What each step does when the one under examination is its sender. */
export const sendingSteps: Steps = {
  aanbieden: async (run, step) => void (await offer(run, run.messageOf(step))),
  klaarzetten: async (run, step) => void (await taken(run, run.messageOf(step))),
  aankomen: (run, step) => arrive(run, step),
  bericht: async (run, step) => {
    if (await offer(run, run.messageOf(step))) await arrive(run, step)
  },
  'niet-versturen': refuse,
  'nog-eens': again,
  'ander-onder-zelfde-nummer': another,
  'niet-afgeleverd': notClaimed,
  verlopen: async (run, step) => {
    const { id } = run.messageOf(step)
    const { business } = run.examinee
    const isOver = await comes(run, async () => statusOf(await business.follow(id)) === 'verlopen')
    run.say('expiry-known', isOver ? undefined : 'absent')
  },
}

/** The business system hands it over, and it is taken. */
async function taken(run: Run, { id, bytes }: SentMessage): Promise<boolean> {
  const { status, json } = await run.examinee.business.offer(bytes)
  const isTaken = status === 202 && json['id'] === id
  return run.say('offer-taken', isTaken ? undefined : status === 400 ? 'rejected' : 'status')
}

async function offer(run: Run, sent: SentMessage): Promise<boolean> {
  return (await taken(run, sent)) && (await reaches(run, sent))
}

async function reaches(run: Run, { id }: SentMessage): Promise<boolean> {
  const isThere = async (): Promise<boolean> => (await run.town.facts(id)).some(({ soort }) => soort === 'aanname')
  return run.say('reaches-hub', (await comes(run, isThere)) ? undefined : await whyAbsent(run, isThere))
}

async function arrive(run: Run, step: MessageStep): Promise<void> {
  const { id, message } = run.messageOf(step)
  const other = run.other(step)
  const { business } = run.examinee
  const isThere = async (): Promise<boolean> => (await other.arrivals()).some((each) => each.id === id)
  if (!(await comes(run, isThere))) {
    run.say('arrives-whole', await whyAbsent(run, isThere))
    return
  }
  const arrived = (await other.arrivals()).find((each) => each.id === id)
  const isWhole = arrived?.message !== undefined && isMessage(arrived.message, message)
  if (!run.say('arrives-whole', isWhole ? undefined : 'differs')) return
  await other.confirm(id)
  const isKnown = await comes(run, async () => {
    const reply = await business.follow(id)
    return statusOf(reply) === 'afgeleverd' && hasReceipt(reply, 'aflevering')
  })
  run.say('delivery-known', isKnown ? undefined : 'absent')
}

/** All is looked at, also when the first is wrong: who takes it may still keep it at home. */
async function refuse(run: Run, step: Extract<MessageStep, { doet: 'niet-versturen' }>): Promise<void> {
  const { town, examinee } = run
  const before = await town.offered(examinee.oin)
  const { bytes, code, pointer } = defective(run.messageOf(step).message, step.gebrek, 'open')
  const reply = await examinee.business.offer(bytes)
  const isRefused = reply.status >= 400 && reply.status < 500
  const isTold = faultsIn(reply).some((each) => each['code'] === code && each['pointer'] === pointer)
  run.say('offer-refused', isRefused ? (isTold ? undefined : 'differs') : 'status')
  run.say('nothing-repeated', reply.text.includes(canary) ? 'present' : undefined)
  await nothingMore(run, before, 'nothing-at-hub')
}

async function nothingMore(run: Run, before: number, check: 'nothing-at-hub' | 'same-is-one'): Promise<void> {
  await rest(run)
  const more = (await run.town.offered(run.examinee.oin)) - before
  run.say(check, more === 0 ? undefined : 'present')
}

async function again(run: Run, step: MessageStep): Promise<void> {
  const { id, bytes } = run.messageOf(step)
  const before = await run.town.offered(run.examinee.oin)
  const { status, json } = await run.examinee.business.offer(bytes)
  if (status !== 202 || json['id'] !== id) run.say('same-is-one', 'status')
  else await nothingMore(run, before, 'same-is-one')
}

async function another(run: Run, step: MessageStep): Promise<void> {
  const { message } = run.messageOf(step)
  const before = await run.town.offered(run.examinee.oin)
  const Tijdstip = `${new Date(run.town.now().getTime() - 60_000).toISOString().slice(0, 19)}Z`
  const other = { ...message, Stuurgegevens: { ...message.Stuurgegevens, Tijdstip } }
  const { status } = await run.examinee.business.offer(new TextEncoder().encode(JSON.stringify(other)))
  run.say('other-refused', status === 409 ? undefined : 'status')
  await nothingMore(run, before, 'nothing-at-hub')
}

async function notClaimed(run: Run, step: MessageStep): Promise<void> {
  await rest(run)
  const reply = await run.examinee.business.follow(run.messageOf(step).id)
  const fault: CheckReason | undefined =
    statusOf(reply) === 'afgeleverd' ? 'present' : reply.status === 200 ? undefined : 'status'
  run.say('delivery-not-claimed', fault)
}

function statusOf({ status, json }: SidecarReply): unknown {
  return status === 200 ? json['status'] : undefined
}

function hasReceipt({ json }: SidecarReply, soort: string): boolean {
  return listOf(json['bewijzen']).some(
    ({ feit }) => (feit as { readonly soort?: unknown } | undefined)?.soort === soort,
  )
}

function faultsIn({ json }: SidecarReply): readonly Readonly<Record<string, unknown>>[] {
  return listOf(json['fouten'])
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : []
}
