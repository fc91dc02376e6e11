/** Converts messages between versions: what goes out for its receiver, what comes in for the own business system. */
import type { Conversion } from '../conversions/index.ts'
import { catalogModule } from '../schemas/read.ts'
import { mostLosses } from './converted.ts'
import type { Converted, NotConverted, Unfit } from './converted.ts'
import { headingOf } from './heading.ts'
import type { Heading, ReadMessage } from './heading.ts'
import type { GatewaySetting } from './setting.ts'

/** A message with its heading, and how it was made when it was converted. */
export type Fitted = { readonly heading: Heading; readonly message: Uint8Array; readonly conversion?: Converted }

/**
 * The message in a version that its receiver takes: as it is when the receiver takes that, or else in the highest version
 * that both support and the standard still has. Nothing when the receiver does not take part in the module.
 */
export async function fitReceiver(
  setting: GatewaySetting,
  heading: Heading,
  message: Uint8Array,
): Promise<Fitted | Unfit | undefined> {
  const { book, options } = setting
  const receiver = book.current().active(heading.receiver, options.clock())
  if (receiver === undefined) return undefined
  if (catalogModule(setting.options.catalog, heading.module)?.voorIedereen === true) return { heading, message }
  const versions = versionsOf(receiver.modules, heading.module)
  if (versions.includes(heading.version)) return { heading, message }
  const { converter } = options
  if (converter === undefined || versions.length === 0) return undefined
  const target = bestVersion(setting, heading, versions)
  const result = target === undefined ? { refused: [] } : await converter.convert(parsed(message), target)
  const others = { code: 'conversion-receiver', severity: 'fout', pointer: '/Stuurgegevens/Versie' } as const
  if ('refused' in result) return { refused: [{ ...others, params: { known: versions } }, ...result.refused] }
  return fitted(result, heading)
}

type Modules = readonly { readonly module: string; readonly versies: readonly string[] }[]

function versionsOf(modules: Modules, module: string): readonly string[] {
  return modules.find((each) => each.module === module)?.versies ?? []
}

/** The hub asks of both that they support what travels. */
function bestVersion(
  setting: GatewaySetting,
  { module, version }: Heading,
  taken: readonly string[],
): string | undefined {
  const { book, options } = setting
  const own = versionsOf(book.current().participant(options.oin)?.modules ?? [], module)
  const reachable = options.converter?.reachable(module, version) ?? []
  const known = catalogModule(setting.options.catalog, module)?.versies ?? []
  // The catalogue lists versions from old to new.
  return known
    .filter(
      ({ versie, status }) => status !== 'vervallen' && [own, reachable, taken].every((list) => list.includes(versie)),
    )
    .at(-1)?.versie
}

/** What the own business system gets of a message that came in. */
export type Readable = {
  readonly heading: Heading
  readonly message: string
  readonly conversion?: Converted | NotConverted
}

/**
 * The message in the version that the own business system speaks: the one it was set up with, or else that of its
 * question. A valid message that cannot be converted is handed over as it came, for the debtor must not suffer from it.
 */
export async function fitOwnSystem(setting: GatewaySetting, heading: Heading, message: string): Promise<Readable> {
  const { converter, speaks } = setting.options
  const target = speaks?.[heading.module] ?? (await askedIn(setting, heading))
  if (converter === undefined || target === undefined || target === heading.version) return { heading, message }
  const result = await converter.convert(JSON.parse(message), target)
  if ('refused' in result) return { heading, message, conversion: { refused: result.refused, to: target } }
  const { message: bytes, ...rest } = fitted(result, heading)
  return { ...rest, message: new TextDecoder().decode(bytes) }
}

/** The version in which the own business system asked the question that this answers, when that was converted. */
async function askedIn({ records }: GatewaySetting, { cross }: Heading): Promise<string | undefined> {
  return cross === undefined ? undefined : (await records.sent.get(cross))?.conversion?.from.version
}

function fitted({ message, losses }: Extract<Conversion, { message: unknown }>, before: Heading): Fitted {
  const heading = headingOf(message as unknown as ReadMessage)
  const from = { version: before.version, type: before.type }
  const bytes = new TextEncoder().encode(JSON.stringify(message))
  const kept = { losses: losses.slice(0, mostLosses), count: losses.length }
  return { heading, message: bytes, conversion: { from, to: heading.version, ...kept } }
}

function parsed(message: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(message))
}
