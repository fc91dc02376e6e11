/** Reads what an organisation says of itself: a closed table of members, all faults at once. */
import { isName, parseVersionId } from '../schemas/index.ts'
import type { Catalog } from '../schemas/read.ts'
import { oinFits } from './oin-fits.ts'
import type { ApplicationDetails, ApplicationFault, ApplicationVerdict } from './application.ts'

type Form = (value: unknown) => boolean
type Members = Readonly<Record<string, { readonly form: Form | Members; readonly optional?: true }>>

/** Text on one line, not blank, without what nobody sees. */
const line: Form = (value) =>
  typeof value === 'string' && /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]{0,198}[^\s\p{C}])?$/u.test(value)
const matches =
  (form: RegExp): Form =>
  (value) =>
    typeof value === 'string' && form.test(value)
const oin: Form = (value) => typeof value === 'string' && isName('oin', value)
const amount: Form = (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 20_000_000
const someOf =
  (known: (name: string) => boolean): Form =>
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((each) => typeof each === 'string' && known(each))

function membersOf(catalog: Catalog): Members {
  const kinds = new Set(catalog.deelnemers.map(({ type }) => type))
  const carries = (name: string): boolean => {
    const asked = parseVersionId(name)
    return catalog.modules.some(
      ({ module, versies }) => module === asked?.module && versies.some(({ versie }) => versie === asked.version),
    )
  }
  return {
    naam: { form: line },
    oin: { form: oin },
    kvk: { form: matches(/^\d{8}$/) },
    vestiging: { form: matches(/^\d{12}$/), optional: true },
    adres: { form: line },
    soorten: { form: someOf((name) => kinds.has(name)) },
    modules: { form: someOf(carries) },
    wijze: { form: matches(/^(?:koppeling|webportaal)$/) },
    leverancier: { form: oin, optional: true },
    tekenaar: { form: { naam: { form: line }, functie: { form: line } } },
    contactpersoon: {
      form: {
        naam: { form: line },
        email: { form: matches(/^[^\s\p{C}@]{1,64}@[^\s\p{C}@]{1,189}\.[^\s\p{C}@.]{2,}$/u) },
      },
    },
    categorie: {
      form: {
        letter: { form: matches(/^[A-G]$/) },
        jaar: { form: (value) => Number.isSafeInteger(value) && Number(value) >= 2020 && Number(value) <= 2999 },
        inwoners: { form: amount, optional: true },
        dossiers: { form: amount, optional: true },
      },
    },
  }
}

/** The place of everything that may be said, in order. */
export function detailPlaces(catalog: Catalog): readonly string[] {
  return placesIn(membersOf(catalog), '')
}

function placesIn(members: Members, place: string): readonly string[] {
  return Object.entries(members).flatMap(([name, { form }]) =>
    typeof form === 'function' ? [`${place}/${name}`] : placesIn(form, `${place}/${name}`),
  )
}

/** The details, or everything that is missing, unknown or not in form. */
export function readDetails(value: unknown, catalog: Catalog): ApplicationVerdict<ApplicationDetails> {
  const faults = [...faultsIn(value, membersOf(catalog), ''), ...oinFaults(value)]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: value as ApplicationDetails }
}

/** An OIN in form that cannot be of the organisation with this KvK number. */
function oinFaults(value: unknown): readonly ApplicationFault[] {
  const { oin: given, kvk } = (value ?? {}) as Readonly<Record<string, unknown>>
  const isBoth = oin(given) && typeof kvk === 'string'
  return isBoth && !oinFits(String(given), kvk) ? [{ code: 'oin-van-ander', pointer: '/oin' }] : []
}

function faultsIn(value: unknown, members: Members, place: string): readonly ApplicationFault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ code: 'lid-vorm', pointer: place }]
  const given = value as Readonly<Record<string, unknown>>
  const unknown = Object.keys(given).some((name) => !Object.hasOwn(members, name))
  return [
    ...(unknown ? [{ code: 'lid-onbekend' as const, pointer: place }] : []),
    ...Object.entries(members).flatMap(([name, { form, optional }]) => {
      const pointer = `${place}/${name}`
      if (!Object.hasOwn(given, name)) return optional ? [] : [{ code: 'lid-ontbreekt' as const, pointer }]
      if (typeof form !== 'function') return faultsIn(given[name], form, pointer)
      return form(given[name]) ? [] : [{ code: 'lid-vorm' as const, pointer }]
    }),
  ]
}
