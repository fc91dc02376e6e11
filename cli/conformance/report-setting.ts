/** What a report of an exam is written with at the desk. */
import type { Claim, ExamReportSetting } from '../../conformance/index.ts'
import type { Language } from '../../schemas/index.ts'
import { lawVersions, readRules } from '../../schemas/read.ts'

/** The width of a terminal that everybody has. */
export const columns = 80

/** In this language, with the sentence of each rule of the version that was examined. */
export function reportSetting({ aanspraak }: { readonly aanspraak: Claim }, lang: Language): ExamReportSetting {
  const { module, versie } = aanspraak
  const isKnown = lawVersions().some((each) => each.module === module && each.version === versie)
  const rules = isKnown ? readRules(module, versie) : []
  return { lang, columns, sentence: (clause) => rules.find(({ id }) => id === clause)?.[lang].melding }
}
