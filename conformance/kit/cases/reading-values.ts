/** Reading rules about values: whole numbers, nesting, what a message is, and names that a language gives a meaning of its own. */
import { broken, kept } from './reading-vector.ts'
import type { Place, ReadingBase, ReadingVector, ReadingVectors } from './reading-vector.ts'

/** The deepest nesting that must be read. */
const mostLevels = 64

export const valueVectors: ReadingVectors = {
  'LEZ-09': ({ number }) => (number === undefined ? [] : notations(number)),
  'LEZ-10': ({ number }) =>
    number === undefined
      ? []
      : [
          kept(number.written(String(number.value))),
          ...['9007199254740991', '999999999999999'].map((json) => at(number, 'number-too-high', json)),
          ...['9007199254740992', '9007199254740993', '-9007199254740992', '18446744073709551616', '1e400', '1e16'].map(
            (json) => at(number, 'json-unsafe-number', json),
          ),
        ],
  'LEZ-11': ({ text, message }) => {
    const heading = JSON.stringify(message['Stuurgegevens'])
    const nested = (levels: number, [open, close]: readonly [string, string]): string =>
      `{"Stuurgegevens":${heading},"Inhoud":${open.repeat(levels - 1)}${close.repeat(levels - 1)}}`
    const deep = (levels: number, code: string): readonly ReadingVector[] => [
      { input: nested(levels, ['[', ']']), finding: [code, '/Inhoud'] },
    ]
    const members = nested(mostLevels + 1, ['{"a":', '}']).replace(':}', ':0}')
    return [
      kept(text),
      ...deep(mostLevels, 'type-wrong'),
      ...deep(mostLevels + 1, 'json-too-deep'),
      ...deep(100_000, 'json-too-deep'),
      { input: members, finding: ['json-too-deep', '/Inhoud'] },
    ]
  },
  'LEZ-12': ({ text, message }) => [
    kept(text),
    ...broken('message-not-object', '[]', 'null', 'true', '7', '"tekst"', `[${text}]`, JSON.stringify(text)),
    { input: '{}', finding: ['message-unidentified', '/Stuurgegevens'] },
    { input: '{"Stuurgegevens":{}}', finding: ['message-unidentified', '/Stuurgegevens'] },
    { input: '{"Stuurgegevens":[],"Inhoud":{}}', finding: ['message-unidentified', '/Stuurgegevens'] },
    { input: JSON.stringify({ Inhoud: message['Inhoud'], Stuurgegevens: message['Stuurgegevens'] }) },
  ],
  'LEZ-13': ({ text, message }) => [
    kept(text),
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', ''].flatMap((name) =>
      unknown({ text, message }, name),
    ),
  ],
}

function at({ written, pointer }: Place, code: string, json: string): ReadingVector {
  return { input: written(json), finding: [code, pointer] }
}

/** The same number in other notations, and numbers that are not whole. */
function notations(place: NonNullable<ReadingBase['number']>): readonly ReadingVector[] {
  const { value, written } = place
  const others = [
    `${value}.0`,
    `${value}.000`,
    `${value}e0`,
    `${value}E0`,
    `${value}e+0`,
    `${value}e-0`,
    `${value}0e-1`,
    '-0',
    '0.0',
    '1e3',
    '1.0',
  ]
  return [
    kept(written(String(value))),
    ...others.map((json) => at(place, 'json-number-notation', json)),
    at(place, 'json-number-notation', `${value}.00000000000000000000000001`),
    at(place, 'type-wrong', `${value}.5`),
    at(place, 'type-wrong', `"${value}"`),
    ...broken('json-syntax', written(`0${value}`), written(`+${value}`), written(`${value}.`), written(`${value},0`)),
  ]
}

/** A name that nothing of the standard has, in the message and in its contents. */
function unknown({ text, message }: Pick<ReadingBase, 'text' | 'message'>, name: string): readonly ReadingVector[] {
  const member = `${JSON.stringify(name)}:{"type":"x"}`
  const inside = JSON.stringify(message['Inhoud'])
  const wider = text.replace(`"Inhoud":${inside}`, () => `"Inhoud":${inside.slice(0, -1)},${member}}`)
  return [
    { input: `${text.slice(0, -1)},${member}}`, finding: ['element-unknown', ''] },
    { input: wider, finding: ['element-unknown', '/Inhoud'] },
  ]
}
