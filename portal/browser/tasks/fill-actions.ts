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
import { alreadyHeld, isTakenBackFrom } from '../tray/held.ts'
import type { HeldEntry } from '../tray/held.ts'
import { answerMessage } from './answer.ts'
import { dispatchLater } from './dispatch.ts'
import { readyJudge } from './judge-answer.ts'
import { judgeFilling } from './judge-filling.ts'

/** How the page is changed by what somebody does. */
export type Changing = {
  /** Does something with where somebody works; nothing when that was left. */
  readonly at: InStage
  readonly change: (next: (work: Work) => Work) => void
  readonly toList: (work: Work) => Work
}

/** The actions. */
export function fillActions(
  world: Surroundings & { readonly root: Element },
  changing: Changing,
): Pick<Actions, 'answer' | 'goOnWith' | 'fill' | 'resume' | 'send'> {
  const { at, change } = changing
  const sendOnce = sendingOnce(world, changing)
  return {
    answer: (question, type) =>
      at('work', async ({ office }, here) => {
        const model = await modelOf(type)
        await readyJudge(answerMessage(question, model, { id: world.randomUuid(), now: world.clock(), content: {} }))
        const insteadOf = office.tray.entries().find(isTakenBackFrom(question.heading.id))?.id
        const begun = { id: world.randomUuid(), draft: begin(model, question.message), ...replacing({ insteadOf }) }
        if (here.isLeft()) return
        change((work) => ({ ...work, filling: { question, model, remarks: [], ...begun } }))
      }),
    goOnWith: (question, kept) =>
      at('work', async (_, here) => {
        const model = await modelOf(kept.message)
        const id = numberOf(kept, world)
        const filling = { question, model, id, draft: kept.draft, remarks: [], ...replacing(kept) }
        if (here.isLeft()) return
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
      at('work', async ({ office }, here) => {
        const filling = await begunAgain(office, entry)
        if (here.isLeft()) return
        change((work) => ({ ...work, ...(filling === undefined ? { mishap: questionGone } : { filling }) }))
      }),
    send: () => at('work', sendOnce),
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
const heldAsItWas =
  'Het antwoord staat klaar zoals het was toen u op Versturen drukte. Wat u daarna wijzigde, staat hier nog en gaat niet mee. Maak het antwoord bij Berichten ongedaan als u dit wilt versturen.'
const notNow = 'Het portaal is nu niet bereikbaar. Wat u invulde staat hier nog. Verstuur het zo weer.'

/** Sends what is filled in; a second press meanwhile is no second message. */
function sendingOnce(...[world, changing]: Parameters<typeof fillActions>): (work: Work) => Promise<void> {
  const sending = new Set<string>()
  return async ({ office, filling }) => {
    if (filling === undefined || sending.has(filling.id)) return
    sending.add(filling.id)
    await send(world, { office, filling }, changing).finally(() => sending.delete(filling.id))
  }
}

/** Judges here first: what is found comes back to the fields, and nothing leaves the page. Who went to something else meanwhile is not led away from that. */
async function send(
  { clock, root }: Surroundings & { readonly root: Element },
  { office, filling }: { readonly office: Office; readonly filling: Filling },
  { change, toList }: Changing,
): Promise<void> {
  const { id, question, insteadOf } = filling
  const remark = (remarks: Filling['remarks'], mishap?: string): void => {
    let isHere = false
    change((work) => {
      isHere = work.filling?.id === id
      if (work.filling !== undefined && isHere) return { ...work, filling: { ...work.filling, remarks } }
      return mishap === undefined ? work : { ...work, mishap }
    })
    if (isHere) root.querySelector<HTMLElement>('#samenvatting')?.focus()
  }
  const { message, remarks } = await judgeFilling(filling, clock())
  if (mustAsk(remarks, filling.remarks)) return remark(remarks)
  try {
    await dispatchLater(office, message, insteadOf)
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'SKP-P-01') throw error
    // What was asked once is not asked again when the connection is back.
    const text = error.code === alreadyHeld ? heldBefore : notNow
    return remark([...remarks, { pointer: contentPlace, text, isFault: true, isOfSending: true } as const], error.code)
  }
  const typedSince = (work: Work): boolean => work.filling?.id === id && work.filling.draft !== filling.draft
  let isOlder = false
  change((work) => ((isOlder = typedSince(work)), work))
  if (isOlder) return remark([{ pointer: contentPlace, text: heldAsItWas, isFault: true, isOfSending: true }])
  // What stays behind ends with the question.
  await office.writing.done(question.heading.id).catch(() => undefined)
  change((work) => (work.filling?.id === id ? toList(work) : work))
}
