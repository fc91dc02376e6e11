/** What of a list can leave, in words: how many of which kind, and to whom. */
import { readCatalog } from '../../../schemas/read.ts'
import { messageName } from '../message-name.ts'
import type { Names } from '../names.ts'
import type { WholeMessage } from '../tray/held.ts'

/** So many messages of a kind for one receiver. */
export type Leaving = { readonly count: number; readonly what: string; readonly receiver: string }

/** The groups, the largest first. */
export async function whatLeaves(messages: readonly object[], names: Names): Promise<readonly Leaving[]> {
  const heads = messages.map((message) => (message as WholeMessage).Stuurgegevens)
  // Whom nobody can name now has a number.
  await names.learn([...new Set(heads.map(({ Ontvanger = '' }) => Ontvanger))]).catch(() => undefined)
  const catalog = readCatalog()
  const groups = new Map<string, Leaving>()
  for (const { Module = '', Versie = '', Berichttype = '', Ontvanger = '' } of heads) {
    const what = messageName(catalog, { module: Module, version: Versie, type: Berichttype })
    const before = groups.get(`${Ontvanger} ${what}`)
    groups.set(`${Ontvanger} ${what}`, { count: (before?.count ?? 0) + 1, what, receiver: names.of(Ontvanger) })
  }
  return [...groups.values()].toSorted((one, other) => other.count - one.count)
}
