/**
 * A kit is right: our judge gets every case right, engines that know nothing of us load its schemas as they are and agree on
 * structure, its trees say what its rules say, and nothing that it asks is without a case.
 *
 * Inside: asks which places a schema has, to see that each has its cases.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@cfworker/json-schema'
import { validator as schemasafe } from '@exodus/schemasafe'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { messageOf } from '../../conformance/index.ts'
import type { ExamCase, ExpectedFinding, Kit } from '../../conformance/index.ts'
import { allPlaces } from '../../conformance/kit/keyword-places.ts'
import { splitPointer, valueAt } from '../../json/index.ts'
import { printVersionId } from '../../schemas/index.ts'
import { catalogModule, lawVersions, projectRoot, readCatalog } from '../../schemas/read.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { validateText } from '../../validator/index.ts'
import { failuresOf } from './evaluate-tree.ts'
import type { Tree } from './evaluate-tree.ts'
import { madeKit } from './made-kit.ts'

type Opened = {
  readonly name: string
  readonly code: string
  readonly kit: Kit
  readonly cases: readonly ExamCase[]
  readonly text: (path: string) => string
}

const root = projectRoot(import.meta.url)
const opened: Opened[] = []
for (const { module, version } of lawVersions()) {
  const kit = await madeKit({ module, version })
  const text = (path: string): string => kit.files.find((file) => file.path === path)?.text ?? ''
  const cases = Object.keys(kit.counts).flatMap((kind) =>
    text(`cases/${kind}.ndjson`)
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as ExamCase),
  )
  const code = `${catalogModule(readCatalog(), module)?.code}-${version}`
  opened.push({ name: printVersionId({ module, version }), code, kit, cases, text })
}

const told = (findings: readonly ExpectedFinding[]): readonly string[] =>
  findings.map(({ code, severity, pointer, rule }) => [code, severity, pointer, rule ?? ''].join(' ')).sort()
const isStructural = ({ code }: ExpectedFinding): boolean => code !== 'rule' && code !== 'text-suspect'

/** Cases that are JSON, with the message that they hold. */
const judged = (cases: readonly ExamCase[]) =>
  cases.flatMap((one) =>
    one.kind === 'lezen' || one.text === undefined
      ? []
      : [
          {
            one,
            message: JSON.parse(one.text) as unknown,
            type: one.message ?? '',
            isGood: !one.expect.findings.some(isStructural),
          },
        ],
  )

test.each(opened)('our judge gets every case of $name right', async ({ cases }) => {
  const wrong: string[] = []
  for (const one of cases) {
    const { valid, findings } = await validateText(messageOf(one))
    if (valid !== one.expect.valid || String(told(findings)) !== String(told(one.expect.findings))) wrong.push(one.id)
  }

  expect(wrong).toEqual([])
})

test.each(opened)('every case of $name has a name of its own, and no other member than a case has', ({ cases }) => {
  const members = new Set(['id', 'kind', 'message', 'clauses', 'text', 'spaces', 'bytes', 'expect'])

  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  expect(cases.filter((one) => Object.keys(one).some((key) => !members.has(key))).map(({ id }) => id)).toEqual([])
  expect(cases.filter(({ text, bytes }) => (text === undefined) === (bytes === undefined))).toEqual([])
  expect(
    cases.filter(({ expect: { valid, findings } }) => valid !== findings.every(({ severity }) => severity !== 'fout')),
  ).toEqual([])
})

test.each(opened)(
  'the list of $name is closed and names what is there',
  ({ kit: { files, manifest: list, digest } }) => {
    const last = files.at(-1)
    const found = files.slice(0, -1).map(({ path, text }) => ({
      pad: path,
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
    }))

    expect(last?.path).toBe('manifest.json')
    expect(JSON.parse(last?.text ?? '')).toEqual(list)
    expect(list.bestanden).toEqual(found)
    expect(digest).toBe(
      `sha256-${createHash('sha256')
        .update(last?.text ?? '')
        .digest('base64url')}`,
    )
  },
)

/** Engines as they come, without an option; each judges by one schema. */
const engines: Readonly<Record<string, (schema: SchemaObject) => (message: unknown) => boolean>> = {
  ajv: (schema) => {
    const judge = new Ajv2020().compile(schema)
    return (message) => judge(message)
  },
  '@cfworker/json-schema': (schema) => {
    const judge = new Validator(schema, '2020-12')
    return (message) => judge.validate(message).valid
  },
  '@exodus/schemasafe': (schema) => {
    const judge = schemasafe(schema as never)
    return (message) => judge(message as never)
  },
}

describe.each(Object.entries(engines))('%s', (name, engine) => {
  test.each(opened)(
    `loads the plain schemas of $name as they are, and gives our verdict on structure`,
    ({ kit, cases, text }) => {
      const judges = new Map(
        kit.files
          .filter(({ path }) => path.startsWith('kaal/'))
          .map(({ path }) => [
            path.slice('kaal/'.length, -'.schema.json'.length),
            engine(JSON.parse(text(path)) as SchemaObject),
          ]),
      )
      // The others take long; each sees every fifth case.
      const asked = judged(cases).filter((_, index) => name === 'ajv' || index % 5 === 0)

      expect(judges.size).toBeGreaterThan(1)
      expect(
        asked.filter(({ message, type, isGood }) => judges.get(type)?.(message) !== isGood).map(({ one }) => one.id),
      ).toEqual([])
    },
  )
})

