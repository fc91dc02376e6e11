/** What somebody is writing: kept as a draft while they do, found again later, and gone once it is sent. */
import type { Arrived } from '../../../gateway/anywhere.ts'
import type { MessageId } from '../../../schemas/index.ts'
import type { Draft } from '../form/draft.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import type { Drafts, KeptDraft } from './drafts.ts'

/** How the keeping of what is written now stands; nothing as long as nothing was. */
export type Kept = 'bewaard' | 'vol' | 'fout'

/** An answer as it is filled in. */
type Written = {
  readonly question: Arrived
  readonly model: MessageId
  readonly id: string
  readonly draft: Draft
}

/** The writing of who works here. */
export type Writing = {
  /** Keeps an answer as it stands now, at a pause. */
  readonly note: (written: Written) => void
  /** Keeps a message that begins something as it stands now, at a pause. */
  readonly noteNew: (written: Omit<KeptDraft, 'by' | 'at' | 'kind'>) => void
  /** Keeps at once what was noted last. */
  readonly flush: () => Promise<void>
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

/** The writing over these drafts; `by` is how colleagues know who writes. */
export function createWriting(
  drafts: Drafts,
  { by, clock }: { readonly by: () => string; readonly clock: () => Date },
): Writing {
  let kept: Kept | undefined
  const watching = new Set<() => void>()
  const tell = (next: Kept | undefined): void => {
    kept = next
    for (const see of watching) see()
  }
  const { note, flush, stop, here } = keepingAll(drafts, tell)
  const made = () => ({ by: by(), at: clock().toISOString() })
  return {
    note: ({ question, model: { module, version, type }, id, draft }) => {
      const message = { module, version, type }
      note({ id: question.heading.id, kind: 'antwoord', message, number: id, draft, ...made() }, question)
    },
    noteNew: (written) => note({ ...written, ...made(), kind: 'nieuw' }),
    flush,
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

/** Keeps what is noted; what could not be kept stays here until there is a connection. */
function keepingAll(drafts: Drafts, tell: (how: Kept) => void) {
  const unkept = new Map<string, Parameters<Drafts['keep']>>()
  const keeper = createDraftKeeper(drafts, (how, draft) => {
    // What was noted since is newer, and still to be kept.
    if (how === 'bewaard' && unkept.get(draft.id)?.[0] === draft) unkept.delete(draft.id)
    tell(how)
  })
  return {
    note: (...draft: Parameters<Drafts['keep']>): void => {
      unkept.set(draft[0].id, draft)
      keeper.note(...draft)
    },
    flush: async (): Promise<void> => {
      await keeper.flush()
      for (const [id, draft] of unkept) if ((await drafts.keep(...draft)) === 'bewaard') unkept.delete(id)
    },
    stop: async (id: string): Promise<void> => {
      await keeper.stop()
      unkept.delete(id)
    },
    here: (id: string): KeptDraft | undefined => unkept.get(id)?.[0],
  }
}
