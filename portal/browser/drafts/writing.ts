/** What somebody is writing: kept as a draft while they do, found again later, and gone once it is sent. */
import type { Arrived } from '../../../gateway/anywhere.ts'
import type { MessageId } from '../../../schemas/index.ts'
import type { Draft } from '../form/draft.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import type { Drafts, KeptDraft } from './drafts.ts'
import type { LeftBehind } from './left-behind.ts'

/** How the keeping of what is written now stands; nothing as long as nothing was. */
export type Kept = 'bewaard' | 'vol' | 'hier' | 'fout'

/** An answer as it is filled in. */
type Written = {
  readonly question: Arrived
  readonly model: MessageId
  readonly id: string
  readonly draft: Draft
  readonly insteadOf?: string | undefined
}

/** The writing of who works here. */
export type Writing = {
  /** Keeps an answer as it stands now, at a pause. */
  readonly note: (written: Written) => void
  /** Keeps a message that begins something as it stands now, at a pause. */
  readonly noteNew: (written: Omit<KeptDraft, 'by' | 'at' | 'kind'>) => void
  /** Keeps at once what was noted last, and what could not be kept before. */
  readonly flush: () => Promise<void>
  /** Keeps what was left on this device, where it is newer than what the vault has and still to be answered. */
  readonly recover: (questionOf: (id: string) => Promise<Arrived | undefined>) => Promise<void>
  /** It was sent, or is thrown away: nothing of it stays. */
  readonly done: (id: string) => Promise<void>
  /** What was written for this question, by who works here or else by a colleague. */
  readonly find: (id: string) => Promise<KeptDraft | undefined>
  /** Messages that begin something and were not finished, newest first. */
  readonly unfinished: () => Promise<readonly KeptDraft[]>
  readonly kept: () => Kept | undefined
  /** Calls at each change of that, until what it gives is called. */
  readonly watch: (see: () => void) => () => void
}

/** How colleagues know who writes, the time, and what is on this device for want of a server. */
type Surrounding = { readonly by: () => string; readonly clock: () => Date; readonly left: LeftBehind }

/** The writing over these drafts. */
export function createWriting(drafts: Drafts, { by, clock, left }: Surrounding): Writing {
  let kept: Kept | undefined
  const watching = new Set<() => void>()
  const tell = (next: Kept | undefined): void => {
    kept = next
    for (const see of watching) see()
  }
  const { note, flush, stop, here, again } = keepingAll(drafts, left, tell)
  const made = () => ({ by: by(), at: clock().toISOString() })
  return {
    note: ({ question, model: { module, version, type }, id, draft, insteadOf }) => {
      const message = { module, version, type }
      note({ id: question.heading.id, kind: 'antwoord', message, number: id, draft, insteadOf, ...made() }, question)
    },
    noteNew: (written) => note({ ...written, ...made(), kind: 'nieuw' }),
    flush,
    recover: async (questionOf) => {
      for (const draft of await left.read()) {
        const question = draft.kind === 'antwoord' ? await questionOf(draft.id) : undefined
        const isOver = draft.kind === 'antwoord' && question === undefined
        await again(draft, isOver || ((await drafts.find(draft.id))?.at ?? '') >= draft.at, question)
      }
      await flush()
    },
    done: async (id) => {
      await stop(id)
      tell(undefined)
      await drafts.drop(id)
    },
    find: async (id) => here(id) ?? drafts.find(id),
    unfinished: async () => (await drafts.all()).filter(({ kind }) => kind === 'nieuw'),
    kept: () => kept,
    watch: (see) => {
      watching.add(see)
      return () => void watching.delete(see)
    },
  }
}

/** Keeps what is noted; what could not be kept stays here, and locked on this device, until there is a connection. */
function keepingAll(drafts: Drafts, left: LeftBehind, tell: (how: Kept) => void) {
  const unkept = new Map<string, Parameters<Drafts['keep']>>()
  let isLeft = false
  const leave = async (): Promise<boolean> => {
    const kept = await left.keep([...unkept.values()].map(([draft]) => draft))
    isLeft = unkept.size > 0
    return kept
  }
  const told = async (how: 'bewaard' | 'vol' | 'fout', draft: KeptDraft): Promise<void> => {
    // What was noted since is newer, and still to be kept.
    if (how === 'bewaard' && unkept.get(draft.id)?.[0] === draft) unkept.delete(draft.id)
    const isHere = how === 'fout' || isLeft ? await leave() : false
    tell(how === 'fout' && isHere ? 'hier' : how)
  }
  const keeper = createDraftKeeper(drafts, told)
  return {
    note: (...draft: Parameters<Drafts['keep']>): void => {
      unkept.set(draft[0].id, draft)
      keeper.note(...draft)
    },
    flush: async (): Promise<void> => {
      await keeper.flush()
      for (const draft of unkept.values()) await told(await drafts.keep(...draft), draft[0])
    },
    stop: async (id: string): Promise<void> => {
      await keeper.stop()
      unkept.delete(id)
      if (isLeft) await leave()
    },
    here: (id: string): KeptDraft | undefined => unkept.get(id)?.[0],
    /** Takes up what was left on this device; what is over goes from there. */
    again: async (draft: KeptDraft, isOver: boolean, question?: Arrived): Promise<void> => {
      isLeft = true
      if (isOver) await leave()
      else unkept.set(draft.id, [draft, question])
    },
  }
}