test.each(opened)('the trees of the rules of $name say what the rules say', ({ cases, text }) => {
  const { regels } = JSON.parse(text('regels.json')) as {
    regels: { id: string; berichten: string[]; pointer: string; boom: Tree }[]
  }
  const asked = judged(cases).filter(({ isGood }) => isGood)
  const wrong = asked.filter(({ one, message, type }) => {
    const found = regels
      .filter(({ berichten }) => berichten.includes(type))
      .flatMap((rule) => failuresOf(rule, message as Record<string, unknown>).map((pointer) => `${rule.id} ${pointer}`))
    const expected = one.expect.findings.flatMap(({ rule, pointer }) =>
      rule === undefined ? [] : [`${rule} ${pointer}`],
    )
    return String(found.sort()) !== String(expected.sort())
  })

  expect(asked.length).toBeGreaterThan(100)
  expect(wrong.map(({ one }) => one.id)).toEqual([])
})

/** Keywords that a pattern or another length may say as well. */
const lengths = new Set(['minLength', 'maxLength', 'minItems', 'maxItems'])

/** Whether another keyword says it too: a length, or in a branch of a choice what its tag tells. */
function isShadowed(named: string, text: (path: string) => string): boolean {
  const [, type = '', place = ''] = /^[^/]+\/([^#]+)#(.*)$/.exec(named) ?? []
  const schema = JSON.parse(text(`schemas/${type}.schema.json`)) as SchemaObject
  const branches = [...allPlaces(schema)]
    .filter((each) => /\/oneOf\/\d+$/.test(each))
    .map((each) => String((valueAt(schema, splitPointer(each)) as SchemaObject)['$ref'] ?? `#${each}`).slice(1))
  const isOfBranch = branches.some((branch) => {
    const { properties = {}, required = [] } = valueAt(schema, splitPointer(branch)) as {
      properties?: Record<string, SchemaObject>
      required?: string[]
    }
    const tags = Object.keys(properties).filter((name) => properties[name]?.['const'] !== undefined)
    const own = tags.flatMap((tag) => [`properties/${tag}/const`, `required/${required.indexOf(tag)}`])
    return ['type', ...own].some((end) => place === `${branch}/${end}`)
  })
  return lengths.has(place.split('/').at(-1) ?? '') || isOfBranch
}

test.each(opened)(
  'every place of the schemas of $name has a case that passes and one that fails, or a reason',
  ({ code, kit, cases, text }) => {
    const seen = (kind: string): ReadonlySet<string> =>
      new Set(cases.filter((one) => one.kind === kind).flatMap(({ clauses }) => clauses))
    const [passed, failed] = [seen('geldig'), seen('fout')]
    const { zonderGeval } = JSON.parse(text('cases/dekking.json')) as {
      zonderGeval: { plaats: string; mist: string; reden: string }[]
    }
    const missing = kit.files
      .filter(({ path }) => path.startsWith('schemas/'))
      .flatMap(({ path }) => {
        const type = path.slice('schemas/'.length, -'.schema.json'.length)
        return [...allPlaces(JSON.parse(text(path)) as SchemaObject)].map((place) => `${code}/${type}#${place}`)
      })
      .flatMap((place) => [
        ...(passed.has(place) ? [] : [`goed ${place}`]),
        ...(failed.has(place) ? [] : [`fout ${place}`]),
      ])

    expect(missing.sort()).toEqual(zonderGeval.map(({ plaats, mist }) => `${mist} ${plaats}`).sort())
    expect(zonderGeval.filter(({ mist }) => mist === 'goed')).toEqual([])
    expect(zonderGeval.filter(({ reden }) => reden === 'geen bericht')).toEqual([])
    expect(zonderGeval.map(({ plaats }) => plaats).filter((plaats) => !isShadowed(plaats, text))).toEqual([])
  },
)

test.each(opened)('every rule of $name is kept by a case and broken by one', ({ cases, text }) => {
  const { regels } = JSON.parse(text('regels.json')) as { regels: { id: string }[] }
  const breaks = (one: ExamCase, id: string): boolean => one.expect.findings.some(({ rule }) => rule === id)
  const about = (id: string): readonly ExamCase[] =>
    cases.filter(({ kind, clauses }) => kind === 'regels' && clauses.includes(id))

  expect(regels.filter(({ id }) => !about(id).some((one) => breaks(one, id))).map(({ id }) => id)).toEqual([])
  expect(regels.filter(({ id }) => about(id).every((one) => breaks(one, id))).map(({ id }) => id)).toEqual([])
})

test.each(['lezen', 'vormen'])(
  'every clause of %s has a case that is welcome and one that is not, and no case names another',
  (kind) => {
    const clauses = [
      ...readFileSync(join(root, `spec/examen/${kind}.md`), 'utf8').matchAll(/^\| ((?:LEZ|VRM)-\d\d) \|/gm),
    ].map(([, id = '']) => id)
    const cases = opened.flatMap((each) => each.cases).filter((one) => one.kind === kind)
    const welcome = (one: ExamCase): boolean => one.expect.findings.length === 0
    const of = (id: string): readonly ExamCase[] => cases.filter((one) => one.clauses.includes(id))

    expect(clauses.length).toBeGreaterThan(10)
    expect(clauses.filter((id) => !of(id).some(welcome) || of(id).every(welcome))).toEqual([])
    expect([...new Set(cases.flatMap((one) => one.clauses))].filter((id) => !clauses.includes(id))).toEqual([])
  },
)

test('the digests in generated/kits.json are those of the kits', () => {
  const kept = JSON.parse(readFileSync(join(root, 'generated/kits.json'), 'utf8')) as Record<string, unknown>

  expect(kept).toMatchObject(
    Object.fromEntries(opened.map(({ name, kit }) => [name, { kit: kit.digest, gevallen: kit.counts }])),
  )
  expect(Object.keys(kept).toSorted()).toEqual(opened.map(({ name }) => name).toSorted())
})
