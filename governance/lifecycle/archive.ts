/** Archive: everything that a vendor needs of a version in any language, with a signed list of what is in it. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CompactSign, importJWK } from 'jose'
import type { JWK } from 'jose'
import { ToolkitFailure } from '../../schemas/index.ts'
import { lawFolder, projectRoot, readLaw, readRules, schemaSetDigest } from '../../schemas/read.ts'
import type { LawSource } from '../source/read-law-side.ts'

/** A file of the archive, with forward slashes. */
type ArchiveFile = { readonly path: string; readonly text: string }

/** The list of an archive; `manifest.jws` is a compact JWS over the bytes of `manifest.json`. */
export type Manifest = {
  readonly formaat: 'skp-archief-1'
  readonly module: string
  readonly versie: string
  /** Digest of the canonical schemas and rules. */
  readonly schemaset: string
  readonly bestanden: readonly { readonly pad: string; readonly sha256: string; readonly bytes: number }[]
}

/**
 * Writes the archive into a folder that does not exist yet, and gives its manifest.
 * @throws ToolkitFailure `usage` when the folder is there already or the key cannot sign.
 * @since 0.1.0
 * @beta
 */
export async function writeArchive(
  source: LawSource,
  {
    module,
    version,
    folder,
    key,
  }: { readonly module: string; readonly version: string; readonly folder: string; readonly key: JWK },
): Promise<Manifest> {
  if (existsSync(folder))
    throw new ToolkitFailure('usage', `${JSON.stringify(folder)} is there already; name a new folder`)
  const files = [...lawFiles(source, { module, version }), ...sharedFiles()]
  const law = readLaw(module, version, source.folder)
  const manifest: Manifest = {
    formaat: 'skp-archief-1',
    module,
    versie: version,
    schemaset: schemaSetDigest([{ law, rules: readRules(module, version, source.folder) }]),
    bestanden: files.map(({ path, text }) => ({ pad: path, sha256: sha256(text), bytes: Buffer.byteLength(text) })),
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const signature = await sign(text, key)
  for (const file of [...files, { path: 'manifest.json', text }, { path: 'manifest.jws', text: signature }]) {
    mkdirSync(join(folder, dirname(file.path)), { recursive: true })
    writeFileSync(join(folder, file.path), file.text)
  }
  return manifest
}

function lawFiles(
  { folder }: LawSource,
  { module, version }: { module: string; version: string },
): readonly ArchiveFile[] {
  const place = join(folder, module, version)
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      path: name === 'regels.json' ? name : `schemas/${name}`,
      text: readFileSync(join(place, name), 'utf8'),
    }))
}

/** What holds for every version: the functions of rules, the legal grounds, and the envelope and the contracts with their vectors. */
function sharedFiles(): readonly ArchiveFile[] {
  const root = projectRoot(import.meta.url)
  const all = (from: string, to: string): readonly ArchiveFile[] =>
    existsSync(join(root, from))
      ? readdirSync(join(root, from))
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => ({ path: `${to}/${name}`, text: readFileSync(join(root, from, name), 'utf8') }))
      : []
  const own = ['functies.json', 'grondslagen.json']
  return [
    ...own.map((path) => ({ path, text: readFileSync(join(lawFolder(), path), 'utf8') })),
    ...all('spec/knooppunt/vectoren', 'omslag'),
    ...all('dist/api', 'openapi'),
    ...all('spec/examen', 'examen'),
  ]
}

async function sign(text: string, key: JWK): Promise<string> {
  try {
    const header = { alg: key.alg ?? 'ES256', ...(key.kid === undefined ? {} : { kid: key.kid }) }
    return await new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader(header)
      .sign(await importJWK(key, header.alg))
  } catch (cause) {
    throw new ToolkitFailure('usage', 'the key cannot sign; give a private JWK with its «alg»', { cause })
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
