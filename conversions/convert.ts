/** Converts messages between versions: along neighbours, judged before and after, and nothing invalid is handed out. */
import { isObject } from '../json/index.ts'
import type { Json, JsonObject } from '../json/index.ts'
import type { ConversionLaw, Finding, Language, Remark } from '../schemas/index.ts'
import type { Report } from '../validator/index.ts'
import { carry } from './carry.ts'
import type { ConversionFinding } from './finding.ts'
import { routesFrom } from './routes.ts'
import { tellConversion } from './tell.ts'

/**
 * What came of it: a valid message of the other version with what it lost, or why there is none.
 *
 * @since 0.1.0
 * @beta
 */
export type Conversion =
  | { readonly message: JsonObject; readonly losses: readonly ConversionFinding[] }
  /** Findings of the judge are there when the message itself is off-spec, or after `conversion-off-spec`. */
  | { readonly refused: readonly (ConversionFinding | Finding)[] }

/**
 * What makes a message of one version into one of another version.
 *
 * @since 0.1.0
 * @beta
 */
export type Converter = {
  /**
   * The message in the version `target` of its module. The references, the parties and the time stay; a message that
   * has that version already comes back as it is.
   */
  readonly convert: (message: unknown, target: string) => Promise<Conversion>
  /** The versions that this version of a module can be converted to, nearest neighbours joined; without itself. */
  readonly reachable: (module: string, version: string) => readonly string[]
  /** A loss or refusal in words: those of the declared step where there is one. */
  readonly tell: (finding: ConversionFinding, lang: Language) => Remark
}

/** Says whether a parsed message keeps the standard. */
type JudgeMessage = (message: unknown) => Promise<Report>

/**
 * A converter by these conversions; `judge` is `validate` of the validator.
 *
 * @since 0.1.0
 * @beta
 */
export function createConverter(laws: readonly ConversionLaw[], judge: JudgeMessage): Converter {
  return {
    tell: (finding, lang) => tellConversion(finding, laws, lang),
    reachable: (module, version) => [...routesFrom(laws, module, version).keys()],
    convert: async (message, target) => {
      const report = await judge(message)
      if (!report.valid || report.message === undefined || !isObject(message as Json))
        return { refused: report.findings }
      const { module, version, type } = report.message
      if (version === target) return { message: message as JsonObject, losses: [] }
      const routes = routesFrom(laws, module, version)
      const route = routes.get(target)
      if (route === undefined) return { refused: [undeclared([...routes.keys()])] }
      const result = follow(message as JsonObject, type, route)
      return 'refused' in result ? result : judged(result, await judge(result.message))
    },
  }
}

function undeclared(known: readonly string[]): ConversionFinding {
  const pointer = '/Stuurgegevens/Versie'
  return { code: 'conversion-undeclared', severity: 'fout', pointer, params: { known } }
}

function follow(message: JsonObject, type: string, route: readonly ConversionLaw[]): Conversion {
  let [here, name] = [message, type]
  const losses: ConversionFinding[] = []
  const ways: ((pointer: string) => string)[] = []
  for (const law of route) {
    const { message: next, findings, moved } = carry(here, name, law)
    losses.push(...findings.map((finding) => ({ ...finding, pointer: traced(finding, ways) })))
    if (findings.some(({ severity }) => severity === 'fout'))
      return { refused: losses.filter(({ severity }) => severity === 'fout') }
    ways.unshift((pointer) => unmoved(pointer, moved))
    here = next
    name = law.berichten[name] ?? name
  }
  return { message: here, losses }
}

/** The place in the message that was given; an element that was filled in has none there. */
function traced({ code, pointer }: ConversionFinding, ways: readonly ((pointer: string) => string)[]): string {
  return code === 'conversion-filled' ? pointer : ways.reduce((place, way) => way(place), pointer)
}

function unmoved(pointer: string, moved: readonly { readonly from: string; readonly to: string }[]): string {
  const move = moved.find(({ to }) => pointer === to || pointer.startsWith(`${to}/`))
  return move === undefined ? pointer : `${move.from}${pointer.slice(move.to.length)}`
}

function judged(result: Extract<Conversion, { message: JsonObject }>, report: Report): Conversion {
  if (report.valid) return result
  const broken = { code: 'conversion-off-spec', severity: 'fout', pointer: '', params: {} } as const
  return { refused: [broken, ...report.findings.filter(({ severity }) => severity === 'fout')] }
}
