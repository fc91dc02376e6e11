/** `skp kit`: writes all that a stranger needs to build a validator of one version, and to prove it. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import {
  nameHint,
  parseVersionId,
  printVersionId,
  quotedName,
  ToolkitFailure,
  visibleJson,
  visibleText,
} from '../../schemas/index.ts'
import type { Language, VersionId } from '../../schemas/index.ts'
import { lawFolder, lawVersions } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'
import { startProgress } from '../progress.ts'
import { toolVersion } from '../tool-version.ts'
import { writeFiles } from '../write-files.ts'

type KitOptions = {
  readonly output: string
  readonly law?: string
  readonly lang: Language
  readonly format: 'pretty' | 'json'
}

/** Adds the command. */
export function addKit(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('kit')
    .description('write a folder with all that it takes to build a validator in any language, and to prove it')
    .argument('<version>', 'module@version')
    .requiredOption('-o, --output <folder>', 'the new folder')
    .option('--law <folder>', 'folder of the law; that of this package without it')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addHelpText(
      'after',
      `
Examples:
  skp kit schuldregeling@2.0 -o kit
  skp kit waarborgfonds@2.0 -o kit --format json

The folder needs nothing of this package: schemas that load in any 2020-12 engine, rules with their trees, cases with what
must be said of each, and a README that tells what to do. The same version gives the same bytes on every machine.`,
    )
    .action((name: string, options: KitOptions) => writeKit(name, options, desk))
}

async function writeKit(name: string, { output, law, lang, format }: KitOptions, desk: Desk): Promise<void> {
  const folder = law === undefined ? lawFolder() : resolve(desk.folder, law)
  const version = knownVersion(name, folder)
  const place = resolve(desk.folder, output)
  if (existsSync(place))
    throw new ToolkitFailure('usage', `${JSON.stringify(output)} is there already; name a new folder`)
  // Loaded only here: no other command should wait for it.
  const { makeKit } = await import('../../conformance/index.ts')
  const progress = startProgress(desk)
  const kit = await makeKit({ ...version, law: folder, tool: toolVersion(), onProgress: progress.tell })
  progress.end()
  writeFiles(place, kit.files)
  const { digest, counts, files } = kit
  const cases = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const data = { kit: digest, map: output, bestanden: files.length, gevallen: counts }
  await desk.print(
    format === 'json' ? `${visibleJson(data, 2)}\n` : words[lang](visibleText(output), files.length, { cases, digest }),
  )
}

const words: Readonly<
  Record<Language, (folder: string, files: number, told: { readonly cases: number; readonly digest: string }) => string>
> = {
  nl: (folder, files, { cases, digest }) =>
    `${files} bestanden met ${cases} gevallen in ${folder}; begin bij LEESMIJ.md\n${digest}\n`,
  en: (folder, files, { cases, digest }) =>
    `${files} files with ${cases} cases in ${folder}; start with README.md\n${digest}\n`,
}

/** The version that this text names, in this law. */
function knownVersion(text: string, folder: string): VersionId {
  const known = lawVersions(folder).map(printVersionId)
  const id = parseVersionId(text)
  if (id !== undefined && known.includes(text)) return id
  throw new ToolkitFailure('unknown-message', `no module@version ${quotedName(text)}; ${nameHint(text, known)}`)
}
