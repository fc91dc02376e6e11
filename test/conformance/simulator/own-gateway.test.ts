/** Our own gateway passes everything, and the same exam twice says the same. */
import { expect, test } from 'vitest'
import { examine } from './exam-room.ts'
import type { Fake } from './fakes.ts'

/** Every check is made and passed: a clock that is turned leaves nothing out. */
async function passes(asked: Parameters<typeof examine>[0]): Promise<void> {
  const results = await examine(asked)

  expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
  expect(results.length).toBeGreaterThan(0)
}

const patience = 300_000

test.each(['shv-fase-2', 'schuldeiser'])(
  'our own gateway passes all of schuldregeling 2.0 as %s',
  (kind) => passes({ kind, module: 'schuldregeling', version: '2.0' }),
  patience,
)

test.each([
  ['shv-fase-2', 'schuldregeling', '1.0'],
  ['schuldeiser', 'schuldregeling', '1.1'],
  ['shv-fase-1', 'schuldinventarisatie', '1.0'],
  ['bewindvoerder', 'schuldinventarisatie', '1.0'],
  ['overige-shv', 'betalingsregeling', '2.0'],
  ['schuldeiser', 'betalingsregeling', '2.0'],
  ['bewindvoerder', 'meldingen-bewindvoering', '1.0'],
  ['schuldeiser', 'meldingen-bewindvoering', '1.0'],
  ['kredietbank', 'waarborgfonds', '1.0'],
  ['waarborgfonds', 'waarborgfonds', '2.0'],
])(
  'our own gateway passes the conversations of its module as %s in %s %s',
  (kind, module, version) => passes({ kind, module, version, only: [`${module}-${version}/`] }),
  patience,
)

test.each(['bewindvoerder', 'waarborgfonds', 'overige-shv'])(
  'a %s is examined by the faults of every module too',
  async (kind) => {
    const modules = {
      bewindvoerder: 'meldingen-bewindvoering',
      waarborgfonds: 'waarborgfonds',
      'overige-shv': 'betalingsregeling',
    }
    const module = modules[kind as keyof typeof modules]
    const version = module === 'meldingen-bewindvoering' ? '1.0' : '2.0'
    await passes({ kind, module, version, only: ['elke-module/03', 'elke-module/22', 'elke-module/28'] })
  },
  patience,
)

/** The transcript of an exam with this seed, and the references of what was sent in it. */
async function transcript(seed: number): Promise<{ readonly seen: string; readonly references: readonly string[] }> {
  const references: string[] = []
  const listening: Fake = {
    stand: async ({ own }) => ({
      examinee: {
        ...own,
        business: {
          ...own.business,
          offer: (message) => {
            references.push(/"Referentienummer":"([^"]*)"/.exec(new TextDecoder().decode(message))?.[1] ?? '')
            return own.business.offer(message)
          },
        },
      },
    }),
  }
  const only = ['elke-module/05', 'elke-module/22', 'schuldregeling-2.0/04']
  const asked = { kind: 'schuldeiser', module: 'schuldregeling', version: '2.0', seed, fake: listening, only }
  return { seen: JSON.stringify(await examine(asked)), references }
}

test(
  'the same seed gives the same transcript, byte for byte, and the same references; another seed other references',
  async () => {
    const [first, again, other] = [await transcript(7), await transcript(7), await transcript(8)]

    expect(again).toEqual(first)
    expect(other.seen).toBe(first.seen)
    expect(first.references.filter((each) => other.references.includes(each))).toEqual([])
    expect(first.references.length).toBeGreaterThan(0)
  },
  patience,
)
