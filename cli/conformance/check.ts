/** Checks a proof of an exam at the desk: a result with its report, or a dossier. */
import { resolve } from 'node:path'
import {
  buildExam,
  checkDossier,
  checkEvidence,
  dossierForm,
  readScenarios,
  scenarioSet,
  tellEvidence,
  tellVerdict,
} from '../../conformance/index.ts'
import type { EvidenceCheck, EvidenceFound, ExamResult, ParticipantResult } from '../../conformance/index.ts'
import { isObject } from '../../json/index.ts'
import type { Language } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { readJsonFile } from '../exchange/private-files.ts'
import { participantIn, participantInside, resultIn, signedBeside, signedIn } from './evidence-files.ts'
import { findKit } from './find-kit.ts'
import { readPublicKey } from './keys.ts'
import { columns } from './report-setting.ts'

/** What was typed of a check. */
export type CheckOptions = {
  readonly key?: string
  readonly trust?: string
  readonly kit?: string
  readonly ticket?: string
  readonly seal?: string
  readonly participantResult?: string
  readonly format: 'pretty' | 'json'
  readonly lang: Language
}

/** What was found about a proof, and the results that it is of. */
export type Checked = EvidenceFound & {
  readonly isUnsigned: boolean
  readonly result: ExamResult
  readonly participant?: ParticipantResult
}

/** Checks the file and tells what was found; the exit code says whether all is in order. */
export async function checkFile(file: string, options: CheckOptions, desk: Desk): Promise<ExitCode> {
  const checked = await checkedFile(file, options, desk)
  const { format, lang } = options
  const { faults, standing, isUnsigned, result, participant } = checked
  const data = {
    ...{ inOrde: faults.length === 0, ondertekend: !isUnsigned, stand: standing, fouten: faults },
    ...{ oordeel: result.oordeel, totaal: result.totaal },
    ...(participant && { deelnemer: { oordeel: participant.oordeel, totaal: participant.totaal } }),
  }
  await desk.print(
    format === 'pretty'
      ? `${tellEvidence(checked, lang, columns)}${tellVerdict(result, lang, participant)}\n`
      : `${JSON.stringify(data, null, 2)}\n`,
  )
  return faults.length === 0 ? exitCodes.well : exitCodes.findings
}

/** What is found about the proof in this file. */
export async function checkedFile(file: string, options: CheckOptions, desk: Desk): Promise<Checked> {
  const document = readJsonFile(resolve(desk.folder, file))
  const isDossier = isObject(document) && document['formaat'] === dossierForm
  const result = resultIn(file, desk)
  const check = await evidenceCheck(result, options, desk)
  const { ticket, seal, participantResult } = options
  const given = participantResult === undefined ? undefined : participantIn(participantResult, desk)
  const participant = isDossier ? participantInside(file, desk) : given
  const of = { result, ...(participant && { participant }) }
  if (isDossier) return { ...(await checkDossier(document, check)), isUnsigned: false, ...of }
  const report = signedBeside(file, desk)
  const evidence = {
    ...of,
    ...(report === undefined ? {} : { report }),
    ...(ticket === undefined ? {} : { ticket: signedIn(ticket, desk) }),
    ...(seal === undefined ? {} : { seal: signedIn(seal, desk) }),
  }
  return { ...(await checkEvidence(evidence, check)), isUnsigned: options.key === undefined, ...of }
}

/** What a result is checked by: the cases that had to be put, the scenarios that had to be played, and whom to trust. */
export async function evidenceCheck(
  result: ExamResult,
  { key, trust, kit: named }: Pick<CheckOptions, 'key' | 'trust' | 'kit'>,
  desk: Desk,
): Promise<EvidenceCheck> {
  const keyIn = (name: string) => readPublicKey(resolve(desk.folder, name), name)
  const { niveaus: _, ...claim } = result.aanspraak
  const kit = await findKit(claim, named, desk)
  const { gereedschap: tool, zaad: seed, deel: part = {} } = result
  const catalog = readCatalog()
  const { cases } = await buildExam({ kit, catalog, claim, seed, part, tool })
  const scenarios = await scenarioSet(claim, readScenarios(), catalog)
  return {
    exam: { kit: kit.digest, cases },
    ...(scenarios === undefined ? {} : { scenarios }),
    ...(key === undefined ? {} : { vendor: await keyIn(key) }),
    ...(trust === undefined ? {} : { environment: (await keyIn(trust)).key }),
  }
}
