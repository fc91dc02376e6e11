/** `skp application notices`: what the operator is to send to the contacts of organisations, and what was sent. */
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { formatOption, langOption } from '../options.ts'
import type { Notice } from './notices.ts'

type NoticesOptions = {
  readonly home: string
  readonly format: 'pretty' | 'json' | 'eml'
  readonly out?: string
  readonly all?: true
  readonly sent?: readonly string[]
  readonly lang: Language
}

const words = {
  nl: {
    none: 'Er is niets te versturen.',
    to: (naar: string | undefined) => naar ?? 'geen adres bekend: zoek het op',
    sent: (on: string) => `verstuurd op ${on.slice(0, 10)}`,
    marked: (count: number) => `${count} als verstuurd gemerkt.`,
    written: (count: number, folder: string) =>
      `${count} geschreven in ${folder}; merk ze met --sent als zij weg zijn.`,
  },
  en: {
    none: 'There is nothing to send.',
    to: (naar: string | undefined) => naar ?? 'no address is known: look it up',
    sent: (on: string) => `sent on ${on.slice(0, 10)}`,
    marked: (count: number) => `${count} marked as sent.`,
    written: (count: number, folder: string) =>
      `${count} written in ${folder}; mark them with --sent once they are gone.`,
  },
} as const

/** Adds it to `application`. */
export function addNotices(application: Command, desk: Desk): void {
  application
    .command('notices')
    .description('list what is to be sent to the contacts of organisations, or mark it as sent')
    .requiredOption('--home <folder>', 'home that skp pki made')
    .option('--all', 'also what was sent; it is kept for thirty days')
    .option('--out <folder>', 'with --format eml: where to write a mail for each, to open in a mail program')
    .option('--sent <id...>', 'mark these as sent')
    .addOption(formatOption(['pretty', 'json', 'eml']))
    .addOption(langOption())
    .action((options: NoticesOptions) => runNotices(desk, options))
}

async function runNotices(desk: Desk, options: NoticesOptions): Promise<void> {
  const { markSent, noticesIn } = await import('./notices.ts')
  const home = resolve(desk.folder, options.home)
  if (options.sent !== undefined) {
    const marked = markSent(home, options.sent, desk.clock())
    return void (await desk.print(
      options.format === 'json' ? asJson(marked) : `${words[options.lang].marked(marked.length)}\n`,
    ))
  }
  const found = noticesIn(home).filter(({ verstuurd }) => options.all === true || verstuurd === undefined)
  if (options.format === 'eml') return writeMails(desk, found, options)
  await desk.print(options.format === 'json' ? asJson(found) : told(found, options.lang))
}

const asJson = (notices: readonly Notice[]): string => `${JSON.stringify(notices, null, 2)}\n`

function told(notices: readonly Notice[], lang: Language): string {
  const said = words[lang]
  if (notices.length === 0) return `${said.none}\n`
  return notices.map((notice) => toldOne(notice, said)).join('\n')
}

function toldOne({ id, naar, onderwerp, tekst, verstuurd }: Notice, said: (typeof words)[Language]): string {
  const head = `${id}${verstuurd === undefined ? '' : ` (${said.sent(verstuurd)})`}`
  const inside = [said.to(naar), onderwerp, ...tekst.trimEnd().split('\n')]
  return [head, ...inside.map((line) => `  ${line}`.trimEnd()), ''].join('\n')
}

async function writeMails(desk: Desk, notices: readonly Notice[], { out, lang }: NoticesOptions): Promise<void> {
  if (out === undefined) throw new ToolkitFailure('usage', 'name the folder for the mails: --out <folder>')
  const { writeSecret } = await import('../exchange/private-files.ts')
  const { mailText } = await import('./mail-text.ts')
  const folder = resolve(desk.folder, out)
  for (const notice of notices) writeSecret(join(folder, `${notice.id}.eml`), mailText(notice))
  await desk.print(`${words[lang].written(notices.length, folder)}\n`)
}
