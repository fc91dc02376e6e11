/**
 * What an organisation may begin in the portal, and for whom.
 *
 * Inside: the page has no door; which messages may be begun is a part of it that is no screen.
 */
import { expect, test } from 'vitest'
import { openingsOf, receiversOf } from '../../portal/browser/form/openings.ts'
import { openingMessage } from '../../portal/browser/new-message/opening-message.ts'
import { printMessageId } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import { sampleMessages } from '../../samples/index.ts'
import { validate } from '../../validator/index.ts'
import type { Directory, Participant } from '../../directory/index.ts'

const catalog = readCatalog()
type Mutable = Catalog & { readonly modules: readonly { readonly berichten: readonly Loose[] }[] }
type Loose = { readonly bsn?: boolean; voorwaarde?: unknown }
const everything = catalog.modules.map(({ module, versies }) => ({
  module,
  versies: versies.map(({ versie }) => versie),
}))
const somebody = (oin: string, soorten: readonly string[], modules = everything): Participant =>
  ({ oin, naam: `Naam ${oin}`, soorten, modules, vlaggen: [] }) as unknown as Participant
const types = (participant: Participant): readonly string[] => openingsOf(catalog, participant).map(({ type }) => type)

test('a creditor begins no Saldoverzoek and no answer, a counsellor does begin a Saldoverzoek', () => {
  const [creditor, counsellor] = [types(somebody('1', ['schuldeiser'])), types(somebody('2', ['shv-fase-2']))]

  expect(creditor).toContain('Statusverzoek')
  expect(creditor).not.toContain('Saldoverzoek')
  expect(counsellor).toContain('Saldoverzoek')
  for (const list of [creditor, counsellor])
    expect(list.filter((type) => /^SaldoverzoekAntwoord|^Afkeurbericht$|^LogboekBericht$/.test(type))).toEqual([])
})

test('only messages of the versions that it has in the address book', () => {
  const one = [{ module: 'schuldregeling', versies: ['2.0'] }]
  const found = openingsOf(catalog, somebody('2', ['shv-fase-2'], one))

  expect(found.length).toBeGreaterThan(3)
  expect(
    found.filter(({ module, version }) => module !== 'protocol' && `${module}@${version}` !== 'schuldregeling@2.0'),
  ).toEqual([])
})

test('receivers are those who may receive it now, by name, and never oneself', () => {
  const members = [
    somebody('9', ['schuldeiser']),
    somebody('3', ['schuldeiser']),
    somebody('4', ['schuldeiser'], [{ module: 'vroegsignalering', versies: ['1.0'] }]),
    somebody('5', ['shv-fase-2']),
    somebody('6', ['schuldeiser']),
  ]
  const directory = {
    content: { deelnemers: members },
    active: (oin: string) => (oin === '6' ? undefined : members.find((each) => each.oin === oin)),
  } as unknown as Directory
  const asked = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }

  expect(receiversOf({ directory, catalog, at: new Date() }, asked, '5').map(({ oin }) => oin)).toEqual(['3', '9'])
  expect(receiversOf({ directory, catalog, at: new Date() }, asked, '3').map(({ oin }) => oin)).toEqual(['9'])
})

test('a message with a BSN has only receivers that may use it', () => {
  const members = [somebody('3', ['schuldeiser']), { ...somebody('4', ['schuldeiser']), vlaggen: ['bsn-gerechtigd'] }]
  const directory = {
    content: { deelnemers: members },
    active: (oin: string) => members.find((each) => each.oin === oin),
  } as unknown as Directory
  // Also where the message itself asks nothing of its receiver.
  const law = structuredClone(catalog) as unknown as Mutable
  const asking = law.modules.flatMap(({ berichten }): readonly Loose[] => berichten).find(({ bsn }) => bsn === true)
  delete asking?.voorwaarde
  const receivers = (type: string) =>
    receiversOf({ directory, catalog: law, at: new Date() }, { module: 'schuldregeling', version: '2.0', type }, '5')

  expect(receivers('KennisgevingPubliek').map(({ oin }) => oin)).toEqual(['4'])
  expect(receivers('Kennisgeving').map(({ oin }) => oin)).toEqual(['3', '4'])
})

test('around good content it is a good message', async () => {
  const asked = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }
  const [sample] = sampleMessages({ message: printMessageId(asked), seed: 3, count: 1, invalid: false })
  if (sample === undefined) throw new Error('no sample')
  const { Inhoud } = sample.message as { readonly Inhoud: unknown }
  const heading = {
    ...{ id: '6f9c1b1e-0d57-4f6a-8a53-0a6d7f1c2b3d', conversation: '0d0f8a51-6f6f-4b7e-9a53-6d7f1c2b3d0a' },
    ...{ sender: '00000099000000001000', receiver: '00000099000000002000', now: new Date('2026-11-29T10:00:00.5Z') },
  }

  const { findings } = await validate(openingMessage(asked, heading, Inhoud))
  expect(findings.filter(({ severity }) => severity === 'fout')).toEqual([])
})
