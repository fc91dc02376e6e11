/** `skp sample`: makes realistic, synthetic test messages from the law. */
import type { Command } from 'commander'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'
import { knownMessage, knownMessages } from '../message-id.ts'
import { formatOption, wholeNumber } from '../options.ts'
import { startProgress } from '../progress.ts'

type SampleOptions = {
  readonly count: number
  readonly seed: number
  readonly invalid?: true
  readonly withFinding?: true
  readonly format: 'ndjson' | 'json'
}

/** Characters gathered before they are written: fewer, larger writes. */
const writeSize = 64 * 1024

/** Adds the command. */
export function addSample(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('sample')
    .description('make test messages: valid ones, or with one fault each; the same seed gives the same bytes')
    .argument('<message>', 'module@version/Bericht')
    .option('--count <n>', 'how many', wholeNumber(1), 1)
    .option('--seed <n>', 'where chance starts', wholeNumber(0), 1)
    .option('--invalid', 'messages with exactly one fault each')
    .option('--with-finding', 'with --invalid: {"bericht": …, "bevinding": …} with the finding that must follow')
    .addOption(formatOption(['ndjson', 'json']))
    .addHelpText(
      'after',
      `
Examples:
  skp sample schuldregeling@2.0/Saldoverzoek
  skp sample schuldregeling@2.0/Saldoverzoek --count 100000 --seed 1 | skp validate -
  skp sample waarborgfonds@2.0/AanvraagBorgstelling --invalid --with-finding --count 10

All people, organisations and numbers are made up: BSNs start with 9999, OINs with 00000099, IBANs name bank TEST.`,
    )
    .action((message: string, options: SampleOptions) => writeSamples(message, options, desk))
}

async function writeSamples(text: string, options: SampleOptions, desk: Desk): Promise<void> {
  // Loaded only here: no other command should wait for it.
  const { sampleMessages } = await import('../../samples/index.ts')
  const progress = startProgress(desk)
  const json = options.format === 'json'
  let buffer = json ? '[' : ''
  let count = 0
  for (const sample of sampleMessages({
    message: knownMessage(text, knownMessages()),
    seed: options.seed,
    count: options.count,
    invalid: options.invalid === true,
  })) {
    const { message, finding } = sample
    const data = options.withFinding === true ? { bericht: message, bevinding: finding ?? null } : message
    buffer += json ? `${count === 0 ? '' : ','}\n${JSON.stringify(data, null, 2)}` : `${JSON.stringify(data)}\n`
    count += 1
    if (buffer.length < writeSize) continue
    const read = await desk.print(buffer)
    progress.tell(count)
    buffer = ''
    if (!read) break
  }
  progress.end()
  await desk.print(json ? `${buffer}\n]\n` : buffer)
}
