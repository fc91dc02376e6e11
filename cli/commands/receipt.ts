/** `skp receipt verify`: checks the hub's receipts without the hub. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'

type VerifyOptions = {
  readonly directory: string
  readonly trust: string
  readonly format: 'pretty' | 'json'
  readonly lang: Language
}

/** Adds the command. */
export function addReceipt(program: Command, desk: Desk, outcome: Outcome): void {
  const receipt = program.command('receipt').description('work with the receipts that a hub signs')
  receipt
    .command('verify')
    .description(
      'check receipts offline: the facts, the proof that they are in the batch, and the signature of the hub',
    )
    .argument('<file...>', 'JSON: a receipt, an answer with "bewijs", or a list from /v1/bewijzen')
    .requiredOption('--directory <file>', 'the signed address book with the key of the hub')
    .requiredOption('--trust <file>', 'whom to trust: vertrouwen.json')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addHelpText(
      'after',
      '\nExample:\n  skp receipt verify bewijs.json --directory adresboek.json --trust vertrouwen.json\n\nExit codes: 0 every receipt is genuine, 1 one is not, 2 a file cannot be read.',
    )
    .action(async (files: readonly string[], options: VerifyOptions) => {
      const { readJsonFile } = await import('../exchange/private-files.ts')
      const { tellVerified, verifyReceipts } = await import('../exchange/verify-receipts.ts')
      const read = (file: string): unknown => readJsonFile(resolve(desk.folder, file))
      const documents = files.map((file) => ({ file, document: read(file) }))
      const sources = { directory: read(options.directory), trust: read(options.trust), now: desk.clock() }
      const verified = await verifyReceipts(documents, sources)
      if (options.format === 'json') await desk.print(`${JSON.stringify(verified, null, 2)}\n`)
      else await desk.print(tellVerified(verified, options.lang))
      outcome(verified.every(({ fouten }) => fouten.length === 0) ? exitCodes.well : exitCodes.findings)
    })
}
