/** A kit that somebody brings: what is missing, changed, doubled or out of form is told by its file, and nothing is examined by it. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { buildExam, readKit } from '../../../conformance/index.ts'
import type { ExamCase } from '../../../conformance/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { claim, tool } from './small-exam.ts'

const good: ExamCase = {
  ...{ id: 'geldig/Saldoverzoek/0001', kind: 'geldig', message: 'Saldoverzoek', clauses: ['SI-1.0-R001'], text: '{}' },
  expect: { valid: true, findings: [] },
}
const other: ExamCase = { ...good, id: 'geldig/GeenMedewerking/0001', message: 'GeenMedewerking' }
const any: ExamCase = {
  ...{ id: 'lezen/LEZ-01/01', kind: 'lezen', clauses: ['LEZ-01'], text: '{}' },
  expect: { valid: false, findings: [] },
}

const path = 'cases/geldig.ndjson'
const linesOf = (cases: readonly object[]): string => cases.map((each) => `${JSON.stringify(each)}\n`).join('')
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The files of a kit with these cases, as a folder gives them. */
function kitOf(cases: readonly object[], change: Readonly<Record<string, string | undefined>> = {}) {
  const text = linesOf(cases)
  const bestanden = [
    { pad: path, sha256: hash(text), bytes: text.length },
    { pad: 'README.md', sha256: 'x', bytes: 1 },
  ]
  const manifest = { module: claim.module, versie: claim.versie, schemaset: 'sha256-set', bestanden }
  const files: Readonly<Record<string, string | undefined>> = {
    ...{ 'manifest.json': JSON.stringify(manifest), [path]: text },
    ...change,
  }
  return (name: string) => {
    const found = files[name]
    return found === undefined ? undefined : Buffer.from(found)
  }
}

test('the cases of a kit are read, and its digest is that of its list', () => {
  const read = kitOf([good, any])
  const kit = readKit(read)

  expect(kit.cases).toEqual([good, any])
  expect(kit.digest).toBe(
    `sha256-${createHash('sha256')
      .update(read('manifest.json') ?? '')
      .digest('base64url')}`,
  )
})

test.each<[string, ReturnType<typeof kitOf>, RegExp]>([
  ['without a list', kitOf([good], { 'manifest.json': undefined }), /manifest\.json of the kit is missing/],
  ['whose list is of something else', kitOf([good], { 'manifest.json': '{}' }), /manifest\.json .* no manifest/],
  ['without its cases', kitOf([good], { [path]: undefined }), /geldig\.ndjson of the kit is missing/],
  ['in which a case was changed', kitOf([good], { [path]: linesOf([other]) }), /geldig\.ndjson of the kit was changed/],
  ['with an id twice', kitOf([good, { ...any, id: good.id }]), /an id twice/],
  ['with what is no case', kitOf([{ ...good, expect: {} }]), /geldig\.ndjson:1 of the kit is no case/],
  [
    'of a kind that is none',
    kitOf([good, { ...good, id: 'x', kind: 'vers-gebakken' }]),
    /ndjson:2 of the kit is no case/,
  ],
  ['with text and bytes', kitOf([{ ...good, bytes: '' }]), /ndjson:1 of the kit is no case/],
  ['whose id steers a terminal', kitOf([{ ...good, id: '\u001B[31m' }]), /ndjson:1 of the kit is no case/],
  ['whose clause does', kitOf([{ ...good, clauses: ['\u001B[31m'] }]), /ndjson:1 of the kit is no case/],
])('a kit %s is refused', (_, read, told) => {
  expect(() => readKit(read)).toThrow(told)
})

test('a claim is asked the cases of its messages, and what is about all of them', async () => {
  const kit = readKit(kitOf([good, other, any]))
  const seed = { waarde: 1, van: 'zelf', rondes: 1 } as const
  const idsOf = async (richting: 'verzenden' | 'ontvangen'): Promise<readonly (string | undefined)[]> => {
    const asked = { ...claim, deelnemer: 'schuldeiser', richting }
    const { cases } = await buildExam({ kit, catalog: readCatalog(), claim: asked, seed, tool })
    const fresh = new Set(cases.filter(({ kind }) => kind === 'vers').map(({ message }) => message))
    return [...cases.filter(({ kind }) => kind !== 'vers').map(({ id }) => id), ...[...fresh].sort()]
  }

  expect(await idsOf('ontvangen')).toEqual([good.id, any.id, 'Saldoverzoek'])
  expect(await idsOf('verzenden')).toEqual([other.id, any.id, 'GeenMedewerking', 'SaldoverzoekAntwoord'])
})
