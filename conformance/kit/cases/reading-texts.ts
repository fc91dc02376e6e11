/** Reading rules about the text: JSON and nothing else, texts, half surrogate pairs, and names that stand twice. */
import { isObject } from '../../../json/index.ts'
import type { JsonObject } from '../../../json/index.ts'
import { broken, kept, textWith } from './reading-vector.ts'
import type { ReadingBase, ReadingVector, ReadingVectors } from './reading-vector.ts'

export const textVectors: ReadingVectors = {
  'LEZ-05': ({ text }) => [
    ...[`${text}\n`, `${text}\r\n`, `\n\t ${text} \t\r\n`, JSON.stringify(JSON.parse(text), null, 2)].map(kept),
    ...broken('json-syntax', ...notJson(text)),
  ],
  'LEZ-06': ({ textPlace: { written, pointer } }) => [
    ...['"\\u0041\\/\\"\\\\"', '"\\u00e9\\u00C9"', '"\\ud83d\\ude00"'].map((json) => kept(written(json))),
    ...['"a\\x41"', '"a\\\'"', '"\\u00e"', '"\\U0041"', '"\\u{41}"', '"a\\"'].flatMap((json) =>
      broken('json-syntax', written(json)),
    ),
    ...['\u0000', '\u0001', '\t', '\n', '\r', '\u001f'].flatMap((sign) =>
      broken('json-syntax', written(`"a${sign}b"`)),
    ),
    // Escaped it is JSON; the schema refuses it.
    { input: written('"a\\u0000b"'), finding: ['text-pattern', pointer] },
    { input: written('"a\\u001fb"'), finding: ['text-pattern', pointer] },
  ],
  'LEZ-07': ({ textPlace: { written, pointer } }) => [
    kept(written('"a\\ud83d\\ude00b"')),
    kept(written('"a😀b"')),
    ...['\\ud83d', '\\ude00', '\\ude00\\ud83d', '\\ud83d\\ud83d\\ude00', '\\ud83dx\\ude00', '\\uD800', '\\udfff'].map(
      (half): ReadingVector => ({ input: written(`"a${half}b"`), finding: ['json-lone-surrogate', pointer] }),
    ),
    { input: written('"\\ud83d"'), finding: ['json-lone-surrogate', pointer] },
  ],
  'LEZ-08': duplicates,
}

/** What is nearly JSON. */
function notJson(text: string): readonly string[] {
  const inside = text.slice(1)
  const open = text.slice(0, -1)
  return [
    `${text}${text}`,
    `${text}\n${text}`,
    `${text} {}`,
    `${text},`,
    `${open},}`,
    `{,${inside}`,
    open,
    inside,
    `/* */${text}`,
    `// \n${text}`,
    `# \n${text}`,
    `${text} // `,
    text.replaceAll('"', "'"),
    text.replace('"Stuurgegevens"', 'Stuurgegevens'),
    text.replace(':', '='),
    text.replace(':', ''),
    ...['NaN', 'Infinity', '-Infinity', 'undefined', 'True', 'None', 'nul', '0x10'].map(
      (word) => `${open},"x":${word}}`,
    ),
    ...['[1,]', '[,1]', '[1 2]', '[', '"a', '01', '+1', '.5', '5.', '-', '1e', '1e+', '--1'].map(
      (json) => `${open},"x":${json}}`,
    ),
    ...['\u00a0', '\u000b', '\u000c', '\u2028', '\u0000', '\u3000'].map((space) => `${space}${text}`),
  ]
}

/** The same name twice in the message, its heading and its contents, plain and with another spelling; and names that only look the same. */
function duplicates({ message, text }: ReadingBase): readonly ReadingVector[] {
  const groups = [[], ['Stuurgegevens'], ['Inhoud']].filter((path) =>
    path.every((step) => isObject(message[step] ?? null)),
  )
  return [
    kept(text),
    ...groups.flatMap((path) => {
      const group = path.reduce<JsonObject>((here, step) => here[step] as JsonObject, message)
      const [first = '', value] = Object.entries(group)[0] ?? []
      const open = JSON.stringify(group).slice(0, -1)
      const pointer = path.map((step) => `/${step}`).join('')
      const spellings = [JSON.stringify(first), `"\\u00${first.charCodeAt(0).toString(16)}${first.slice(1)}"`]
      const found = (code: string, name: string): ReadingVector => ({
        input: textWith(message, path, `${open},${name}:${JSON.stringify(value)}}`),
        finding: [code, pointer],
      })
      return [
        ...spellings.map((name) => found('json-duplicate-key', name)),
        found('element-unknown', JSON.stringify(first.toLowerCase())),
        found('element-unknown', JSON.stringify(`${first} `)),
      ]
    }),
  ]
}
