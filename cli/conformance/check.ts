/** Checks a proof of an exam at the desk: a result with its report, or a dossier. */
import { resolve } from 'node:path'
import {
  buildExam,
  checkDossier,
  checkEvidence,
  dossierForm,
  tellEvidence,
  tellVerdict,
} from '../../conformance/index.ts'
import type { EvidenceCheck, EvidenceFound, ExamResult } from '../../conformance/index.ts'
import { isObject } from '../../json/index.ts'
import type { Language } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { readJsonFile } from '../exchange/private-files.ts'
import { resultIn, signedBeside, signedIn } from './evidence-files.ts'
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
  readonly format: 'pretty' | 'json'
  readonly lang: Language
}

/** What was found about a proof, and the result that it is of. */
export type Checked = EvidenceFound & { readonly isUnsigned: boolean; readonly result: ExamResult }

/** Checks the file and tells what was found; the exit code says whether all is in order. */
export async function checkFile(file: string, options: CheckOptions, desk: Desk): Promise<ExitCode> {
  const checked = await checkedFile(file, options, desk)
  const { format, lang } = options
  const { faults, standing, isUnsigned, result } = checked
  const data = { inOrde: faults.length === 0, ondertekend: !isUnsigned, stand: standing, fouten: faults }
  await desk.print(
    format === 'pretty'
      ? `${tellEvidence(checked, lang, columns)}${tellVerdict(result, lang)}\n`
      : `${JSON.stringify({ ...data, oordeel: result.oordeel, totaal: result.totaal }, null, 2)}\n`,
  )
  return faults.length === 0 ? exitCodes.well : exitCodes.findings
}

/** What is found about the proof in this file. */
export async function checkedFile(file: string, options: CheckOptions, desk: Desk): Promise<Checked> {
  const document = readJsonFile(resolve(desk.folder, file))
  const isDossier = isObject(document) && document['formaat'] === dossierForm
  const result = resultIn(file, desk)
  const check = await evidenceCheck(result, options, desk)
  if (isDossier) return { ...(await checkDossier(document, check)), isUnsigned: false, result }
  const { ticket, seal } = options
  const report = signedBeside(file, desk)
  const evidence = {
    result,
    ...(report === undefined ? {} : { report }),
    ...(ticket === undefined ? {} : { ticket: signedIn(ticket, desk) }),
    ...(seal === undefined ? {} : { seal: signedIn(seal, desk) }),
  }
  return { ...(await checkEvidence(evidence, check)), isUnsigned: options.key === undefined, result }
}

/** What a result is checked by: the cases that had to be put, and whom to trust. */
export async function evidenceCheck(
  result: ExamResult,
  { key, trust, kit: named }: Pick<CheckOptions, 'key' | 'trust' | 'kit'>,
  desk: Desk,
): Promise<EvidenceCheck> {
  const keyIn = (name: string) => readPublicKey(resolve(desk.folder, name), name)
  const { niveaus: _, ...claim } = result.aanspraak
  const kit = await findKit(claim, named, desk)
  const { gereedschap: tool, zaad: seed, deel: part = {} } = result
  const { cases } = await buildExam({ kit, catalog: readCatalog(), claim, seed, part, tool })
  return {
    exam: { kit: kit.digest, cases },
    ...(key === undefined ? {} : { vendor: await keyIn(key) }),
    ...(trust === undefined ? {} : { environment: (await keyIn(trust)).key }),
  }
}
