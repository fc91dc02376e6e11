/**
 * What a reader of foreign input takes is bounded, and each bound stands where it says: one less and as much go, one more
 * does not. The numbers are read from where they stand, and a bound of these rooms that nobody asks here is told.
 *
 * Inside: asks each reader by itself; at the door a file of fifty thousand rows is judged row by row.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readNumber } from '../../csv/cells/number.ts'
import { protect } from '../../csv/protect.ts'
import { readText } from '../../csv/read-text.ts'
import { valueWords } from '../../governance/report/values.ts'
import { schemaFileOf } from '../../governance/source/read-text.ts'
import { enumerateChoices } from '../../schemas/enumerate-choices.ts'
import { parseExpression } from '../../schemas/cel/parse.ts'
import { patternFaults } from '../../schemas/guard/check-pattern.ts'
import { nearestName, quotedName } from '../../schemas/index.ts'
import { filesIn, house } from '../../tools/floor-plan.mjs'
import { validate, validateText } from '../../validator/index.ts'
import { lists } from '../csv/law-lists.ts'

/** What becomes of so much: empty when it is taken. */
type Ask = (much: number) => string | Promise<string>

/** The list with the fewest columns: fifty thousand of its rows are soon read. */
const list = lists.reduce((one, other) => (other.columns.length < one.columns.length ? other : one))
const headings = list.columns.map(({ name }) => name).join(';')
const row = `x${';'.repeat(list.columns.length - 1)}\n`
const csv = (text: string): string =>
  readText({ name: 'lijst.csv', bytes: new TextEncoder().encode(text) }, list).findings[0]?.code ?? ''
const refusal = (ask: () => unknown): string => {
  try {
    ask()
    return ''
  } catch (cause) {
    return (cause as Error).message
  }
}
const judged = async (text: string): Promise<string> => {
  const { findings } = await validateText(text)
  return findings.map(({ code }) => code).find((code) => /too-(?:large|deep)|findings-capped/.test(code)) ?? ''
}

/** Each bound by where it stands, with what is said of one more. */
const asked: Readonly<Record<string, readonly [Ask, string]>> = {
  'csv/separators.ts mostRows': [
    // The headings are a row too.
    (much) => csv(`${headings}\n${row.repeat(much - 1)}`).replace(/^(?!csv-too).*/, ''),
    'csv-too-many-rows',
  ],
  'csv/separators.ts mostBytes': [(much) => csv(' '.repeat(much)).replace('csv-empty', ''), 'csv-too-large'],
  'csv/protect.ts longestTaken': [
    (much) => (protect('0'.repeat(much)).startsWith("'") ? '' : 'left as it is'),
    'left as it is',
  ],
  'csv/cells/number.ts mostDigits': [
    (much) => {
      const read = readNumber('1'.repeat(much), 'number')
      return 'value' in read ? '' : read.code
    },
    'csv-number-size',
  ],
  'schemas/near-name.ts furthest': [
    (much) => (nearestName('a'.repeat(10) + 'b'.repeat(much), ['a'.repeat(10)]) === undefined ? 'no hint' : ''),
    'no hint',
  ],
  'schemas/unknown-name.ts mostShown': [
    (much) => (quotedName('a'.repeat(much)).includes('a'.repeat(much)) ? '' : 'not repeated'),
    'not repeated',
  ],
  'schemas/enumerate-choices.ts mostInARow': [
    (much) =>
      enumerateChoices(
        Array.from({ length: much }, (_, at) => ({ code: `a-${at}`, word: `w${at}` })),
        'of',
      ).includes('…')
        ? 'in groups'
        : '',
    'in groups',
  ],
  'schemas/cel/parse.ts longest': [
    (much) => refusal(() => parseExpression(`a == '${'x'.repeat(much - 7)}'`)),
    'the rule is too long (at 2000)',
  ],
  'schemas/cel/parse.ts deepest': [
    // What stands around them is a level too.
    (much) => refusal(() => parseExpression(`${'('.repeat(much - 1)}a${')'.repeat(much - 1)}`)),
    'the expression nests too deep (at 60)',
  ],
  'schemas/guard/check-pattern.ts mostPlaces': [
    (much) => patternFaults(`^${'a'.repeat(much)}$`).join(),
    'is longer than 400 places',
  ],
  'schemas/guard/check-pattern.ts mostForks': [
    (much) =>
      patternFaults(
        `^${Array.from({ length: much }, (_, at) => letter(at).repeat(2).replace(/(.)$/, '?$1')).join('')}$`,
      ).join(),
    'leaves two ways open in more than 8 places',
  ],
  'validator/mistake.ts mostMistakes': [
    // Of a text, and of a value that was read before.
    async (much) => {
      const halves = Array.from({ length: much }, () => '\ud800')
      const told = [
        await validateText(`[${halves.map((half) => JSON.stringify(half)).join()}]`, { maxFindings: 2 * much }),
        await validate(halves, { maxFindings: 2 * much }),
      ].map(({ findings }) => findings.filter(({ code }) => code === 'json-lone-surrogate').length)
      return told.every((many) => many === much)
        ? ''
        : told.every((many) => many === much - 1)
          ? 'counted as one'
          : told.join()
    },
    'counted as one',
  ],
  'validator/write-report.ts standardMaxFindings': [(much) => judged(withUnknown(much)), 'findings-capped'],
  'governance/source/read-text.ts mostLevels': [
    // The value at the end is a level too.
    (much) => refusal(() => schemaFileOf('a.json', `${'{"a":'.repeat(much - 1)}1${'}'.repeat(much - 1)}`)),
    'a.json nests deeper than 150 levels; flatten it with $ref',
  ],
  'governance/report/values.ts longest': [
    // Between quotation marks.
    (much) => (valueWords('x'.repeat(much - 2)).endsWith('…»') ? 'cut off' : ''),
    'cut off',
  ],
}
/** A good message with so many elements that are none of the standard. */
function withUnknown(many: number): string {
  const file = join(house, 'examples/goed/schuldregeling-2.0/01-Kennisgeving.json')
  const message = JSON.parse(readFileSync(file, 'utf8')) as { Inhoud: object }
  const unknown = Object.fromEntries(Array.from({ length: many }, (_, at) => [`Onbekend${at}`, 1]))
  return JSON.stringify({ ...message, Inhoud: { ...message.Inhoud, ...unknown } })
}
const letter = (at: number): string => String.fromCodePoint(0x61 + at)

