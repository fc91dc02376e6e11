/**
 * The totals of an exam: what follows from its cases, to the last count, and in order.
 *
 * Inside: adds up made cases; at the door each comes of an exam that was taken.
 */
import { expect, test } from 'vitest'
import { participantTotals } from '../../../conformance/exam/participant/participant-result.ts'
import { totalsOf } from '../../../conformance/exam/result.ts'
import type { CaseResult, ParticipantCheck } from '../../../conformance/index.ts'

const caseOf = (id: string, over: Partial<CaseResult> = {}): CaseResult => ({
  ...{ id, soort: 'fout', bepalingen: [], verwacht: 'ongeldig', antwoord: 'ongeldig' },
  ...{ fout: { verdict: 'goed' }, signalering: {}, ...over },
})
const wrong = { antwoord: 'geldig', fout: { verdict: 'fout' } } as const
const nothing = { known: new Set<string>(), broken: [] }
const totals = (cases: readonly CaseResult[], known: readonly string[] = []) =>
  totalsOf(cases, { ...nothing, known: new Set(known) })

test('everything is counted by level, kind and clause', () => {
  const cases = [
    caseOf('a', { soort: 'geldig', bepalingen: ['x', 'x', 'y'], fout: { verdict: 'goed', code: 'goed' } }),
    caseOf('b', { ...wrong, bepalingen: ['x', 'z'] }),
    caseOf('c', { fout: { verdict: 'goed', code: 'fout' }, signalering: { code: 'geen' }, bepalingen: ['x'] }),
    caseOf('d', { fout: { verdict: 'geen' }, signalering: { code: 'goed', rule: 'fout' }, bepalingen: ['q'] }),
    caseOf('e', { soort: 'vers' }),
  ]

  expect(totals(cases, ['b', 'a'])).toEqual({
    oordeel: 'gezakt',
    totaal: { gevallen: 5, goed: 2, bekend: 1 },
    fout: { verdict: { goed: 3, fout: 1, geen: 1 }, code: { goed: 1, fout: 1, geen: 0 } },
    signalering: { code: { goed: 1, fout: 0, geen: 1 }, rule: { goed: 0, fout: 1, geen: 0 } },
    soorten: { geldig: { gevallen: 1, goed: 1 }, fout: { gevallen: 3, goed: 0 }, vers: { gevallen: 1, goed: 1 } },
    bepalingen: [
      { bepaling: 'x', gevallen: 3, missers: 2 },
      { bepaling: 'q', gevallen: 1, missers: 1 },
      { bepaling: 'z', gevallen: 1, missers: 1 },
    ],
    bekend: ['b'],
    verwachtingen: [],
  })
})

test('nothing examined is no pass, nor is a known mistake, one that nobody knew or an expectation that does not hold', () => {
  const [right, one, other] = [caseOf('a'), caseOf('b', wrong), caseOf('c', wrong)]
  const broken = [{ geval: 'a', waarom: 'ongebruikt' }] as const

  expect(totals([]).oordeel).toBe('gezakt')
  expect(totals([right]).oordeel).toBe('geslaagd')
  expect(totals([right, one], ['b']).oordeel).toBe('bekend')
  expect([totals([right, one]), totals([one, other], ['b'])].map(({ oordeel }) => oordeel)).toEqual([
    'gezakt',
    'gezakt',
  ])
  expect(totalsOf([right], { ...nothing, broken })).toMatchObject({ oordeel: 'gezakt', verwachtingen: broken })
})

const check = (over: Partial<ParticipantCheck>): ParticipantCheck => ({
  ...{ scenario: 's', rol: 'AFZENDER', stap: 1, richting: 'verzenden', controle: 'step' },
  ...{ uitkomst: 'goed', bepalingen: [], ...over },
})

test('a participant passes when something was right, nothing wrong, and nothing lost that it could have done', () => {
  const good = check({})
  const lost = (reden?: ParticipantCheck['reden']) =>
    check({ uitkomst: 'niet-uitgevoerd', ...(reden === undefined ? {} : { reden }) })
  const verdict = (...checks: readonly ParticipantCheck[]) => participantTotals(checks).oordeel

  expect([verdict(good), verdict(good, lost('own-clock')), verdict(good, lost('no-restart'))]).toEqual(
    Array(3).fill('geslaagd'),
  )
  expect([
    verdict(),
    verdict(lost('own-clock')),
    verdict(good, lost()),
    verdict(good, check({ uitkomst: 'fout' })),
  ]).toEqual(Array(4).fill('gezakt'))
  const mixed = [
    ...[good, good, lost(), check({ uitkomst: 'fout', bepalingen: ['z', 'a'] })],
    ...[check({ uitkomst: 'fout', bepalingen: ['a', 'k'] }), check({ bepalingen: ['goed'] })],
  ]
  expect(participantTotals(mixed)).toEqual({
    oordeel: 'gezakt',
    totaal: { goed: 3, fout: 2, nietUitgevoerd: 1 },
    bepalingen: ['a', 'k', 'z'],
  })
})
