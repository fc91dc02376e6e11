/** People as they are: facts about names, birth dates, addresses, telephones and accounts, with what must come out. */
import { ibanLengths } from '../schemas/index.ts'
import { between, digits, oneIn, pick } from './choices.ts'
import type { Choices } from './choices.ts'
import { testIban } from './test-numbers.ts'

/**
 * A value for an element of this name, and what the judge must say of it: nothing, one warning, or one refusal.
 *
 * @since 0.1.0
 * @beta
 */
export type PersonFact = {
  readonly element: string
  readonly value: unknown
  readonly outcome: 'goed' | 'signalering' | 'fout'
}

const capitals = [...'ABDEFGHJKLMNOPRSTVWYZÀÁÂÄÅÆÇÈÉËÌÍÎÏÐÑÒÓÔÖØÙÚÛÜÝÞĀĂĄĆČĎĐĒĖĘĚĞĠĢĦĪĮİĶĹĽŁŃŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŶŹŻŽȘȚẞ']
const smalls = [...'abdefghijklmnoprstuvwyzàáâäåæçèéëìíîïðñòóôöøùúûüýþāăąćčďđēėęěğġģħīįıķĺľłńňōőœŕřśşšţťūůűųŷźżžșț']
const joints = [' ', '-', "'", '’', '-van ', ' de ', '. ', '/']
const longInitials = ['IJ', 'Th', 'Ch', 'Ph', 'Sj', 'Tj', 'Chr', 'Joh', 'Dž', 'Gy']
const unseen = ['\u00A0', '\u200B', '\u200D', '\u2060', '\u2009', '\u3000', '\u3164', '\u00AD', '\u2800']
const gaps = [' ', '-', '', '.', ' - ', '/', '\u00A0', '–']

/**
 * A fact of a kind that occurs, drawn.
 *
 * @since 0.1.0
 * @beta
 */
export function drawPersonFact(choices: Choices): PersonFact {
  const [element, outcome, make] = pick(choices, kinds)
  return { element, outcome, value: make(choices) }
}

type Kind = readonly [element: string, outcome: PersonFact['outcome'], make: (choices: Choices) => unknown]

const names = ['Achternaam', 'Voornamen', 'Straatnaam', 'Woonplaats'] as const
const kinds: readonly Kind[] = [
  ['Voorletters', 'goed', initials],
  ['Voorletters', 'goed', () => undefined],
  ['Voorletters', 'fout', (choices) => initials(choices).slice(0, -1)],
  ...names.map((name): Kind => [name, 'goed', family]),
  ...names.map((name): Kind => [name, 'signalering', mangled]),
  ...names.map((name): Kind => [name, 'fout', blank]),
  ['Geboortedatum', 'goed', partialDate],
  ['Geboortedatum', 'fout', brokenDate],
  ['AnderAdres', 'goed', elsewhere],
  [
    'Huisnummertoevoeging',
    'goed',
    (choices) => `${pick(choices, ['II', 'bis', '3', 'hs.', '1-hoog'])}/${digits(choices, 1)}`,
  ],
  ['Telefoonnummer', 'goed', phone],
  ['Telefoonnummer', 'goed', phone],
  ['Telefoonnummer', 'fout', (choices) => `020-5550${digits(choices, 2)}`],
  ['IBAN', 'goed', account],
  ['IBAN', 'fout', (choices) => `${account(choices)}0`],
  ['Emailadres', 'goed', mail],
  ['Emailadres', 'fout', (choices) => mail(choices).replace('@', ' @')],
]

function initials(choices: Choices): string {
  const letter = (): string => (oneIn(choices, 4) ? pick(choices, longInitials) : pick(choices, capitals))
  const one = (): string => `${letter()}${oneIn(choices, 6) ? `-${letter()}` : ''}.`
  const joint = pick(choices, ['', '', '', ' ', '-'])
  return Array.from({ length: between(choices, 1, 5) }, one).join(joint)
}

