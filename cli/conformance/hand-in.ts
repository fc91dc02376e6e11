/** Makes the one file that is handed in, and writes it only when it is complete. */
import { resolve } from 'node:path'
import { checkDossier, dossierForm, signReport, statementFaults, tellEvidence } from '../../conformance/index.ts'
import type { Dossier, EnvironmentStatement } from '../../conformance/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { jsonText, readJsonFile, writeOpen } from '../exchange/private-files.ts'
import { evidenceCheck } from './check.ts'
import { participantIn, resultIn, signedIn } from './evidence-files.ts'
import { readSigningKey } from './keys.ts'
import { columns } from './report-setting.ts'

/** What was typed of a hand-in. */
export type HandInOptions = {
  readonly key: string
  readonly statement: string
  readonly ticket?: string
  readonly participantResult?: string
  readonly trust?: string
  readonly kit?: string
  readonly output: string
  readonly lang: Language
}

/** Writes the dossier of a result, or tells what is missing and writes nothing. */
export async function handIn(file: string, options: HandInOptions, desk: Desk): Promise<ExitCode> {
  const { key: keyFile, statement, ticket, participantResult, output, lang } = options
  const result = resultIn(file, desk)
  const key = await readSigningKey(resolve(desk.folder, keyFile), keyFile)
  const verklaring = readJsonFile(resolve(desk.folder, statement))
  if (statementFaults(verklaring).length > 0)
    throw new ToolkitFailure(
      'usage',
      `${statement} is no complete statement; it has organisatie, product, versie, omgeving and verklaring, each a text (spec/examen/README.md)`,
    )
  const participant = participantResult === undefined ? undefined : participantIn(participantResult, desk)
  const rapport = await signReport(result, key.key, participant)
  const dossier: Dossier = {
    ...{ formaat: dossierForm, uitslag: result, rapport, sleutel: key.open },
    ...(participant === undefined ? {} : { deelnemersuitslag: participant }),
    verklaring: verklaring as EnvironmentStatement,
    ...(ticket === undefined ? {} : { kaartje: signedIn(ticket, desk) }),
  }
  const checked = await checkDossier(dossier, await evidenceCheck(result, checkedBy(options), desk))
  const isWhole = checked.faults.length === 0
  if (isWhole) writeOpen(resolve(desk.folder, output), jsonText(dossier))
  await desk.print(tellEvidence(checked, lang, columns))
  return isWhole ? exitCodes.well : exitCodes.findings
}

/** The dossier brings its own public key. */
function checkedBy({ trust, kit }: HandInOptions): Pick<HandInOptions, 'trust' | 'kit'> {
  return { ...(trust === undefined ? {} : { trust }), ...(kit === undefined ? {} : { kit }) }
}
