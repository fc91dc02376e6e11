/** Who claims as a kind of participant hands in two exams, bound by one report: of its judge, and of the participant itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import {
  badgeOf,
  buildExam,
  checkDossier,
  createTester,
  dossierForm,
  examReporters,
  ownSubject,
  participantReporters,
  participantResult,
  readParticipantResult,
  readScenarios,
  registrationOf,
  scenarioSet,
  signReport,
  signStatement,
  tellVerdict,
} from '../../../conformance/index.ts'
import type {
  AskedStep,
  CheckResult,
  Claim,
  Dossier,
  ExamResult,
  ParticipantHead,
  ParticipantResult,
  ScenarioSet,
  Tester,
} from '../../../conformance/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { newKeys, verklaring } from './handed-in.ts'
import type { Keys } from './handed-in.ts'
import { claim as version, smallKit, taken, tool } from './small-exam.ts'

const claim = { ...version, deelnemer: 'schuldeiser' }

let vendor: Keys
let environment: Keys
let asked: ScenarioSet
let kitDigest: string
/** The judge's result, whole and passed. */
let passed: ExamResult

const setOf = async (of: Claim): Promise<ScenarioSet> => {
  const found = await scenarioSet(of, readScenarios(), readCatalog())
  if (found === undefined) throw new Error('a claim of a kind has scenarios')
  return found
}

beforeAll(async () => {
  ;[vendor, environment] = [await newKeys('verkoper'), await newKeys('omgeving')]
  asked = await setOf(claim)
  const kit = await smallKit()
  kitDigest = kit.digest
  const seed = { ...own, rondes: 1 }
  passed = await taken(await buildExam({ kit, catalog: readCatalog(), claim, seed, tool }), ownSubject('1'))
})

const own = { waarde: 3, van: 'zelf' } as const

function headOf(over: Partial<ParticipantHead> = {}): ParticipantHead {
  return {
    ...{ gereedschap: tool, schemaset: 'sha256-set', aanspraak: claim, scenarios: asked.digest },
    ...{ uitvoering: 'side-car', zaad: own },
    ...over,
  }
}

/** One check of each step, passed, but for what is said of it. */
function seen(of: (step: AskedStep) => Partial<CheckResult> = () => ({})): readonly CheckResult[] {
  return asked.steps.map((each) => {
    const { excuses: _, ...step } = each
    return { ...step, check: 'fetched', clauses: ['GW-O01'], outcome: 'passed', ...of(each) }
  })
}

const played = (over?: Partial<ParticipantHead>, of?: Parameters<typeof seen>[0]): ParticipantResult =>
  participantResult(headOf(over), seen(of))

function tester(): Tester {
  return createTester({
    ...{ key: environment.secret, rondes: 1, newNumber: () => 'N1', drawSeed: () => 1001 },
    clock: () => new Date('2027-01-01T00:00:00Z'),
    examOf: async ({ aanspraak }, seed) =>
      buildExam({ kit: await smallKit(), catalog: readCatalog(), claim: aanspraak, seed, tool }),
  })
}

/** Examined by the environment as judge and as participant, signed and sealed. */
async function handedIn() {
  const desk = tester()
  const registered = await desk.register(registrationOf(claim, kitDigest, vendor.record))
  if (!registered.ok) throw new Error('the kit is known')
  const { nummer, kaartje } = registered.value
  const judged = await desk.examine(nummer, ownSubject('1'))
  const examined = await desk.examineParticipant(nummer, async ({ aanspraak, zaad }) => played({ aanspraak, zaad }))
  if (!judged.ok || !examined.ok) throw new Error('the number is known')
  const rapport = await signReport(judged.value, vendor.secret, examined.value)
  const sealed = await desk.countersign(nummer, rapport)
  if (!sealed.ok) throw new Error(sealed.refusal)
  const ondertekening = await signStatement(verklaring, rapport, vendor.secret)
  const dossier: Dossier = {
    ...{ formaat: dossierForm, uitslag: judged.value, deelnemersuitslag: examined.value, rapport },
    ...{ sleutel: vendor.record, verklaring, ondertekening, kaartje, zegel: sealed.value },
  }
  return { desk, nummer, dossier }
}

