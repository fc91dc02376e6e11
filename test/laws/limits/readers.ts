/**
 * What the readers of messages, lists, schemas and rules take: one less and as much go, and one more is refused by its code.
 *
 * Inside: asks each reader by itself; at the door a file of fifty thousand rows is judged row by row.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNumber } from '../../../csv/cells/number.ts'
import { protect } from '../../../csv/protect.ts'
import { readText } from '../../../csv/read-text.ts'
import { valueWords } from '../../../governance/report/values.ts'
import { readFolderSide } from '../../../governance/source/read-folder-side.ts'
import { schemaFileOf } from '../../../governance/source/read-text.ts'
import { enumerateChoices } from '../../../schemas/enumerate-choices.ts'
import { parseExpression } from '../../../schemas/cel/parse.ts'
import { patternFaults } from '../../../schemas/guard/check-pattern.ts'
import { isName, nearestName, quotedName } from '../../../schemas/index.ts'
import type { NameKind } from '../../../schemas/index.ts'
import { house } from '../../../tools/floor-plan.mjs'
import { validate, validateText } from '../../../validator/index.ts'
import { lists } from '../../csv/law-lists.ts'
import { refusal, within } from './ask.ts'
import type { Asked } from './ask.ts'

/** The list with the fewest columns: fifty thousand of its rows are soon read. */
const list = lists.reduce((one, other) => (other.columns.length < one.columns.length ? other : one))
const headings = list.columns.map(({ name }) => name).join(';')
const row = `x${';'.repeat(list.columns.length - 1)}\n`
const csv = (text: string): string =>
  readText({ name: 'lijst.csv', bytes: new TextEncoder().encode(text) }, list).findings[0]?.code ?? ''
export const judged = async (text: string): Promise<string> => {
  const { findings } = await validateText(text)
  return findings.map(({ code }) => code).find((code) => /too-(?:large|deep)|findings-capped/.test(code)) ?? ''
}

const named = (kind: NameKind, text: string): string => (isName(kind, text) ? '' : 'no name')

export const ofReaders: Asked = {
  'schemas/names.ts nameForms.module.most': [(much) => named('module', 'a'.repeat(much)), 'no name'],
  'schemas/names.ts nameForms.type.most': [(much) => named('type', 'A'.repeat(much)), 'no name'],
  'schemas/names.ts nameForms.participantKind.most': [(much) => named('participantKind', 'a'.repeat(much)), 'no name'],
  'schemas/names.ts nameForms.flag.most': [(much) => named('flag', 'a'.repeat(much)), 'no name'],
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
  'governance/source/read-folder-side.ts mostFiles': [
    (much) =>
      within((folder) => {
        for (let at = 0; at < much; at++) writeFileSync(join(folder, `${at}.json`), at === 0 ? '{}' : '1')
        return refusal(() => readFolderSide(folder, 'map'))
      }),
    'map holds more than 5000 .json files; give a smaller folder',
  ],
  'governance/source/read-folder-side.ts mostBytes': [
    (much) =>
      within(async (folder) => {
        writeFileSync(join(folder, 'a.json'), `{}${' '.repeat(much - 2)}`)
        const told = await refusal(() => readFolderSide(folder, 'map'))
        return told.replace(folder, 'map')
      }),
    'map/a.json is larger than 8 MiB; give only the schemas you mean',
  ],
  'governance/source/read-folder-side.ts mostReferredFiles': [
    (much) =>
      within((folder) => {
        const name = (at: number): string => join(folder, `${at}.json`)
        for (let at = 0; at < much; at++) writeFileSync(name(at), `{"$ref":"${at + 1}.json"}`)
        writeFileSync(name(much - 1), '{}')
        const [document] = readFolderSide(name(0), '0.json').documents
        return document?.files.files.some(({ path }) => path === `${much - 1}.json`) === true ? '' : 'leads nowhere'
      }),
    'leads nowhere',
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
