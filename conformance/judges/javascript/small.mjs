// A judge in sixty lines, made from a kit: node small.mjs KIT speaks the exam's lines; verdicts and rules. Needs `ajv`.
import { readFileSync, readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import Ajv from 'ajv/dist/2020.js'

const kit = process.argv[2]
const load = (name) => JSON.parse(readFileSync(`${kit}/${name}`, 'utf8'))
const engines = new Map(readdirSync(`${kit}/kaal`).map((name) => [name.split('.')[0], new Ajv().compile(load(`kaal/${name}`))]))
const { regels: rules } = load('regels.json')
const { lengten: lengths } = load('functies.json').functies.find(({ naam }) => naam === 'iban')

// 1. Reading (lezen.md): JSON.parse lets much through that is refused, so the text is looked at too, piece by piece.
const pieces = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|-?\d[\d.eE+-]*|[{}[\]]/g
const isWhole = (text) => /^-?\d+$/.test(text) && text !== '-0' && Number.isSafeInteger(Number(text))
function read(bytes) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const open = [] // the names seen in each group or list that is not closed yet
  for (const [piece, colon] of text.matchAll(pieces)) {
    const string = piece[0] === '"' ? JSON.parse(colon ? piece.slice(0, -colon.length) : piece) : undefined
    if ('}]'.includes(piece)) open.pop()
    else if ('{['.includes(piece)) open.push(new Set())
    else if (string === undefined ? !isWhole(piece) : !string.isWellFormed()) throw new Error('a number or a text')
    if (colon && open.at(-1).size === open.at(-1).add(string).size) throw new Error('a name that is there twice')
    if (open.length > 64 || bytes.length > 4 * 2 ** 20) throw new Error('too much')
  }
  return JSON.parse(text)
}

// 2. Functions (regels.md), as careful as a message asks that its schema took.
const eleven = (t) => /^\d{9}$/.test(t) && t > 0 && [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, w, i) => sum + w * t[i], 0) % 11 === 0
const mod97 = (t) => BigInt([...t.slice(4), ...t.slice(0, 4)].map((c) => parseInt(c, 36)).join('')) % 97n
const iban = (t) => lengths[t.slice(0, 2)] === t.length && /^..(0[2-9]|[1-8]\d|9[0-8])/.test(t) && mod97(t) === 1n
const months = (a, b) => (a > b ? -months(b, a) : (b.slice(0, 4) - a.slice(0, 4)) * 12 + (b.slice(5, 7) - a.slice(5, 7)) - (b.slice(8) < a.slice(8)))
const lastOfMonth = (_, month) => `${month}-${new Date(Date.UTC(month.slice(0, 4), month.slice(5), 0)).getUTCDate()}`
const lastDay = (t) => t.replace('0000-', '9999-').replace('-00-', '-12-').replace(/^(.*)-00$/, lastOfMonth)
const functions = { size: (v) => [...v].length, som: (v) => v.reduce((a, b) => a + b, 0), uniek: (v) => new Set(v).size === v.length, datum: (t) => t.slice(0, 10),
  elfproef: eleven, bevatBsn: (t) => (t.match(/\d+/g) ?? []).some(eleven), iban, leeftijd: (a, b) => Math.trunc(months(a, b) / 12),
  maandenTussen: months, dagenTussen: (a, b) => (Date.parse(b) - Date.parse(a)) / 86_400_000,
  vroegsteDag: (t) => t.replace('0000-', '0001-').replaceAll('-00', '-01'), laatsteDag: lastDay }
const operators = { '==': (a, b) => a === b, '!=': (a, b) => a !== b, '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b,
  in: (a, b) => b.includes(a), '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => Math.trunc(a / b), '%': (a, b) => a % b }

// 3. Rules (regels.md): a rule is a tree; t is a tree, names what it may name, of() the value of a part.
const kinds = { int: (t) => t.value, text: (t) => t.value, bool: (t) => t.value, name: (t, names) => names[t.name], list: (t, _, of) => t.items.map(of),
  member: (t, _, of) => of(t.of)[t.name], has: (t, _, of) => Object.hasOwn(of(t.of), t.name), not: (t, _, of) => !of(t.of), negate: (t, _, of) => -of(t.of),
  choose: (t, _, of) => of(of(t.condition) ? t.whenTrue : t.whenFalse), call: (t, _, of) => functions[t.name](...t.arguments.map(of)),
  binary: (t, _, of) => t.operator === '&&' ? of(t.left) && of(t.right) : t.operator === '||' ? of(t.left) || of(t.right) : operators[t.operator](of(t.left), of(t.right)),
  macro: (t, names, of) => { const on = (item) => evaluate(t.body, { ...names, [t.variable]: item }); return t.macro === 'exists_one' ? of(t.list).filter(on).length === 1 : of(t.list)[{ all: 'every', exists: 'some' }[t.macro] ?? t.macro](on) } }
const evaluate = (tree, names) => kinds[tree.kind](tree, names, (part) => evaluate(part, names))
function asked(value, pointer) {
  const [names, ...rest] = pointer.split('/*')
  const list = names.split('/').slice(1).reduce((group, name) => group?.[name], value) ?? []
  return rest.length === 0 ? [value] : list.flatMap((item) => asked(item, rest.join('/*')))
}
function judge(bytes) {
  let message, type, good = false
  try { message = read(bytes); type = message.Stuurgegevens.Berichttype; good = engines.get(type)(message) } catch { /* not good */ }
  if (!good) return { valid: false, findings: [] }
  const holds = (rule) => asked(message, rule.pointer).every((dit) => evaluate(rule.boom, { ...message, dit }))
  const broken = rules.filter((rule) => rule.berichten.includes(type) && !holds(rule))
  return { valid: broken.every(({ klasse }) => klasse !== 'fout'), findings: broken.map(({ id, klasse }) => ({ code: 'rule', severity: klasse, rule: id })) }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { hello, case: id, text, bytes } = JSON.parse(line)
  const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`)
  if (hello) say({ hello, name: 'small.mjs', version: '1', levels: ['verdict', 'rule'] })
  if (id) say({ case: id, ...judge(text === undefined ? Buffer.from(bytes, 'base64') : Buffer.from(text)) })
}
