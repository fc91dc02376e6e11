/** What the page of the browser test does: runs the vectors, and seals and opens with fresh keys under a strict policy. */
import { generateKeys, importPrivateKey, importPublicKey, kernOf, openMessage } from '../../envelope/index.ts'
import type { SuiteNumber, EnvelopeVerdict } from '../../envelope/index.ts'
import { sealEvent } from './cast.ts'
import { runVectors } from './vectors.ts'
import type { Vectors } from './vectors.ts'

/** What the page offers to the test; JSON text in and out. */
export type EnvelopePage = {
  readonly vectors: (text: string) => Promise<string>
  readonly roundTrip: (suite: SuiteNumber, message: string) => Promise<string>
}

const page: EnvelopePage = {
  vectors: async (text) => JSON.stringify(await runVectors(JSON.parse(text) as Vectors)),
  roundTrip: async (suite, message) => {
    const [sign, seal] = [await generateKeys(suite, 'teken', 't'), await generateKeys(suite, 'zegel', 'z')]
    const kern = kernOf(JSON.parse(message), { schemaset: `sha256-${'A'.repeat(43)}`, kid: 'z' })
    if (kern === undefined) throw new Error('no kern')
    const [signer, recipient] = [
      unwrap(await importPrivateKey(sign.private)),
      unwrap(await importPublicKey(seal.public)),
    ]
    const bytes = new TextEncoder().encode(message)
    const event = unwrap(
      await sealEvent({ message: bytes, kern, signer, recipient, validator: { naam: 'browser', hash: 'x' } }),
    )
    const opener = unwrap(await importPrivateKey(seal.private))
    const opened = await openMessage(event, { keyOf: () => opener, signer: unwrap(await importPublicKey(sign.public)) })
    return new TextDecoder().decode(unwrap(opened).message)
  },
}

Object.assign(globalThis, { envelopePage: page })

function unwrap<Value>(verdict: EnvelopeVerdict<Value>): Value {
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults))
  return verdict.value
}
