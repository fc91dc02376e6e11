/** Converts messages between versions: along neighbours, judged before and after, and nothing invalid is handed out. */
import { isObject, printPointer, splitPointer } from '../json/index.ts'
import type { Json, JsonObject } from '../json/index.ts'
import type { ConversionLaw, Finding, Language, Remark } from '../schemas/index.ts'
import type { Report } from '../validator/index.ts'
import { carry } from './carry.ts'
import type { ConversionFinding } from './finding.ts'
import { atPlace } from './pointer.ts'
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
  const ways: Way[] = []
  for (const law of route) {
    const { message: next, findings, moved } = carry(here, name, law)
    losses.push(...findings.map((finding) => ({ ...finding, pointer: traced(finding, ways) })))
    if (findings.some(({ severity }) => severity === 'fout'))
      return { refused: losses.filter(({ severity }) => severity === 'fout') }
    const moves = declared(law, name)
    ways.unshift((pointer, code) => unmoved(pointer, moved) ?? (code === missing ? moves(pointer) : pointer))
    here = next
    name = law.berichten[name] ?? name
  }
  return { message: here, losses }
}

/** The place before a leg of what stands here after it. */
type Way = (pointer: string, code: ConversionFinding['code']) => string

const missing = 'conversion-missing'

/** The place in the message that was given; an element that was filled in has none there. */
function traced({ code, pointer }: ConversionFinding, ways: readonly Way[]): string {
  return code === 'conversion-filled' ? pointer : ways.reduce((place, way) => way(place, code), pointer)
}

function unmoved(
  pointer: string,
  moved: readonly { readonly from: string; readonly to: string }[],
): string | undefined {
  const move = moved.find(({ to }) => pointer === to || pointer.startsWith(`${to}/`))
  return move === undefined ? undefined : `${move.from}${pointer.slice(move.to.length)}`
}

/** Where an element of this message that is not there would have stood, so that nothing moved: as its step says. */
function declared({ stappen }: ConversionLaw, type: string): (pointer: string) => string {
  const moves = stappen.flatMap((step) => (step.soort === 'verplaats' && step.berichten.includes(type) ? [step] : []))
  return (pointer) => {
    const place = splitPointer(pointer)
    const move = moves.find(({ naar }) => printPointer(atPlace(naar, place)) === pointer)
    return move === undefined ? pointer : printPointer(atPlace(move.van, place))
  }
}

function judged(result: Extract<Conversion, { message: JsonObject }>, report: Report): Conversion {
  if (report.valid) return result
  const broken = { code: 'conversion-off-spec', severity: 'fout', pointer: '', params: {} } as const
  return { refused: [broken, ...report.findings.filter(({ severity }) => severity === 'fout')] }
}
