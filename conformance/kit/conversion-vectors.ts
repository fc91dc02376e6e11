/** Conversion vectors: messages of the version made into every version that can be reached, with what is lost or why not. */
import { createConverter } from '../../conversions/index.ts'
import type { Converter } from '../../conversions/index.ts'
import type { JsonObject } from '../../json/index.ts'
import { seededChoices } from '../../samples/index.ts'
import { lawFolder, readConversions } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'
import { mostText } from './cases/case-of.ts'
import { jsonFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'
import type { KitLaw } from './kit-law.ts'

/** Drawn messages of each type, beside the examples. */
const drawn = 3

/** A file for each version that the messages can be made into; none of a law that this package was not built with. */
export async function conversionFiles(law: KitLaw, seed: number): Promise<readonly KitFile[]> {
  if (law.folder !== lawFolder()) return []
  const converter = createConverter(readConversions(law.folder), validate)
  const messages = [...law.examples.map(({ message }) => message), ...drawnMessages(law, seed)]
  return Promise.all(
    converter.reachable(law.module, law.version).map(async (target) =>
      jsonFile(`conversies/${law.version}-${target}.json`, {
        vectoren: await Promise.all(messages.map((message) => vectorOf({ converter, law, target }, message))),
      }),
    ),
  )
}

type Way = { readonly converter: Converter; readonly law: KitLaw; readonly target: string }

async function vectorOf({ converter, law, target }: Way, message: JsonObject): Promise<object> {
  const outcome = await converter.convert(message, target)
  const told = (
    findings: readonly { code: string; severity: string; pointer: string; step?: string }[],
  ): readonly object[] =>
    findings.map(({ code, severity, pointer, step }) => ({
      code,
      severity,
      pointer,
      ...(step === undefined ? {} : { step }),
    }))
  const result =
    'refused' in outcome
      ? { refused: told(outcome.refused) }
      : { result: outcome.message, losses: told(outcome.losses) }
  return { from: law.version, to: target, message, ...result }
}

function drawnMessages({ messages }: KitLaw, seed: number): readonly JsonObject[] {
  return messages
    .flatMap(({ sampler }) =>
      Array.from({ length: drawn }, (_, index) => sampler.valid({ choices: seededChoices(seed, index), wild: false })),
    )
    .filter((message) => JSON.stringify(message).length <= mostText)
}
