/**
 * What a report tells people, to the letter: every total, clause and case, as many as it shows, in the words of both languages.
 *
 * Inside: walks the words of each language, also those that only come by in rare results.
 */
import { describe, expect, test } from 'vitest'
import { examReporters } from '../../../conformance/index.ts'
import type { CaseResult, ExamResult } from '../../../conformance/index.ts'
import { checkReasons } from '../../../conformance/simulator/checks.ts'
import { participantWords } from '../../../conformance/exam/report/participant-words.ts'
import { examWords } from '../../../conformance/exam/report/words.ts'

const wrongCase = (at: number, over: Partial<CaseResult> = {}): CaseResult => ({
  ...{ id: `fout/Saldoverzoek/${String(at).padStart(4, '0')}`, soort: 'fout', bericht: 'Saldoverzoek' },
  ...{ bepalingen: ['bepaling-1'], verwacht: 'ongeldig', antwoord: 'geldig' },
  ...{ fout: { verdict: 'fout' }, signalering: {}, ...over },
})
const result: ExamResult = {
  formaat: 'skp-examenuitslag-1',
  gereedschap: { naam: 'test', versie: '0' },
  ...{ kit: 'sha256-kit', schemaset: 'sha256-set' },
  aanspraak: { module: 'schuldinventarisatie', versie: '1.0', niveaus: ['verdict', 'code'] },
  proefstuk: { naam: 'Voorbeeld', versie: '1' },
  zaad: { waarde: 7, van: 'omgeving', rondes: 1 },
  oordeel: 'gezakt',
  totaal: { gevallen: 1234, goed: 1233, bekend: 1 },
  fout: { verdict: { goed: 1233, fout: 1, geen: 0 } },
  signalering: { code: { goed: 1, fout: 2, geen: 3 } },
  soorten: { geldig: { gevallen: 34, goed: 34 }, fout: { gevallen: 1200, goed: 1199 } },
  bepalingen: [{ bepaling: 'bepaling-1', gevallen: 1000, missers: 1 }],
  bekend: ['fout/Saldoverzoek/0001'],
  verwachtingen: [{ geval: 'fout/Saldoverzoek/0002', waarom: 'ongebruikt' }],
  gevallen: [wrongCase(1)],
}
const none: ExamResult = {
  ...{ ...result, oordeel: 'geslaagd', bepalingen: [], bekend: [], verwachtingen: [], signalering: {} },
  ...{ gevallen: [], totaal: { gevallen: 34, goed: 34, bekend: 0 }, soorten: { geldig: { gevallen: 34, goed: 34 } } },
}

function told(of: ExamResult, lang: 'nl' | 'en' = 'nl'): string {
  const sentence = (clause: string): string | undefined => (clause === 'bepaling-1' ? 'Een zin.' : undefined)
  return examReporters.pretty(of, { lang, columns: 80, sentence })
}

