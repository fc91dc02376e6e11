/**
 * Whoever joins by the portal is asked about three clients, once the hub knows it, and each answer is told once.
 *
 * Inside: the gateway of the counsellor and the time between two looks are handed in; the address book is that of a real home.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExampleList } from '../../../cli/demo/example-list.ts'
import { welcome } from '../../../cli/demo/welcome.ts'
import type { Welcomed } from '../../../cli/demo/welcome.ts'
import type { CaseMessage } from '../../../conformance/index.ts'
import { validate } from '../../../validator/index.ts'
import { day, deskIn } from '../said-here.ts'

const [shv, energy, other] = ['00000099000000001000', '00000099000000005000', '00000099000000002000']
const home = mkdtempSync(join(tmpdir(), 'skp-welcome-'))
const people = [
  { oin: shv, naam: 'Gemeente Voorbeeld', zekerheid: 'pkio' },
  { oin: energy, naam: 'Energie Voorbeeld', zekerheid: 'eh3-portaal' },
]

type World = {
  /** Whether the gateway takes what is sent as this number. */
  readonly takes?: (sent: number) => boolean
  readonly inbox?: readonly (readonly [sender: string, id: string])[]
  readonly joined?: typeof people
}

/** What was sent and told after so many looks, each a second after the one before. */
async function welcomed(looks: number, { takes = () => true, inbox = [], joined = people }: World = {}) {
  const stopping = new AbortController()
  const [sent, told, waited]: [CaseMessage[], Welcomed[], number[]] = [[], [], []]
  const { desk } = deskIn(home)
  const gateway = {
    submit: async (bytes: Uint8Array) => {
      sent.push(JSON.parse(new TextDecoder().decode(bytes)) as CaseMessage)
      return { outcome: takes(sent.length) ? 'taken' : 'unknown-receiver' }
    },
    inbox: async () =>
      inbox.map(([sender, id]) => ({ heading: { id, sender, type: 'SaldoverzoekAntwoord' }, message: '' })),
  }
  await welcome({ home, shv: { oin: shv, gateway } as never }, desk, {
    tell: async (news) => void told.push(news),
    stopped: stopping.signal,
    book: async () => ({ deelnemers: joined }) as never,
    wait: async (milliseconds) => {
      waited.push(milliseconds)
      if (waited.length === looks) stopping.abort()
    },
  })
  return { sent, told, waited }
}

const list = join(home, 'antwoorden.csv')
const asked = { kind: 'asked', whom: 'Energie Voorbeeld', questions: 3, byForm: 'P. Testberg', list } as const

test('who joined is asked in the second look, once, and only who did so by a login', async () => {
  expect((await welcomed(1)).sent).toEqual([])
  const { sent, told, waited } = await welcomed(4)

  expect([told, waited]).toEqual([[asked], [1000, 1000, 1000, 1000]])
  expect(await Promise.all(sent.map(async (each) => (await validate(each)).valid))).toEqual([true, true, true])
  expect(sent.map(({ Stuurgegevens }) => [Stuurgegevens['Afzender'], Stuurgegevens['Ontvanger']])).toEqual(
    sent.map(() => [shv, energy]),
  )
  expect(new Set(sent.map(({ Stuurgegevens }) => Stuurgegevens['Referentienummer'])).size).toBe(3)
  expect(new Set(sent.map(({ Stuurgegevens }) => Stuurgegevens['Tijdstip']))).toEqual(
    new Set([day.toISOString().replace('.000', '')]),
  )
  expect(sent.map(({ Inhoud }) => [Inhoud['KlantnummerSHV'], Inhoud['Klant']])).toMatchInlineSnapshot(`
    [
      [
        "SHV-2026-0501",
        {
          "Achternaam": "Testberg",
          "Geboortedatum": "1987-04-12",
          "Geslacht": "V",
          "Voorletters": "P.",
        },
      ],
      [
        "SHV-2026-0502",
        {
          "Achternaam": "Monsterveld",
          "Geboortedatum": "1987-04-12",
          "Geslacht": "V",
          "Voorletters": "D.E.",
        },
      ],
      [
        "SHV-2026-0503",
        {
          "Achternaam": "Schijnhuis",
          "Geboortedatum": "1987-04-12",
          "Geslacht": "V",
          "Voorletters": "K.",
        },
      ],
    ]
  `)
  expect(Object.keys(sent[0]?.Inhoud ?? {}).sort()).toMatchInlineSnapshot(`
    [
      "Adres",
      "Contactpersoon",
      "Klant",
      "KlantnummerSHV",
      "TypeSchuldregeling",
      "Vorderingen",
    ]
  `)
})

test('as long as one question is not taken all are asked anew', async () => {
  const { sent, told } = await welcomed(5, { takes: (count) => count > 2 })

  expect(sent).toHaveLength(1 + 1 + 3)
  expect(told).toEqual([asked])
})

test('an answer of who was asked is told once, and of nobody else', async () => {
  const inbox = [
    [energy, 'een'],
    [other, 'twee'],
    [energy, 'drie'],
  ] as const
  const answered = { kind: 'answered', by: 'Energie Voorbeeld', type: 'SaldoverzoekAntwoord' }

  expect((await welcomed(5, { inbox })).told).toEqual([asked, answered, answered])
  expect((await welcomed(5, { inbox, joined: people.slice(0, 1) })).told).toEqual([])
})

test('the list with which others are answered has one cell that is wrong, in its first row', async () => {
  const { sent } = await welcomed(2)
  const [heads = [], ...rows] = readFileSync(list, 'utf8')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'))
  const at = heads.indexOf('Klant onbekend')

  expect(rows.map((row) => row[at])).toEqual(['misschien', 'Ja'])
  expect(rows.map((row) => row.filter((cell) => cell.startsWith('SHV-2026-05')))).toEqual([
    ['SHV-2026-0502'],
    ['SHV-2026-0503'],
  ])
  expect(await writeExampleList(home, [{ ...sent[0], Inhoud: {} } as CaseMessage])).toBeUndefined()
})
