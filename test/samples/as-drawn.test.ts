/**
 * The same seed draws the same, byte for byte: of every message of the law its messages, each place on a boundary, each fault and each faulty
 * text. Of two messages they are written out in `drawn/`, to be read when they change; of all a digest stands there.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { valueAt } from '../../json/index.ts'
import { boundaryMessages, faultyMessages, faultyTexts, seededChoices, samplerOf } from '../../samples/index.ts'
import type { FaultyMessage, JsonObject, Sampler } from '../../samples/index.ts'
import { everyMessage } from './every-message.ts'

const levels = 3
const drawings = [
  { choices: () => seededChoices(11, 0), wild: false },
  { choices: () => seededChoices(11, 1), wild: true },
] as const

type All = {
  readonly messages: readonly JsonObject[]
  readonly boundaries: ReturnType<typeof boundaryMessages>
  readonly faults: readonly FaultyMessage[]
  readonly texts: ReturnType<typeof faultyTexts> extends Iterable<infer Each> ? readonly Each[] : never
}

function allOf(sampler: Sampler): All {
  const messages = drawings.map(({ choices, wild }) => sampler.valid({ choices: choices(), wild }))
  const [message = {}] = messages
  return {
    ...{ messages, boundaries: boundaryMessages(sampler, 7) },
    faults: [...faultyMessages(sampler, message, { choices: seededChoices(13, 0), wild: false })],
    texts: [...faultyTexts(sampler, message, levels)],
  }
}

const found = ({ code, pointer, params }: FaultyMessage['finding']): string =>
  `${code} ${pointer} ${JSON.stringify(params)}`

/** A value as it stands there; what is long is cut in the middle. */
function shown(value: unknown): string {
  const signs = [...(JSON.stringify(value) ?? 'nothing')]
  if (signs.length <= 160) return signs.join('')
  return `${signs.slice(0, 80).join('')}…${signs.length}…${signs.slice(-40).join('')}`
}

test.each(['betalingsregeling@2.0/Betaalvoorstel', 'meldingen-bewindvoering@1.0/MeldingOnderBewind'])(
  '%s is drawn as committed',
  async (name) => {
    const { messages, boundaries, faults, texts } = allOf(samplerOf(name))
    const at = (message: JsonObject, pointer: string): string => shown(valueAt(message, pointer.split('/').slice(1)))
    const lines = [
      ...messages.map((message) => JSON.stringify(message, null, 2)),
      ...boundaries.messages.map(({ label, message }) => `${label}: ${at(message, label.split(' ')[0] ?? '')}`),
      ...boundaries.skipped.map(({ label, rules }) => `${label}: ${rules.join(' ')}`),
      ...faults.map(({ finding, message }) => `${found(finding)}: ${at(message, finding.pointer)}`),
      ...texts.map(({ finding, text }) => `${found(finding)}: ${shown(text)}`),
    ]

    const file = `${name.replace(/^.*\//, '')}.txt`
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'drawn', file))
  },
)

test('every message is drawn as committed', async () => {
  const digests = everyMessage.map(({ name, sampler }) => {
    const digest = createHash('sha256')
      .update(JSON.stringify(allOf(sampler)))
      .digest('base64url')
    return [name, digest.slice(0, 16)] as const
  })

  const text = `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'drawn', 'digests.json'))
})
