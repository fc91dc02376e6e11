/** Makes the one file that is handed in, and writes it only when it is complete. */
import { resolve } from 'node:path'
import {
  checkDossier,
  dossierForm,
  reportFaults,
  signReport,
  signStatement,
  statementFaults,
  tellEvidence,
  tellVerdict,
} from '../../conformance/index.ts'
import type { Dossier, EnvironmentStatement, Examined } from '../../conformance/index.ts'
import { importPublicKey } from '../../envelope/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { jsonText, readJsonFile, writeOpen } from '../exchange/private-files.ts'
import { evidenceCheck } from './check.ts'
import { participantIn, resultIn, signedBeside, signedIn } from './evidence-files.ts'
import { readSigningKey } from './keys.ts'
import type { ExamKey } from './keys.ts'
import { columns } from './report-setting.ts'

/** What was typed of a hand-in. */
export type HandInOptions = {
  readonly key: string
  readonly statement: string
  readonly ticket?: string
  readonly seal?: string
  readonly participantResult?: string
  readonly trust?: string
  readonly kit?: string
  readonly output: string
  readonly lang: Language
}

/** Writes the dossier of a result, or tells what is missing and writes nothing. */
export async function handIn(file: string, options: HandInOptions, desk: Desk): Promise<ExitCode> {
  const { key: keyFile, statement, ticket, seal, participantResult, output, lang } = options
  const result = resultIn(file, desk)
  const key = await readSigningKey(resolve(desk.folder, keyFile), keyFile)
  const verklaring = readJsonFile(resolve(desk.folder, statement))
  if (statementFaults(verklaring).length > 0)
    throw new ToolkitFailure(
      'usage',
      `${statement} is no complete statement; it has organisatie, product, versie, omgeving and verklaring, each a text (spec/examen/README.md)`,
    )
  const participant = participantResult === undefined ? undefined : participantIn(participantResult, desk)
  const rapport = await reportOf({ result, participant }, key, signedBeside(file, desk))
  const stated = verklaring as EnvironmentStatement
  const dossier: Dossier = {
    ...{ formaat: dossierForm, uitslag: result, rapport, sleutel: key.open, verklaring: stated },
    ...(participant === undefined ? {} : { deelnemersuitslag: participant }),
    ondertekening: await signStatement(stated, rapport, key.key),
    ...(ticket === undefined ? {} : { kaartje: signedIn(ticket, desk) }),
    ...(seal === undefined ? {} : { zegel: signedIn(seal, desk) }),
  }
  const checked = await checkDossier(dossier, await evidenceCheck(result, checkedBy(options), desk))
  const isWhole = checked.faults.length === 0
  if (isWhole) writeOpen(resolve(desk.folder, output), jsonText(dossier))
  await desk.print(`${tellEvidence(checked, lang, columns)}${tellVerdict(result, lang, participant)}\n`)
  return isWhole ? exitCodes.well : exitCodes.findings
}

/** The report that stands beside the result when it is of all that was examined, by this key: a seal is about that one. Else a new one. */
async function reportOf(examined: Examined, { key, open }: ExamKey, beside: string | undefined): Promise<string> {
  const { result, participant } = examined
  const vendor = await importPublicKey(open)
  const isRight = beside !== undefined && vendor.ok && (await reportFaults(beside, examined, vendor.value)).length === 0
  return isRight ? beside : signReport(result, key, participant)
}

/** The dossier brings its own public key. */
function checkedBy({ trust, kit }: HandInOptions): Pick<HandInOptions, 'trust' | 'kit'> {
  return { ...(trust === undefined ? {} : { trust }), ...(kit === undefined ? {} : { kit }) }
}
