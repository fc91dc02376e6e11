/** What happened to messages, newest first: when, what, with whom and in which case; the log of it holds no content. */
import type { LogEntry } from '../../../gateway/anywhere.ts'
import type { Catalog } from '../../../schemas/read.ts'
import { messageName } from '../message-name.ts'

/** One thing that happened to a message. */
export type PastRow = {
  readonly key: string
  readonly id: string
  readonly at: string
  readonly event: string
  readonly what: string
  /** The other participant. */
  readonly other: string
  readonly conversation: string
  /** Whether somebody here decided so. */
  readonly isOurs: boolean
}

/** Each event in words, of what went out and of what came in; what is of no use to people has none. */
const words: Readonly<Record<LogEntry['richting'], Partial<Record<LogEntry['gebeurtenis'], string>>>> = {
  uit: {
    aangeboden: 'klaargezet',
    aangenomen: 'verstuurd: aangenomen door het knooppunt',
    afgeleverd: 'ontvangen door de ander',
    verlopen: 'verlopen: niet opgehaald',
    geweigerd: 'geweigerd door het knooppunt',
    afgekeurd: 'afgekeurd door de ander',
    onleesbaar: 'onleesbaar voor de ander',
  },
  in: {
    ontvangen: 'binnengekomen',
    afgekeurd: 'binnengekomen en afgekeurd',
    onleesbaar: 'binnengekomen en onleesbaar',
    overgenomen: 'afgehandeld',
    verlopen: 'te laat opgehaald',
  },
}

/** The rows of a log of which the newest entry comes first. */
export function pastRows(log: readonly LogEntry[], catalog: Catalog): readonly PastRow[] {
  return log.flatMap(({ tijdstip, richting, gebeurtenis, heading }) => {
    const event = words[richting][gebeurtenis]
    if (event === undefined) return []
    const { id, conversation, sender, receiver } = heading
    return [
      {
        ...{ key: `${richting} ${id} ${tijdstip} ${gebeurtenis}`, id, at: tijdstip, event, conversation },
        what: messageName(catalog, heading),
        other: richting === 'in' ? sender : receiver,
        isOurs: richting === 'uit' && gebeurtenis === 'aangeboden',
      },
    ]
  })
}

/** The rows of a case or a message of which somebody knows how its number begins; all without a number. */
export function pastOf(rows: readonly PastRow[], sought: string): readonly PastRow[] {
  const begin = sought.trim().toLowerCase()
  if (begin === '') return rows
  return rows.filter(({ id, conversation }) => id.startsWith(begin) || conversation.startsWith(begin))
}
