/** `skp diff` on schemas that have nothing to do with our standard, and on what is no schema at all. */
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { skpHere } from '../../cli/at-desk.ts'
import { emptyFolder, house } from '../../cli/run-skp.ts'

const folder = join(house, 'test/governance/foreign')

type Told = {
  readonly verdicts: Readonly<Record<string, string>>
  readonly first: string
  readonly messages: readonly {
    readonly new: string
    readonly status: string
    readonly verdicts: Readonly<Record<'verzenders' | 'ontvangers', { answer: string; witness?: unknown }>>
    readonly changes: readonly { kind: string; path: string; old?: { position: { line: number } } }[]
  }[]
}

const diff = async (...args: readonly string[]) => {
  const { code, out, talk } = await skpHere(['diff', ...args, '--format', 'json'], folder)
  expect(talk).toBe('')
  return { code, told: JSON.parse(out) as Told }
}

const schema = (path: string): object => JSON.parse(readFileSync(join(folder, path), 'utf8')) as object

test('draft-07: two folders break both ways, with messages that Ajv judges so', async () => {
  const { code, told } = await diff('draft-07-old', 'draft-07-new')
  const order = told.messages.find((message) => message.new === 'order.json')
  const judge = (side: string) =>
    new Ajv().addSchema(schema(`${side}/line.json`), 'line.json').compile(schema(`${side}/order.json`))
  const [before, after] = [judge('draft-07-old'), judge('draft-07-new')]

  expect([code, told.verdicts]).toEqual([1, { verzenders: 'breaks', ontvangers: 'breaks' }])
  expect(order?.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'form-changed /id',
    'limit-changed /lines/*/count',
    'values-changed /lines/*/unit',
    'limit-changed /note',
  ])
  const [lost, fresh] = [order?.verdicts.verzenders.witness, order?.verdicts.ontvangers.witness]
  expect([before(lost), after(lost), before(fresh), after(fresh)]).toEqual([true, false, false, true])
})

test('2020-12: recursion, tuples and unevaluated members; what is equal holds', async () => {
  const { code, told } = await diff('2020-12-old', '2020-12-new')
  const changed = told.messages.find((message) => message.new === 'a.json')
  const same = told.messages.find((message) => message.new === 'same.json')
  const [before, after] = ['2020-12-old', '2020-12-new'].map((side) =>
    new Ajv2020({ strict: false }).compile(schema(`${side}/a.json`)),
  )
  const [lost, fresh] = [changed?.verdicts.verzenders.witness, changed?.verdicts.ontvangers.witness]

  expect([code, same?.status]).toEqual([1, 'same'])
  expect(changed?.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'values-changed /kind',
    'limit-changed /tree/v',
    'limit-changed /tree/kids/*/v',
  ])
  expect([before?.(lost), after?.(lost), before?.(fresh), after?.(fresh)]).toEqual([true, false, false, true])
})

test('nothing breaks between a folder and itself, nor where only words change', async () => {
  const home = emptyFolder()
  for (const [name, title] of [
    ['old', 'one'],
    ['new', 'other'],
  ] as const) {
    mkdirSync(join(home, name))
    writeFileSync(join(home, name, 'a.json'), JSON.stringify({ title, type: 'string', enum: ['x', 'y'] }))
  }
  const same = await skpHere(['diff', '2020-12-old', '2020-12-old'], folder)
  const words = await skpHere(['diff', 'old', 'new'], home)

  expect([same.code, words.code]).toEqual([0, 0])
  expect(same.out).toContain('Wie breekt        niemand')
})

test.each([
  ['draft-07-old/line.json', { type: 'integer' }, 'both'],
  ['{"type":"integer","minimum":0}', { type: 'integer', minimum: 1 }, 'verzenders'],
  ['{"type":"integer","minimum":1}', { type: 'integer', minimum: 0 }, 'ontvangers'],
  ['{"required":["a"]}', { required: ['a', 'b'] }, 'verzenders'],
  ['{"not":{"type":"string"}}', { not: { type: ['string', 'null'] } }, 'verzenders'],
  ['{"if":{"required":["a"]},"then":{"required":["b"]}}', { dependentRequired: { a: ['b'] } }, 'none'],
])('%s against %j breaks %s', async (one, other, expected) => {
  const home = emptyFolder()
  const text = one.startsWith('{') ? one : readFileSync(join(folder, one), 'utf8')
  writeFileSync(join(home, 'old.json'), text)
  writeFileSync(join(home, 'new.json'), JSON.stringify(other))
  const { code, out } = await skpHere(['diff', 'old.json', 'new.json', '--format', 'json'], home)
  const { verdicts } = JSON.parse(out) as Told
  const broken = (name: string): string => (expected === 'both' || expected === name ? 'breaks' : 'holds')

  expect(verdicts).toEqual({ verzenders: broken('verzenders'), ontvangers: broken('ontvangers') })
  expect(code).toBe(expected === 'none' ? 0 : 1)
})

