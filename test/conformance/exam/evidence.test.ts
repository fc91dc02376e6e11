/** Proof of an exam: what is signed holds, what is changed shows, and nothing is called countersigned that the environment did not see. */
import { beforeAll, expect, test } from 'vitest'
import {
  badgeOf,
  checkDossier,
  checkEvidence,
  dossierForm,
  readResult,
  readTicket,
  registrationOf,
  signReport,
  signStatement,
} from '../../../conformance/index.ts'
import type { Exam, ExamResult } from '../../../conformance/index.ts'
import { handedIn, newKeys, testerOf, verklaring } from './handed-in.ts'
import type { Keys } from './handed-in.ts'
import { claim, fake, perfect, smallExam, taken } from './small-exam.ts'

let vendor: Keys
let environment: Keys
let stranger: Keys
let exam: Exam
let result: ExamResult

beforeAll(async () => {
  ;[vendor, environment, stranger] = (await Promise.all(['verkoper', 'omgeving', 'vreemde'].map(newKeys))) as [
    Keys,
    Keys,
    Keys,
  ]
  exam = await smallExam()
  result = await taken(exam)
})

const check = () => ({
  exam: { kit: exam.head.kit, cases: exam.cases },
  vendor: { key: vendor.open, record: vendor.record },
  environment: environment.open,
})

test('a signed result of one’s own seed is in order, and a self-test', async () => {
  const report = await signReport(result, vendor.secret)

  expect(await checkEvidence({ result, report }, check())).toEqual({ faults: [], standing: 'zelftest' })
})

test('what is missing, by another, or about another result shows', async () => {
  const report = await signReport(result, vendor.secret)
  const other = await taken(
    exam,
    fake(() => ({ kind: 'verdict', valid: true })),
  )

  expect((await checkEvidence({ result }, check())).faults).toEqual(['rapport-ontbreekt'])
  expect((await checkEvidence({ result, report: await signReport(result, stranger.secret) }, check())).faults).toEqual([
    'handtekening',
  ])
  expect((await checkEvidence({ result: other, report }, check())).faults).toEqual(['ander-rapport'])
  expect((await checkEvidence({ result, report: `${report.slice(0, -2)}AA` }, check())).faults).toEqual([
    'handtekening',
  ])
})

test('a case that was left out, or asks something else, shows', async () => {
  const [first, ...rest] = result.gevallen
  const short = { ...result, gevallen: rest }
  const changed = { ...result, gevallen: [{ ...first, bepalingen: ['SR-2.0-R999'] }, ...rest] } as ExamResult
  const { vendor: _, ...unsigned } = check()

  expect((await checkEvidence({ result: short }, unsigned)).faults).toEqual(['gevallen-ontbreken'])
  expect((await checkEvidence({ result: changed }, unsigned)).faults).toEqual(['gevallen-anders'])
  expect((await checkEvidence({ result: { ...result, kit: 'sha256-ander' } }, unsigned)).faults).toEqual(['andere-kit'])
})

test('totals that do not follow from the cases are no result', async () => {
  const failed = await taken(
    exam,
    fake(() => ({ kind: 'verdict', valid: true })),
  )
  const read = (document: unknown) => readResult(JSON.parse(JSON.stringify(document)))

  expect(read(failed)).toMatchObject({ ok: true })
  expect(read({ ...failed, oordeel: 'geslaagd' })).toEqual({ ok: false, fault: 'telling' })
  expect(read({ ...failed, totaal: { ...failed.totaal, goed: failed.totaal.gevallen } })).toEqual({
    ok: false,
    fault: 'telling',
  })
  expect(read({ ...failed, bepalingen: [] })).toEqual({ ok: false, fault: 'telling' })
  for (const broken of [
    {},
    [],
    null,
    { ...failed, formaat: 'x' },
    { ...failed, gevallen: [{}] },
    { ...failed, zaad: {} },
  ])
    expect(read(broken)).toEqual({ ok: false, fault: 'uitslag-vorm' })
})

test('the environment gives a seed after it knows claim and kit, and the same registration gets the same', async () => {
  const desk = testerOf(environment)
  const registration = registrationOf(claim, exam.head.kit, vendor.record)
  const [one, again] = [await desk.register(registration), await desk.register(registration)]
  const other = await desk.register(registrationOf({ ...claim, richting: 'ontvangen' }, exam.head.kit, vendor.record))
  if (!one.ok || !other.ok) throw new Error('the kit is known')
  const [first, second] = [
    await readTicket(one.value.kaartje, environment.open),
    await readTicket(other.value.kaartje, environment.open),
  ]

  expect(again).toEqual(one)
  expect(first).toMatchObject({ aanspraak: claim, kit: exam.head.kit, rondes: 1 })
  expect(second?.zaad).not.toBe(first?.zaad)
  expect(await readTicket(one.value.kaartje, stranger.open)).toBeUndefined()
  expect(await desk.register(registrationOf(claim, 'sha256-onbekend', vendor.record))).toEqual({
    ok: false,
    refusal: 'onbekende-kit',
  })
})

test('a dossier that the environment saw come true is countersigned, and its badge says so', async () => {
  const { dossier, check } = await handedIn(vendor, environment)

  expect(await checkDossier(JSON.parse(JSON.stringify(dossier)), check)).toEqual({
    faults: [],
    standing: 'medeondertekend',
  })
  expect(badgeOf({ result: dossier.uitslag }, 'medeondertekend', 'nl')).toContain(
    'conform schuldinventarisatie 1.0 · medeondertekend',
  )
})