/** Bounds that bound no foreign input, or that another test asks: which, or why none. */
const elsewhere: Readonly<Record<string, string>> = {
  'csv/explain/nl.ts mostListed': 'how many names a sentence lists',
  'csv/explain/en.ts mostListed': 'how many names a sentence lists',
  'csv/cells/form.ts longestTyped': 'beyond it nobody typed spaces; the value is judged all the same',
  'validator/explain/phrases.ts mostListed': 'how many names a sentence lists',
  'validator/value-findings.ts mostAllowed': 'how many values a finding lists',
  'validator/scan-frames.ts longestKnownName': 'beyond it a name is nobody’s, whatever its escapes say',
  'validator/quick.ts mostAsked': 'how many recognisers are tried before the full judge',
  'governance/source/read-folder-side.ts mostFiles': 'a folder of five thousand files takes longer to make than it may',
  'governance/source/read-folder-side.ts mostBytes': 'test/governance/compare/foreign.test.ts',
  'governance/source/read-folder-side.ts mostReferredFiles': 'what is not read is a reference that leads nowhere',
  'governance/report/pretty.ts mostRows': 'test/governance/report/screen.test.ts',
  'governance/report/pretty.ts mostLines': 'test/governance/report/reports.test.ts',
  'governance/compare/candidates.ts mostDraws': 'how many messages are drawn before the prover is asked',
  'governance/compare/candidates.ts mostDrawn': 'how many messages are drawn before the prover is asked',
  'generators/recogniser/byte-automaton.ts mostStates': 'a pattern of the law, which is ours',
  'generators/csv/example-rows.ts mostRows': 'how many rows a page shows',
}

/** Every constant of these rooms that is called a bound, with its number. */
const bounds: ReadonlyMap<string, number> = new Map(
  ['json', 'schemas', 'csv', 'validator', 'conversions', 'governance', 'generators']
    .flatMap((room) => filesIn(room).filter((file) => file.endsWith('.ts')))
    .flatMap((file) =>
      [
        ...readFileSync(join(house, file), 'utf8').matchAll(
          /^(?:export )?const ((?:most|longest|deepest|furthest|largest|standardMax)\w*)(?:: \w+)? = ([\d_ *]+)$/gm,
        ),
      ].map(([, name, product = '']) => {
        const factors = product.split('*').map((factor) => Number(factor.replaceAll('_', '')))
        return [`${file} ${name}`, factors.reduce((one, other) => one * other)] as const
      }),
    ),
)

test('every bound is asked here, or it is said why not', () => {
  expect([...bounds.keys()].toSorted()).toEqual([...Object.keys(asked), ...Object.keys(elsewhere)].toSorted())
})

test('what is said to ask a bound elsewhere is there', () => {
  const tests = Object.values(elsewhere).filter((why) => why.startsWith('test/'))
  expect(tests.map((file) => readFileSync(join(house, file), 'utf8').length > 0)).toEqual(tests.map(() => true))
})

describe.each(Object.entries(asked))('%s', (name, [ask, refused]) => {
  test('one less and as much are taken, and one more is not', async () => {
    const most = bounds.get(name) ?? Number.NaN
    expect([await ask(most - 1), await ask(most), await ask(most + 1)]).toEqual(['', '', refused])
  })
})

test.each([
  ['levels', 64, (much: number) => `${'['.repeat(much)}${']'.repeat(much)}`, 'json-too-deep'],
  ['bytes', 4 * 1024 * 1024, (much: number) => `"${'x'.repeat(much - 2)}"`, 'input-too-large'],
  [
    'bytes of more than one for a character',
    4 * 1024 * 1024,
    (much: number) => `"${'é'.repeat(much / 2 - 2)}${'x'.repeat(2 + (much % 2))}"`,
    'input-too-large',
  ],
] as const)('the judge takes a message of %s up to %i', async (...[, most, text, refused]) => {
  expect([await judged(text(most - 1)), await judged(text(most)), await judged(text(most + 1))]).toEqual([
    '',
    '',
    refused,
  ])
})
