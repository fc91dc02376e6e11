/**
 * How the demo tells each thing that happens stands committed in `said/demo.txt`, in both languages and with its colours; and it plays all of them.
 *
 * Inside: what is told is made by hand, because it differs with each play.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Step } from '../../cli/demo/play.ts'
import { paint, tellStep } from '../../cli/demo/tell.ts'
import { scripted } from '../../cli/simulator/answer-all.ts'
import { storyMessage, storyMessages } from '../../conformance/index.ts'
import { skpHere } from './at-desk.ts'

const [shv, se, liar] = ['Gemeente Voorbeeld', 'Incasso Voorbeeld', 'Schuldhulp Slordig']
const findings = [
  { plaats: '/Inhoud/KlantnummerSHV', melding: 'Er is iets.', herstel: 'Doe er wat aan.' },
  { plaats: '', melding: 'Er is iets anders, dat niet in één regel past.', herstel: 'Doe ook daar wat aan, en lang.' },
]

/** What a receiver reads: of the example case, each message and its answer. */
async function read(): Promise<readonly Step[]> {
  const clock = (): Date => new Date('2026-11-24T10:00:00Z')
  const caseworker = scripted({ clock, randomUuid: () => '00000000-0000-4000-8000-000000000000' } as never)
  const steps: Step[] = []
  for (const file of storyMessages) {
    const message = storyMessage(file)
    const answer = await caseworker.answer(message)
    for (const [by, each] of [[se, message] as const, ...(answer === undefined ? [] : [[shv, answer] as const])])
      steps.push({ kind: 'arrived', by, type: String(each.Stuurgegevens['Berichttype']), message: each })
  }
  return steps
}

test('each thing that happens is told as committed', async () => {
  const steps: readonly Step[] = [
    { kind: 'opened', url: 'https://localhost:8443', engine: 'sqlite', fellBack: false },
    { kind: 'opened', url: 'https://localhost:8443', engine: 'memory', fellBack: true },
    { kind: 'sent', from: shv, to: se, type: 'Saldoverzoek', kilobytes: 4, visible: [] },
    ...(await read()),
    { kind: 'delivered', receipts: ['aanname', 'aflevering'] },
    { kind: 'refused', by: shv, findings },
    { kind: 'lied', from: liar, to: se, type: 'Saldoverzoek' },
    { kind: 'caught', by: se, liar, inbox: 0, findings },
    { kind: 'empty', waiting: 0, files: 4, found: 0 },
  ]
  const told = (['nl', 'en'] as const).flatMap((lang) =>
    [false, true].map((colour) =>
      steps
        .map((step) => tellStep(step, lang, { colours: paint(colour), width: 80 }))
        .join('')
        .replaceAll('\u001b', '<esc>'),
    ),
  )

  await expect(told.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'said', 'demo.txt'))
})

test('the demo plays each step to its end, one after the other, and leaves nothing', { timeout: 120_000 }, async () => {
  const played = await skpHere([
    'demo',
    '--once',
    '--pace',
    'none',
    '--port',
    '0',
    '--store',
    'memory',
    '--format',
    'json',
  ])
  const steps = played.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const exchange = ['sent', 'arrived', 'delivered']

  expect([played.code, steps.map(({ kind }) => kind)]).toEqual([
    0,
    ['opened', ...Array.from({ length: 7 }, () => exchange).flat(), 'refused', 'lied', 'caught', 'empty'],
  ])
  expect(steps.filter(({ kind }) => kind === 'delivered').map(({ receipts }) => receipts)).toEqual(
    Array.from({ length: 7 }, () => ['aanname', 'aflevering']),
  )
  // What a receipt says of a message: nothing of what is in it.
  const visible = [...['bericht', 'ladingHash', 'afzender', 'ontvanger', 'epoch', 'soort', 'tijdstip', 'verlooptOp']]
  for (const step of steps.filter(({ kind }) => kind === 'sent')) {
    expect(step['kilobytes']).toBeGreaterThan(7)
    expect(step['kilobytes']).toBeLessThan(12)
    expect(step['visible']).toEqual(visible)
  }
  const routes = steps.flatMap(({ kind, from, to, by }) =>
    kind === 'sent' ? [[from, to]] : kind === 'arrived' ? [[by]] : [],
  )
  expect(routes).toEqual(
    Array.from({ length: 7 }, (_, at) => ([1, 3, 5].includes(at) ? [[se, shv], [shv]] : [[shv, se], [se]])).flat(),
  )
  const others = steps.slice(1).filter(({ kind }) => !exchange.includes(String(kind)))
  expect(others.map(({ files: _, ...step }) => step)).toMatchInlineSnapshot(`
    [
      {
        "by": "Gemeente Voorbeeld",
        "findings": [
          {
            "herstel": "Voeg Klantnummer bij de schuldhulpverlener (KlantnummerSHV) toe.",
            "melding": "In Inhoud ontbreekt het element Klantnummer bij de schuldhulpverlener (KlantnummerSHV).",
            "plaats": "/Inhoud/KlantnummerSHV",
          },
          {
            "herstel": "Haal het element weg.",
            "melding": "Het element met nummer 8 in Inhoud hoort daar niet.",
            "plaats": "/Inhoud",
          },
        ],
        "kind": "refused",
      },
      {
        "from": "Schuldhulp Slordig",
        "kind": "lied",
        "to": "Incasso Voorbeeld",
        "type": "Saldoverzoek",
      },
      {
        "by": "Incasso Voorbeeld",
        "findings": [
          {
            "herstel": "Voeg het element toe.",
            "melding": "In het bericht ontbreekt een element.",
            "plaats": "/Inhoud/KlantnummerSHV",
          },
          {
            "herstel": "Haal het element weg.",
            "melding": "Het element met nummer … in het bericht hoort daar niet.",
            "plaats": "/Inhoud",
          },
        ],
        "inbox": 0,
        "kind": "caught",
        "liar": "Schuldhulp Slordig",
      },
      {
        "found": 0,
        "kind": "empty",
        "waiting": 0,
      },
    ]
  `)
  expect(steps[0]).toMatchObject({ kind: 'opened', engine: 'memory', fellBack: false })
})