test('without the seal it is an exam with a given seed; without the ticket it is not in order', async () => {
  const { dossier, check } = await handedIn(vendor, environment)
  const { zegel: _seal, ...unsealed } = dossier
  const { kaartje: _ticket, ...bare } = unsealed

  expect(await checkDossier(unsealed, check)).toEqual({ faults: [], standing: 'gegeven-zaad' })
  expect(await checkDossier(bare, check)).toEqual({ faults: ['kaartje-ontbreekt'], standing: 'zelftest' })
})

test('a seal or ticket of somebody else, or of another registration, counts for nothing', async () => {
  const { dossier, check } = await handedIn(vendor, environment)
  const other = await handedIn(vendor, environment)
  const { exam: known } = check

  expect((await checkDossier(dossier, { exam: known, environment: stranger.open })).faults).toEqual([
    'kaartje-ongeldig',
  ])
  expect((await checkDossier({ ...dossier, kaartje: other.dossier.kaartje }, check)).faults).toEqual(['kaartje-ander'])
  expect((await checkDossier({ ...dossier, zegel: other.dossier.zegel }, check)).faults).toEqual(['zegel-ongeldig'])
  const rapport = await signReport(dossier.uitslag, stranger.secret)
  const ondertekening = await signStatement(verklaring, rapport, stranger.secret)
  const stolen = { ...dossier, sleutel: stranger.record, rapport, ondertekening }
  expect((await checkDossier(stolen, check)).faults).toEqual(['kaartje-ander'])
})

test('the environment seals nothing that it did not see: not unseen, not another result, not a failure', async () => {
  const { desk, nummer } = await handedIn(vendor, environment)
  const fresh = await desk.register(registrationOf({ ...claim, richting: 'verzenden' }, exam.head.kit, vendor.record))
  if (!fresh.ok) throw new Error('the kit is known')
  const unseen = await desk.countersign(fresh.value.nummer, 'x')
  const failed = await desk.examine(
    fresh.value.nummer,
    fake(() => ({ kind: 'verdict', valid: true })),
  )
  if (!failed.ok) throw new Error('the number is known')

  expect(unseen).toEqual({ ok: false, refusal: 'niet-afgenomen' })
  expect(await desk.countersign(fresh.value.nummer, await signReport(failed.value, vendor.secret))).toEqual({
    ok: false,
    refusal: 'niet-geslaagd',
  })
  expect(await desk.countersign(nummer, await signReport(result, vendor.secret))).toEqual({
    ok: false,
    refusal: 'ander-rapport',
  })
  expect(await desk.countersign('van niemand', 'x')).toEqual({ ok: false, refusal: 'onbekend-nummer' })
})

test('a dossier of a failure, of a part, with known failures or without a statement is not complete', async () => {
  const dossierOf = async (uitslag: ExamResult, said: unknown = verklaring) => {
    const rapport = await signReport(uitslag, vendor.secret)
    const ondertekening = await signStatement(said as typeof verklaring, rapport, vendor.secret)
    return { formaat: dossierForm, uitslag, rapport, sleutel: vendor.record, verklaring: said, ondertekening }
  }
  const faults = async (uitslag: ExamResult, said?: unknown) =>
    (await checkDossier(await dossierOf(uitslag, said), {})).faults
  const failed = await taken(
    exam,
    fake(() => ({ kind: 'verdict', valid: true })),
  )
  const part = await taken({ ...exam, head: { ...exam.head, deel: { filter: 'x' } } })
  const [victim] = exam.cases
  const lapse = perfect(
    exam.cases.filter(({ id }) => id !== victim?.id),
    ['verdict'],
  )
  const failures = [{ geval: victim?.id ?? '', reden: 'volgt', eigenaar: 'wij', tot: '2027-01-01' }]
  const wrongOnce = {
    ...lapse,
    ask: async (question: { readonly case: string }) =>
      question.case === victim?.id
        ? ({ kind: 'verdict', valid: !victim.expect.valid } as const)
        : lapse.ask(question as never),
  }
  const known = await taken({ ...exam, expected: { failures, day: '2026-12-31' } }, wrongOnce)

  expect(await faults(result)).toEqual([])
  expect(await faults(failed)).toEqual(['niet-geslaagd'])
  expect(await faults(part)).toEqual(['deel'])
  expect(known.oordeel).toBe('bekend')
  expect(await faults(known)).toEqual(['bekende-fouten'])
  expect(await faults(result, { ...verklaring, organisatie: ' ' })).toEqual(['verklaring'])
  expect(await faults(result, null)).toEqual(['verklaring'])
  expect((await checkDossier({ formaat: 'iets' }, {})).faults).toEqual(['vorm'])
  expect((await checkDossier({ ...(await dossierOf(result)), sleutel: {} }, {})).faults).toEqual(['sleutel'])
})

test('no badge for what is no pass of the whole, and one that was not sealed says self-test', async () => {
  const failed = await taken(
    exam,
    fake(() => ({ kind: 'verdict', valid: true })),
  )
  const badge = badgeOf({ result }, 'zelftest', 'nl') ?? ''

  expect(badgeOf({ result: failed }, 'zelftest', 'nl')).toBeUndefined()
  expect(badgeOf({ result: { ...result, deel: { filter: 'x' } } }, 'zelftest', 'nl')).toBeUndefined()
  expect(badge).toContain('<title>conform schuldinventarisatie 1.0 · zelftest</title>')
  expect(badge).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)|@font-face|<script/)
})
