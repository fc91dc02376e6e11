/**
 * The recogniser says yes to no text in which one sign of the structure is another one, wherever it stands.
 *
 * Inside: asks the recogniser alone; at the door nothing shows which way a yes came.
 */
import { expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import { standard } from '../../validator/index.ts'
import { makeProgram } from '../../validator/recogniser/program.ts'
import { createRecognise } from '../../validator/recogniser/recognise.ts'

const id = { module: 'schuldregeling', version: '2.0', type: 'SaldoverzoekAntwoord' } as const
const signs = '{}[]:,"'
const others = `${signs};0x `

/** Where the signs of the structure stand: outside of texts, and around them. */
function places(text: string): readonly number[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)].flatMap(({ 0: part, index }) =>
    part.startsWith('"') ? [index, index + part.length - 1] : [index],
  )
}

test('each sign of the structure counts', async () => {
  const { default: automata } = await standard.automata()
  const loaded = await standard.recognisers[id.module]?.[id.version]?.[id.type]?.()
  const program = loaded === undefined ? undefined : makeProgram(loaded.default, automata)
  if (program === undefined) throw new Error('no recogniser')
  const recognise = createRecognise(program)
  const isRecognised = (text: string): boolean => recognise(new TextEncoder().encode(text), false) !== undefined
  const texts = [
    ...sampleMessages({ message: 'schuldregeling@2.0/SaldoverzoekAntwoord', seed: 11, count: 40, invalid: false }),
  ]
    .map(({ message }) => JSON.stringify(message))
    .filter((text) => isRecognised(text) && /\},\{/.test(text))
  const [text = ''] = texts

  expect(texts.length).toBeGreaterThan(3)
  const taken = places(text).flatMap((at) =>
    [...others]
      .filter((other) => other !== text[at] && isRecognised(`${text.slice(0, at)}${other}${text.slice(at + 1)}`))
      .map((other) => `${at} ${text[at]} as ${other}`),
  )
  expect(taken).toEqual([])
})
