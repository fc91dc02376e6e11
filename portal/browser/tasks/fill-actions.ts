/** What somebody can do with an answer: begin it, fill it in, send it, and go on with one that was taken back. */
import type { MessageModel } from '../../../schemas/index.ts'
import type { KeptDraft } from '../drafts/drafts.ts'
import { contentNode } from '../form/content-node.ts'
import { draftOf, prefill } from '../form/draft.ts'
import { contentPlace } from '../form/field-place.ts'
import { mustAsk } from '../form/must-ask.ts'
import type { InStage } from '../in-stage.ts'
import { modelOf } from '../model-of.ts'
import { questionGone } from '../notices/trouble-words.ts'
import type { Office } from '../office.ts'
import type { Surroundings } from '../participant.ts'
import { Refused } from '../server.ts'
import type { Actions, Filling, Work } from '../state.ts'
import { isTakenBackFrom } from '../tray/held.ts'
import type { HeldEntry } from '../tray/held.ts'
import { alreadyHeld } from '../tray/tray.ts'
import { answerMessage } from './answer.ts'
import { dispatchLater } from './dispatch.ts'
import { readyJudge } from './judge-answer.ts'
import { judgeFilling } from './judge-filling.ts'

/** How the page is changed by what somebody does. */
export type Changing = {
  /** Does something with where somebody works; nothing when that was left. */
  readonly at: InStage
  readonly change: (next: (work: Work) => Work) => void
  readonly list: () => void
}

/** The actions. */
export function fillActions(
  world: Surroundings & { readonly root: Element },
  changing: Changing,
): Pick<Actions, 'answer' | 'goOnWith' | 'fill' | 'resume' | 'send'> {
  const { at, change } = changing
  return {
    answer: (question, type) =>
      at('work', async ({ office }) => {
        const model = await modelOf(type)
        await readyJudge(answerMessage(question, model, { id: world.randomUuid(), now: world.clock(), content: {} }))
        const draft = begin(model, question.message)
        const before = { insteadOf: office.tray.entries().find(isTakenBackFrom(question.heading.id))?.id }
        const filling = { question, model, id: world.randomUuid(), draft, remarks: [], ...replacing(before) }
        change((work) => ({ ...work, filling }))
      }),
    goOnWith: (question, kept) =>
      at('work', async () => {
        const model = await modelOf(kept.message)
        const id = numberOf(kept, world)
        const filling = { question, model, id, draft: kept.draft, remarks: [], ...replacing(kept) }
        change((work) => ({ ...work, filling }))
      }),
    fill: (draft) =>
      change((work) => {
        if (work.filling === undefined) return work
        const filling = { ...work.filling, draft }
        work.office.writing.note(filling)
        return { ...work, filling }
      }),
    resume: (entry) =>
      at('work', async ({ office }) => {
        const filling = await begunAgain(office, entry)
        change((work) => ({ ...work, ...(filling === undefined ? { mishap: questionGone } : { filling }) }))
      }),
    send: () =>
      at('work', async ({ office, filling }) => {
        if (filling !== undefined) await send(world, { office, filling }, changing)
      }),
  }
}

function begin(model: MessageModel, question: string): Filling['draft'] {
  const node = contentNode(model)
  return node.kind === 'object' ? prefill(node, contentOf(question)) : {}
}

const contentOf = (message: string): unknown => (JSON.parse(message) as { readonly Inhoud: unknown }).Inhoud

/** An answer that was taken back, as it was filled in; nothing when its question waits no more. */
async function begunAgain(
  { gateway, world, writing }: Office,
  { id, message }: HeldEntry,
): Promise<Filling | undefined> {
  const { CrossReferentienummer = '', Berichttype: type = '' } = message.Stuurgegevens
  const question = await gateway.arrived(CrossReferentienummer)
  if (question === undefined) return undefined
  const { module, version } = question.heading
  const kept = await writing.find(CrossReferentienummer).catch(() => undefined)
  const model = await modelOf(kept?.insteadOf === id ? kept.message : { module, version, type })
  // What was changed since then is not written over.
  const [draft, number] =
    kept?.insteadOf === id
      ? [kept.draft, numberOf(kept, world)]
      : [draftOf(contentNode(model), message.Inhoud), world.randomUuid()]
  return { question, model, id: number, draft, remarks: [], insteadOf: id }
}

/** The number that it has; of what a colleague wrote, who may still send it, one of its own. */
const numberOf = ({ by, number }: KeptDraft, { randomUuid }: Pick<Surroundings, 'randomUuid'>): string =>
  by === 'u' ? number : randomUuid()

/** What was taken back, of which this is the text now. */
const replacing = ({ insteadOf }: Pick<KeptDraft, 'insteadOf'>): Pick<Filling, 'insteadOf'> =>
  insteadOf === undefined ? {} : { insteadOf }

const heldBefore =
  'Dit antwoord is al klaargezet of verstuurd, misschien door een collega. Uw tekst staat hier nog. Kijk eerst bij Berichten en Verzonden.'
const notNow = 'Het portaal is nu niet bereikbaar. Wat u invulde staat hier nog. Verstuur het zo weer.'

/** Judges here first: what is found comes back to the fields, and nothing leaves the page. */
async function send(
  { clock, root }: Surroundings & { readonly root: Element },
  { office, filling }: { readonly office: Office; readonly filling: Filling },
  { change, list }: Changing,
): Promise<void> {
  const { question, insteadOf } = filling
  const { message, remarks } = await judgeFilling(filling, clock())
  if (mustAsk(remarks, filling.remarks)) {
    change((work) => ({ ...work, filling: { ...filling, remarks } }))
    root.querySelector<HTMLElement>('#samenvatting')?.focus()
    return
  }
  try {
    await dispatchLater(office, message, insteadOf)
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'SKP-P-01') throw error
    // What was asked once is not asked again when the connection is back.
    const text = error.code === alreadyHeld ? heldBefore : notNow
    const told = [...remarks, { pointer: contentPlace, text, isFault: true, isOfSending: true } as const]
    change((work) => ({ ...work, filling: { ...filling, remarks: told } }))
    root.querySelector<HTMLElement>('#samenvatting')?.focus()
    return
  }
  // What stays behind ends with the question.
  await office.writing.done(question.heading.id).catch(() => undefined)
  list()
}