const check = (document: unknown) =>
  checkDossier(JSON.parse(JSON.stringify(document)), { environment: environment.open, scenarios: asked })

/** The judge's result of this claim by a seed of one's own, handed in with this exam of the participant. */
async function faultsOf(participant: ParticipantResult | undefined) {
  const rapport = await signReport(passed, vendor.secret, participant)
  const { faults } = await check({
    ...{ formaat: dossierForm, uitslag: passed, rapport, sleutel: vendor.record, verklaring },
    ondertekening: await signStatement(verklaring, rapport, vendor.secret),
    ...(participant === undefined ? {} : { deelnemersuitslag: participant }),
  })
  return faults
}

test('both exams, seen by the environment, are countersigned, and there is a badge of both only', async () => {
  const { dossier } = await handedIn()
  const { uitslag, deelnemersuitslag } = dossier
  if (deelnemersuitslag === undefined) throw new Error('it was handed in')

  expect(await check(dossier)).toEqual({ faults: [], standing: 'medeondertekend' })
  const badge = badgeOf({ result: uitslag, participant: deelnemersuitslag }, 'medeondertekend', 'nl')
  expect(badge).toContain('schuldeiser · medeondertekend')
  expect(badgeOf({ result: uitslag }, 'medeondertekend', 'nl')).toBeUndefined()
})

test('an exam that is not the one in the report, or another than was seen, shows', async () => {
  const { dossier, desk, nummer } = await handedIn()
  const other = played({ zaad: { waarde: 1001, van: 'omgeving' } })
  const { deelnemersuitslag: _, ...bare } = dossier
  const unseen = await signReport(dossier.uitslag, vendor.secret, other)

  expect((await check({ ...dossier, deelnemersuitslag: other })).faults).toContain('ander-rapport')
  expect((await check(bare)).faults).toEqual(['ander-rapport', 'deelnemersexamen-ontbreekt'])
  expect(await desk.countersign(nummer, unseen)).toEqual({ ok: false, refusal: 'ander-rapport' })
})

test('the environment seals no claim of a participant whose exam it did not see, or that failed', async () => {
  const desk = tester()
  const registered = await desk.register(registrationOf(claim, kitDigest, vendor.record))
  if (!registered.ok) throw new Error('the kit is known')
  const { nummer } = registered.value
  const judged = await desk.examine(nummer, ownSubject('1'))
  if (!judged.ok) throw new Error('the number is known')
  const report = await signReport(judged.value, vendor.secret)
  const before = await desk.countersign(nummer, report)
  await desk.examineParticipant(nummer, async ({ aanspraak, zaad }) =>
    played({ aanspraak, zaad }, ({ step }) => (step === 1 ? { outcome: 'failed', reason: 'absent' } : {})),
  )

  expect(before).toEqual({ ok: false, refusal: 'niet-afgenomen' })
  expect(await desk.countersign(nummer, report)).toEqual({ ok: false, refusal: 'niet-geslaagd' })
})

test('who claims no kind of participant is not examined as one', async () => {
  const desk = tester()
  const registered = await desk.register(registrationOf(version, kitDigest, vendor.record))
  if (!registered.ok) throw new Error('the kit is known')

  expect(await desk.examineParticipant(registered.value.nummer, async () => played())).toEqual({
    ok: false,
    refusal: 'geen-deelnemer',
  })
  expect(await scenarioSet(version, readScenarios(), readCatalog())).toBeUndefined()
})

