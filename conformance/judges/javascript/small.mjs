// A judge in sixty lines, from a kit: strict reading, a stock engine (npm install ajv), rules as trees. It speaks the exam's lines.
import { readFileSync, readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import Ajv from 'ajv/dist/2020.js'

const kit = process.argv[2]
const load = (name) => JSON.parse(readFileSync(`${kit}/${name}`, 'utf8'))
const ajv = new Ajv({ strict: false, validateFormats: false })
const schemas = new Map(readdirSync(`${kit}/schemas`).map((name) => [name.split('.')[0], ajv.compile(load(`schemas/${name}`))]))
const { regels } = load('regels.json')
const { lengten } = load('functies.json').functies.find(({ naam }) => naam === 'iban')

function read(bytes) {
  if (bytes.length > 4 * 2 ** 20) throw new Error('large')
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const value = JSON.parse(text) // lezen.md: what JSON.parse hides is looked for in the text, token by token
  const names = []
  for (const [token, sign] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[^\s,\]}]*|[{}[\]]/g)) {
    if (token === '{' || token === '[') names.push(new Set())
    else if (token === '}' || token === ']') names.pop()
    else if (token[0] !== '"' && (!/^-?\d+$/.test(token) || token === '-0' || !Number.isSafeInteger(Number(token)))) throw new Error('number')
    else if (token[0] === '"') {
      const string = JSON.parse(sign ? token.slice(0, -sign.length) : token)
      if (!string.isWellFormed() || (sign && names.at(-1).size === names.at(-1).add(string).size)) throw new Error('text')
    }
    if (names.length > 64) throw new Error('deep')
  }
  return value
}

const eleven = (t) => /^\d{9}$/.test(t) && t > 0 && [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, w, i) => sum + w * t[i], 0) % 11 === 0
const digits = (t) => [...t.slice(4), ...t.slice(0, 4)].map((c) => parseInt(c, 36)).join('')
const day = (t) => Date.UTC(2000, ...t.split('-').slice(1).map((part, i) => part - 1 + i)) && new Date(`${t}T00:00:00Z`) / 86400000
const months = (a, b) => (a > b ? -months(b, a) : (b.slice(0, 4) - a.slice(0, 4)) * 12 + (b.slice(5, 7) - a.slice(5, 7)) - (b.slice(8) < a.slice(8)))
function edge(t, year, month, last) {
  const [y, m, d] = [t.slice(0, 4), t.slice(5, 7), t.slice(8)].map((part, i) => (Number(part) > 0 ? part : [year, month, ''][i]))
  return `${y}-${m}-${d || (last ? new Date(Date.UTC(y, m, 0)).getUTCDate() : '01')}`
}
const functions = {
  size: (v) => [...v].length, som: (v) => v.reduce((a, b) => a + b, 0), elfproef: eleven, datum: (t) => t.slice(0, 10), maandenTussen: months,
  iban: (t) => /^[A-Z]{2}(0[2-9]|[1-8]\d|9[0-8])[A-Z0-9]+$/.test(t) && lengten[t.slice(0, 2)] === t.length && BigInt(digits(t)) % 97n === 1n,
  dagenTussen: (a, b) => day(b) - day(a), leeftijd: (a, b) => Math.trunc(months(a, b) / 12), uniek: (v) => new Set(v).size === v.length,
  vroegsteDag: (t) => edge(t, '0001', '01', false), laatsteDag: (t) => edge(t, '9999', '12', true),
  bevatBsn: (t) => (t.match(/\d+/g) ?? []).some(eleven),
}
const operators = {
  '==': (a, b) => a === b, '!=': (a, b) => a !== b, '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b,
  in: (a, b) => b.includes(a), '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => Math.trunc(a / b), '%': (a, b) => a % b,
}
const macros = { all: 'every', exists: 'some', map: 'map', filter: 'filter' }
const kinds = { // regels.md: what each kind of tree means; n are the names, of() evaluates a part
  int: (t) => t.value, text: (t) => t.value, bool: (t) => t.value, name: (t, n) => n[t.name], list: (t, n, of) => t.items.map(of),
  member: (t, n, of) => of(t.of)[t.name], has: (t, n, of) => Object.hasOwn(of(t.of), t.name), not: (t, n, of) => !of(t.of), negate: (t, n, of) => -of(t.of),
  choose: (t, n, of) => of(of(t.condition) ? t.whenTrue : t.whenFalse), call: (t, n, of) => functions[t.name](...t.arguments.map(of)),
  macro: (t, n, of) => { const on = (item) => evaluate(t.body, { ...n, [t.variable]: item }); return t.macro === 'exists_one' ? of(t.list).filter(on).length === 1 : of(t.list)[macros[t.macro]](on) },
  binary: (t, n, of) => t.operator === '&&' ? of(t.left) && of(t.right) : t.operator === '||' ? of(t.left) || of(t.right) : operators[t.operator](of(t.left), of(t.right)),
}
const evaluate = (tree, names) => kinds[tree.kind](tree, names, (part) => evaluate(part, names))
const asked = (value, [step, ...rest], star) => step === undefined ? [value] : step === '*' ? value.flatMap((item) => rest.includes('*') ? asked(item, rest) : [item]) : asked(value?.[step] ?? [], rest)

function judge(bytes) {
  let message
  try { message = read(bytes) } catch { return { valid: false, findings: [] } }
  const type = message?.Stuurgegevens?.Berichttype
  if (!schemas.get(type)?.(message)) return { valid: false, findings: [] }
  const holds = ({ pointer, boom }) => (pointer.includes('*') ? asked(message, pointer.split('/').slice(1)) : [message]).every((dit) => evaluate(boom, { ...message, dit }))
  const broken = regels.filter((rule) => rule.berichten.includes(type) && !holds(rule))
  return { valid: broken.every(({ klasse }) => klasse !== 'fout'), findings: broken.map(({ id, klasse }) => ({ code: 'rule', severity: klasse, rule: id })) }
}

for await (const line of createInterface({ input: process.stdin })) {
  const asks = JSON.parse(line)
  if (asks.bye) break
  const answer = asks.hello ? { hello: asks.hello, name: 'small.mjs', version: '1', levels: ['verdict', 'rule'] } : { case: asks.case, ...judge(Buffer.from(asks.bytes ?? asks.text, asks.bytes === undefined ? 'utf8' : 'base64')) }
  console.log(JSON.stringify(answer))
}
