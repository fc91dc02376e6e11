/**
 * The operator's side of joining: what a login may begin, change, try and prove, and why not.
 *
 * Inside: the address book, who is played and the broker's word are handed in; the rest is the applications of a home.
 */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { applicationsOf, editApplication, readApplication } from '../../../cli/application/keep.ts'
import { places } from '../../../cli/exchange/home.ts'
import { energy, writeExample } from '../../../cli/portal/example-applications.ts'
import { exampleTexts } from '../../../cli/portal/home.ts'
import { joiningDesk } from '../../../cli/portal/joining-desk.ts'
import type { JoiningSetting } from '../../../cli/portal/joining-desk.ts'
import type { TrialPlayer } from '../../../cli/portal/trial-partner.ts'
import type { CaseMessage } from '../../../conformance/index.ts'
import type { ApplicationDetails } from '../../../joining/index.ts'
import { ToolkitFailure } from '../../../schemas/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { day } from '../said-here.ts'

const { kvk } = energy
const shv = '00000099000000001000'
let home: string
let details: ApplicationDetails

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'skp-joining-'))
  await writeExample(home, { ...energy, vestiging: '000000000005', until: 'nothing' }, day)
  details = readApplication(home, kvk, readCatalog()).gegevens
})

const entry = { oin: energy.oin, kvk, status: 'actief', actiefTot: null, sleutels: [{}], zekerheid: 'eh3-portaal' }
const book =
  (omgeving: 'conformiteit' | 'productie', deelnemers: readonly object[] = []): JoiningSetting['book'] =>
  async () =>
    ({ omgeving, deelnemers }) as never

const deskOf = (change: Partial<JoiningSetting> = {}) =>
  joiningDesk({
    ...{ home, texts: exampleTexts(), clock: () => day, randomUuid: () => '00000000-0000-4000-8000-000000000001' },
    broker: async () => ({}) as never,
    book: book('conformiteit'),
    ...change,
  })
/** Takes the application so far. */
const until = async (step: string): Promise<void> => {
  await editApplication(home, kvk, () => undefined)
  const other = mkdtempSync(join(tmpdir(), 'skp-joining-'))
  await writeExample(other, { ...energy, vestiging: '000000000005', until: step }, day)
  await editApplication(home, kvk, () => readApplication(other, kvk, readCatalog()))
}
const faulty = (code: string, pointer: string) => ({ ok: false, faults: [{ code, pointer }] })

test('nobody applies for another organisation or branch, and an application begins as it was told', async () => {
  const desk = deskOf()

  expect(await desk.keep({ kvk: '90000099' }, details)).toEqual(faulty('lid-vorm', '/kvk'))
  expect(await desk.keep({ kvk, vestiging: '000000000099' }, details)).toEqual(faulty('lid-vorm', '/vestiging'))
  expect(await desk.keep({ kvk, vestiging: '000000000005' }, details)).toMatchObject({ ok: true })
  expect(await desk.keep({ kvk }, { ...details, naam: 'Anders' })).toMatchObject({
    ok: true,
    value: { staat: 'concept', gegevens: { naam: 'Anders' } },
  })
  expect(await desk.keep({ kvk }, { ...details, adres: undefined })).toMatchObject({ ok: false })
  await until('indienen')
  expect(await desk.keep({ kvk }, details)).toEqual(faulty('stap-nu-niet', '/staat'))
})

test('what is filled in is kept until it is handed in, and no longer asked after that', async () => {
  const desk = deskOf()
  const told = { '/naam': 'Half' }

  expect(desk.draft({ kvk })).toBeUndefined()
  expect(desk.keepDraft({ kvk }, { '/naam': 1 })).toBe('vorm')
  expect(desk.keepDraft({ kvk }, told)).toBe('bewaard')
  expect(desk.draft({ kvk })).toEqual(told)
  expect(deskOf({ clock: () => new Date('2026-12-09T10:00:00Z') }).draft({ kvk })).toBeUndefined()
  await desk.keep({ kvk }, details)
  expect(desk.draft({ kvk })).toBeUndefined()

  desk.keepDraft({ kvk }, told)
  await until('indienen')
  expect([desk.draft({ kvk }), desk.keepDraft({ kvk }, told)]).toEqual([undefined, 'ingediend'])
})

test('a step is taken by who applies, one after the other, and by nobody who did not', async () => {
  const desk = deskOf()

  expect(await desk.take({ kvk: '90000099' }, 'indienen')).toEqual(faulty('stap-nu-niet', '/staat'))
  expect(applicationsOf(home)).toEqual([kvk])
  expect(await desk.take({ kvk }, 'tekenen')).toMatchObject({ ok: false })
  expect(await desk.take({ kvk }, 'indienen')).toMatchObject({
    ok: true,
    value: { staat: 'ingediend', stappen: [{ stap: 'indienen', op: day.toISOString() }] },
  })
  expect(desk.read(kvk)?.staat).toBe('ingediend')
  expect(desk.read('90000099')).toBeUndefined()
  expect(desk.agreements().map(({ soort }) => soort)).toEqual(['aansluitovereenkomst', 'verwerkersovereenkomst'])
})

