/** Reading rules about bytes: UTF-8, no byte order mark, not too large, not empty. */
import { Buffer } from 'node:buffer'
import { broken, kept } from './reading-vector.ts'
import type { ReadingBase, ReadingVectors } from './reading-vector.ts'

/** The largest message that must be read, in bytes. */
const mostBytes = 4 * 1024 * 1024

export const byteVectors: ReadingVectors = {
  'LEZ-01': ({ text, textPlace }) => [
    kept(textPlace.written('"é"')),
    kept(textPlace.written('"€ 1"')),
    kept(textPlace.written('"a😀b"')),
    ...illFormed.map((bytes) => ({ input: withBytes(textPlace, bytes), finding: ['input-not-utf8'] as const })),
    ...broken('input-not-utf8', utf16(text, 'little', true), utf16(text, 'big', true)),
    // Without a mark the bytes are UTF-8 with a NUL between the characters, which JSON has no place for.
    ...broken('json-syntax', utf16('{"Stuurgegevens":{}}', 'little'), utf16('{"Stuurgegevens":{}}', 'big')),
  ],
  'LEZ-02': ({ text }) => [
    kept(text),
    ...broken('input-bom', Buffer.concat([mark, Buffer.from(text)])),
    ...broken(
      'json-syntax',
      Buffer.concat([Buffer.from(text), mark]),
      Buffer.concat([Buffer.from(' '), mark, Buffer.from(text)]),
    ),
  ],
  'LEZ-03': ({ text }) => [
    { input: text, spaces: spacesUntil(mostBytes, text) },
    { input: text, spaces: spacesUntil(mostBytes + 1, text), finding: ['input-too-large'] },
  ],
  'LEZ-04': ({ text }) => [kept(text), ...broken('input-empty', '', ' ', '\n', ' \r\n\t ')],
}

const mark = Buffer.from([0xef, 0xbb, 0xbf])

/** Bytes inside a text that no UTF-8 has. */
const illFormed: readonly (readonly number[])[] = [
  // Overlong: a slash in two, three and four bytes, and NUL in two.
  [0xc0, 0xaf],
  [0xe0, 0x80, 0xaf],
  [0xf0, 0x80, 0x80, 0xaf],
  [0xc0, 0x80],
  // A continuation alone, a start without its continuation, and one that is cut off.
  [0x80],
  [0xc3],
  [0xe2, 0x82],
  // Half a surrogate pair, a whole pair in six bytes, and beyond the last code point.
  [0xed, 0xa0, 0x80],
  [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  // Bytes that never occur, and a letter of Latin-1.
  [0xfe],
  [0xff],
  [0xe9, 0x6e],
]

function withBytes({ written }: ReadingBase['textPlace'], bytes: readonly number[]): Uint8Array {
  const [before = '', after = ''] = written('"ab\u0002cd"').split('\u0002')
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])
}

function utf16(text: string, order: 'little' | 'big', marked = false): Uint8Array {
  const bytes = Buffer.from(`${marked ? '\uFEFF' : ''}${text}`, 'utf16le')
  return order === 'little' ? bytes : bytes.swap16()
}

/** How many spaces the text lacks of so many bytes. */
function spacesUntil(bytes: number, text: string): number {
  return bytes - Buffer.byteLength(text)
}
