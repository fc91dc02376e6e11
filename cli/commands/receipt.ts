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
  readonly batches?: readonly string[]
  readonly format: 'pretty' | 'json'
  readonly lang: Language
}

/** Adds the command. */
export function addReceipt(program: Command, desk: Desk, outcome: Outcome): void {
  const receipt = program.command('receipt').description('work with the receipts that a hub signs')
  receipt
    .command('verify')
    .description(
      'check receipts offline: the facts, the proof that they are in the batch, the signature of the hub, and the chain of batches',
    )
    .argument('<file...>', 'JSON: a receipt, an answer with "bewijs", or a list from /v1/bewijzen')
    .requiredOption('--directory <file>', 'the signed address book with the key of the hub')
    .requiredOption('--trust <file>', 'whom to trust: vertrouwen.json')
    .option('--batches <file...>', 'pages of /v1/reeksen: also follow the whole chain from batch to batch')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addHelpText(
      'after',
      '\nExample:\n  skp receipt verify bewijs.json --directory adresboek.json --trust vertrouwen.json\n\nExit codes: 0 every receipt is genuine and the chain is whole, 1 one is not, 2 a file cannot be read.',
    )
    .action(async (files: readonly string[], options: VerifyOptions) => {
      const { readTrustFile } = await import('../exchange/credentials.ts')
      const { readJsonFile } = await import('../exchange/private-files.ts')
      const { tellVerified } = await import('../exchange/tell-verified.ts')
      const { verifyReceipts } = await import('../exchange/verify-receipts.ts')
      const read = (file: string): unknown => readJsonFile(resolve(desk.folder, file))
      const readAll = (names: readonly string[]) => names.map((file) => ({ file, document: read(file) }))
      const verified = await verifyReceipts(readAll(files), {
        ...{ directory: read(options.directory), now: desk.clock() },
        trust: readTrustFile(resolve(desk.folder, options.trust)),
        ...(options.batches === undefined ? {} : { batches: readAll(options.batches) }),
      })
      if (options.format === 'json') await desk.print(`${JSON.stringify(verified, null, 2)}\n`)
      else await desk.print(tellVerified(verified, options.lang))
      const isWell = verified.every(({ fouten, keten }) => fouten.length === 0 && keten === undefined)
      outcome(isWell ? exitCodes.well : exitCodes.findings)
    })
}
