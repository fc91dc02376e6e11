/**
 * `npm run generate`: writes `generated/`; with `--check` it only tells which files there are stale, and with `--without-kits` what comes
 * of kits, which takes most of the time, stays as it is. `--keep-kits FOLDER` keeps the kits that were made, for who looks at them after
 * this. A law that is not in form makes nothing.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeReports, judgeLaw, lintReporters } from '../governance/index.ts'
import { generatedFiles, staleProducts, writeProducts } from '../generators/index.ts'
import { makeKit, matrixPages } from '../conformance/index.ts'
import type { Kit } from '../conformance/index.ts'
import type { Product } from '../generators/index.ts'
import { printVersionId, ToolkitFailure } from '../schemas/index.ts'
import { lawVersions, projectRoot } from '../schemas/read.ts'
import { toolVersion } from './tool-version.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'

async function generate(args: readonly string[]): Promise<ExitCode> {
  const findings = await judgeLaw({ folder: projectRoot(import.meta.url) })
  if (findings.length > 0) {
    process.stderr.write(`${lintReporters.pretty(findings, { lang: 'en' })}generated/ stays as it is\n`)
    return exitCodes.findings
  }
  const folder = join(projectRoot(import.meta.url), 'generated')
  const keep = args.includes('--keep-kits') ? args[args.indexOf('--keep-kits') + 1] : undefined
  const ofKits = args.includes('--without-kits') ? () => kitProductsIn(folder) : () => kitProducts(keep)
  const changes = (await changeReports()).map(({ path, text }) => ({ path: `wijzigingen/${path}`, text }))
  const products = [...(await generatedFiles()), ...changes, ...(await ofKits())]
  const check = args.includes('--check')
  const stale = check ? staleProducts(folder, products) : writeProducts(folder, products)
  const lines = stale.map(({ path, why }) => `generated/${path}: ${why}`)
  if (check && stale.length > 0) {
    process.stderr.write(
      `${lines.join('\n')}\ngenerated/ is stale: run \`npm run generate\` and commit what it writes\n`,
    )
    return exitCodes.findings
  }
  const what = check ? 'fresh' : `${stale.length} written or removed`
  process.stdout.write(
    `${check ? '' : lines.map((line) => `${line}\n`).join('')}generated/: ${products.length} files, ${what}\n`,
  )
  return exitCodes.well
}

/** The digests of each kit, of its law and its cases, and the pages of what they are about: a kit itself is made when it is asked for. */
async function kitProducts(keep: string | undefined): Promise<readonly Product[]> {
  const kits: Kit[] = []
  for (const version of lawVersions()) kits.push(await makeKit({ ...version, tool: toolVersion() }))
  if (keep !== undefined) keepKits(keep, kits)
  const digests = kits.map(({ digest, casesDigest, counts, manifest: { module, versie, schemaset } }) => [
    printVersionId({ module, version: versie }),
    { kit: digest, schemaset, cases: casesDigest, gevallen: counts },
  ])
  const text = `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`
  return [{ path: 'kits.json', text }, ...matrixPages(kits)]
}

/** A file for each kit; last the stamp of the build that made them, by which is seen whether they are of today's sources. */
function keepKits(folder: string, kits: readonly Kit[]): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const kit of kits) {
    const { module, versie } = kit.manifest
    writeFileSync(join(folder, `${printVersionId({ module, version: versie })}.json`), JSON.stringify(kit))
  }
  cpSync(join(projectRoot(import.meta.url), 'dist/compiled/stamp.json'), join(folder, 'stamp.json'))
}

/** What stands there of kits. */
function kitProductsIn(folder: string): readonly Product[] {
  const pages = existsSync(join(folder, 'examen')) ? readdirSync(join(folder, 'examen')) : []
  return ['kits.json', ...pages.map((name) => `examen/${name}`)]
    .filter((path) => existsSync(join(folder, path)))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

try {
  process.exitCode = await generate(process.argv.slice(2))
} catch (failure) {
  if (!(failure instanceof ToolkitFailure)) throw failure
  process.stderr.write(`generate: ${failure.message}\n`)
  process.exitCode = exitCodes.usage
}
