/** `skp pki`: makes a test home with certificates, an address book, a hub and participants. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { isName, ToolkitFailure, visibleJson, visibleText } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { shellWord } from '../shell-word.ts'
import type { Desk } from '../desk.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Newcomer } from '../exchange/create-home.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, highestPort, langOption, suiteNumber, wholeNumber } from '../options.ts'

type PkiOptions = {
  readonly out: string
  readonly participant: readonly string[]
  readonly suite: 1 | 2
  readonly port: number
  readonly signers: number
  readonly threshold?: number
  readonly format: 'pretty' | 'json'
  readonly lang: Language
}

/** The participants of a home for which none were asked. */
const exampleParticipants = ['Gemeente Voorbeeld:shv-fase-2', 'Incasso Voorbeeld:schuldeiser'] as const

/** Adds the command. */
export function addPki(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('pki')
    .description('make a test home: a test PKI, a signed address book, a hub and participants (OIN prefix 99)')
    .requiredOption('--out <folder>', 'where; must not hold a home already')
    .option(
      '--participant <name:kind...>',
      `name:kind or name:kind:OIN, such as "${exampleParticipants[0]}"; more kinds as kind+kind`,
      [...exampleParticipants],
    )
    .option('--suite <number>', '1: RSA (PS256, RSA-OAEP-256); 2: P-256 (ES256, ECDH-ES)', suiteNumber, 1)
    .option(
      '--port <number>',
      'port of the hub; the operator gets the next one, side-cars those after',
      wholeNumber(1),
      8443,
    )
    .option(
      '--signers <number>',
      'keys that sign the address book, in ca/: take them away to their holders',
      wholeNumber(1),
      1,
    )
    .option('--threshold <number>', 'how many of them must sign a number; all of them without it', wholeNumber(1))
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addHelpText(
      'after',
      '\nExample:\n  skp pki --out proeftuin --participant "Gemeente A:shv-fase-2" --participant "Bank B:schuldeiser"',
    )
    .action((options: PkiOptions) => makeHome(desk, options))
}

async function makeHome(desk: Desk, options: PkiOptions): Promise<void> {
  const { createHome } = await import('../exchange/create-home.ts')
  const home = resolve(desk.folder, options.out)
  const { suite, port, signers, threshold = signers } = options
  const participants = options.participant.map((text, index) =>
    newcomer(text, index, { suite, poort: port + 2 + index }),
  )
  mustFit(options)
  await createHome(home, {
    participants,
    hub: { poort: port, beheerpoort: port + 1, opslag: 'sqlite' },
    now: desk.clock(),
    signers: { count: signers, threshold },
  })
  await desk.print(told(home, participants, options))
}

/** Every listener has a port, and whoever signs is one of those there are. */
function mustFit({ port, participant, signers, threshold = signers }: PkiOptions): void {
  const last = port + 1 + participant.length
  if (last > highestPort)
    throw new ToolkitFailure('usage', `--port ${port} leaves no ports for all: the last side-car would get ${last}`)
  if (signers > mostSigners) throw new ToolkitFailure('usage', `--signers is at most ${mostSigners}`)
  if (threshold > signers) throw new ToolkitFailure('usage', '--threshold is at most --signers')
}

/** Signatures that an address book may have. */
const mostSigners = 20

/** Reads `name:kind[+kind…][:OIN]`. */
function newcomer(text: string, index: number, { suite, poort }: Pick<Newcomer, 'suite' | 'poort'>): Newcomer {
  const [naam = '', asked = '', oin = testOin(index)] = text.split(':')
  const kinds = readCatalog().deelnemers.map(({ type }) => type)
  const soorten = asked.split('+')
  const stranger = soorten.find((kind) => !kinds.includes(kind))
  if (naam === '' || stranger !== undefined) {
    const hint = didYouMean(stranger ?? '', kinds, `one of ${kinds.join(', ')}`)
    throw new ToolkitFailure('usage', `--participant is name:kind or name:kind:OIN; kind: ${hint}`)
  }
  if (!isName('testOin', oin))
    throw new ToolkitFailure('usage', 'a test OIN is 00000099, nine letters or digits, and 000')
  return { oin, naam, soorten, suite, poort, vlaggen: [] }
}

/** 00000099000000001000, 00000099000000002000, … */
function testOin(index: number): string {
  return `00000099${String(index + 1).padStart(9, '0')}000`
}

function told(home: string, participants: readonly Newcomer[], { format, lang, port }: PkiOptions): string {
  if (format === 'json') return `${visibleJson({ home, participants }, 2)}\n`
  const lines = participants.map(({ naam, soorten, oin }) => `  ${oin}  ${naam} (${soorten.join(', ')})`)
  const next = [
    `skp hub --home ${shellWord(home)} --conformance`,
    ...participants.map(({ oin }) => `skp gateway --home ${shellWord(home)} --oin ${oin}`),
  ]
  const [made, then] =
    lang === 'nl' ? ['Gemaakt', 'Daarna, elk in een eigen venster:'] : ['Made', 'Next, each in a window of its own:']
  return `${made}: ${visibleText(home)} (https://localhost:${port})\n${lines.join('\n')}\n\n${then}\n${next.map((line) => `  ${line}`).join('\n')}\n`
}
