/**
 * The reference judges of a kit, in four languages, are right at every level that they claim; the two small ones are sixty lines.
 * A judge whose language is absent is skipped, and said so.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildExam, messageOf } from '../../conformance/index.ts'
import type { ExamCase } from '../../conformance/index.ts'
import { lawVersions, readCatalog } from '../../schemas/read.ts'
import { kitFolder } from './kit-folder.ts'
import { copiedJudges, judgesFolder, referenceJudges } from './reference-judges.ts'
import type { ReferenceJudge } from './reference-judges.ts'

type Finding = { code: string; severity: string; pointer?: string; rule?: string }
type Answer = { case: string; valid: boolean; findings: Finding[] }

const absent = referenceJudges.filter(({ isHere }) => !isHere)
for (const { name, needs } of absent) console.warn(`${name} is not run: it needs ${needs}`)

const whole = { module: 'schuldregeling', version: '2.0' }
const kits = [
  await kitFolder(whole),
  ...(await Promise.all(
    lawVersions()
      .filter(({ module, version }) => module !== whole.module || version !== whole.version)
      .map((id) => kitFolder(id, (_, index) => index % 20 === 0)),
  )),
]

/** Versions of which the judges are asked fresh cases too, which stand in no kit; judges once stopped at some of two of them. */
const asksFresh = ['protocol@1.0', 'schuldinventarisatie@1.0', 'schuldregeling@2.0']

const asked = await Promise.all(
  kits.map(async (kit) => {
    if (!asksFresh.includes(kit.name)) return kit
    const [module = '', versie = ''] = kit.name.split('@')
    const nothing = { digest: '', module, versie, schemaset: '', cases: [] }
    const { cases } = await buildExam({
      ...{ kit: nothing, catalog: readCatalog(), claim: { module, versie } },
      ...{ seed: { waarde: 1, van: 'zelf', rondes: 1 }, tool: { naam: 'test', versie: '0' } },
    })
    return { ...kit, cases: [...kit.cases, ...cases] }
  }),
)

function run(command: readonly string[], input = '') {
  const [program = '', ...args] = command
  return spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** What the judge claims, and its answer on each case. */
function askAll({ command, asSubject }: ReferenceJudge, { folder, cases }: (typeof kits)[number]) {
  const lines = [
    { hello: 'skp-examen-1', kit: '', pin: '', schemaset: '' },
    ...cases.map((one) => ({
      case: one.id,
      ...(one.text === undefined ? { bytes: one.bytes } : { text: messageOf(one) }),
    })),
    { bye: true },
  ].map((line) => `${JSON.stringify(line)}\n`)
  const { status, stdout, stderr } = run([...command(judgesFolder, folder), ...asSubject], lines.join(''))
  const [hello, ...answers] = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)
  return { status, stderr, hello: hello as { hello: string; levels: string[] }, answers: answers as Answer[] }
}

/** What of a finding is compared at these levels; rules only, for who claims no codes. */
function told(findings: readonly Finding[], levels: readonly string[]): readonly string[] {
  const hasCodes = levels.includes('code')
  return findings
    .filter(({ rule }) => hasCodes || rule !== undefined)
    .map(({ code, severity, pointer, rule = '' }) => [code, severity, hasCodes ? pointer : '', rule].join(' '))
    .sort()
}

/** A judge of sixty lines knows no version: each takes its schemas and rules from the kit, so kits with fresh cases are enough for it. */
const isAskedBy = ({ asSubject }: ReferenceJudge, { name }: (typeof kits)[number]): boolean =>
  asSubject.length > 0 || asksFresh.includes(name)

test.for(
  referenceJudges.flatMap((judge) => asked.filter((kit) => isAskedBy(judge, kit)).map((kit) => ({ judge, kit }))),
)('$judge.name is right on the cases of $kit.name', ({ judge, kit }, { skip }) => {
  skip(!judge.isHere, `what runs ${judge.name} is not here`)
  const { status, stderr, hello, answers } = askAll(judge, kit)
  const rightly = ({ id, expect: { valid, findings } }: ExamCase, index: number): boolean => {
    const answer = answers[index]
    const expected = [...new Set(told(findings, hello.levels))]
    return (
      answer?.case === id &&
      answer.valid === valid &&
      String([...new Set(told(answer.findings, hello.levels))]) === String(expected)
    )
  }

  expect([status, stderr, hello.hello]).toEqual([0, '', 'skp-examen-1'])
  expect(hello.levels).toEqual(expect.arrayContaining(['verdict', 'rule']))
  expect(answers.length).toBe(kit.cases.length)
  expect(kit.cases.filter((one, index) => !rightly(one, index)).map(({ id }) => id)).toEqual([])
})

const checking = referenceJudges
  .filter(({ isHere, asSubject }) => isHere && asSubject.length > 0)
  .map((judge) => [judge.name, judge] as const)

const faulty = referenceJudges
  .filter(({ isHere }) => isHere)
  .flatMap((judge) => judge.faults.map((fault) => ({ judge, fault })))

const some = kits[1]
/** Reading and rules, without what is large. */
const thinned = await kitFolder(whole, ({ kind, spaces }) => ['lezen', 'regels'].includes(kind) && spaces === undefined)

test.each(checking)('%s runs its own check of a kit', (_, { command }) => {
  const { status, stdout, stderr } = run([...command(judgesFolder, some?.folder ?? ''), '--check'])

  expect([status, stderr]).toEqual([0, ''])
  // The vectors of the functions are always run.
  expect(Number(/^(\d+) vectors, 0 wrong/.exec(stdout)?.[1])).toBeGreaterThan(300 + (some?.cases.length ?? 0))
})

test.for(faulty)('$fault.file without «$fault.is» fails its own check', ({ judge: { command }, fault }) => {
  const { file, is, becomes } = fault
  const judges = copiedJudges()
  const text = readFileSync(join(judges, file), 'utf8')
  writeFileSync(join(judges, file), text.replace(is, becomes))
  const { status, stdout, stderr } = run([...command(judges, thinned.folder), '--check'])

  expect(text.split(is).length).toBe(2)
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).toMatch(/^(?:lezen|regels|geldig|fout|praktijk)\/.*expected.*found/m)
})

test.each(['python/small.py', 'javascript/small.mjs'])('%s is at most sixty lines', (name) => {
  const lines = readFileSync(join(judgesFolder, name), 'utf8').split('\n')
  const isCode = (line: string): boolean => line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line)

  expect(lines.filter(isCode).length).toBeLessThanOrEqual(60)
})
