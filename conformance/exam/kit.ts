/** Kit: what an exam is put from. Read from the files of a kit folder, each checked against the closed list. */
import { createHash } from 'node:crypto'
import { isList, isObject } from '../../json/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { CaseKind, ExamCase, ExpectedFinding } from '../exam-case.ts'
import { kitDigest } from '../kit/manifest.ts'
import { caseKinds } from './case-kinds.ts'
import { isShownName, isShownText } from './shown-text.ts'

/**
 * The cases of a kit, with what names it.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamKit = {
  /** `sha256-` with the digest of the bytes of its manifest. */
  readonly digest: string
  readonly module: string
  readonly versie: string
  readonly schemaset: string
  readonly cases: readonly ExamCase[]
}

/** Reads a file of the kit; nothing when it is not there. */
type ReadFile = (path: string) => Uint8Array | undefined

/**
 * The kit in a folder.
 * @throws ToolkitFailure `file-unreadable` with the file that is missing, changed or out of form.
 * @since 0.1.0
 * @alpha
 */
export function readKit(read: ReadFile): ExamKit {
  const manifest = read('manifest.json')
  if (manifest === undefined) throw broken('manifest.json', 'is missing')
  const { module, versie, schemaset, bestanden } = parse(manifest, 'manifest.json')
  if (typeof module !== 'string' || typeof versie !== 'string' || typeof schemaset !== 'string' || !isList(bestanden))
    throw broken('manifest.json', 'is no manifest of a kit')
  const cases = bestanden.flatMap((entry) => casesIn(entry, read))
  if (new Set(cases.map(({ id }) => id)).size < cases.length) throw broken('cases', 'hold an id twice')
  return {
    digest: kitDigest({ path: 'manifest.json', text: Buffer.from(manifest).toString('utf8') }),
    module,
    versie,
    schemaset,
    cases,
  }
}

function casesIn(entry: unknown, read: ReadFile): readonly ExamCase[] {
  if (!isObject(entry) || typeof entry['pad'] !== 'string') throw broken('manifest.json', 'lists what is no file')
  const path = entry['pad']
  if (!/^cases\/[a-z]+\.ndjson$/.test(path)) return []
  const bytes = read(path)
  if (bytes === undefined) throw broken(path, 'is missing')
  if (createHash('sha256').update(bytes).digest('hex') !== entry['sha256']) throw broken(path, 'was changed')
  return Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : [readCase(line, `${path}:${index + 1}`)]))
}

function readCase(line: string, at: string): ExamCase {
  const value = parse(Buffer.from(line), at)
  const { id, kind, message, clauses, text, spaces, bytes, expect } = value
  const isWhole =
    isShownText(id) &&
    caseKinds.includes(kind as CaseKind) &&
    (message === undefined || isShownName(message)) &&
    isList(clauses) &&
    clauses.every(isShownText) &&
    (typeof text === 'string') !== (typeof bytes === 'string') &&
    (spaces === undefined || (typeof text === 'string' && isFew(spaces))) &&
    isObject(expect) &&
    typeof expect['valid'] === 'boolean' &&
    isList(expect['findings']) &&
    expect['findings'].every(isFinding)
  if (!isWhole) throw broken(at, 'is no case')
  return value as ExamCase
}

/** A number of spaces that some message of a kit may need: past the largest message there is nothing more to ask. */
function isFew(spaces: unknown): boolean {
  return Number.isInteger(spaces) && Number(spaces) > 0 && Number(spaces) <= 8 * 1024 * 1024
}

function isFinding(value: unknown): value is ExpectedFinding {
  return (
    isObject(value) &&
    typeof value['code'] === 'string' &&
    typeof value['pointer'] === 'string' &&
    (value['severity'] === 'fout' || value['severity'] === 'signalering')
  )
}

function parse(bytes: Uint8Array, at: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (isObject(value)) return value
  } catch {
    // What the parser says repeats the text.
  }
  throw broken(at, 'is no JSON object')
}

function broken(at: string, what: string): ToolkitFailure {
  return new ToolkitFailure('file-unreadable', `${at} of the kit ${what}; write the kit again with skp kit`)
}
