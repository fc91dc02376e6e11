/** A notice as a mail that a mail program opens and sends (RFC 5322, MIME): from whom it is, whoever sends it says. */
import type { Notice } from './notices.ts'

/** The text of the mail; what stands in it reaches no header but by encoding, so that it adds none. */
export function mailText({ naar, onderwerp, tekst, gemaakt }: Notice): string {
  return [
    ...(naar === undefined || !isAddress(naar) ? [] : [`To: <${naar}>`]),
    `Subject: ${encodedWords(onderwerp)}`,
    `Date: ${new Date(gemaakt).toUTCString().replace('GMT', '+0000')}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...lines(Buffer.from(tekst, 'utf8').toString('base64'), longestLine),
    '',
  ].join('\r\n')
}

/** Characters of a line of base64 (RFC 2045), and of text in one encoded word, which may have 75 bytes in all (RFC 2047). */
const [longestLine, longestWord] = [76, 10] as const

/** An address that needs no quoting and cannot be two. */
const isAddress = (text: string): boolean => /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}$/.test(text)

/** By whole characters, so that none is cut in two. */
function encodedWords(text: string): string {
  const words: string[] = []
  const characters = [...text]
  for (let at = 0; at < characters.length; at += longestWord)
    words.push(Buffer.from(characters.slice(at, at + longestWord).join(''), 'utf8').toString('base64'))
  return words.map((word) => `=?utf-8?B?${word}?=`).join('\r\n ')
}

function lines(text: string, length: number): readonly string[] {
  return text.match(new RegExp(`.{1,${length}}`, 'g')) ?? []
}