function word(choices: Choices): string {
  return pick(choices, capitals) + Array.from({ length: between(choices, 0, 8) }, () => pick(choices, smalls)).join('')
}

function family(choices: Choices): string {
  return oneIn(choices, 3) ? `${word(choices)}${pick(choices, joints)}${word(choices)}` : word(choices)
}

/** A letter in UTF-8 read as Latin-1, or a character that nobody sees. */
function mangled(choices: Choices): string {
  if (oneIn(choices, 3)) return `Proef${pick(choices, ['\u200B', '\u200D', '\u2060', '\u00AD', '\uFFFD'])}man`
  return `Pr${String.fromCharCode(between(choices, 0xc3, 0xc5), between(choices, 0xa0, 0xbf))}fman`
}

function blank(choices: Choices): string {
  return Array.from({ length: between(choices, 1, 5) }, () => pick(choices, unseen)).join('')
}

function partialDate(choices: Choices): string {
  const year = between(choices, 1930, 2000)
  const month = String(between(choices, 1, 12)).padStart(2, '0')
  return pick(choices, [
    `${year}-${month}-00`,
    `${year}-00-00`,
    '0000-00-00',
    `${year}-${month}-${between(choices, 10, 28)}`,
  ])
}

function brokenDate(choices: Choices): string {
  const year = between(choices, 1930, 2000)
  const day = between(choices, 10, 28)
  return pick(choices, [
    `${year}-00-${day}`,
    `0000-${day % 12}-00`,
    `${year}-02-30`,
    `${year}-13-00`,
    `${day}-04-${year}`,
    `${year}`,
  ])
}

function elsewhere(choices: Choices): unknown {
  const Woonplaats = family(choices)
  return pick(choices, [
    { Briefadres: { Woonplaats } },
    { Briefadres: { Straatnaam: family(choices), Huisnummer: between(choices, 1, 99), Woonplaats } },
    { Woonboot: { WoonbootVerwijzing: `Ligplaats ${digits(choices, 2)}`, Woonplaats } },
    { Woonwagen: { WoonwagenVerwijzing: `Vak ${digits(choices, 2)}`, Woonplaats } },
    { Buitenland: { Adresregel1: family(choices), Adresregel2: family(choices), Land: word(choices) } },
    { GeenAdres: { Reden: pick(choices, ['geheim', 'zonder-vaste-verblijfplaats', 'onbekend']) } },
  ])
}

/** In groups of digits, with between them what people type. */
function phone(choices: Choices): string {
  const gap = (): string => pick(choices, gaps)
  const tail = (count: number): string => Array.from({ length: count }, () => digits(choices, 2)).join(gap())
  return pick(choices, [
    `140${digits(choices, 2)}`,
    `0800${gap()}${digits(choices, 4)}`,
    `0900${gap()}${digits(choices, 7)}`,
    `088${gap()}${digits(choices, 7)}`,
    `06${gap()}${tail(4)}`,
    `020${gap()}5${digits(choices, 2)}${gap()}${tail(2)}`,
    `(0117) ${digits(choices, 6)}`,
    `020-5550110 ${pick(choices, ['tst.', 'tst', 'toestel', 'ext'])} ${digits(choices, 3)}`,
    `+31 (0)20${gap()}5${tail(3)}`,
    `+${pick(choices, ['32', '49', '48', '90', '212', '599'])}${gap()}5${tail(4)}`,
    `00${pick(choices, ['32', '49', '48'])} ${tail(4)}`,
  ])
}

function account(choices: Choices): string {
  return testIban(choices, Number(pick(choices, ibanLengths.split(' ')).slice(2)))
}

function mail(choices: Choices): string {
  const local = pick(choices, ['info', 'j.p.proef', 'team+schuld', "o'proef", 'a_b-c'])
  return [local, `${pick(choices, ['', 'sub.', 'a-b.'])}example.${pick(choices, ['nl', 'org'])}`].join('@')
}
