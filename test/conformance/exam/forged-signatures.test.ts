/** Tickets and seals that the environment did sign, for something that is a little other: each member holds something fast. */
import { beforeAll, expect, test } from 'vitest'
import {
  checkDossier,
  readResult,
  signedDigest,
  signReport,
  signStatement,
  takeExam,
} from '../../../conformance/index.ts'
import type { CaseResult, Counts, Dossier, ExamResult } from '../../../conformance/index.ts'
import { canonical, signObject } from '../../../envelope/index.ts'
import { handedIn, newKeys, verklaring } from './handed-in.ts'
import type { Keys } from './handed-in.ts'
import { fake, perfect, smallExam } from './small-exam.ts'

let vendor: Keys
let environment: Keys
let whole: Awaited<ReturnType<typeof handedIn>>

beforeAll(async () => {
  ;[vendor, environment] = (await Promise.all(['verkoper', 'omgeving'].map(newKeys))) as [Keys, Keys]
  whole = await handedIn(vendor, environment)
})

const payload = (jws = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
const bytes = (document: object): Uint8Array => new TextEncoder().encode(canonical(document))

/** The dossier with a ticket that says something else, and a result, report and statement that go with that ticket. */
async function withTicket(change: object): Promise<Dossier> {
  const { zegel: _, ...dossier } = whole.dossier
  const ticket = { ...payload(dossier.kaartje), ...change }
  const kaartje = await signObject('skp-examenkaartje+jws', bytes(ticket), environment.secret)
  const { zaad } = dossier.uitslag
  const uitslag: ExamResult = { ...dossier.uitslag, zaad: { ...zaad, kaartje: await signedDigest(kaartje) } }
  const rapport = await signReport(uitslag, vendor.secret)
  const ondertekening = await signStatement(verklaring, rapport, vendor.secret)
  return { ...dossier, uitslag, rapport, ondertekening, kaartje }
}

test('a ticket that says the same goes with its result', async () => {
  expect(await checkDossier(await withTicket({}), whole.check)).toEqual({ faults: [], standing: 'gegeven-zaad' })
})

test.each([
  ['kit', { kit: 'sha256-ander' }],
  ['seed', { zaad: 7 }],
  ['number of rounds', { rondes: 2 }],
  ['claim', { aanspraak: { module: 'schuldinventarisatie', versie: '1.0', richting: 'ontvangen' } }],
  ['registration', { aanmelding: 'sha256-ander' }],
])('a ticket of another %s does not', async (_, change) => {
  expect((await checkDossier(await withTicket(change), whole.check)).faults).toEqual(['kaartje-ander'])
})

test('a result names the very ticket that its seed came with', async () => {
  const { zegel: _, ...dossier } = whole.dossier
  const kaartje = await signObject('skp-examenkaartje+jws', bytes(payload(dossier.kaartje)), environment.secret)

  expect((await checkDossier({ ...dossier, kaartje }, whole.check)).faults).toEqual(['kaartje-ander'])
})

test.each(['kaartje', 'rapport', 'uitslag'])('a seal over another %s seals nothing', async (member) => {
  const sealed = async (change: object): Promise<string> =>
    signObject('skp-examenzegel+jws', bytes({ ...payload(whole.dossier.zegel), ...change }), environment.secret)
  const checked = async (change: object) => checkDossier({ ...whole.dossier, zegel: await sealed(change) }, whole.check)

  expect(await checked({})).toEqual({ faults: [], standing: 'medeondertekend' })
  expect(await checked({ [member]: 'sha256-ander' })).toEqual({
    faults: ['zegel-ongeldig'],
    standing: 'gegeven-zaad',
  })
})

const read = (document: unknown) => readResult(JSON.parse(JSON.stringify(document)))

test('levels that were scored are claimed: a claim of the verdict alone has no other marks', () => {
  const { uitslag } = whole.dossier
  const modest = { ...uitslag, aanspraak: { ...uitslag.aanspraak, niveaus: ['verdict'] } }

  expect(read(uitslag)).toMatchObject({ ok: true })
  expect(read(modest)).toEqual({ ok: false, fault: 'telling' })
})

test('who gave no verdict is right at no level, also when the totals say so', async () => {
  const exam = await smallExam()
  const crashed = await takeExam(exam, {
    ...perfect(exam.cases),
    ask: fake(() => ({ kind: 'fault', fault: 'crash' })).ask,
  })
  const at = crashed?.gevallen.findIndex(({ fout }) => fout.code === 'geen') ?? -1
  const better = (one: CaseResult, index: number): CaseResult =>
    index === at ? { ...one, fout: { ...one.fout, code: 'goed' } } : one
  const { geen = 0 } = crashed?.fout.code ?? ({} as Counts)

  expect(read(crashed)).toMatchObject({ ok: true })
  expect(
    read({
      ...crashed,
      gevallen: crashed?.gevallen.map(better),
      fout: { ...crashed?.fout, code: { goed: 1, fout: 0, geen: geen - 1 } },
    }),
  ).toEqual({ ok: false, fault: 'telling' })
})
