/** Keeps a draft at every pause in typing, and when the page is put away; what was written before the last is not kept again. */
import type { Drafts, KeptDraft } from './drafts.ts'

/** Milliseconds without typing after which a draft is kept. */
const pause = 1500

/** Keeps what is noted. */
export type DraftKeeper = {
  /** Takes the draft as it stands now, and keeps it at a pause. */
  readonly note: (...draft: Parameters<Drafts['keep']>) => void
  /** Keeps at once what was noted last. */
  readonly flush: () => Promise<void>
  /** Forgets what was noted: it was sent, or is thrown away. What is on its way to the vault is waited for. */
  readonly stop: () => Promise<void>
}

/** A keeper over these drafts; `told` hears how each keeping went, `fout` when it did not. */
export function createDraftKeeper(
  { keep }: Pick<Drafts, 'keep'>,
  told: (how: 'bewaard' | 'vol' | 'fout', draft: KeptDraft) => void | Promise<void>,
): DraftKeeper {
  let noted: Parameters<Drafts['keep']> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  // One after the other: an older draft never lands on a newer one.
  let writing: Promise<void> = Promise.resolve()
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    const now = noted
    noted = undefined
    if (now !== undefined)
      writing = writing.then(async () => told(await keep(...now).catch(() => 'fout' as const), now[0]))
    return writing
  }
  return {
    note: (...draft) => {
      noted = draft
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pause)
    },
    flush,
    stop: () => {
      clearTimeout(timer)
      noted = undefined
      return writing
    },
  }
}
