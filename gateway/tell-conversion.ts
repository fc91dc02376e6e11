/** Conversions as the side-car tells them: places and codes with words, never a value. */
import { isConversionFinding } from '../conversions/index.ts'
import type { ConversionFinding } from '../conversions/index.ts'
import type { Finding } from '../schemas/index.ts'
import { tellFinding } from '../validator/index.ts'
import type { Converted, NotConverted } from './converted.ts'
import type { GatewayOptions } from './options.ts'

type Tell = Pick<GatewayOptions, 'converter'> & { readonly lang: 'nl' | 'en' }
type Told = Readonly<Record<string, unknown>>

/** Findings of a conversion or of the judge, in the form of the contract. */
export function toldFindings(findings: readonly (ConversionFinding | Finding)[], tell: Tell): Promise<readonly Told[]> {
  return Promise.all(findings.map((finding) => told(finding, tell)))
}

async function told(finding: ConversionFinding | Finding, { converter, lang }: Tell): Promise<Told> {
  const { code, pointer, severity } = finding
  const words = isConversionFinding(finding) ? converter?.tell(finding, lang) : await tellFinding(finding, lang)
  const rule = isConversionFinding(finding) ? finding.step : finding.rule
  return { code, pointer, ernst: severity, ...(rule === undefined ? {} : { regel: rule }), ...words }
}

/** The member `omzetting`; nothing for a message that travelled as it was made. */
export async function toldConversion(
  conversion: Converted | NotConverted | undefined,
  version: string,
  tell: Tell,
): Promise<{ readonly omzetting?: object }> {
  if (conversion === undefined) return {}
  const naar = conversion.to
  if ('refused' in conversion) {
    const fouten = await toldFindings(conversion.refused, tell)
    return { omzetting: { van: version, naar, gelukt: false, aantal: fouten.length, fouten } }
  }
  const { from, losses, count } = conversion
  const fouten = await toldFindings(losses, tell)
  return { omzetting: { van: from.version, naar, gelukt: true, aantal: count, fouten } }
}
