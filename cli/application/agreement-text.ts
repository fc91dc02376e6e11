/** An agreement as it is signed at the desk: its kind, its version, and the digest of the very file. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AgreementText } from '../../joining/index.ts'
import { quotedName, ToolkitFailure } from '../../schemas/index.ts'

/**
 * From `soort=versie=bestand`, such as `verwerkersovereenkomst=2.1=overeenkomst.pdf`.
 * @throws ToolkitFailure `usage` when it is not of that form, `file-not-found` when the file cannot be read.
 */
export function agreementText(asked: string, folder: string): AgreementText {
  const [, soort = '', versie = '', file = ''] = /^([a-z-]{1,60})=([0-9A-Za-z.-]{1,20})=(.+)$/s.exec(asked) ?? []
  if (file === '')
    throw new ToolkitFailure(
      'usage',
      '--agreement takes kind=version=file, such as verwerkersovereenkomst=2.1=overeenkomst.pdf',
    )
  const path = resolve(folder, file)
  try {
    return { soort, versie, digest: `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64url')}` }
  } catch (cause) {
    throw new ToolkitFailure('file-not-found', `the text of ${quotedName(soort)} cannot be read: ${path}`, { cause })
  }
}
