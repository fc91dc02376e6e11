/**
 * Law: what the recogniser says yes to, the full judge has nothing to say about; and it says yes to nearly all that is good.
 *
 * Inside: asks the recogniser alone; at the door nothing shows which way a yes came.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import type { CompiledMessage, MessageId } from '../../schemas/index.ts'
import { compiledMessage, standard, validateText } from '../../validator/index.ts'
import { makeProgram } from '../../validator/recogniser/program.ts'
import { createRecognise } from '../../validator/recogniser/recognise.ts'
import type { Recognise } from '../../validator/recogniser/recognise.ts'
import { allMessages, printId } from './messages.ts'

const valid = 150
const faulty = 100
const mutations = 120

const encoder = new TextEncoder()
const { default: automata } = await standard.automata()

async function recogniserOf({ module, version, type }: MessageId): Promise<Recognise> {
  const loaded = await standard.recognisers[module]?.[version]?.[type]?.()
  const program = loaded === undefined ? undefined : makeProgram(loaded.default, automata)
  if (program === undefined) throw new Error(`no recogniser for ${type}`)
  return createRecognise(program)
}

/** How many messages with a changed byte were recognised all the same: of the others the law asks nothing. */
let recognisedChanged = 0

for (const id of allMessages) {
  const texts = [...sampleMessages({ message: id, seed: 23, count: valid, invalid: false })].map(({ message }) =>
    JSON.stringify(message),
  )

  test(`${printId(id)}: good messages are recognised, in any order and with any white space`, async () => {
    const recognise = await recogniserOf(id)
    const forms = texts.flatMap((text) => [
      text,
      JSON.stringify(JSON.parse(text), null, '\t'),
      `\r\n ${JSON.stringify(backToFront(JSON.parse(text)))} `,
    ])

    const recognised = forms.filter((text) => recognise(encoder.encode(text), false) !== undefined)

    // 29 February is left to the full judge, and so is a text with a quote, a backslash or a line feed in it.
    const plain = forms.filter((text) => !text.includes('\\') && !text.includes('-02-29'))
    expect(plain.filter((text) => !recognised.includes(text))).toEqual([])
    expect(plain.length).toBeGreaterThan(forms.length / 2)
  })

  test(`${printId(id)}: what rules read is taken out as it is`, async () => {
    const recognise = await recogniserOf(id)
    const compiled = await compiledMessage(id)
    const wrong = [...sampleMessages({ message: id, seed: 29, count: faulty, invalid: true })]

    for (const text of [...texts, ...wrong.map(({ message }) => JSON.stringify(message))]) {
      const recognised = recognise(encoder.encode(text), true)
      if (recognised !== undefined)
        expect(failures(compiled, recognised.taken)).toEqual(failures(compiled, JSON.parse(text)))
    }
  })

  test(`${printId(id)}: nothing that is wrong is recognised`, async () => {
    const recognise = await recogniserOf(id)
    const wrong = [...sampleMessages({ message: id, seed: 31, count: faulty, invalid: true })]
    let recognised = 0

    for (const { message, finding } of wrong) {
      const isRule = finding?.code === 'rule'
      if (recognise(encoder.encode(JSON.stringify(message)), false) === undefined) continue
      recognised += 1
      expect(isRule, JSON.stringify(finding)).toBe(true)
    }

    expect(recognised).toBeLessThan(faulty)
  })

  test(`${printId(id)}: a changed byte is never recognised where the judge has something to say`, async () => {
    const recognise = await recogniserOf(id)
    const change = fc.record({
      of: fc.constantFrom(...texts.slice(0, 20)),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      removed: fc.integer({ min: 0, max: 3 }),
      added: fc.oneof(
        fc.uint8Array({ maxLength: 3 }),
        fc
          .constantFrom('"', '\\', ',', '}', '{', '[', ']', '-', '.', 'e', '0', ' ', 'é', 'null', 'true', '\u0000')
          .map(bytesOf),
      ),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ of, at, removed, added }) => {
        const bytes = bytesOf(of)
        const from = Math.floor(at * bytes.length)
        const changed = Uint8Array.from([...bytes.slice(0, from), ...added, ...bytes.slice(from + removed)])
        if (recognise(changed, false) === undefined) return
        recognisedChanged += 1
        const { findings } = await validateText(new TextDecoder().decode(changed), { rules: false })
        expect(findings).toEqual([])
        expect(bytesOf(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(changed))).toEqual(changed)
      }),
      { numRuns: mutations },
    )
  })
}

test('of the messages with a changed byte enough were recognised for that to say something', () => {
  expect(recognisedChanged).toBeGreaterThan(allMessages.length)
})

function bytesOf(text: string): Uint8Array {
  return encoder.encode(text)
}

function failures(compiled: CompiledMessage | undefined, message: unknown): unknown {
  return compiled?.rules.map((rule) => rule.failures(message as never))
}

function backToFront(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backToFront)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, backToFront(member)] as const)
      .toReversed(),
  )
}
