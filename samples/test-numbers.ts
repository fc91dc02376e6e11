/** Numbers from test ranges: they look real, have the right check digits, and belong to nobody. */
import { between, digits, pick } from './choices.ts'
import type { Choices } from './choices.ts'
import { domains, mailboxes } from './words.ts'

/** A BSN of the test range 9999…, which passes the eleven-test. */
export function testBsn(choices: Choices): string {
  for (let number = choices.int(9999); ; number++) {
    const start = `9999${String(number % 10_000).padStart(4, '0')}`
    let total = 0
    for (let index = 0; index < 8; index++) total += (9 - index) * Number(start[index])
    if (total % 11 < 10) return `${start}${total % 11}`
  }
}

/** An OIN of the test range 00000099…; `parity` 1 and 2 give numbers that never meet. */
export function testOin(choices: Choices, parity: 1 | 2): string {
  return `00000099${String((2 * choices.int(499) + parity) * 1000).padStart(12, '0')}`
}

/** An IBAN of the bank TEST, which does not exist; a Dutch one unless another length is asked. */
export function testIban(choices: Choices, length = 18): string {
  const country = length === 18 ? 'NL' : 'XX'
  const account = `TEST0${digits(choices, 9)}`.padEnd(length - 4, '0').slice(0, length - 4)
  return `${country}${checkDigits(country, account)}${account}`
}

/** A telephone number in 0205550100 to 0205550199; longer ones are that number with the country and more digits. */
export function testPhone(choices: Choices, length = 10): string {
  const number = `2055501${digits(choices, 2)}`
  if (length === 10) return `0${number}`
  return length === 16 ? `+31${number}`.padEnd(16, '0') : `0${number}`.padEnd(length, '0')
}

/** An e-mail address at a domain that is reserved for examples (RFC 2606). */
export function testEmail(choices: Choices, length?: number): string {
  const address = `${pick(choices, mailboxes)}@${pick(choices, domains)}`
  if (length === undefined) return address
  const end = '@example.nl'
  if (length <= 64 + end.length) return `${'a'.repeat(Math.max(1, length - end.length))}${end}`
  return `${'a'.repeat(64)}@${labels(length - 64 - end.length)}${end.slice(1)}`
}

/** A version 4 UUID (RFC 9562); a letter in the last part keeps it from holding nine digits, as a BSN has. */
export function testUuid(choices: Choices): string {
  const hex = (count: number): string =>
    choices
      .int(16 ** count - 1)
      .toString(16)
      .padStart(count, '0')
  const variant = pick(choices, ['8', '9', 'a', 'b'])
  const letter = pick(choices, ['a', 'b', 'c', 'd', 'e', 'f'])
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(5)}${letter}${hex(6)}`
}

/** The number of a case before a court that does not exist, 99. */
export function testInsolvency(choices: Choices, length = 11): string {
  const number = `${pick(choices, ['R', 'F'])}.99/26/${between(choices, 1, 9)}`
  return length < number.length ? number.slice(0, length) : `${number}${digits(choices, length - number.length)}`
}

/** A web address of exactly this many characters, at a domain that is nobody's. */
export function testAddress(length: number): string {
  if (length < 20) return `https://${'a'.repeat(Math.max(1, length - 9))}/`
  const path = Math.min(700, length - 19)
  return `https://${labels(length - 19 - path)}example.nl/${'a'.repeat(path)}`
}

/** Labels of a domain name, each at most 63 characters and closed by a full stop, together this long. */
function labels(length: number): string {
  if (length <= 0) return ''
  const size = length > 64 ? Math.min(63, length - 3) : length - 1
  return `${'b'.repeat(size)}.${labels(length - size - 1)}`
}

/** ISO 13616: the digits that make the whole 1 modulo 97 (ISO 7064). */
function checkDigits(country: string, account: string): string {
  let rest = 0
  for (const character of `${account}${country}00`) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return String(98 - rest).padStart(2, '0')
}
