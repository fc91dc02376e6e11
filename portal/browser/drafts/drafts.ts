/** Drafts: what somebody has filled in and not sent, kept encrypted in the vault, each under who writes it. */
import type { Arrived } from '../../../gateway/anywhere.ts'
import type { MessageId } from '../../../schemas/index.ts'
import type { Draft } from '../form/draft.ts'
import { daysFrom, endOfArrived, unsentDays } from '../retention.ts'
import type { VaultItems } from '../vault-items.ts'

/** A draft as it is kept. */
export type KeptDraft = {
  /** The question that it answers, or for a message that begins something the number that it will have. */
  readonly id: string
  readonly kind: 'antwoord' | 'nieuw'
  readonly message: MessageId
  readonly draft: Draft
  /** The number that the message will have: sent again it is no second one. */
  readonly number: string
  /** Of a message that begins something: for whom, and in which conversation. */
  readonly receiver?: string
  readonly conversation?: string
  /** How many documents came along: they themselves are not kept. */
  readonly documents?: number
  /** Who writes it, as colleagues know them, `u` for who reads what they wrote themselves; and when it was written last. */
  readonly by: string
  readonly at: string
  /** When it goes out, once somebody said so and may still take that back. */
  readonly leaves?: string
  /** The message that was taken back, of which this is the text now. */
  readonly insteadOf?: string | undefined
}

/** The drafts of an organisation. */
export type Drafts = {
  /** Keeps it in the place of what this person wrote before; `vol` when there are too many, or it is too large. */
  readonly keep: (draft: KeptDraft, question?: Arrived) => Promise<'bewaard' | 'vol'>
  /** Of this question or number: one's own, else the newest of a colleague. */
  readonly find: (id: string) => Promise<KeptDraft | undefined>
  /** All of them, newest first. */
  readonly all: () => Promise<readonly KeptDraft[]>
  /** Forgets what everybody wrote for it: it was sent, or is no longer to be sent. */
  readonly drop: (id: string) => Promise<void>
}

/** Where drafts stand in the vault. */
export const draftFolder = 'werk/concept/'
/** Drafts of one organisation, and characters of one. */
const most = { drafts: 2000, size: 1024 * 1024 } as const

/** The drafts in this vault, of whom `author` is the writer here. */
export function createDrafts(vault: VaultItems, { clock, author }: Writing): Drafts {
  const placeOf = (id: string): string => `${draftFolder}${id}/`
  const read = async (begin: string): Promise<readonly (KeptDraft & { readonly isOwn: boolean })[]> => {
    const found = await vault.locked(begin, most.drafts)
    const drafts = await Promise.all(
      found.map(async (item) => {
        const draft = JSON.parse(await vault.unlock(item)) as KeptDraft
        return item.naam.endsWith(`/${author}`) ? { ...draft, by: 'u', isOwn: true } : { ...draft, isOwn: false }
      }),
    )
    return drafts.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  }
  return {
    keep: async (draft, question) => {
      const text = JSON.stringify(draft)
      if (text.length > most.size || (await isFull(vault, placeOf(draft.id)))) return 'vol'
      const now = clock()
      const until = question === undefined ? daysFrom(now, unsentDays) : endOfArrived(question, now)
      await vault.write(`${placeOf(draft.id)}${author}`, text, { until, quiet: true })
      return 'bewaard'
    },
    find: async (id) => {
      const found = await read(placeOf(id))
      return found.find(({ isOwn }) => isOwn) ?? found[0]
    },
    all: () => read(draftFolder),
    drop: async (id) => {
      for (const name of await vault.names(placeOf(id))) await vault.remove(name)
    },
  }
}

/** The time, and under which name this person's drafts stand. */
type Writing = { readonly clock: () => Date; readonly author: string }

/** Whether there is no room for a draft at a place that has none yet. */
async function isFull(vault: VaultItems, place: string): Promise<boolean> {
  const names = await vault.names(draftFolder)
  return names.length >= most.drafts && !names.some((name) => name.startsWith(place))
}
