/** What somebody can do with messages: read one, answer it, take it off the list, and follow what becomes of it. */
import { inStage } from '../in-stage.ts'
import { modelOf } from '../model-of.ts'
import { firstSection } from '../section.ts'
import type { Office } from '../office.ts'
import type { Surroundings } from '../participant.ts'
import type { Actions, Running, Work } from '../state.ts'
import { fillActions } from './fill-actions.ts'
import { followWork } from './follow-work.ts'
import { waitOrOnline } from './wait-or-online.ts'

type WorkActions = 'list' | 'again' | 'read' | 'answer' | 'goOnWith' | 'finish' | 'dismiss' | 'fill' | 'resume' | 'send'

/** The actions of work, and how to begin it: from then on the list shows what comes in. */
export function taskActions(
  world: Surroundings & { readonly root: Element },
  running: Running,
): Pick<Actions, WorkActions> & { readonly follow: (office: Office) => void } {
  const change = (next: (work: Work) => Work): void => {
    const stage = running.now()
    if (stage.at === 'work') running.show(next(stage))
  }
  const at = inStage(running)
  const list = (): void => change(toList)
  return {
    ...fillActions(world, { at, change, toList }),
    list,
    again: () => change(anew),
    follow: (office) => running.attempt(() => followWork(office, { running, change, wait: waitOrOnline })),
    read: (message) =>
      at('work', async ({ office }, here) => {
        const model = await modelOf(message.heading)
        // Without a line there is a message to read all the same.
        const found = office.writing
          .flush()
          .catch(() => undefined)
          .then(() => office.writing.find(message.heading.id))
        const draft = await found.catch(() => undefined)
        if (here.isLeft()) return
        change((work) => ({ ...work, open: { message, model, ...(draft === undefined ? {} : { draft }) } }))
      }),
    finish: (message) =>
      at('work', async ({ office }) => {
        await office.gateway.takeOver(message.heading.id)
        change((work) => without(work, message.heading.id))
      }),
    dismiss: (id) =>
      at('work', async ({ office }) => {
        change((work) => ({ ...work, notices: work.notices.filter(({ row }) => row.id !== id) }))
        await office.seen.add(id)
      }),
  }
}

const toList = ({ open: _open, filling: _filling, mishap: _mishap, ...work }: Work): Work => work

/** The section that is shown, at its beginning; what was filled in for a question is kept, and left only for the list. */
function anew(work: Work): Work {
  const next = work.section === firstSection ? toList(work) : work
  return { ...next, visits: (work.visits ?? 0) + 1 }
}

/** The work without this message: not among what waits, and left by who looks at it. */
function without(before: Work, id: string): Work {
  const work = before.open?.message.heading.id === id ? toList(before) : before
  const { waiting } = work
  if (waiting === undefined) return work
  return { ...work, waiting: { ...waiting, rows: waiting.rows.filter(({ message }) => message.heading.id !== id) } }
}
