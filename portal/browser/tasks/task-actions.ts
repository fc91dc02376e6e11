/** What somebody can do with messages: read one, answer it, and follow what became of the answer. */
import type { Gateway } from '../../../gateway/anywhere.ts'
import type { MessageModel } from '../../../schemas/index.ts'
import { contentNode } from '../form/content-node.ts'
import { prefill, readDraft } from '../form/draft.ts'
import { modelOf } from '../model-of.ts'
import { mustAsk } from '../form/must-ask.ts'
import type { Office } from '../office.ts'
import type { Surroundings } from '../participant.ts'
import type { Actions, Filling, Outgoing, Running, Work } from '../state.ts'
import { answerMessage } from './answer.ts'
import { dispatch } from './dispatch.ts'
import { judgeAnswer } from './judge-answer.ts'
import { createWorkReader } from './read-work.ts'

/** Milliseconds that one wait for news lasts. */
const newsWait = 30_000

/** The actions of work, and how to begin it: from then on the list shows what comes in. */
export function taskActions(
  world: Surroundings & { readonly root: Element },
  running: Running,
): Pick<Actions, 'list' | 'read' | 'answer' | 'fill' | 'send'> & { readonly follow: (office: Office) => void } {
  const change = (next: (work: Work) => Work): void => {
    const stage = running.now()
    if (stage.at === 'work') running.show(next(stage))
  }
  const list = (): void => change(({ open: _open, filling: _filling, ...work }) => work)
  return {
    list,
    follow: (office) => running.attempt(() => followInbox(office, { running, change })),
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
    send: () =>
      running.attempt(async () => {
        const stage = running.now()
        if (stage.at === 'work' && stage.filling !== undefined)
          await send(world, { office: stage.office, filling: stage.filling }, { change, list })
      }),
  }
}

type Changing = { readonly change: (next: (work: Work) => Work) => void }

async function followInbox(
  office: Office,
  { running, change }: Changing & { readonly running: Running },
): Promise<void> {
  const stop = new AbortController()
  const readWork = createWorkReader(office)
  for (;;) {
    const stage = running.now()
    if (stage.at !== 'work' || stage.office !== office) return
    const found = await readWork()
    change((work) => ({ ...work, ...found }))
    await office.gateway.news('inkomend', newsWait, stop.signal)
  }
}

function begin(model: MessageModel, question: string): Filling['draft'] {
  const node = contentNode(model)
  return node.kind === 'object' ? prefill(node, (JSON.parse(question) as { readonly Inhoud: unknown }).Inhoud) : {}
}

/** Judges here first: what is found comes back to the fields, and nothing leaves the page. */
async function send(
  { clock, root }: Surroundings & { readonly root: Element },
  { office, filling }: { readonly office: Office; readonly filling: Filling },
  { change, list }: Changing & { readonly list: () => void },
): Promise<void> {
  const { question, model, id, draft } = filling
  const message = answerMessage(question, model, { id, now: clock(), content: readDraft(contentNode(model), draft) })
  const remarks = await judgeAnswer(message)
  if (mustAsk(remarks, filling.remarks)) {
    change((work) => ({ ...work, filling: { ...filling, remarks } }))
    root.querySelector<HTMLElement>('#samenvatting')?.focus()
    return
  }
  if ((await dispatch(office, message)) === 'nu niet') {
    const text =
      'Dit antwoord kan nu niet weg: de ontvanger is er niet, of het adresboek is verlopen. Probeer het later.'
    change((work) => ({ ...work, filling: { ...filling, remarks: [{ pointer: '/Inhoud', text, isFault: true }] } }))
    return
  }
  list()
  await followAnswer(office.gateway, { id, naam: model.root.annotations.title, question: question.heading.id }, change)
}

/** Shows what the hub says of the answer; the question leaves the list when the hub took the answer. */
async function followAnswer(
  gateway: Gateway,
  { id, naam, question }: { readonly id: string; readonly naam: string; readonly question: string },
  change: Changing['change'],
): Promise<void> {
  const stop = new AbortController()
  let taken = false
  for (;;) {
    const sent = await gateway.sent(id)
    const status = sent?.status ?? 'wachtend'
    const why = sent?.code === undefined ? {} : { code: sent.code }
    if (status !== 'wachtend' && !taken) taken = await gateway.takeOver(question)
    change((work) => ({
      ...work,
      ...(taken ? without(work, question) : {}),
      outgoing: replaced(work.outgoing, { id, naam, status, ...why }),
    }))
    if (status !== 'wachtend' && status !== 'aangenomen') return
    await gateway.news(id, newsWait, stop.signal)
  }
}

/** What waits without this message. */
function without({ inbox, waiting }: Work, id: string): Partial<Work> {
  const rest = inbox.filter(({ heading }) => heading.id !== id)
  if (waiting === undefined) return { inbox: rest }
  return { inbox: rest, waiting: { ...waiting, rows: waiting.rows.filter(({ message }) => message.heading.id !== id) } }
}

function replaced(outgoing: readonly Outgoing[], next: Outgoing): readonly Outgoing[] {
  return [...outgoing.filter(({ id }) => id !== next.id), next]
}
