/** The table of the envelope's members: names and forms, the only ones that may be visible (H-02). */
import { charactersFor } from './base64url.ts'
import { sizeClasses } from './size-classes.ts'

const oin = '000000(?:0[1-46-9]|10|99)[0-9A-Za-z]{9}000'
const moduleName = '[a-z](?:[a-z-]{0,38}[a-z])?'
const messageName = '[A-Z][A-Za-z0-9]{0,79}'
const hash = '[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]'

/** Name of a key: letters, digits and `. _ : -`, 1 to 80 characters. */
export const kidForm = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/

/** SHA-256 as base64url. */
export const hashForm = new RegExp(`^${hash}$`)

/** Lower-case UUID. */
export const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** UTC instant, at most to the millisecond. */
export const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

/** Most characters of each signed or sealed member. */
export const longest = {
  data: charactersFor(sizeClasses.at(-1) ?? 0) + 4 * 1024,
  verklaring: 4 * 1024,
} as const

/** Bytes of the largest body that holds an event: both long members, and the short ones. */
export const largestEvent: number = longest.data + longest.verklaring + 4 * 1024

/** One member: its form, and its longest value in characters. */
export type Member = { readonly form: RegExp; readonly most: number }

/** Members under both signatures. */
export const kernMembers = {
  specversion: { form: /^1\.0$/, most: 3 },
  id: { form: uuidForm, most: 36 },
  type: { form: new RegExp(`^nl\\.schuldenknooppunt\\.${moduleName}\\.${messageName}$`), most: 150 },
  dataschema: {
    form: new RegExp(`^https://schuldenknooppunt\\.nl/schemas/${moduleName}/\\d{1,3}\\.\\d{1,3}/${messageName}$`),
    most: 200,
  },
  source: { form: new RegExp(`^urn:nld:oin:${oin}$`), most: 32 },
  ontvanger: { form: new RegExp(`^${oin}$`), most: 20 },
  schemaset: { form: new RegExp(`^sha256-${hash}$`), most: 50 },
  kid: { form: kidForm, most: 80 },
  time: { form: /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/, most: 20 },
  datacontenttype: { form: /^application\/jose$/, most: 16 },
} as const satisfies Readonly<Record<string, Member>>

/** Every member of an event. */
export const eventMembers = {
  ...kernMembers,
  data: {
    form: /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/,
    most: longest.data,
  },
  verklaring: { form: /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/, most: longest.verklaring },
} as const satisfies Readonly<Record<string, Member>>