test('who cannot be served now hears that, and what is broken is no such answer', async () => {
  const failing = (cause: Error) =>
    deskOf({
      clock: () => {
        throw cause
      },
    })

  expect(await failing(new ToolkitFailure('usage', 'somebody else edits')).keep({ kvk }, details)).toBe('bezet')
  await expect(failing(new ToolkitFailure('file-unreadable', 'broken')).keep({ kvk }, details)).rejects.toThrow(
    'broken',
  )
  await expect(failing(new Error('ours')).keep({ kvk }, details)).rejects.toThrow('ours')
})

test('the proof is done here in a test, and elsewhere for real', async () => {
  const real = book('productie')

  expect(await deskOf({ book: real }).trial(kvk)).toEqual({ hier: false, tegenpartij: false })
  expect(await deskOf({ book: real, proofAt: 'https://proef.example' }).trial(kvk)).toEqual({
    ...{ hier: false, tegenpartij: false, adres: 'https://proef.example' },
  })
  expect(await deskOf().trial(kvk)).toEqual({ hier: true, tegenpartij: false })
  expect(await deskOf({ players: [player([])] }).trial(kvk)).toEqual({ hier: true, tegenpartij: true })
  expect(await deskOf({ players: [player([])] }).trial('90000099')).toEqual({ hier: true, tegenpartij: false })
})

/** Somebody who is played, and what its gateway says of each question. */
function player(outcomes: readonly string[], sent: CaseMessage[] = []): TrialPlayer {
  const left = [...outcomes]
  const submit = async (bytes: Uint8Array) => {
    sent.push(JSON.parse(new TextDecoder().decode(bytes)) as CaseMessage)
    return { outcome: left.shift() ?? 'taken' }
  }
  return { oin: shv, gateway: { submit } as never }
}

test('who takes the proof is asked by the first that may, when it is its turn', async () => {
  const sent: CaseMessage[] = []
  const players = [player(['unknown-receiver', 'unknown-receiver'], sent), player(['taken', 'full'], sent)]
  const desk = deskOf({ players })

  expect(await desk.askTrial(kvk)).toBe('elders')
  expect(await desk.askTrial('90000099')).toBe('elders')
  await until('toelaten')
  expect(await deskOf().askTrial(kvk)).toBe('elders')
  expect(await deskOf({ players, book: book('productie') }).askTrial(kvk)).toBe('elders')
  expect(sent).toEqual([])
  expect(await desk.askTrial(kvk)).toBe('gevraagd')
  expect(await desk.askTrial(kvk)).toBe('niet nu')
  expect(sent.map(({ Stuurgegevens }) => [Stuurgegevens['Afzender'], Stuurgegevens['Ontvanger']])).toEqual(
    sent.map(() => [shv, energy.oin]),
  )
  expect(sent).toHaveLength(4)
  expect(sent[0]?.Stuurgegevens['Berichttype']).toBe('Saldoverzoek')
})

test('the proof is what the hub counted: both ways, in a test, and then active once the book has the keys', async () => {
  const desk = deskOf()
  expect(await desk.prove('90000099', { sent: 1, received: 1 })).toEqual(faulty('stap-nu-niet', '/staat'))
  await until('toelaten')
  expect(await deskOf({ book: book('productie') }).prove(kvk, { sent: 1, received: 1 })).toEqual(
    faulty('stap-nu-niet', '/staat'),
  )
  expect(await desk.prove(kvk, { sent: 0, received: 1 })).toEqual(faulty('controle-open', '/controles/proef-verzonden'))
  expect(await desk.prove(kvk, { sent: 1, received: 0 })).toEqual(faulty('controle-open', '/controles/proef-ontvangen'))
  expect(await desk.prove(kvk, { sent: 1, received: 1 })).toMatchObject({
    ok: true,
    value: { staat: 'proef-geslaagd' },
  })

  await until('toelaten')
  const known = deskOf({ book: book('conformiteit', [entry]) })
  expect(await known.prove(kvk, { sent: 3, received: 2 })).toMatchObject({
    ok: true,
    value: { staat: 'actief', stappen: expect.arrayContaining([expect.objectContaining({ op: day.toISOString() })]) },
  })
})

test.each<[string, object]>([
  ['of another organisation', { kvk: '90000099' }],
  ['that was suspended', { status: 'geschorst' }],
  ['without keys', { sleutels: [] }],
])('by an entry %s nobody becomes active', async (_name, change) => {
  await until('toelaten')
  const desk = deskOf({ book: book('conformiteit', [{ ...entry, ...change }]) })

  expect(await desk.prove(kvk, { sent: 1, received: 1 })).toMatchObject({ value: { staat: 'proef-geslaagd' } })
})

test('a file that is no application holds up nobody else', () => {
  writeFileSync(join(places.applications(home), 'iets.json'), '{}')

  expect(applicationsOf(home)).toEqual([kvk])
  expect(readdirSync(places.applications(home))).toContain('iets.json')
})
