/** Makes a kit: everything that a stranger needs to build a validator of one version and to prove it, as files. */
import type { VersionId } from '../../schemas/index.ts'
import { lawFolder } from '../../schemas/read.ts'
import { allCases, kitKinds } from './cases/all-cases.ts'
import { codesFile } from './codes-file.ts'
import { conversionFiles } from './conversion-vectors.ts'
import { coverageFile } from './coverage-file.ts'
import { csvFilesOf } from './csv-vectors.ts'
import { linesFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'
import { readKitLaw } from './kit-law.ts'
import { lawFilesOf } from './law-files.ts'
import { casesDigest, kitDigest, manifestFile, manifestOf } from './manifest.ts'
import type { KitManifest } from './manifest.ts'
import { readmeFiles } from './readme.ts'
import { sharedFiles } from './shared-files.ts'

/**
 * Which version a kit is asked of, and from which law.
 *
 * @since 0.1.0
 * @alpha
 */
export type KitRequest = VersionId & {
  /** The folder of the law; that of this package without it. */
  readonly law?: string
  /** The version of the toolkit, which the manifest names. */
  readonly tool: string
  /** Where chance starts; the frozen seed without it. */
  readonly seed?: number
  /** Hears how many cases there are, while they are made. */
  readonly onProgress?: (count: number) => void
}

/**
 * A kit: its files with `manifest.json` last, and the digest that names it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Kit = {
  readonly manifest: KitManifest
  readonly digest: string
  /** The digest of its cases alone. */
  readonly casesDigest: string
  readonly files: readonly KitFile[]
  /** The number of cases of each kind. */
  readonly counts: Readonly<Record<string, number>>
}

/** Where chance starts for the cases that are published: a kit of one version of the law and the toolkit is one set of bytes. */
const frozenSeed = 2026

/**
 * The kit of a version; the same bytes on every machine.
 * @throws ToolkitFailure `unknown-message` when the law has no such version.
 * @since 0.1.0
 * @alpha
 */
export async function makeKit(request: KitRequest): Promise<Kit> {
  const { tool, seed = frozenSeed, onProgress = () => undefined } = request
  const law = readKitLaw(request, request.law ?? lawFolder())
  const { cases, coverage } = await allCases(law, seed, onProgress)
  const counts = Object.fromEntries(kitKinds.map((kind) => [kind, cases[kind].length]))
  const files = [
    ...lawFilesOf(law),
    ...sharedFiles(),
    ...kitKinds.map((kind) => linesFile(`cases/${kind}.ndjson`, cases[kind])),
    coverageFile(law, coverage),
    codesFile(),
    ...(await conversionFiles(law, seed)),
    ...(await csvFilesOf(law)),
    ...readmeFiles(law, counts),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const manifest = manifestOf(law, files, { tool, seed })
  const last = manifestFile(manifest)
  return { manifest, digest: kitDigest(last), casesDigest: casesDigest(files), files: [...files, last], counts }
}
