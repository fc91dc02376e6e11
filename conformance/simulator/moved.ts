/** Moves an example message to another moment, other parties and other references, so that it is as good then as it was. */
import { isObject } from '../../json/index.ts'
import type { CaseMessage } from '../caseworker.ts'

/** Where a message goes. */
type Place = {
  readonly now: Date
  readonly reference: string
  readonly conversation: string
  /** The reference of its question. */
  readonly cross?: string
  readonly from: string
  readonly to: string
}

const day = 24 * 60 * 60 * 1000
/** Days around its sending within which a date is about the case; a date of birth is not. */
const near = 5 * 366

/** The message as it would be, were it sent now: dates of the case keep their distance to the moment of sending. */
export function moved(message: CaseMessage, place: Place): CaseMessage {
  const made = new Date(String(message.Stuurgegevens['Tijdstip']))
  const days = Math.round((dayNumber(place.now) - dayNumber(made)) / day)
  const { CrossReferentienummer: _, ...heading } = message.Stuurgegevens
  return {
    Stuurgegevens: {
      ...(shifted(heading, { days, made }) as CaseMessage['Stuurgegevens']),
      Referentienummer: place.reference,
      ConversatieReferentienummer: place.conversation,
      ...(place.cross === undefined ? {} : { CrossReferentienummer: place.cross }),
      Afzender: place.from,
      Ontvanger: place.to,
      Tijdstip: place.now.toISOString().replace(/\.\d+Z$/, 'Z'),
    },
    Inhoud: shifted(message.Inhoud, { days, made }) as CaseMessage['Inhoud'],
  }
}

function dayNumber(instant: Date): number {
  return Date.parse(instant.toISOString().slice(0, 10))
}

type Shift = { readonly days: number; readonly made: Date }

/** A date or an instant, as a text of a message writes it. */
const dated = /^(\d{4}-\d{2}-\d{2})(T.*Z)?$/

function shifted(value: unknown, shift: Shift): unknown {
  if (Array.isArray(value)) return value.map((each) => shifted(each, shift))
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shifted(each, shift)]))
  if (typeof value !== 'string') return value
  const [, date, rest = ''] = dated.exec(value) ?? []
  const at = date === undefined ? Number.NaN : Date.parse(date)
  if (date === undefined || Number.isNaN(at) || Math.abs(at - shift.made.getTime()) > near * day) return value
  return `${new Date(at + shift.days * day).toISOString().slice(0, 10)}${rest}`
}
