/** What somebody can do with messages: read one, answer it, and follow what became of the answer. */
import type { MessageModel } from '../../../schemas/index.ts'
import { contentNode } from '../form/content-node.ts'
import { draftOf, prefill, readDraft } from '../form/draft.ts'
import { modelOf } from '../model-of.ts'
import { mustAsk } from '../form/must-ask.ts'
import { inStage } from '../in-stage.ts'
import type { Office } from '../office.ts'
import type { Surroundings } from '../participant.ts'
import type { Actions, Filling, Running, Work } from '../state.ts'
import type { HeldEntry } from '../tray/held.ts'
import { answerMessage } from './answer.ts'
import { dispatchLater } from './dispatch.ts'
import { followWork } from './follow-work.ts'
import { judgeAnswer } from './judge-answer.ts'

/** The actions of work, and how to begin it: from then on the list shows what comes in. */
export function taskActions(
  world: Surroundings & { readonly root: Element },
  running: Running,
): Pick<Actions, 'list' | 'read' | 'answer' | 'fill' | 'resume' | 'send'> & {
  readonly follow: (office: Office) => void
} {
  const change = (next: (work: Work) => Work): void => {
    const stage = running.now()
    if (stage.at === 'work') running.show(next(stage))
  }
  const at = inStage(running)
  const list = (): void => change(({ open: _open, filling: _filling, ...work }) => work)
  return {
    list,
    follow: (office) => running.attempt(() => followWork(office, { running, change })),
    read: (message) =>
      running.attempt(async () => {
        const model = await modelOf(message.heading)
        change((work) => ({ ...work, open: { message, model } }))
      }),
    answer: (question, type) =>
      running.attempt(async () => {
        const model = await modelOf(type)
        const filling = { question, model, id: world.randomUuid(), draft: begin(model, question.message), remarks: [] }
        change((work) => ({ ...work, filling }))
      }),
    fill: (draft) =>
      change((work) => (work.filling === undefined ? work : { ...work, filling: { ...work.filling, draft } })),
    resume: (entry) =>
      at('work', async ({ office }) => {
        const filling = await begunAgain(office, entry)
        if (filling !== undefined) change((work) => ({ ...work, filling }))
      }),
    send: () =>
      at('work', async ({ office, filling }) => {
        if (filling !== undefined) await send(world, { office, filling }, { change, list })
      }),
  }
}

type Changing = { readonly change: (next: (work: Work) => Work) => void }

function begin(model: MessageModel, question: string): Filling['draft'] {
  const node = contentNode(model)
  return node.kind === 'object' ? prefill(node, contentOf(question)) : {}
}

const contentOf = (message: string): unknown => (JSON.parse(message) as { readonly Inhoud: unknown }).Inhoud

/** An answer that was taken back, as it was filled in; nothing when its question waits no more. */
async function begunAgain({ gateway, world }: Office, { id, message }: HeldEntry): Promise<Filling | undefined> {
  const { CrossReferentienummer = '', Berichttype: type = '' } = message.Stuurgegevens
  const question = await gateway.arrived(CrossReferentienummer)
  if (question === undefined) return undefined
  const { module, version } = question.heading
  const model = await modelOf({ module, version, type })
  const draft = draftOf(contentNode(model), message.Inhoud)
  return { question, model, id: world.randomUuid(), draft, remarks: [], insteadOf: id }
}

/** Judges here first: what is found comes back to the fields, and nothing leaves the page. */
async function send(
  { clock, root }: Surroundings & { readonly root: Element },
  { office, filling }: { readonly office: Office; readonly filling: Filling },
  { change, list }: Changing & { readonly list: () => void },
): Promise<void> {
  const { question, model, id, draft, insteadOf } = filling
  const message = answerMessage(question, model, { id, now: clock(), content: readDraft(contentNode(model), draft) })
  const remarks = await judgeAnswer(message)
  if (mustAsk(remarks, filling.remarks)) {
    change((work) => ({ ...work, filling: { ...filling, remarks } }))
    root.querySelector<HTMLElement>('#samenvatting')?.focus()
    return
  }
  await dispatchLater(office, message, insteadOf)
  list()
}
