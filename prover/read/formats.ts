/**
 * Formats as patterns over code points. They hold exactly what ajv-formats (mode `full`) accepts; a test compares. A
 * format that is not here is one whose texts we cannot say exactly.
 */

const day31 = '(?:0[1-9]|[12][0-9]|3[01])'
const day30 = '(?:0[1-9]|[12][0-9]|30)'
const day28 = '(?:0[1-9]|1[0-9]|2[0-8])'
/** Two digits that are a multiple of four, and those that are not both zero. */
const fourfold = '(?:[02468][048]|[13579][26])'
const fourfoldNotZero = '(?:0[48]|[2468][048]|[13579][26])'
const leapYear = `(?:[0-9]{2}${fourfoldNotZero}|${fourfold}00)`
const date = `(?:[0-9]{4}-(?:(?:0[13578]|1[02])-${day31}|(?:0[469]|11)-${day30}|02-${day28})|${leapYear}-02-29)`

const hour = '(?:[01][0-9]|2[0-3])'
const minute = '[0-5][0-9]'
const fraction = '(?:\\.[0-9]+)?'
const zone = `(?:[zZ]|[+\\-]${hour}(?::?${minute})?)`
const time = `(?:${hour}:${minute}:${minute}${fraction}${zone}|23:59:60${fraction}[zZ])`
/** A leap second elsewhere than at Greenwich; which of these exist takes counting with the zone, so we cannot say. */
const oddTime = `[0-9]{2}:[0-9]{2}:[0-9]{2}${fraction}[+\\-]${hour}(?::?${minute})?`

const octet = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
const ipv4 = `(?:${octet}\\.){3}${octet}`
const atom = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~\\-]+"
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9\\-]*[a-zA-Z0-9])?'
const shortLabel = '[a-zA-Z0-9](?:[a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])?'
const hex = '[0-9a-fA-F]'
const pointer = '(?:\\/(?:[^~\\/]|~0|~1)*)*'

/** The pattern of each format that we know exactly. */
export const formatPatterns: Readonly<Record<string, string>> = {
  date: `^${date}$`,
  time: `^${time}$`,
  'date-time': `^${date}[tT\\s]${time}$`,
  email: `^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`,
  hostname: `^${shortLabel}(?:\\.${shortLabel})*\\.?$`,
  ipv4: `^${ipv4}$`,
  ipv6: `^${ipv6()}$`,
  uuid: `^(?:[uU][rR][nN]:[uU][uU][iI][dD]:)?${hex}{8}-(?:${hex}{4}-){3}${hex}{12}$`,
  'json-pointer': `^${pointer}$`,
  'relative-json-pointer': `^(?:0|[1-9][0-9]*)(?:#|${pointer})$`,
}

/** Signs that a text may have, a last full stop not counted: as an automaton that would be far too large. */
export const formatLengths: Readonly<Record<string, number>> = { hostname: 253 }

/** Texts of which only some, we cannot say which, are of the format as well. */
export const doubtfulPatterns: Readonly<Record<string, string>> = {
  time: `^${oddTime}$`,
  'date-time': `^${date}[tT\\s]${oddTime}$`,
}

/** Formats that accept every value: they are hints for a screen or for storage. */
export const openFormats: ReadonlySet<string> = new Set(['password', 'binary', 'float', 'double'])

function ipv6(): string {
  const group = `${hex}{1,4}`
  const options = [`(?:${group}:){7}(?:${group}|:)`, `(?:${group}:){6}(?::${group}|${ipv4}|:)`]
  for (let before = 5; before >= 0; before--) {
    const after = 7 - before
    const between = before === 5 ? '' : `(?::${group}){0,${5 - before}}`
    const start = before === 0 ? ':' : `(?:${group}:){${before}}`
    options.push(`${start}(?:(?::${group}){1,${after}}|${between}:${ipv4}|:)`)
  }
  return `(?:${options.join('|')})`
}
