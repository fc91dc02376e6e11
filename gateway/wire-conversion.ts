/** Conversions as the side-car tells them: places and codes with words, never a value. */
import { isConversionFinding } from '../conversions/index.ts'
import type { ConversionFinding } from '../conversions/index.ts'
import { onWire, wireFinding } from '../listener/index.ts'
import type { ProblemFault } from '../listener/index.ts'
import type { Finding, Language } from '../schemas/index.ts'
import type { Converted, NotConverted } from './converted.ts'
import type { GatewayOptions } from './options.ts'

type Tell = Pick<GatewayOptions, 'converter'> & { readonly lang: Language }

/** Findings of a conversion or of the judge, in the form of the contract. */
export function wireFindings(
  findings: readonly (ConversionFinding | Finding)[],
  { converter, lang }: Tell,
): Promise<readonly ProblemFault[]> {
  const wire = (finding: ConversionFinding | Finding): ProblemFault | Promise<ProblemFault> =>
    isConversionFinding(finding)
      ? onWire({ ...finding, rule: finding.step }, converter?.tell(finding, lang))
      : wireFinding(finding, { lang })
  return Promise.all(findings.map(wire))
}

/** The member `omzetting`; nothing for a message that travelled as it was made. */
export async function wireConversion(
  conversion: Converted | NotConverted | undefined,
  version: string,
  tell: Tell,
): Promise<{ readonly omzetting?: object }> {
  if (conversion === undefined) return {}
  const naar = conversion.to
  if ('refused' in conversion) {
    const fouten = await wireFindings(conversion.refused, tell)
    return { omzetting: { van: version, naar, gelukt: false, aantal: fouten.length, fouten } }
  }
  const { from, losses, count } = conversion
  const fouten = await wireFindings(losses, tell)
  return { omzetting: { van: from.version, naar, gelukt: true, aantal: count, fouten } }
}
