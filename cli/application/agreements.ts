/** The agreements that who joins signs: of each kind the newest text of a folder, by its file's name. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Agreement } from '../../joining/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { JoiningLaw } from '../../schemas/read.ts'
import { readText } from '../exchange/private-files.ts'
import { agreementText } from './agreement-text.ts'

/** Characters of a text that a person reads before signing. */
const longest = 200_000
/** `aansluitovereenkomst-1.0.md`: the kind, and the version in numbers. */
const fileForm = /^([a-z-]{1,60})-(\d{1,4}(?:\.\d{1,4}){1,2})\.md$/

/**
 * The texts; none of a kind that has no file, and none at all without the folder.
 * @throws ToolkitFailure `file-unreadable` for a text that is too long to be one.
 */
export function agreementsIn(folder: string, { overeenkomsten }: JoiningLaw): readonly Agreement[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return overeenkomsten.flatMap(({ soort }) => {
    const versions = names.flatMap((name) => {
      const [, kind, version] = fileForm.exec(name) ?? []
      return kind === soort && version !== undefined ? [version] : []
    })
    const versie = versions.sort(byNumbers).at(-1)
    if (versie === undefined) return []
    const name = `${soort}-${versie}.md`
    const tekst = readText(join(folder, name))
    if (tekst.length > longest)
      throw new ToolkitFailure('file-unreadable', `${join(folder, name)} is too long to be read`)
    return [{ ...agreementText(`${soort}=${versie}=${name}`, folder), tekst }]
  })
}

function byNumbers(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
