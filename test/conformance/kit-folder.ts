/** A kit in a folder, as a stranger has it: whole, or with one of every so many cases. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeKit } from '../../conformance/index.ts'
import type { ExamCase } from '../../conformance/index.ts'
import { printVersionId } from '../../schemas/index.ts'
import type { VersionId } from '../../schemas/index.ts'
import { emptyFolder } from '../cli/run-skp.ts'

export type KitFolder = { readonly name: string; readonly folder: string; readonly cases: readonly ExamCase[] }

/** The kit of a version, written; of its cases every so many. What is left out makes its list untrue. */
export async function kitFolder(id: VersionId, every = 1): Promise<KitFolder> {
  const { files } = await makeKit({ ...id, tool: '0.0.0' })
  const folder = emptyFolder()
  const cases: ExamCase[] = []
  for (const { path, text } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    const isCases = path.startsWith('cases/') && path.endsWith('.ndjson')
    const lines = isCases ? sliced(text, every) : []
    cases.push(...lines.map((line) => JSON.parse(line) as ExamCase))
    writeFileSync(file, isCases ? lines.map((line) => `${line}\n`).join('') : text)
  }
  return { name: printVersionId(id), folder, cases }
}

function sliced(text: string, every: number): readonly string[] {
  return text
    .split('\n')
    .slice(0, -1)
    .filter((_, index) => index % every === 0)
}
