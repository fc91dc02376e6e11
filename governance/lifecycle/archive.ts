/** Archive: the kit of a version, in a folder, with its list signed. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CompactSign, importJWK } from 'jose'
import type { JWK } from 'jose'
import { ToolkitFailure } from '../../schemas/index.ts'

/** A file of the archive, with forward slashes. */
type ArchiveFile = { readonly path: string; readonly text: string }

/** The file that lists all others; `manifest.jws` is a compact JWS over its bytes. */
const listName = 'manifest.json'

/**
 * Writes these files into a folder that does not exist yet, with `manifest.jws` over the bytes of their `manifest.json`.
 * @throws ToolkitFailure `usage` when the folder is there already or the key cannot sign.
 * @since 0.1.0
 * @beta
 */
export async function writeArchive(
  files: readonly ArchiveFile[],
  { folder, key }: { readonly folder: string; readonly key: JWK },
): Promise<void> {
  if (existsSync(folder))
    throw new ToolkitFailure('usage', `${JSON.stringify(folder)} is there already; name a new folder`)
  const list = files.find(({ path }) => path === listName)
  if (list === undefined) throw new Error(`an archive without ${listName} has nothing to sign`)
  const signature = await sign(list.text, key)
  for (const { path, text } of [...files, { path: 'manifest.jws', text: signature }]) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
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
