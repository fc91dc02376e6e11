/**
 * Many questions answered in one go: only with answers that need no more than a choice, and what cannot go is said.
 *
 * Inside: the page has no door; these answers are judged where they are made.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { BulkPanel } from '../../portal/browser/bulk/bulk-panel.ts'
import type { BulkSetting } from '../../portal/browser/bulk/bulk-panel.ts'
import { quickAnswer, quickContent } from '../../portal/browser/bulk/quick-answer.ts'
import { sendBulk } from '../../portal/browser/bulk/send-bulk.ts'
import type { Office } from '../../portal/browser/office.ts'
import { answersTo } from '../../portal/browser/tasks/answer.ts'
import type { WholeMessage } from '../../portal/browser/tray/held.ts'
import { lawVersions, readCatalog, readLaw, readModel, readModels } from '../../schemas/read.ts'
import { saldoverzoek } from '../exchange/messages.ts'

const catalog = readCatalog()

/** Every quick answer of the standard, as question → answer. */
function everyQuickAnswer(): readonly string[] {
  return lawVersions().flatMap(({ module, version }) => {
    const law = readLaw(module, version)
    return readModels(law).flatMap((question) =>
      answersTo(catalog, question).flatMap((id) => {
        const quick = quickAnswer(question, readModel(law, id.type))
        return quick === undefined ? [] : [`${module}@${version} ${question.type} → ${id.type}`]
      }),
    )
  })
}

describe('quick answers', () => {
  test('that a client is unknown takes a choice; a balance does not', () => {
    const all = everyQuickAnswer()
    expect(all).toContain('schuldregeling@2.0 Saldoverzoek → GeenMedewerking')
    expect(all).toContain('schuldregeling@1.1 Saldoverzoek → KlantOnbekend')
    expect(all).toContain('vroegsignalering@1.0 Vroegsignaal → VroegsignaalRetour')
    expect(all.filter((each) => /SaldoverzoekAntwoord|BetaalvoorstelAntwoord|Heroverweging/.test(each))).toEqual([])
  })

  test('the choice says what each value means, and the rest is what the question says', () => {
    const law = readLaw('schuldregeling', '2.0')
    const quick = quickAnswer(readModel(law, 'Saldoverzoek'), readModel(law, 'GeenMedewerking'))
    expect(quick?.choice?.values[0]).toEqual({ value: 'klant-onbekend', label: 'de klant is onbekend' })
    if (quick === undefined) throw new Error('there is no quick answer')
    expect(quickContent(quick, { KlantnummerSHV: 'S-1', Klant: {} }, 'klant-onbekend')).toEqual({
      ...{ KlantnummerSHV: 'S-1', Reden: 'klant-onbekend' },
    })
  })
})

describe('many at once', () => {
  const law = readLaw('schuldregeling', '2.0')
  const answer = quickAnswer(readModel(law, 'Saldoverzoek'), readModel(law, 'GeenMedewerking'))
  const question = (id: string, change: (content: Record<string, unknown>) => void = () => undefined) => {
    const message = structuredClone(saldoverzoek({ Referentienummer: id })) as unknown as {
      readonly Stuurgegevens: Record<string, string>
      readonly Inhoud: Record<string, unknown>
    }
    change(message.Inhoud)
    const { Stuurgegevens: head } = message
    const heading = {
      ...{ module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', id },
      ...{ sender: head['Afzender'] ?? '', receiver: head['Ontvanger'] ?? '', time: head['Tijdstip'] ?? '' },
      conversation: head['ConversatieReferentienummer'] ?? '',
    }
    return { heading, message: JSON.stringify(message), warnings: [] }
  }
  const ids = [1, 2, 3].map((at) => `00000000-0000-4000-8000-00000000000${at}`) as [string, string, string]
  let held: WholeMessage[]
  beforeAll(() => void (held = []))

  test('what cannot go stays, with why; what can is held once, judged as any other', async () => {
    if (answer === undefined) throw new Error('there is no quick answer')
    let [made, isInList] = [0, false]
    const office = {
      tray: {
        freeNumber: async (id: string) => ({ id }),
        entries: () => held.map((message) => ({ message, step: 'telt af' })),
        hold: ({ message }: { readonly message: WholeMessage }) => Promise.resolve(void held.push(message)),
      },
      gateway: { sent: async () => undefined },
      list: { answers: (id: string) => id === ids[0] && isInList },
      fourEyes: { current: () => Promise.resolve({}) },
      twoLogins: { current: () => Promise.resolve({ soorten: [] }) },
      names: { learn: () => Promise.resolve() },
      world: {
        randomUuid: () => `00000000-0000-4000-8000-0000000001${String((made += 1)).padStart(2, '0')}`,
        clock: () => new Date('2026-11-24T10:00:00Z'),
      },
    } as unknown as Office
    const questions = [
      question(ids[0]),
      question(ids[1], (content) => delete content['KlantnummerSHV']),
      question(ids[2]),
    ]
    const told: number[] = []
    const bulk = { questions, answer, chosen: 'klant-onbekend', told: (done: number) => void told.push(done) }
    const failed = await sendBulk(office, bulk)
    expect([...failed.keys()]).toEqual([ids[1]])
    expect(failed.get(ids[1])).toMatch(/^Klantnummer bij de schuldhulpverlener is niet ingevuld\. Vul/)
    expect(held.map(({ Stuurgegevens }) => Stuurgegevens['CrossReferentienummer'])).toEqual([ids[0], ids[2]])
    expect(told).toEqual([1, 2, 3])
    // Again: who has an answer gets no second one.
    const again = await sendBulk(office, bulk)
    expect([again.size, held.length]).toEqual([3, 2])
    // Nor does who has one in a list that is about to leave.
    held = []
    isInList = true
    expect([...(await sendBulk(office, bulk)).keys()]).toEqual([ids[0], ids[1]])
  })
})

test.each([
  { what: 'one that a colleague answers leaves the choice', ids: ['a', 'c'], at: 'confirm' },
  { what: 'the same are read again', ids: ['a', 'b', 'c'], at: 'confirm' },
  { what: 'another comes to the choice', ids: ['a', 'b', 'c', 'd'], at: 'closed' },
  { what: 'another comes in the place of one', ids: ['a', 'b', 'd'], at: 'closed' },
  { what: 'none is left', ids: [], at: 'closed' },
])('a panel in which somebody chose an answer is $at when $what', ({ ids, at }) => {
  const setting = (chosen: readonly string[]) =>
    ({
      office: {},
      done: () => undefined,
      questions: chosen.map((id) => ({ heading: { id } })),
    }) as unknown as BulkSetting
  const before = { step: { at: 'confirm', answers: [] } } as const
  const panel = new BulkPanel(setting(ids))
  panel.props = setting(ids)
  panel.state = before
  panel.setState = (next) => void Object.assign(panel, { state: next })
  panel.componentDidUpdate(setting(['a', 'b', 'c']), before)

  expect(panel.state.step.at).toBe(at)
})
