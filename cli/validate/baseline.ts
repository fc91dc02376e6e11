/**
 * A baseline: the findings that were accepted before, so that only new ones count. It says where and what by pointer and
 * code, and which message by a digest of its bytes; a message that changes is judged anew. No value of a message is in it.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { quotedName, ToolkitFailure, visibleJson } from '../../schemas/index.ts'
import { isSpecialFile } from '../special-file.ts'
import type { JudgedMessage } from '../../validator/index.ts'

/** One message with the findings that are accepted. */
type Entry = {
  readonly file: string
  readonly record?: number
  readonly digest: string
  readonly findings: readonly Accepted[]
}

type Accepted = { readonly pointer: string; readonly id: string }

const form = 'skp-baseline-1'

/** What a run does with a baseline: takes findings out, or writes them down. */
export type Baseline = {
  /** The message without what is accepted. */
  readonly leave: (judged: JudgedMessage, digest: string) => JudgedMessage
  /** Files of which something was accepted that is found no more. */
  readonly unused: () => readonly string[]
}

/**
 * The baseline in a file.
 * @throws ToolkitFailure `usage` when it is none.
 */
export function readBaseline(path: string, shown: string): Baseline {
  const open = new Map<string, Accepted[]>()
  const files = new Map<string, string>()
  for (const { file, digest, findings } of parse(textOf(path, shown), shown)) {
    open.set(digest, [...(open.get(digest) ?? []), ...findings])
    files.set(digest, file)
  }
  const met = new Map([...open].map(([digest, accepted]) => [digest, new Set(accepted)]))
  const seen = new Set<string>()
  return {
    leave: (judged, digest) => {
      seen.add(judged.file)
      const accepted = open.get(digest) ?? []
      const findings = judged.findings.filter(({ pointer, rule, code }) => {
        const same = accepted.filter((each) => each.pointer === pointer && each.id === (rule ?? code))
        for (const each of same) met.get(digest)?.delete(each)
        return same.length === 0
      })
      const known = judged.findings.length - findings.length
      if (known === 0) return judged
      return { ...judged, valid: findings.every(({ severity }) => severity !== 'fout'), findings, known }
    },
    unused: () => [
      ...new Set(
        [...met].flatMap(([digest, left]) => {
          const file = files.get(digest) ?? ''
          return left.size > 0 && seen.has(file) ? [file] : []
        }),
      ),
    ],
  }
}

/** Writes down every finding it is given. */
export function createRecorder() {
  const entries: Entry[] = []
  return {
    add: ({ file, record, findings }: JudgedMessage, digest: string): void => {
      if (findings.length === 0) return
      const place = record === undefined ? { file } : { file, record }
      const accepted = findings.map(({ pointer, rule, code }) => ({ pointer, id: rule ?? code }))
      entries.push({ ...place, digest, findings: accepted })
    },
    /** @throws ToolkitFailure `usage` when it cannot be written. */
    write: (path: string): void => {
      const half = `${path}.half`
      const isSpecial = isSpecialFile(path)
      try {
        writeFileSync(isSpecial ? path : half, `${visibleJson({ form, known: entries }, 2)}\n`)
        if (!isSpecial) renameSync(half, path)
      } catch (cause) {
        rmSync(half, { force: true })
        throw new ToolkitFailure('usage', `the baseline cannot be written to ${quotedName(path)}`, { cause })
      }
    },
  }
}

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ToolkitFailure(
      'file-not-found',
      `no baseline ${quotedName(shown)} can be read; make one by adding --write-baseline`,
      { cause },
    )
  }
}

function parse(text: string, shown: string): readonly Entry[] {
  const read = jsonOf(text)
  const known = isRecord(read) && read['form'] === form ? read['known'] : undefined
  if (Array.isArray(known) && known.every(isEntry)) return known
  throw new ToolkitFailure(
    'usage',
    `${quotedName(shown)} is no baseline of this version; make it anew by adding --write-baseline`,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || typeof value['file'] !== 'string' || typeof value['digest'] !== 'string') return false
  const { findings } = value
  return Array.isArray(findings) && findings.every(isAccepted)
}

function isAccepted(value: unknown): value is Accepted {
  return isRecord(value) && typeof value['pointer'] === 'string' && typeof value['id'] === 'string'
}
