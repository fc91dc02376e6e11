/** Results, tickets and dossiers as files. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readParticipantResult, readResult } from '../../conformance/index.ts'
import type { ExamResult, ParticipantResult } from '../../conformance/index.ts'
import { isObject } from '../../json/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { readJsonFile, readText } from '../exchange/private-files.ts'

/** Where the signed report of a result stands: beside it. */
export function reportBeside(result: string): string {
  return `${result.replace(/\.json$/, '')}.jws`
}

/**
 * The result in a file, or in the dossier that the file is.
 * @throws ToolkitFailure `file-unreadable` for what is no result, or one that was changed.
 */
export function resultIn(name: string, desk: Desk): ExamResult {
  const document = readJsonFile(resolve(desk.folder, name))
  const read = readResult(isObject(document) && 'uitslag' in document ? document['uitslag'] : document)
  if (read.ok) return read.result
  throw new ToolkitFailure(
    'file-unreadable',
    read.fault === 'telling'
      ? `the totals of ${name} do not follow from its cases: it was changed; take the exam again`
      : `${name} is no result of an exam; skp conformance run makes one`,
  )
}

/**
 * The result of a participant in a file.
 * @throws ToolkitFailure `file-unreadable` for what is none, or one that was changed.
 */
export function participantIn(name: string, desk: Desk): ParticipantResult {
  const read = readParticipantResult(readJsonFile(resolve(desk.folder, name)))
  if (read.ok) return read.result
  throw new ToolkitFailure(
    'file-unreadable',
    read.fault === 'telling'
      ? `the totals of ${name} do not follow from its checks: it was changed; take the exam again`
      : `${name} is no result of a participant; skp conformance participant makes one`,
  )
}

/** The result of a participant that the dossier in a file holds; nothing when it holds none that can be read. */
export function participantInside(name: string, desk: Desk): ParticipantResult | undefined {
  const document = readJsonFile(resolve(desk.folder, name))
  const read = readParticipantResult(isObject(document) ? document['deelnemersuitslag'] : undefined)
  return read.ok ? read.result : undefined
}

/** The compact JWS in a file, without the line end. */
export function signedIn(name: string, desk: Desk): string {
  return readText(resolve(desk.folder, name)).trim()
}

/** The compact JWS beside this result, when there is one. */
export function signedBeside(result: string, desk: Desk): string | undefined {
  const report = reportBeside(result)
  return existsSync(resolve(desk.folder, report)) ? signedIn(report, desk) : undefined
}
