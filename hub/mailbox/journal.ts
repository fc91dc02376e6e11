/** Types of the hub's log: one line per action, linked by hashes; never anything of a message's content. */

/** What was done with a message, as the log names it. */
export type Action = 'aangeboden' | 'geweigerd' | 'opgehaald' | 'bevestigd' | 'verlopen'

/** A line before it has its place in the chain. */
export type NewLogLine = {
  readonly tijdstip: string
  readonly handeling: Action
  /** The message's id. */
  readonly bericht: string
  /** Absent in a refusal before the members were known to be in form. */
  readonly module?: string
  readonly versie?: string
  readonly berichttype?: string
  readonly afzender: string
  readonly ontvanger?: string
  /** OIN of who acted: a participant, its supplier, or the hub. */
  readonly actor: string
  /** `geweigerd`: the problem's code; `bevestigd`: the verdict; `verlopen`: `termijn` or `sleutel`. */
  readonly uitkomst?: string
}

/** A line in the chain: `hash` is SHA-256 (base64url) over RFC 8785 of the line without `hash`. */
export type LogLine = NewLogLine & { readonly nummer: number; readonly vorige: string | null; readonly hash: string }

/** Which lines; every member narrows. */
export type LogQuery = {
  /** Lines in which this OIN is sender or receiver; without it all lines (the operator). */
  readonly oin?: string
  readonly bericht?: string
  readonly afzender?: string
  readonly ontvanger?: string
  readonly module?: string
  readonly versie?: string
  readonly berichttype?: string
  readonly handeling?: Action
  /** UTC instants, `van` included, `tot` excluded. */
  readonly van?: string
  readonly tot?: string
  readonly after: number
  readonly limit: number
}