const nested = (depth: number): object => (depth === 0 ? {} : { properties: { a: nested(depth - 1) } })

test.each([
  ['no JSON', '{"type": "string",\n', /bad\.json:2:1 is no JSON/],
  ['no schema', '{"type": 5}', /bad\.json:1:2 is no schema here/],
  ['text', '"x"', /bad\.json:1:1 is no schema here/],
  ['old dialect', '{"$schema":"http://json-schema.org/draft-04/schema#"}', /names a dialect other than draft-07/],
  ['lost reference', '{"$ref":"#/$defs/x"}', /bad\.json# has a \$ref that leads nowhere: "#\/\$defs\/x"/],
  ['circle', '{"$ref":"#/$defs/x","$defs":{"x":{"$ref":"#/$defs/x"}}}', /has a \$ref that leads to itself/],
  ['pattern', '{"pattern":"("}', /bad\.json#.* is no schema here: write a regular expression/],
  ['deep', JSON.stringify(nested(400)), /nests deeper than 150 levels; flatten it/],
  ['huge', `{"enum":[${'1234567,'.repeat(1_100_000)}1]}`, /is larger than 8 MiB/],
])('a schema that is %s is told with its place, and no verdict is given', async (_, text, words) => {
  const home = emptyFolder()
  writeFileSync(join(home, 'bad.json'), text)
  writeFileSync(join(home, 'ok.json'), '{"type":"string"}')

  for (const args of [
    ['bad.json', 'ok.json'],
    ['ok.json', 'bad.json'],
  ]) {
    const { code, out, talk } = await skpHere(['diff', ...args], home)
    expect([code, out]).toEqual([2, ''])
    expect(talk).toMatch(words)
  }
})

test.each([
  [['missing.json', 'draft-07-old'], 'no file, folder or module@version "missing.json"'],
  [['schuldregelin@2.0', 'schuldregeling@2.0'], 'did you mean schuldregeling@2.0?'],
  [['schuldregeling@2.0'], 'give two things to compare'],
  [['--against', 'no-such-revision'], 'git knows no revision "no-such-revision"'],
  [['--against', '--upload-pack=x'], 'no revision of that name'],
])('wrong usage %j is told', async (args, words) => {
  const { code, out, talk } = await skpHere(['diff', ...args], folder)

  expect([code, out]).toEqual([2, ''])
  expect(talk).toContain(words)
})

test('a schema that refers to itself in place gets no verdict, and that counts as a break unless allowed', async () => {
  const home = emptyFolder()
  writeFileSync(join(home, 'old.json'), '{"allOf":[{"$ref":"#"}]}')
  writeFileSync(join(home, 'new.json'), '{"type":"string"}')
  const strict = await skpHere(['diff', 'old.json', 'new.json', '--format', 'json'], home)
  const easy = await skpHere(['diff', 'old.json', 'new.json', '--allow-unknown'], home)

  expect((JSON.parse(strict.out) as Told).verdicts).toEqual({ verzenders: 'unknown', ontvangers: 'unknown' })
  expect([strict.code, easy.code]).toEqual([1, 0])
})

test.each([
  ['fifty thousand values', (more: number) => ({ enum: Array.from({ length: 50_000 + more }, (_, at) => `x${at}`) })],
  [
    'three thousand members',
    (more: number) => {
      const names = Array.from({ length: 3000 }, (_, at) => `p${at}`)
      const properties = Object.fromEntries(names.map((name, at) => [name, { type: 'string', maxLength: at + more }]))
      return { type: 'object', properties, required: names, additionalProperties: false }
    },
  ],
] as const)('%s: an answer, and never a wrong one', { timeout: 120_000 }, async (_name, make) => {
  const home = emptyFolder()
  writeFileSync(join(home, 'old.json'), JSON.stringify(make(1)))
  writeFileSync(join(home, 'new.json'), JSON.stringify(make(2)))
  const { told } = await diff(join(home, 'old.json'), join(home, 'new.json'))

  expect(told.verdicts['verzenders']).toBe('holds')
  expect(['breaks', 'unknown']).toContain(told.verdicts['ontvangers'])
})
