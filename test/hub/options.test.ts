/** The limits of a hub that is not told otherwise are those that its participants can read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { standardLimits } from '../../hub/index.ts'
import { house } from '../cli/run-skp.ts'

const page = readFileSync(join(house, 'spec/knooppunt/controles.md'), 'utf8')
/** What the table of limits says of something. */
const told = (what: string): string => page.split('\n').find((line) => line.startsWith(`| ${what} |`)) ?? ''
/** The numbers in a sentence: a space stands between thousands. */
const numbers = (text: string): readonly number[] =>
  [...text.replaceAll(/(?<=\d) (?=\d{3})/g, '').matchAll(/\d+/g)].map(([number]) => Number(number))

const { connections, quota } = standardLimits

test.each([
  ['heel verzoek', [standardLimits.requestTimeout / 1000]],
  ['gewoon bericht in de conformiteitsomgeving', [standardLimits.plainBytes / 2 ** 20]],
  ['verzoeken per organisatie', [standardLimits.requestsPerSecond, standardLimits.burst]],
  ['verzoeken per leverancier, en namens één organisatie', [standardLimits.requestsPerSecond, standardLimits.burst]],
  [
    'verbindingen',
    [connections.most, connections.perCertificate, connections.strangers, connections.strangersPerAddress],
  ],
  [
    'berichten die tegelijk worden opgehaald, per organisatie of leverancier',
    [standardLimits.largeAnswers.each, standardLimits.largeAnswers.longest / 1000],
  ],
  ['antwoord aan wie te vaak vraagt', [standardLimits.heldBack / 1000]],
  ['handdruk van TLS', [connections.handshakeTimeout / 1000]],
  ['weigeringen met bewijs, per organisatie of leverancier', [standardLimits.refusalsPerHour]],
  ['wachtende verzoeken (`wacht`) per postvak', [standardLimits.waiters, standardLimits.waitersInAll]],
  ['wachtende berichten per postvak', [quota.mailboxMessages, quota.mailboxBytes / 2 ** 30]],
  ['wachtende berichten van één afzender aan één ontvanger', [quota.pairMessages]],
])('%s', (what, limits) => {
  expect(numbers(told(what))).toEqual(limits)
})

test('verzoeken zonder bruikbaar certificaat, per adres', () => {
  const line = told('verzoeken zonder bruikbaar certificaat, per adres (IPv6: per netwerk /64)')

  expect(numbers(line).slice(-2)).toEqual([standardLimits.strangerRequestsPerSecond, standardLimits.strangerBurst])
})
