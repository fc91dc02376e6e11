/** `skp portal page` and `skp portal check`: which release of the page is good, as those who sign the address book say, and whether it is what visitors get. */
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'
import type { PageFinding, PageFindingCode } from './check-page.ts'

type Format = { readonly format: 'pretty' | 'json' }
type Naming = Format & { readonly home: string; readonly hash: readonly string[]; readonly propose?: string }
type Checking = Format & { readonly book: string; readonly trust?: string; readonly lang: Language }

const sentences: Readonly<Record<Language, Readonly<Record<PageFindingCode, string>>>> = {
  nl: {
    'page-unknown': 'Het adresboek noemt op dit adres geen pagina.',
    'release-unreadable': 'De lijst van bestanden is er niet, of klopt niet met haar eigen hash.',
    'release-other': 'Dit is een andere uitgave dan het adresboek noemt.',
    'file-missing': 'Dit bestand van de uitgave is er niet.',
    'file-other': 'Dit bestand is anders dan de uitgave zegt.',
    'start-other': 'De pagina waarmee een browser begint is een andere dan die van de uitgave.',
    'setting-other': 'De browser krijgt andere ondertekenaars te vertrouwen dan is afgesproken.',
    'policy-other': 'Het beleid (CSP) van de pagina is ruimer dan is afgesproken.',
  },
  en: {
    'page-unknown': 'The address book names no page at this address.',
    'release-unreadable': 'The list of files is not there, or does not have its own hash.',
    'release-other': 'This is another release than the address book names.',
    'file-missing': 'This file of the release is not there.',
    'file-other': 'This file is not what the release says.',
    'start-other': 'The page that a browser begins with is not that of the release.',
    'setting-other': 'The browser is told to trust other signers than was agreed.',
    'policy-other': 'The policy (CSP) of the page allows more than was agreed.',
  },
}
const words = {
  nl: { well: 'De pagina is de uitgave die het adresboek noemt', ill: 'De pagina is niet te vertrouwen' },
  en: { well: 'The page is the release that the address book names', ill: 'The page is not to be trusted' },
} as const

/** Adds both to `portal`. */
export function addPageCommands(portal: Command, desk: Desk, outcome: Outcome): void {
  portal
    .command('page <url>')
    .description('say in the address book which releases of the page are good at an address; the next signed number')
    .requiredOption('--home <folder>', 'the folder that skp pki made')
    .requiredOption('--hash <hash...>', 'hash of each release (uitgave.json); replaces; "-" for none')
    .option('--propose <file>', 'write the change for others to sign instead')
    .addOption(formatOption(['pretty', 'json']))
    .action((url: string, options: Naming) => name(desk, url, options))
  portal
    .command('check <url>')
    .description('look at a page as a visitor gets it: 0 when it is the release that the address book names, else 1')
    .requiredOption('--book <file>', 'the signed address book (adresboek.json)')
    .option('--trust <file>', 'who signs it; vertrouwen.json beside the book without it')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .action(async (url: string, options: Checking) => outcome(await check(desk, url, options)))
}

async function name(desk: Desk, url: string, { home: folder, hash, propose, format }: Naming): Promise<void> {
  const { editBook, proposeEdit } = await import('../exchange/edit-home.ts')
  const { withPages } = await import('../participant/edits.ts')
  const { show } = await import('../participant/show.ts')
  const home = resolve(desk.folder, folder)
  const edit = (content: Parameters<typeof withPages>[0]) => withPages(content, { url: originOf(url), hash })
  if (propose === undefined) return show(desk, await editBook(home, desk.clock(), edit), { format })
  const { writeProposal } = await import('../participant/ceremony.ts')
  await writeProposal(desk, { home, file: propose }, await proposeEdit(home, desk.clock(), edit))
}

async function check(desk: Desk, address: string, { book, trust, format, lang }: Checking) {
  const { readTrustFile } = await import('../exchange/credentials.ts')
  const { readJsonFile } = await import('../exchange/private-files.ts')
  const { readDirectory } = await import('../../directory/index.ts')
  const { askPageAt } = await import('./ask-page.ts')
  const { checkPage } = await import('./check-page.ts')
  const [file, url] = [resolve(desk.folder, book), originOf(address)]
  const trusted = readTrustFile(
    trust === undefined ? join(dirname(file), 'vertrouwen.json') : resolve(desk.folder, trust),
  )
  const verdict = await readDirectory(readJsonFile(file), trusted, desk.clock())
  if (!verdict.ok)
    throw new ToolkitFailure(
      'usage',
      `the address book cannot be trusted: ${verdict.faults.map(({ code, pointer }) => `${code} ${pointer}`).join(', ')}`,
    )
  const { paginas: pages = [], nummer } = verdict.value.content
  const { hash, findings } = await checkPage(askPageAt(url), { url, pages, trust: trusted })
  const told = findings.map((each) => ({ ...each, melding: sentences[lang][each.code] }))
  await desk.print(
    format === 'json'
      ? `${JSON.stringify({ url, adresboek: nummer, hash: hash ?? null, goed: told.length === 0, bevindingen: told }, null, 2)}\n`
      : `${told.map(line).join('')}${told.length === 0 ? words[lang].well : words[lang].ill}: ${url} ${hash ?? ''}\n`,
  )
  return told.length === 0 ? exitCodes.well : exitCodes.findings
}

const line = ({ code, place, melding }: PageFinding & { readonly melding: string }): string =>
  `${code}${place === undefined ? '' : ` ${place}`}: ${melding}\n`

/** Scheme, name and port: what stands behind it is no part of where a page is. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === 'localhost')
  if (url === undefined || !isSafe)
    throw new ToolkitFailure('usage', 'give the address of the page: https://… (http only for localhost)')
  return url.origin
}
