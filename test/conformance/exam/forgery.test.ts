/** Proof of an exam in the hands of a cheat: another name, another's ticket, marks that no answer gave, a part that is called whole. */
import { beforeAll, expect, test } from 'vitest'
import {
  badgeOf,
  buildExam,
  checkDossier,
  checkEvidence,
  mostRounds,
  readResult,
  signReport,
  signStatement,
} from '../../../conformance/index.ts'
import type { CaseResult, Exam, ExamResult } from '../../../conformance/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { handedIn, newKeys, testerOf, verklaring } from './handed-in.ts'
import type { Keys } from './handed-in.ts'
import { claim, perfect, smallExam, smallKit, taken, tool } from './small-exam.ts'

let vendor: Keys
let environment: Keys
let cheat: Keys
let exam: Exam
let result: ExamResult

beforeAll(async () => {
  ;[vendor, environment, cheat] = (await Promise.all(['verkoper', 'omgeving', 'bedrieger'].map(newKeys))) as [
    Keys,
    Keys,
    Keys,
  ]
  exam = await smallExam()
  result = await taken(exam)
})

test('another name beside the sealed report of somebody else shows, and so does one that its cheat signed', async () => {
  const { dossier, check } = await handedIn(vendor, environment)
  const other = { ...verklaring, organisatie: 'Bedrieger BV' }
  const { ondertekening: _, ...unsigned } = dossier
  const faults = async (document: object) => (await checkDossier(document, check)).faults

  expect(await faults({ ...dossier, verklaring: other })).toEqual(['verklaring-ander'])
  expect(await faults(unsigned)).toEqual(['verklaring-ander'])
  const byCheat = await signStatement(other, dossier.rapport, cheat.secret)
  expect(await faults({ ...dossier, verklaring: other, ondertekening: byCheat })).toEqual(['verklaring-ander'])
  const elsewhere = await signStatement(verklaring, await signReport(result, vendor.secret), vendor.secret)
  expect(await faults({ ...dossier, ondertekening: elsewhere })).toEqual(['verklaring-ander'])
})

test('a statement with half a character is no statement', async () => {
  const { dossier, check } = await handedIn(vendor, environment)
  const half = { ...dossier, verklaring: { ...verklaring, product: '\uD800' } }

  expect((await checkDossier(half, check)).faults).toEqual(['verklaring'])
})

test('the ticket of somebody else gives no exam with a given seed', async () => {
  const { dossier, check } = await handedIn(vendor, environment)
  const { zegel: _, ...unsealed } = dossier
  const rapport = await signReport(dossier.uitslag, cheat.secret)
  const ondertekening = await signStatement(verklaring, rapport, cheat.secret)

  expect(await checkDossier({ ...unsealed, rapport, ondertekening, sleutel: cheat.record }, check)).toEqual({
    faults: ['kaartje-ander'],
    standing: 'zelftest',
  })
})

test('a seal of one ticket does not go with another', async () => {
  const desk = testerOf(environment)
  const [one, other] = [await handedIn(vendor, environment, desk), await handedIn(cheat, environment, desk)]

  expect((await checkDossier({ ...one.dossier, zegel: other.dossier.zegel }, one.check)).standing).toBe('gegeven-zaad')
})

test('without fresh cases it is a part: no badge, no dossier, whatever was learned by heart', async () => {
  const kit = await smallKit()
  const seed = { waarde: 1, van: 'zelf', rondes: 0 } as const
  const published = await buildExam({ kit, catalog: readCatalog(), claim, seed, tool })
  const learned = await taken(published)

  expect(learned.oordeel).toBe('geslaagd')
  expect(badgeOf({ result: learned }, 'zelftest', 'nl')).toBeUndefined()
  const rapport = await signReport(learned, vendor.secret)
  const ondertekening = await signStatement(verklaring, rapport, vendor.secret)
  const dossier = { formaat: 'skp-examendossier-1', uitslag: learned, rapport, sleutel: vendor.record }
  expect((await checkDossier({ ...dossier, verklaring, ondertekening }, {})).faults).toEqual(['deel'])
})

test('levels that no case was scored at are not claimed by writing them down', async () => {
  const modest = await taken(exam, perfect(exam.cases, ['verdict']))
  const boasting = { ...modest, aanspraak: { ...modest.aanspraak, niveaus: result.aanspraak.niveaus } }
  const check = { exam: { kit: exam.head.kit, cases: exam.cases } }

  expect((await checkEvidence({ result: modest }, check)).faults).toEqual([])
  expect((await checkEvidence({ result: boasting }, check)).faults).toEqual(['gevallen-anders'])
  expect(badgeOf({ result: modest }, 'zelftest', 'nl')).toContain('schuldinventarisatie 1.0 · oordeel · zelftest')
})

const read = (document: unknown) => readResult(JSON.parse(JSON.stringify(document)))
const withCase = (change: Partial<CaseResult> | object): object => ({
  ...result,
  gevallen: result.gevallen.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
})

test.each([
  ['a verdict that is right, and was not', () => ({ antwoord: wrongOf(result) })],
  ['a skip that is right', () => ({ antwoord: 'overgeslagen', reden: 'not-yet' })],
  ['a crash that is right', () => ({ antwoord: 'crash' })],
])('%s: marks follow from answers', (_, change) => {
  expect(read(withCase(change()))).toEqual({ ok: false, fault: 'telling' })
})

function wrongOf({ gevallen: [first] }: ExamResult): string {
  return first?.verwacht === 'geldig' ? 'ongeldig' : 'geldig'
}

const escape = '\u001B[31mx'
const seeded = (change: object): object => ({ ...result, zaad: { ...result.zaad, ...change } })

test.each<[string, () => object]>([
  ['the name of a program that steers a terminal', () => ({ ...result, proefstuk: { naam: escape, versie: '1' } })],
  ['a claim that does', () => ({ ...result, aanspraak: { ...result.aanspraak, module: escape } })],
  ['a kind of participant that does', () => ({ ...result, aanspraak: { ...result.aanspraak, deelnemer: escape } })],
  ['a kit that does', () => ({ ...result, kit: `sha256-${escape}` })],
  ['an id that does', () => withCase({ id: escape })],
  ['a clause that does', () => withCase({ bepalingen: [escape] })],
  ['a reason of words', () => withCase({ reden: 'Jansen is niet gevonden' })],
  ['what was missed that is no list', () => withCase({ mist: 5 })],
  ['a message that is a number', () => withCase({ bericht: 5 })],
  ['a member that no exam writes', () => ({ ...result, opmerking: 'x' })],
  ['a case with one', () => withCase({ opmerking: 'x' })],
  ['a part that is nothing', () => ({ ...result, deel: null })],
  ['a part of a kind that is none', () => ({ ...result, deel: { soorten: 5 } })],
  ['an expectation that is nothing', () => ({ ...result, verwachtingen: [null] })],
  ['a silence that is none', () => ({ ...result, proefstuk: { stil: 'x' } })],
  ['no levels', () => ({ ...result, aanspraak: { ...result.aanspraak, niveaus: [] } })],
  ['a level twice', () => ({ ...result, aanspraak: { ...result.aanspraak, niveaus: ['verdict', 'rule', 'rule'] } })],
  ['rounds below nothing', () => seeded({ rondes: -1 })],
  ['more rounds than anybody draws again', () => seeded({ rondes: mostRounds + 1 })],
  ['a seed below nothing', () => seeded({ waarde: -1 })],
])('a result of somebody else with %s is none', (_, make) => {
  expect(read(result)).toMatchObject({ ok: true })
  expect(read(make())).toEqual({ ok: false, fault: 'uitslag-vorm' })
})
