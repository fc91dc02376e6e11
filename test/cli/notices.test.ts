/**
 * Notices to contacts: the operator sees what is to be sent, has it as mails, and says what was sent; then it ends.
 *
 * Inside: puts notices in the queue as the portal does, with a time of its own.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { energy, writeExample } from '../../cli/portal/example-applications.ts'
import { mailText } from '../../cli/portal/mail-text.ts'
import { markSent, noticesIn, putNotice, removeSent } from '../../cli/portal/notices.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const now = new Date('2026-11-23T10:00:00Z')
const days = (count: number): Date => new Date(now.getTime() + count * 24 * 60 * 60_000)
const { kvk, oin } = energy
const put = (home: string, on: Date, of: string = kvk): void =>
  putNotice(home, { kvk: of, oin, soort: 'herstel', onderwerp: (naam) => `Over ${naam}`, tekst: () => 'Zie hier.' }, on)
async function homeWith(...days_: readonly Date[]): Promise<string> {
  const home = emptyFolder()
  await writeExample(home, energy, now)
  for (const on of days_) put(home, on)
  return home
}

test('a notice of a day stands once, and what was sent before it is sent again', async () => {
  const home = await homeWith(now, now, days(1))
  const [first, second] = noticesIn(home)
  expect([first?.id, second?.id, noticesIn(home).length]).toEqual([
    `${oin}-herstel-2026-11-23`,
    `${oin}-herstel-2026-11-24`,
    2,
  ])
  markSent(home, [first?.id ?? ''], now)
  put(home, now)

  expect(noticesIn(home).map(({ verstuurd }) => verstuurd)).toEqual([undefined, undefined])
})

test('it ends thirty days after it was sent, and never before it was', async () => {
  const home = await homeWith(now, days(1))
  const [{ id } = { id: '' }] = noticesIn(home)
  markSent(home, [id], now)
  markSent(home, [id], days(9))

  expect([
    removeSent(home, new Date(days(30).getTime() - 1)),
    removeSent(home, days(30)),
    removeSent(home, days(999)),
  ]).toEqual([0, 1, 0])
  expect(noticesIn(home).length).toBe(1)
})

test('who has no application any more has a notice without an address', async () => {
  const home = await homeWith()
  put(home, now, '90000098')

  expect(noticesIn(home)).toMatchObject([{ onderwerp: `Over ${oin}` }])
  expect(noticesIn(home)[0]).not.toHaveProperty('naar')
})

test('the desk lists them, writes them as mails, and marks them as sent, or none when one is not there', async () => {
  const home = await homeWith(now)
  const notices = (...more: readonly string[]) => skpHere(['application', 'notices', '--home', home, ...more])
  const id = `${oin}-herstel-2026-11-23`
  const mails = emptyFolder()

  expect((await notices()).out).toBe(`${id}\n  contact@example.org\n  Over Energie Voorbeeld\n  Zie hier.\n`)
  put(home, days(1))
  expect((await notices()).out.split(/(?<=\.)\n\n/)).toEqual([
    `${id}\n  contact@example.org\n  Over Energie Voorbeeld\n  Zie hier.`,
    `${oin}-herstel-2026-11-24\n  contact@example.org\n  Over Energie Voorbeeld\n  Zie hier.\n`,
  ])
  expect((await notices('--sent', `${oin}-herstel-2026-11-24`)).out).toBe('1 als verstuurd gemerkt.\n')
  expect((await notices('--format', 'eml', '--out', mails)).code).toBe(0)
  expect(readdirSync(mails)).toEqual([`${id}.eml`])
  expect(readFileSync(join(mails, `${id}.eml`), 'utf8')).toContain('To: <contact@example.org>\r\n')
  expect((await notices('--format', 'eml')).code).toBe(2)
  expect([(await notices('--sent', id, 'x')).code, JSON.parse((await notices('--format', 'json')).out)]).toEqual([
    2,
    [expect.objectContaining({ id })],
  ])
  expect((await notices('--sent', id, '--lang', 'en')).out).toBe('1 marked as sent.\n')
  expect([(await notices()).out, (await notices('--all')).out]).toEqual([
    'Er is niets te versturen.\n',
    expect.stringMatching(/verstuurd op \d{4}/),
  ])
})

test('whatever a subject, a text or an address says, a mail has the same headers, and says it again', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(any, any, any, (onderwerp, tekst, naar) => {
      const [head = '', body = ''] = mailText({ id: 'x', naar, onderwerp, tekst, gemaakt: now.toISOString() }).split(
        '\r\n\r\n',
      )
      const fields = head
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .map((line) => line.split(':')[0])
      const words = [...head.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, word = '']) =>
        Buffer.from(word, 'base64').toString(),
      )

      expect(fields.filter((name) => name !== 'To')).toEqual(headers)
      expect(words.join('')).toBe(onderwerp)
      expect(Buffer.from(body, 'base64').toString()).toBe(tekst)
      expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(300)
    }),
  )
})

const headers = ['Subject', 'Date', 'X-Unsent', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']
