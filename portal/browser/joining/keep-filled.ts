/// <reference lib="dom" />
/** Keeps at the server what somebody fills in to join: at a pause, and when the page is put away; what could not be kept comes with the next. */
import type { ApplicationDraft } from '../../../joining/index.ts'
import type { Server } from '../server.ts'

/** Milliseconds without a change after which it is kept. */
const pause = 1000

/** What keeps. */
export type FilledKeeper = {
  readonly note: (filled: ApplicationDraft) => void
  /** Keeps at once what was noted last. */
  readonly flush: () => Promise<void>
  /** Keeps nothing more of what was noted: it is handed in. */
  readonly stop: () => void
}

/** The keeper over this line. */
export function createFilledKeeper({ putJson }: Pick<Server, 'putJson'>): FilledKeeper {
  let noted: ApplicationDraft | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  const flush = async (): Promise<void> => {
    clearTimeout(later)
    const filled = noted
    if (filled === undefined) return
    await putJson('/v1/aanmelding/invulling', filled)
    // What was noted since is newer, and still to be kept.
    if (noted === filled) noted = undefined
  }
  return {
    flush,
    note: (filled) => {
      noted = filled
      clearTimeout(later)
      later = setTimeout(() => void flush().catch(() => undefined), pause)
    },
    stop: () => {
      clearTimeout(later)
      noted = undefined
    },
  }
}
