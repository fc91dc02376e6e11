/** The rules (regels.md): each is a tree (`boom`), so that nobody needs a parser. */

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]

function elevenTest(text) {
  const isNumber = /^\d{9}$/.test(text) && text !== '000000000'
  return isNumber && weights.reduce((sum, weight, index) => sum + weight * text[index], 0) % 11 === 0
}

/** Days in a month of the Gregorian calendar, also before 1582 and in the year 0000. */
const daysIn = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

/** Year, month and day of a date that exists. */
export function dayOf(text) {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? [year, month, day] : undefined
}

function daysBetween(first, second) {
  if (dayOf(first) === undefined || dayOf(second) === undefined) return 0
  return (Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000
}

function monthsBetween(first, second) {
  const [from, to] = [dayOf(first), dayOf(second)]
  if (from === undefined || to === undefined) return 0
  if (first > second) return -monthsBetween(second, first)
  return (to[0] - from[0]) * 12 + to[1] - from[1] - (to[2] < from[2] ? 1 : 0)
}

const isIncomplete = (text) => /^(?!0000)\d{4}-(?:0\d|1[0-2])-00$|^0000-00-00$/.test(text)

function firstDay(text) {
  return isIncomplete(text) ? text.replace('0000-', '0001-').replaceAll('-00', '-01') : text
}

function lastDay(text) {
  if (!isIncomplete(text)) return text
  const month = text.replace('0000-', '9999-').replace('-00-', '-12-').slice(0, 7)
  return `${month}-${daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))}`
}

function isIban(text, lengths) {
  if (!/^[A-Z]{2}(?:0[2-9]|[1-8]\d|9[0-8])[A-Z0-9]+$/.test(text) || lengths[text.slice(0, 2)] !== text.length)
    return false
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((sign) => parseInt(sign, 36)).join('')
  return BigInt(digits) % 97n === 1n
}

/** The functions of the rules, with the lengths of an IBAN by country. */
export const functionsOf = (lengths) => ({
  size: (value) => [...value].length,
  som: (items) => items.reduce((sum, each) => sum + each, 0),
  elfproef: elevenTest,
  iban: (text) => isIban(text, lengths),
  dagenTussen: daysBetween,
  maandenTussen: monthsBetween,
  leeftijd: (born, on) => Math.trunc(monthsBetween(born, on) / 12) + 0,
  datum: (text) => [...text].slice(0, 10).join(''),
  vroegsteDag: firstDay,
  laatsteDag: lastDay,
  uniek: (items) => new Set(items).size === items.length,
  bevatBsn: (text) => (text.match(/\d+/g) ?? []).some(elevenTest),
})

/** Every number is a whole number that a double holds exactly, so no other kind of number is needed. */
const operators = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  in: (a, b) => b.includes(a),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => Math.trunc(a / b),
  '%': (a, b) => a % b,
}

const macros = {
  all: (items, body) => items.every(body),
  exists: (items, body) => items.some(body),
  exists_one: (items, body) => items.filter(body).length === 1,
  map: (items, body) => items.map(body),
  filter: (items, body) => items.filter(body),
}

const constant = ({ value }) => value

/** What each kind of tree means: `of` gives the value of a part, `names` are those that it may name. */
const kinds = {
  int: constant,
  text: constant,
  bool: constant,
  name: ({ name }, { names }) => names[name],
  member: (tree, { of }) => of(tree.of)[tree.name],
  has: (tree, { of }) => Object.hasOwn(of(tree.of), tree.name),
  not: (tree, { of }) => !of(tree.of),
  negate: (tree, { of }) => -of(tree.of),
  list: ({ items }, { of }) => items.map(of),
  choose: ({ condition, whenTrue, whenFalse }, { of }) => of(of(condition) ? whenTrue : whenFalse),
  call: (tree, { of, functions }) => functions[tree.name](...tree.arguments.map(of)),
  macro: ({ macro, list, variable, body }, { of, names, functions }) =>
    macros[macro](of(list), (item) => evaluate(body, { ...names, [variable]: item }, functions)),
  binary({ operator, left, right }, { of }) {
    if (operator === '&&') return of(left) && of(right)
    if (operator === '||') return of(left) || of(right)
    return operators[operator](of(left), of(right))
  },
}

function evaluate(tree, names, functions) {
  const of = (part) => evaluate(part, names, functions)
  return kinds[tree.kind](tree, { of, names, functions })
}

/** Every place that a pointer with `*` means, with the item of the last `*`; without one, the message. */
function spots(value, steps, path = []) {
  const here = steps.indexOf('*')
  if (here === -1) return [{ path: [...path, ...steps] }]
  const list = steps.slice(0, here).reduce((group, name) => group?.[name], value) ?? []
  const rest = steps.slice(here + 1)
  return list.flatMap((item, index) =>
    spots(item, rest, [...path, ...steps.slice(0, here), index]).map((spot) => ({ item, ...spot })),
  )
}

const stepsOf = (pointer) => pointer.split('/').slice(1)

/** Whether a mistake at this path says something of what the rule reads: there, above it, or in it. */
function overlaps(read, path) {
  return stepsOf(read).every((step, index) => index >= path.length || step === '*' || step === String(path[index]))
}

/** The rules that do not hold, of those that read nothing in which a mistake was found. */
export function brokenRules({ rules, functions }, { message, type, found }) {
  const touched = found
    .filter(({ code }) => code !== 'input-bom')
    .map(({ path, member }) => (member === undefined ? path : [...path, member]))
  return rules
    .filter(({ berichten }) => berichten.includes(type))
    .filter(({ leest }) => !leest.some((read) => touched.some((path) => overlaps(read, path))))
    .flatMap(({ id, klasse, pointer, boom }) =>
      spots(message, stepsOf(pointer))
        .filter(({ item }) => !evaluate(boom, { ...message, dit: item }, functions))
        .map(({ path }) => ({ code: 'rule', severity: klasse, path, rule: id })),
    )
}