test.each([
  ['is missing', undefined, 'deelnemersexamen-ontbreekt'],
  ['is of another direction', { aanspraak: { ...claim, richting: 'ontvangen' } }, 'deelnemer-andere-aanspraak'],
  ['is of other scenarios', { scenarios: 'sha256-anders' }, 'deelnemer-andere-scenarios'],
  ['began at another seed', { zaad: { waarde: 3, van: 'omgeving' } }, 'deelnemer-ander-zaad'],
  ['is of our own gateway', { uitvoering: 'eigen' }, 'deelnemer-eigen-gateway'],
  ['is of a part', { deel: ['elke-module/01'] }, 'deelnemer-deel'],
] as const)('an exam of the participant that %s is not complete', async (_name, over, fault) => {
  expect(await faultsOf(over === undefined ? undefined : played(over))).toEqual([fault])
})

test('each step must have been played: one that was left out shows, and so does an excuse that does not hold', async () => {
  const isFree = ({ excuses }: AskedStep): boolean => excuses.length === 0
  const first = asked.steps.findIndex(isFree)
  const short = participantResult(
    headOf(),
    seen().filter((_, index) => index !== first),
  )
  const lame = played({}, (step) => (isFree(step) ? { outcome: 'skipped', reason: 'own-clock' } : {}))
  const excused = played({}, ({ excuses: [reason] }) => (reason === undefined ? {} : { outcome: 'skipped', reason }))

  expect(await faultsOf(played())).toEqual([])
  expect(await faultsOf(short)).toEqual(['deelnemer-stappen-ontbreken'])
  expect(await faultsOf(lame)).toContain('deelnemer-stappen-ontbreken')
  expect(await faultsOf(excused)).toEqual([])
})

test('what went wrong, or was not reached because of it, is no pass', async () => {
  const failed = played({}, ({ step }) => (step === 1 ? { outcome: 'failed', reason: 'absent' } : {}))
  const lost = played({}, ({ step }) => (step === 2 ? { outcome: 'skipped', reason: 'after-failure' } : {}))

  expect(failed).toMatchObject({ oordeel: 'gezakt', bepalingen: ['GW-O01'] })
  expect(await faultsOf(failed)).toEqual(['deelnemer-niet-geslaagd'])
  expect(await faultsOf(lost)).toEqual(['deelnemer-niet-geslaagd'])
  expect(participantResult(headOf(), []).oordeel).toBe('gezakt')
})

test('with a direction only what is done in it is asked and counted', async () => {
  const receiving = { ...claim, richting: 'ontvangen' } as const
  const { steps, digest } = await setOf(receiving)
  const failed = seen(({ direction }) => (direction === 'verzenden' ? { outcome: 'failed', reason: 'absent' } : {}))
  const result = participantResult(headOf({ aanspraak: receiving }), failed)

  expect(digest).toBe(asked.digest)
  expect(new Set(steps.map(({ direction }) => direction))).toEqual(new Set(['ontvangen']))
  expect(steps.length).toBeLessThan(asked.steps.length)
  expect([result.oordeel, result.controles.length]).toEqual(['geslaagd', steps.length])
})

test('the digest of the scenarios is of what is played: another version has another', async () => {
  expect((await setOf({ module: 'schuldregeling', versie: '2.0', deelnemer: 'schuldeiser' })).digest).not.toBe(
    asked.digest,
  )
})

test('a result that was changed is none', () => {
  const read = (document: unknown) => readParticipantResult(JSON.parse(JSON.stringify(document)))
  const result = played({}, ({ step }) => (step === 1 ? { outcome: 'failed', reason: 'absent' } : {}))

  expect(read(result)).toEqual({ ok: true, result: JSON.parse(JSON.stringify(result)) })
  expect(read({ ...result, oordeel: 'geslaagd' })).toEqual({ ok: false, fault: 'telling' })
  expect(read({ ...result, bepalingen: [] })).toEqual({ ok: false, fault: 'telling' })
  for (const broken of [
    ...[{}, [], null, { ...result, formaat: 'x' }, { ...result, controles: [{}] }, { ...result, zaad: {} }],
    ...[
      { ...result, uitvoering: 'anders' },
      { ...result, aanspraak: version },
      { ...result, deel: 'alles' },
    ],
    { ...result, opmerking: 'x' },
    { ...result, deel: ['\u001B[31m'] },
    { ...result, controles: [{ ...result.controles[0], scenario: '\u001B[31m' }] },
    { ...result, controles: [{ ...result.controles[0], controle: 'anders' }] },
    { ...result, controles: [{ ...result.controles[0], reden: 'een waarde' }] },
  ])
    expect(read(broken)).toEqual({ ok: false, fault: 'deelnemersuitslag-vorm' })
})

