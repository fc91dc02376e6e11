/** Reads what the hub answers: ids, numbers, times and sizes are in form, or nothing is done with them. */
import { claimedNumber } from '../directory/index.ts'
import { compactJwsForm, epochForm, hashForm, instantForm, largestEvent } from '../envelope/index.ts'
import { isObject } from '../json/index.ts'
import { isName } from '../schemas/index.ts'
import type { HubAnswer, HubClient } from './hub-client.ts'

/** A message that waits, as the hub lists it. */
export type Listed = {
  readonly sequence: number
  readonly id: string
  readonly sender: string
  readonly ladingHash: string
  readonly acceptedAt: string
  readonly expiresAt: string
  /** Number of the address book by which the hub judged it. */
  readonly directory: number
}

/** A receipt under its number; who judges receipts reads it. */
type Numbered = { readonly number: number; readonly receipt: unknown }

/** The header of a batch under its number, as the hub signed it; who follows the chain verifies it. */
type NumberedHeader = { readonly number: number; readonly signature: string }

/** The hub, every answer read. */
export type Hub = Omit<HubClient, 'list' | 'receipts' | 'headers'> & {
  readonly list: (...asked: Parameters<HubClient['list']>) => Promise<HubAnswer<readonly Listed[]>>
  readonly receipts: (after: number) => Promise<HubAnswer<readonly Numbered[]>>
  readonly headers: (after: number) => Promise<HubAnswer<readonly NumberedHeader[]>>
}

/** Rows of one page that are read; the contract knows no larger page. */
const pageSize = 100
/** The codes of the portal's server, which carries for a gateway in a browser. */
const carrierCode = /^SKP-P-\d\d$/
/** Seconds that a hub may send us away for. */
const longestAway = 3600

/** The hub behind this client; `warn` hears that rows were left out because they are not in form or not in order. */
export function readHub(hub: HubClient, warn: (code: string) => void = () => undefined): Hub {
  const rows = <Row>(answer: HubAnswer<readonly unknown[]>, read: Read<Row>, after: number) => {
    const whole = readAnswer(answer)
    if (whole.kind !== 'good') return whole
    if (!Array.isArray(whole.value)) return away
    const value = inOrder(whole.value.slice(0, pageSize), read, after)
    if (value.length < Math.min(whole.value.length, pageSize)) warn('hub-row')
    // A page of which nothing can be used is no answer: to ask again at once would go on for ever.
    if (value.length === 0 && whole.value.length > 0) return away
    return { ...whole, value: value.map(({ row }) => row) }
  }
  return {
    submit: async (id, event) => readAnswer(await hub.submit(id, event)),
    list: async (page, signal) => rows(await hub.list(page, signal), readListed, page.after),
    fetch: async (id) => {
      const answer = readAnswer(await hub.fetch(id))
      const fits = answer.kind !== 'good' || (typeof answer.value === 'string' && answer.value.length <= largestEvent)
      return fits ? answer : away
    },
    confirm: async (id, jws) => readAnswer(await hub.confirm(id, jws)),
    receipts: async (after) => rows(await hub.receipts(after), readNumbered, after),
    headers: async (after) => rows(await hub.headers(after), readHeader, after),
    directory: async () => readAnswer(await hub.directory()),
    earlierDirectory: async (number) => {
      const answer = readAnswer(await hub.earlierDirectory(number))
      return answer.kind !== 'good' || claimedNumber(answer.value) === number ? answer : away
    },
    close: hub.close,
  }
}

const away = { kind: 'unreachable' } as const

function readAnswer<Value>(answer: HubAnswer<Value>): HubAnswer<Value> {
  if (answer.kind === 'unreachable') {
    const { retryAfter = 0, why } = answer
    return {
      ...away,
      ...(retryAfter > 0 ? { retryAfter: Math.min(retryAfter, longestAway) } : {}),
      ...(why !== undefined && carrierCode.test(why) ? { why } : {}),
    }
  }
  if (!epochForm.test(answer.epoch)) return away
  return answer.kind === 'good' || /^SKP-H-\d\d$/.test(answer.code) ? answer : away
}

type Placed<Row> = { readonly number: number; readonly row: Row }
type Read<Row> = (row: Readonly<Record<string, unknown>>) => Placed<Row> | undefined

/** The rows in form whose numbers go up from `after`: others would lead us round in a circle. */
function inOrder<Row>(rows: readonly unknown[], read: Read<Row>, after: number): readonly Placed<Row>[] {
  const good: Placed<Row>[] = []
  for (const each of rows) {
    const placed = isObject(each) ? read(each) : undefined
    if (placed !== undefined && placed.number > (good.at(-1)?.number ?? after)) good.push(placed)
  }
  return good
}

function readListed(row: Readonly<Record<string, unknown>>): Placed<Listed> | undefined {
  const { volgnummer, id, afzender, ladingHash, grootte, aangenomenTijdstip, verlooptTijdstip, adresboekNummer } = row
  if (!isNumber(volgnummer) || !isNumber(adresboekNummer) || !isNumber(grootte) || grootte > largestEvent)
    return undefined
  if (!isText(id) || !isName('uuid', id) || !isText(afzender) || !isName('oin', afzender)) return undefined
  if (!isText(ladingHash) || !hashForm.test(ladingHash)) return undefined
  if (!isInstant(aangenomenTijdstip) || !isInstant(verlooptTijdstip)) return undefined
  return {
    number: volgnummer,
    row: {
      ...{ sequence: volgnummer, id, sender: afzender, ladingHash, directory: adresboekNummer },
      ...{ acceptedAt: aangenomenTijdstip, expiresAt: verlooptTijdstip },
    },
  }
}

function readNumbered({ nummer, bewijs }: Readonly<Record<string, unknown>>): Placed<Numbered> | undefined {
  return isNumber(nummer) ? { number: nummer, row: { number: nummer, receipt: bewijs } } : undefined
}

function readHeader({ nummer, ondertekening }: Readonly<Record<string, unknown>>): Placed<NumberedHeader> | undefined {
  if (!isNumber(nummer) || !isText(ondertekening) || !compactJwsForm.test(ondertekening)) return undefined
  return { number: nummer, row: { number: nummer, signature: ondertekening } }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}

function isInstant(value: unknown): value is string {
  return isText(value) && instantForm.test(value) && !Number.isNaN(Date.parse(value))
}