describe('at a terminal', () => {
  test('everything that is there is told, in Dutch', () => {
    expect(told(result)).toBe(`Geëxamineerd: schuldinventarisatie@1.0 (oordeel, code)
Programma:    Voorbeeld 1
Kit:          sha256-kit
Schemaset:    sha256-set
Zaad:         7, gegeven door de conformiteitsomgeving

  Niveau           goed     fout     geen
  oordeel         1.233        1        0
  signaleringen (tellen niet mee)
  code                1        2        3

Soorten:
  geldig      34 van 34 gevallen goed
  fout        1.199 van 1.200 gevallen goed

Bepalingen die misgaan:
  bepaling-1: 1/1.000 fout
    Een zin.

Gevallen die misgaan:
  fout/Saldoverzoek/0001 (bekend): verwacht ongeldig, antwoord: geldig

Verwachtingen die niet kloppen:
  fout/Saldoverzoek/0002: er gaat niets mis dat deze verwachting noemt: haal
    haar weg

GEZAKT: 1.233 van 1.234 gevallen goed, 1 bekend
`)
  })

  test('everything that is there is told, in English', () => {
    expect(told(result, 'en')).toBe(`Examined:     schuldinventarisatie@1.0 (verdict, code)
Program:      Voorbeeld 1
Kit:          sha256-kit
Schemaset:    sha256-set
Seed:         7, given by the conformance environment

  Level           right    wrong     none
  verdict         1,233        1        0
  warnings (they do not count)
  code                1        2        3

Kinds:
  geldig      34 of 34 cases right
  fout        1,199 of 1,200 cases right

Clauses that go wrong:
  bepaling-1: 1/1,000 wrong
    Een zin.

Cases that go wrong:
  fout/Saldoverzoek/0001 (known): expected invalid, answer: valid

Expectations that do not hold:
  fout/Saldoverzoek/0002: nothing goes wrong that this expectation names: take
    it out

FAILED: 1,233 of 1,234 cases right, 1 known
`)
  })

  test('where nothing goes wrong nothing stands about that, not even a heading', () => {
    expect(told(none).split('\n').slice(6)).toEqual([
      '  Niveau           goed     fout     geen',
      '  oordeel         1.233        1        0',
      '',
      'Soorten:',
      '  geldig      34 van 34 gevallen goed',
      '',
      'GESLAAGD: 34 van 34 gevallen goed',
      '',
    ])
  })

  test('of a case it is told what was missed, what was too many, and why it was skipped', () => {
    const gevallen = [
      wrongCase(3, { mist: ['a', 'b'], teveel: ['c'] }),
      wrongCase(4, { antwoord: 'overgeslagen', reden: 'te-groot' }),
    ]
    const [, cases = ''] = told({ ...none, gevallen }, 'en').split('Cases that go wrong:\n')

    expect(cases.split('\n').slice(0, 4)).toEqual([
      '  fout/Saldoverzoek/0003: expected invalid, answer: valid; missed: a, b; too',
      '    many: c',
      '  fout/Saldoverzoek/0004: expected invalid, answer: skipped (te-groot)',
      '',
    ])
  })

  test('of cases that go wrong twenty are told, of clauses forty, and of the rest how many', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => at)
    const block = (of: ExamResult, title: string): readonly string[] =>
      (told(of, 'en').split(`${title}:\n`)[1] ?? '').split('\n\n')[0]?.split('\n') ?? []
    const cases = (count: number) =>
      block({ ...none, gevallen: many(count).map((at) => wrongCase(at)) }, 'Cases that go wrong')
    const clauses = (count: number) => {
      const bepalingen = many(count).map((at) => ({ bepaling: `b-${at}`, gevallen: 2, missers: 1 }))
      return block({ ...none, bepalingen }, 'Clauses that go wrong')
    }

    expect([19, 20, 21].map((count) => cases(count).length)).toEqual([19, 20, 21])
    expect([cases(20).at(-1), cases(21).at(-1), cases(1254).at(-1)]).toEqual([
      '  fout/Saldoverzoek/0019: expected invalid, answer: valid',
      '  and 1 more; --format json shows all',
      '  and 1,234 more; --format json shows all',
    ])
    expect([39, 40, 41].map((count) => clauses(count).length)).toEqual([39, 40, 41])
    expect([clauses(40).at(-1), clauses(41).at(-1)]).toEqual([
      '  b-39: 1/2 wrong',
      '  and 1 more; --format json shows all',
    ])
  })
})

describe('the words', () => {
  /** Every word with where it stands; a sentence with a number says something of it. */
  function* wordsIn(value: unknown, place: string): Generator<readonly [string, string]> {
    if (typeof value === 'string') yield [place, value]
    else if (typeof value === 'function') yield [place, String(value(totals, '7'))]
    else for (const [name, inner] of Object.entries(value as object)) yield* wordsIn(inner, `${place}/${name}`)
  }
  const totals = { goed: 1, fout: 2, nietUitgevoerd: 3 }

  test.each([
    ['of an exam', examWords],
    ['of the exam of a participant', participantWords],
  ])('%s: none is left out, and each is there in both languages', (_name, words) => {
    const [nl, en] = [[...wordsIn(words.nl, '')], [...wordsIn(words.en, '')]]

    expect(nl.map(([place]) => place).sort()).toEqual(en.map(([place]) => place).sort())
    expect([...nl, ...en].filter(([, word]) => !/\p{L}/u.test(word))).toEqual([])
  })
})

test.each(['nl', 'en'] as const)(
  'every reason of a check that failed has its words (%s), and no words are left over',
  (lang) => {
    expect(Object.keys(participantWords[lang].reasons)).toEqual([...checkReasons])
  },
)
