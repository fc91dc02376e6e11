/** The table of the envelope's members: names and forms, the only ones that may be visible (H-02). */
import {
  eventTypeForm,
  nameForms,
  oinUrnForm,
  parseEventType,
  parseSchemaAddress,
  schemaAddressForm,
} from '../schemas/index.ts'
import { charactersFor } from './base64url.ts'
import { sizeClasses } from './size-classes.ts'

const { oin, uuid } = nameForms
const hash = '[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]'

/** Name of a key: letters, digits and `. _ : -`, 1 to 80 characters. */
export const kidForm = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/

/**
 * SHA-256 as base64url.
 *
 * @since 0.1.0
 * @beta
 */
export const hashForm = new RegExp(`^${hash}$`)

/** Lower-case UUID. */
export const uuidForm = new RegExp(`^${uuid.pattern}$`)

/** An organisation. */
export const oinForm = new RegExp(`^${oin.pattern}$`)

/**
 * Incarnation of the hub's store.
 *
 * @since 0.1.0
 * @beta
 */
export const epochForm = /^[0-9A-Za-z-]{1,64}$/

/**
 * UTC instant, at most to the millisecond.
 *
 * @since 0.1.0
 * @beta
 */
export const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

/**
 * Compact JWS: three parts of base64url, none of them empty; at most 4096 characters.
 *
 * @since 0.1.0
 * @beta
 */
export const compactJwsForm = /^(?=.{1,4096}$)[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/

/** Most characters of each signed or sealed member. */
export const longest = {
  data: charactersFor(sizeClasses.at(-1) ?? 0) + 4 * 1024,
  verklaring: 4 * 1024,
} as const

/**
 * Bytes of the largest body that holds an event: both long members, and the short ones.
 *
 * @since 0.1.0
 * @beta
 */
export const largestEvent: number = longest.data + longest.verklaring + 4 * 1024

/** One member: its form, its longest value in characters, what a pattern cannot say of it, and who judges by the form what is too long for a pattern. */
export type Member = {
  readonly form: RegExp
  readonly most: number
  readonly also?: (text: string) => boolean
  readonly reads?: (text: string) => boolean
}

/** Members under both signatures. */
export const kernMembers = {
  specversion: { form: /^1\.0$/, most: 3 },
  id: { form: uuidForm, most: uuid.most },
  type: {
    form: new RegExp(`^${eventTypeForm.pattern}$`),
    most: eventTypeForm.most,
    also: (text) => parseEventType(text) !== undefined,
  },
  dataschema: {
    form: new RegExp(`^${schemaAddressForm.pattern}$`),
    most: schemaAddressForm.most,
    also: (text) => parseSchemaAddress(text) !== undefined,
  },
  source: { form: new RegExp(`^${oinUrnForm.pattern}$`), most: oinUrnForm.most },
  ontvanger: { form: new RegExp(`^${oin.pattern}$`), most: oin.most },
  schemaset: { form: new RegExp(`^sha256-${hash}$`), most: 50 },
  kid: { form: kidForm, most: 80 },
  time: { form: /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/, most: 20, also: isMinute },
  datacontenttype: { form: /^application\/jose$/, most: 16 },
} as const satisfies Readonly<Record<string, Member>>

/** Every member of an event. */
export const eventMembers = {
  ...kernMembers,
  data: {
    form: /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/,
    most: longest.data,
    reads: isCompactJwe,
  },
  verklaring: { form: /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/, most: longest.verklaring },
} as const satisfies Readonly<Record<string, Member>>

/**
 * Whether the text is a compact JWE: five parts of base64url, of which the second alone may be empty.
 *
 * Looks at each character once and remembers none, so megabytes may come: a pattern that ends at its end remembers every place to come
 * back to, for which an engine has so much room and no more.
 *
 * @since 0.1.0
 * @beta
 */
export function isCompactJwe(text: string): boolean {
  const parts = text.split('.', 6)
  return parts.length === 5 && !/[^A-Za-z0-9_.-]/.test(text) && parts.every((part, at) => at === 1 || part !== '')
}

/** The calendar knows no 30 February. */
function isMinute(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 16) === text.slice(0, 16)
}
