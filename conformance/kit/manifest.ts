/** Manifest: the closed list of a kit's files, and the one digest that names the kit. */
import { createHash } from 'node:crypto'
import { jsonFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'
import type { KitLaw } from './kit-law.ts'

/**
 * What `manifest.json` of a kit says; the names are those of the file.
 *
 * @since 0.1.0
 * @alpha
 */
export type KitManifest = {
  readonly formaat: 'skp-kit-1'
  readonly module: string
  readonly versie: string
  readonly status: string
  /** Digest of the canonical schemas and rules. */
  readonly schemaset: string
  /** The version of the toolkit that made it. */
  readonly gereedschap: string
  /** Where chance started when its messages were drawn. */
  readonly zaad: number
  readonly bestanden: readonly { readonly pad: string; readonly sha256: string; readonly bytes: number }[]
}

/** The list of these files. */
export function manifestOf(
  { module, version, status, schemaset }: KitLaw,
  files: readonly KitFile[],
  { tool, seed }: { readonly tool: string; readonly seed: number },
): KitManifest {
  return {
    ...{ formaat: 'skp-kit-1', module, versie: version, status, schemaset, gereedschap: tool, zaad: seed },
    bestanden: files.map(({ path, text }) => ({
      pad: path,
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
    })),
  }
}

/** `manifest.json`. */
export function manifestFile(manifest: KitManifest): KitFile {
  return jsonFile('manifest.json', manifest)
}

/** The digest of a kit, `sha256-<base64url>`, over the bytes of its `manifest.json`. */
export function kitDigest({ text }: KitFile): string {
  return `sha256-${createHash('sha256').update(text).digest('base64url')}`
}

/** The digest of the cases among these files, `sha256-<base64url>`. */
export function casesDigest(files: readonly KitFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) if (path.startsWith('cases/')) hash.update(`${path}\0${text}\0`)
  return `sha256-${hash.digest('base64url')}`
}
