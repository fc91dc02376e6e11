/** Checks the form of an address book: closed objects, every text in a form, every list bounded. */
import { isDay, isName } from '../schemas/index.ts'
import type { NameKind } from '../schemas/index.ts'
import type { DirectoryFault } from './fault.ts'

/** Gives the places (JSON Pointers below the value's own) that are not in form. */
type Form = (value: unknown, pointer: string) => readonly string[]

const text =
  (form: RegExp): Form =>
  (value, pointer) =>
    typeof value === 'string' && form.test(value) ? [] : [pointer]

const named =
  (kind: NameKind): Form =>
  (value, pointer) =>
    typeof value === 'string' && isName(kind, value) ? [] : [pointer]

const oneOf =
  (...allowed: readonly unknown[]): Form =>
  (value, pointer) =>
    allowed.includes(value) ? [] : [pointer]

const orNull =
  (form: Form): Form =>
  (value, pointer) =>
    value === null ? [] : form(value, pointer)

const list =
  (form: Form, most: number, least = 0): Form =>
  (value, pointer) =>
    Array.isArray(value) && value.length >= least && value.length <= most
      ? value.flatMap((item, index) => form(item, `${pointer}/${index}`))
      : [pointer]

/** A closed object; members whose name ends in `?` may be absent. The pointer of an unknown member is its parent's. */
const object =
  (members: Readonly<Record<string, Form>>): Form =>
  (value, pointer) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [pointer]
    const given = value as Readonly<Record<string, unknown>>
    const known = new Map(
      Object.entries(members).map(([name, form]) => [name.replace('?', ''), { form, optional: name.endsWith('?') }]),
    )
    const unknown = Object.keys(given).some((name) => !known.has(name)) ? [pointer] : []
    const wrong = [...known].flatMap(([name, { form, optional }]) => {
      if (!Object.hasOwn(given, name)) return optional ? [] : [`${pointer}/${name}`]
      return form(given[name], `${pointer}/${name}`)
    })
    return [...unknown, ...wrong]
  }

const oin = named('oin')
const instant: Form = (value, pointer) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(value) &&
  isDay(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value))
    ? []
    : [pointer]
const day: Form = (value, pointer) => (typeof value === 'string' && isDay(value) ? [] : [pointer])
const hash = text(/^[A-Za-z0-9_-]{43}$/)
/** What people read on one line: no control characters, line breaks or turns of direction, and no blanks around it. */
const name = text(/^(?!\s)[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]{1,200}(?<!\s)$/u)
/** Where a page stands: an origin, safe or on this machine only. */
const origin = text(/^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?|http:\/\/localhost)(?::[1-9][0-9]{0,4})?$/)
const jwkMember = text(/^[A-Za-z0-9_-]{1,1400}$/)

const jwk: Form = (value, pointer) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [pointer]
  const members = Object.entries(value)
  // A private member in a public book is a disaster, not a detail.
  const allowed = new Set(['kty', 'crv', 'x', 'y', 'n', 'e'])
  return members.every(([member, part]) => allowed.has(member) && jwkMember(part, '').length === 0) ? [] : [pointer]
}

const key = object({
  kid: text(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/),
  gebruik: oneOf('zegel', 'teken'),
  suite: oneOf(1, 2),
  jwk,
  van: instant,
  tot: instant,
  'ingetrokkenOp?': instant,
})

const participant = object({
  oin,
  naam: name,
  kvk: text(/^[0-9]{8}$/),
  'vestiging?': text(/^[0-9]{12}$/),
  soorten: list(named('participantKind'), 20, 1),
  modules: list(object({ module: named('module'), versies: list(named('version'), 20) }), 50),
  vlaggen: list(named('flag'), 20),
  voorwaarden: orNull(object({ versie: text(/^[0-9A-Za-z.-]{1,20}$/), aanvaardOp: day })),
  status: oneOf('actief', 'geschorst', 'beeindigd'),
  actiefVan: day,
  actiefTot: orNull(day),
  tariefcategorie: text(/^[A-G]$/),
  gemachtigd: list(oin, 50),
  sleutels: list(key, 50),
  zekerheid: oneOf('pkio', 'eh3-portaal'),
  inschrijving: text(/^[A-Za-z0-9_.-]{1,60000}$/),
  'opvolging?': text(/^[A-Za-z0-9_.-]{1,60000}$/),
  'hersteldOp?': instant,
})

const content = object({
  nummer: (value, pointer) => (Number.isSafeInteger(value) && (value as number) > 0 ? [] : [pointer]),
  uitgegevenOp: instant,
  geldigTot: instant,
  vorige: orNull(hash),
  omgeving: oneOf('productie', 'conformiteit'),
  knooppunt: object({ oin, naam: name, sleutels: list(key, 50) }),
  schemasets: list(object({ digest: text(/^sha256-[A-Za-z0-9_-]{43}$/), van: instant, tot: orNull(instant) }), 100),
  deelnemers: list(participant, 10_000),
  'paginas?': list(object({ url: origin, hash: text(/^[0-9a-f]{64}$/) }), 20),
})

/** Every place of the content that is not in form. */
export function formFaults(value: unknown): readonly DirectoryFault[] {
  return [...new Set(content(value, ''))].map((pointer) => ({ code: 'member', pointer }))
}
