/** Writes a folder of files that was not there: beside its place first, then renamed, so that it is whole or not there. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ToolkitFailure, visibleJson } from '../schemas/index.ts'

/**
 * Writes these files, by their paths inside the folder.
 * @throws ToolkitFailure `usage` when they cannot be written.
 */
export function writeFiles(folder: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  let fresh: string | undefined
  try {
    mkdirSync(dirname(folder), { recursive: true })
    fresh = mkdtempSync(join(dirname(folder), '.skp-'))
    for (const { path, text } of files) {
      mkdirSync(join(fresh, 'result', dirname(path)), { recursive: true })
      writeFileSync(join(fresh, 'result', path), text)
    }
    renameSync(join(fresh, 'result'), folder)
  } catch (cause) {
    const { code = 'EIO' } = cause as NodeJS.ErrnoException
    throw new ToolkitFailure(
      'usage',
      `cannot write ${visibleJson(folder)} (${code}); name another place or make room`,
      {
        cause,
      },
    )
  } finally {
    if (fresh !== undefined) rmSync(fresh, { recursive: true, force: true })
  }
}
