/** Every number that a room gives a name, by where it stands: what may be a limit, whatever it is called. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { house, readFloorPlan, sourcesOf } from '../../../tools/floor-plan.mjs'

/** A constant of a file, several in a row, or one with members: its name and what it is. */
const declared = /^(?:export )?const (\w+|\[[\w, ]+\])(?:: [^=\n]+)? = (\{[^]*?\}(?= as const| satisfies|$)|.+)/gm

/** A calculation with a number of its own in it. */
const calculated = /^(?=.*(?<!\w)\d)[\w. */+-]+$/

/** A member with such a calculation, or with members of its own on the same line. */
const member = /(\w+): (?:\{ (.*?) \}|([^,{}[\]\n]+))(?=,| \}|\n|$)/g

/** What is no limit by its name: lengths of time, signs of a text, how often something is looked at, and what is answered. */
const noLimit =
  /^(?:second|minute|hour|day|dayLength|mebibyte|quote|minus|dot|zero|nine|backslash|comma|colon|(?:open|close)Br\w+|lineFeed|carriageReturn|letterU|lookEvery|.*\.(?:status|standard))$/

type Named = readonly [name: string, text: string]

function numbersIn(file: string): readonly (readonly [string, number])[] {
  const known: Record<string, number> = {}
  const found = [...readFileSync(join(house, file), 'utf8').matchAll(declared)].flatMap(([, names = '', text = '']) =>
    text.startsWith('{') ? membersOf(names, text.slice(1, -1)) : inARow(names, text),
  )
  // Twice: a constant may stand below one that is made of it.
  for (const [name, text] of [...found, ...found])
    if (calculated.test(text) || known[text] !== undefined) known[name] = valueOf(text, known)
  return Object.entries(known)
    .filter(([name]) => !noLimit.test(name))
    .map(([name, value]) => [`${file} ${name}`, value])
}

function inARow(names: string, text: string): readonly Named[] {
  const parts = (of: string): readonly string[] => of.replaceAll(/^\[|\]$/g, '').split(', ')
  return parts(names).map((name, at) => [
    name,
    (names === name ? text : parts(text.replace(/ as const$/, ''))[at]) ?? '',
  ])
}

function membersOf(name: string, text: string): readonly Named[] {
  return [...text.matchAll(member)].flatMap(([, own = '', inside, value = '']) =>
    inside === undefined ? [[`${name}.${own}`, value.trim()] as const] : membersOf(`${name}.${own}`, inside),
  )
}

/** What comes out of sums, products, quotients and powers; not a number when something of another file stands in it. */
function valueOf(text: string, known: Readonly<Record<string, number>>): number {
  const of = (part: string): number => known[part] ?? Number(part.replaceAll('_', '').replace(/(?<=\d)n$/, ''))
  const power = (part: string): number =>
    part
      .split(' ** ')
      .map(of)
      .reduce((base, exponent) => base ** exponent)
  const product = (part: string): number => part.split(' * ').reduce((value, factor) => value * power(factor), 1)
  const quotient = (part: string): number =>
    part
      .split(' / ')
      .map(product)
      .reduce((value, by) => value / by)
  return text.split(' + ').reduce((value, part) => value + quotient(part), 0)
}

/** Each number with a name of every room, with what it is. */
export const bounds: ReadonlyMap<string, number> = new Map(
  readFloorPlan()
    .filter(({ name }) => name !== 'generated')
    .flatMap((room) => sourcesOf(room).flatMap(numbersIn)),
)
