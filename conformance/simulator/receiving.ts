/** The steps in which the participant under examination receives. */
import { validate } from '../../validator/index.ts'
import type { CaseMessage } from '../caseworker.ts'
import type { CheckReason } from './checks.ts'
import { canary, defective } from './defects.ts'
import type { Defective } from './defects.ts'
import type { Opened } from './ports.ts'
import { comes, isMessage, rest, whyAbsent } from './run.ts'
import type { Run } from './run.ts'
import type { MessageStep } from './scenario.ts'

type Steps = {
  readonly [What in MessageStep['doet']]?: (run: Run, step: Extract<MessageStep, { doet: What }>) => Promise<void>
}

/** What each step does when the one under examination is its receiver. */
export const receivingSteps: Steps = {
  aanbieden: (run, step) => send(run, step),
  aankomen: (run, step) => arrive(run, step),
  bericht: async (run, step) => {
    await send(run, step)
    await arrive(run, step)
  },
  afkeuren: reject,
  zwijgen: keepSilent,
  'niet-twee-keer': onlyOnce,
}

/** The simulator does as it says: when the hub does not take it, the scenario is wrong and not the participant. */
async function send(run: Run, step: MessageStep, inside?: Uint8Array): Promise<void> {
  const { message, bytes } = run.messageOf(step)
  if (!(await run.other(step).send({ inside: inside ?? bytes, outside: message })))
    throw new Error(`the hub does not take what ${run.cast.scenario.name} sends`)
}

async function rowOf({ examinee }: Run, id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { json } = await examinee.business.inbox()
  const rows = Array.isArray(json['berichten'])
    ? (json['berichten'] as readonly Readonly<Record<string, unknown>>[])
    : []
  return rows.find((each) => each['id'] === id)
}

/** What the receiver signed about it. */
async function verdictOn({ town }: Run, id: string): Promise<string | undefined> {
  return (await town.facts(id)).find(({ soort }) => soort === 'aflevering')?.oordeel
}

async function arrive(run: Run, step: MessageStep & { readonly signalering?: string }): Promise<void> {
  const { id, message } = run.messageOf(step)
  const { business } = run.examinee
  const isThere = async (): Promise<boolean> => (await rowOf(run, id)) !== undefined
  if (!run.say('fetched', (await comes(run, isThere)) ? undefined : await whyUnseen(run, id, isThere))) return
  if (step.signalering !== undefined) {
    const told = (await rowOf(run, id))?.['signaleringen']
    const isTold = Array.isArray(told) && told.some((each: { code?: unknown }) => each.code === step.signalering)
    run.say('late-signalled', isTold ? undefined : 'absent')
  }
  const { status, text } = await business.read(id)
  run.say('delivered-whole', status !== 200 ? 'status' : isMessage(text, message) ? undefined : 'differs')
  const isGone = (await business.takeOver(id)).status === 204 && !(await isThere())
  run.say('taken-over', isGone ? undefined : 'present')
  const isSigned = await comes(run, async () => (await verdictOn(run, id)) !== undefined)
  const fault = isSigned ? ((await verdictOn(run, id)) === 'ontvangen' ? undefined : 'rejected') : 'absent'
  run.say('confirmed', fault)
}

async function whyUnseen(run: Run, id: string, isThere: () => Promise<boolean>): Promise<CheckReason> {
  const verdict = await verdictOn(run, id)
  if (verdict === undefined) return whyAbsent(run, isThere)
  return verdict === 'ontvangen' ? 'confirmed-unseen' : 'rejected'
}

async function reject(run: Run, step: Extract<MessageStep, { doet: 'afkeuren' }>): Promise<void> {
  const { id, message } = run.messageOf(step)
  const defect = defective(message, step.gebrek, 'sealed')
  await send(run, step, defect.bytes)
  await comes(run, async () => (await verdictOn(run, id)) !== undefined || (await rowOf(run, id)) !== undefined)
  await rest(run)
  await sayVerdict(run, id)
  const told = await answersTo(run, step)
  const [only] = told
  const isGood = only !== undefined && (await validate(JSON.parse(only.message ?? 'null'))).valid
  const fault = told.length > 1 ? 'present' : only === undefined ? 'absent' : isGood ? undefined : 'differs'
  if (run.say('rejected-once', fault) && only !== undefined) sayRejection(run, only, { id, defect })
}

/** Nothing is handed over, and the receiver says that it rejected it. */
async function sayVerdict(run: Run, id: string): Promise<void> {
  const row = await rowOf(run, id)
  run.say('not-delivered', row === undefined ? undefined : 'present')
  const verdict = await verdictOn(run, id)
  run.say('confirmed-rejected', verdict === 'afgekeurd' ? undefined : verdict === undefined ? 'absent' : 'differs')
}

function sayRejection(
  run: Run,
  { message = '' }: Opened,
  { id, defect }: { readonly id: string; readonly defect: Defective },
): void {
  const { Inhoud } = JSON.parse(message) as CaseMessage
  const found = (Inhoud['Bevindingen'] as readonly { readonly Code?: unknown; readonly Pointer?: unknown }[]) ?? []
  const isTold = found.some(({ Code, Pointer }) => Code === defect.code && Pointer === defect.pointer)
  run.say('rejection-says', Inhoud['BetreftReferentienummer'] === id && isTold ? undefined : 'differs')
  run.say('rejection-silent', message.includes(canary) ? 'present' : undefined)
}

/** Every Afkeurbericht that came of it, once each; they are confirmed, so that nothing of them waits for the next step. */
async function answersTo(run: Run, step: MessageStep): Promise<readonly Opened[]> {
  const other = run.other(step)
  const came = (await other.arrivals()).filter(
    ({ sender, type }) => sender === run.examinee.oin && (type === 'Afkeurbericht' || type === 'Foutbericht'),
  )
  for (const { id } of came) await other.confirm(id)
  return came
}

async function keepSilent(run: Run, step: MessageStep): Promise<void> {
  const { id } = run.messageOf(step)
  await send(run, step)
  await comes(run, async () => (await verdictOn(run, id)) !== undefined)
  await rest(run)
  await sayVerdict(run, id)
  run.say('no-answer', (await answersTo(run, step)).length === 0 ? undefined : 'present')
}

async function onlyOnce(run: Run, step: MessageStep): Promise<void> {
  const { id } = run.messageOf(step)
  if (!(await run.other(step).sendAgain(id))) throw new Error('the hub does not take a message that it forgot')
  const isConfirmed = await comes(run, async () => (await verdictOn(run, id)) !== undefined)
  run.say('confirmed-again', isConfirmed ? undefined : 'absent')
  run.say('not-twice', (await rowOf(run, id)) === undefined ? undefined : 'present')
}