const setting = (lang: 'nl' | 'en') => ({ lang, columns: 80, sentence: () => undefined })

test('every form of a report of a dossier shows the exam of the participant too', async () => {
  const { dossier } = await handedIn()
  const participant = played({}, ({ step }) => (step === 1 ? { outcome: 'failed', reason: 'absent' } : {}))
  const of = (lang: 'nl' | 'en') => ({ ...setting(lang), participant })
  const junit = examReporters.junit(dossier.uitslag, of('nl'))
  const schema = readFileSync(join(import.meta.dirname, '../../validator/reporters/junit.xsd'), 'utf8')

  for (const format of ['pretty', 'html', 'junit', 'tap'] as const) {
    const told = /it\s+did\s+not\s+come/
    expect(examReporters[format](dossier.uitslag, of('en'))).toMatch(told)
    expect(examReporters[format](dossier.uitslag, setting('en'))).not.toMatch(told)
  }
  expect(examReporters.html(dossier.uitslag, of('nl'))).toContain('<h2>Examen als deelnemer</h2>')
  expect(
    examReporters
      .pretty(dossier.uitslag, of('nl'))
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([])
  const { valid, errors } = await validateXML({
    xml: { fileName: 'uitslag.xml', contents: junit },
    schema: { fileName: 'junit.xsd', contents: schema },
  })
  expect([valid, errors]).toEqual([true, []])
})

test('a result of a participant by itself has every form, and in none a mark of what is right', () => {
  const result = played()

  expect(participantReporters.pretty(result, setting('nl'))).toMatch(/^GESLAAGD: \d+ goed, 0 fout, 0 niet uitgevoerd$/m)
  expect(JSON.parse(participantReporters.json(result, setting('nl')))).toEqual(JSON.parse(JSON.stringify(result)))
  expect(participantReporters.tap(result, setting('nl'))).not.toContain('not ok')
  expect(participantReporters.junit(result, setting('nl'))).not.toContain('<failure')
  expect(participantReporters.html(result, setting('nl'))).toContain('<h1>Examen als deelnemer</h1>')
})

test('a page lists under what is not right each check that is not, and no other', () => {
  const result = played({}, ({ step }) => (step === 1 ? { outcome: 'failed', reason: 'absent' } : {}))
  const wrong = result.controles.filter(({ uitkomst }) => uitkomst !== 'goed')
  const tables = participantReporters.html(result, setting('en')).split('<table').slice(1)
  const rows = tables.map((text) => text.split('<tbody>')[1]?.split('<tr>').slice(1) ?? [])

  expect(wrong.length).toBeGreaterThan(0)
  expect(rows[1]).toHaveLength(wrong.length)
  expect(participantReporters.html(played(), setting('en')).split('<table')).toHaveLength(2)
})

test('what both exams came to is told, each in a line of its own', () => {
  const failed = played({}, ({ step }) => (step === 1 ? { outcome: 'failed', reason: 'absent' } : {}))

  expect(tellVerdict(passed, 'nl', played())).toMatch(/^GESLAAGD: .+\nExamen als deelnemer: GESLAAGD: .+$/)
  expect(tellVerdict(passed, 'en', failed)).toMatch(/^PASSED: .+\nExam as a participant: FAILED: .+$/)
})
