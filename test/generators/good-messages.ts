/** The good examples, each with the model it belongs to. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageModel } from '../../schemas/index.ts'
import { projectRoot, readModel } from '../../schemas/read.ts'
import type { StandardVersion } from '../../generators/index.ts'

type Header = { Stuurgegevens: { Module: string; Versie: string; Berichttype: string } }

export type GoodMessage = {
  readonly file: string
  readonly message: Header
  readonly version: StandardVersion
  readonly model: MessageModel
}

/** Every message in `examples/goed` whose version is among these. */
export function goodMessages(versions: readonly StandardVersion[]): readonly GoodMessage[] {
  const folder = join(projectRoot(import.meta.url), 'examples/goed')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const message: Header = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const { Module, Versie, Berichttype } = message.Stuurgegevens
      const version = versions.find(({ law }) => law.module === Module && law.version === Versie)
      return version === undefined ? [] : [{ file, message, version, model: readModel(version.law, Berichttype) }]
    })
}
