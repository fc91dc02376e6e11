/** A kit in a folder, as a stranger has it: whole, or with some of its cases. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ExamCase } from '../../conformance/index.ts'
import { printVersionId } from '../../schemas/index.ts'
import type { VersionId } from '../../schemas/index.ts'
import { emptyFolder } from '../cli/run-skp.ts'
import { madeKit } from './made-kit.ts'

export type KitFolder = { readonly name: string; readonly folder: string; readonly cases: readonly ExamCase[] }

/** The kit of a version, written with the cases that stay. What is left out makes its list untrue. */
export async function kitFolder(
  id: VersionId,
  stays: (one: ExamCase, index: number) => boolean = () => true,
): Promise<KitFolder> {
  const { files } = await madeKit(id)
  const folder = emptyFolder()
  const cases: ExamCase[] = []
  for (const { path, text } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    const isCases = path.startsWith('cases/') && path.endsWith('.ndjson')
    const kept = isCases ? casesIn(text).filter(stays) : []
    cases.push(...kept)
    writeFileSync(file, isCases ? kept.map((one) => `${JSON.stringify(one)}\n`).join('') : text)
  }
  return { name: printVersionId(id), folder, cases }
}

function casesIn(text: string): readonly ExamCase[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as ExamCase)
}
