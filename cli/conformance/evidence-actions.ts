/** What the commands about the proof of an exam do. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  badgeOf,
  examReporters,
  isOfParticipant,
  participantReporters,
  registrationOf,
  tellEvidence,
} from '../../conformance/index.ts'
import type { EvidenceFault, EvidenceFound, ExamFormat } from '../../conformance/index.ts'
import { generateKeys, sha256 } from '../../envelope/index.ts'
import { quotedName, ToolkitFailure, visibleText } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import { jsonText, readJsonFile, writeOpen, writeSecret } from '../exchange/private-files.ts'
import { checkedFile } from './check.ts'
import type { CheckOptions } from './check.ts'
import { claimOf } from './claim-of.ts'
import type { ClaimOptions } from './claim-options.ts'
import { participantIn, participantInside, resultIn } from './evidence-files.ts'
import { findKit } from './find-kit.ts'
import { readSigningKey } from './keys.ts'
import { columns, reportSetting } from './report-setting.ts'

/** What was typed of a report. */
export type ReportOptions = {
  readonly format: ExamFormat | 'badge'
  readonly lang: Language
  readonly trust?: string
  readonly kit?: string
}

/** Prints a result in another form; of a dossier both exams. */
export async function printReport(file: string, { format, lang }: ReportOptions, desk: Desk) {
  const form = format as ExamFormat
  if (isOfParticipant(readJsonFile(resolve(desk.folder, file)))) {
    const result = participantIn(file, desk)
    await desk.print(participantReporters[form](result, reportSetting(result, lang)))
    return exitCodes.well
  }
  const result = resultIn(file, desk)
  const participant = participantInside(file, desk)
  const setting = { ...reportSetting(result, lang), ...(participant === undefined ? {} : { participant }) }
  await desk.print(examReporters[form](result, setting))
  return exitCodes.well
}

/** Of a whole exam only. Without the key of the environment a badge says self-test, whatever stands in the file. */
export async function printBadge(file: string, { lang, trust, kit }: ReportOptions, desk: Desk) {
  const check: CheckOptions = {
    format: 'json',
    lang,
    ...(trust === undefined ? {} : { trust }),
    ...(kit === undefined ? {} : { kit }),
  }
  const found = await checkedFile(file, check, desk)
  const faults = trust === undefined ? found.faults.filter((fault) => !isOfEnvironment(fault)) : found.faults
  const checked: EvidenceFound = { faults, standing: found.standing }
  if (checked.faults.length > 0) {
    desk.talk(tellEvidence(checked, lang, columns))
    return exitCodes.findings
  }
  const badge = badgeOf(found, checked.standing, lang)
  if (badge === undefined) {
    const shown = visibleText(file)
    desk.talk(
      lang === 'nl'
        ? `${shown} is geen pas van het hele examen (van een deelnemer: van beide examens): daar is geen badge van\n`
        : `${shown} is no pass of the whole exam (of a participant: of both exams): there is no badge of that\n`,
    )
    return exitCodes.findings
  }
  await desk.print(badge)
  return exitCodes.well
}

/** What only the key of the environment can say. */
function isOfEnvironment(fault: EvidenceFault): boolean {
  return fault.startsWith('kaartje-') || fault === 'zegel-ongeldig'
}

/** What was typed of a registration. */
export type RegisterOptions = ClaimOptions & { readonly key: string; readonly kit?: string; readonly output: string }

/** Writes the registration of a claim. */
export async function register({ key, kit, output, ...typed }: RegisterOptions, desk: Desk): Promise<void> {
  const claim = claimOf(typed)
  const { open } = await readSigningKey(resolve(desk.folder, key), key)
  const { digest } = await findKit(claim, kit, desk)
  writeOpen(resolve(desk.folder, output), jsonText(registrationOf(claim, digest, open)))
  await desk.print(`${visibleText(output)}\n`)
}

/** Makes a key pair: the private half in this file, the public one beside it. */
export async function makeKey(file: string, desk: Desk): Promise<void> {
  const kid = `examen-${(await sha256(desk.randomUuid())).slice(0, 16)}`
  const pair = await generateKeys(2, 'teken', kid)
  if (existsSync(resolve(desk.folder, file)))
    throw new ToolkitFailure('usage', `${quotedName(file)} is there already; name a new file: what it signed needs it`)
  const open = `${file.replace(/\.json$/, '')}.openbaar.json`
  writeSecret(resolve(desk.folder, file), jsonText(pair.private))
  writeOpen(resolve(desk.folder, open), jsonText(pair.public))
  await desk.print(`${visibleText(file)}\n${visibleText(open)}\n`)
}
