/** What the prover reads and makes, and what the makers of messages do not go beyond: at the limit they do, and one further it is said or left out. */
import type { Json } from '../../../json/index.ts'
import { subset } from '../../../prover/index.ts'
import { boundaryMessages, faultyShapes, samplerFor, seededChoices } from '../../../samples/index.ts'
import type { Annotations, MessageModel, Node } from '../../../schemas/index.ts'
import { many } from './ask.ts'
import type { Asked } from './ask.ts'

/** Why a question stays open; nothing when it is answered. */
async function open(schema: object, budget?: number): Promise<string> {
  const answer = await subset(schema, { type: 'boolean' }, budget === undefined ? {} : { budget })
  return answer.answer === 'unknown' ? `${answer.reason.code} ${Object.values(answer.reason.params).join()}` : ''
}

/** Lists in each other, so many values deep. */
function nested(levels: number): unknown {
  let value: unknown = []
  for (let level = 1; level < levels; level++) value = [value]
  return value
}

/** A schema that can hold in so many ways: twice those of another, or one more. */
function inWays(ways: number, at = 0): object {
  if (ways === 1) return {}
  if (ways % 2 === 1) return { dependentSchemas: { [`d${at}`]: inWays(ways - 1, at + 1) } }
  return { anyOf: [{ required: [`a${at}`] }], allOf: [inWays(ways / 2, at + 1)] }
}

const annotations: Annotations = {
  ...{ title: '', description: '', doel: '', grondslag: 'geen', persoonsgegeven: 'geen', herkomst: 'bekend' },
  ...{ bron: [], groep: '', sinds: '1.0' },
}
const placed = { schemaPointer: '', annotations }

/** A message with one element, of this form. */
function samplerOf(form: object) {
  const node = { ...placed, ...form } as unknown as Node
  const root = {
    ...placed,
    kind: 'object',
    properties: [{ name: 'Iets', required: true, node }],
    dependentRequired: {},
  } as const
  return samplerFor({ module: 'iets', version: '1.0', type: 'Iets', id: 'x', root } satisfies MessageModel, [])
}
const drawing = { choices: seededChoices(1, 0), wild: false }
const text = { ...placed, kind: 'text', minLength: 1 }

/** What a message with one element of this form can be made wrong in. */
function faults(form: object, value: Json): readonly { readonly code: string; readonly allowed: unknown }[] {
  return [...faultyShapes(samplerOf(form), { Iets: value }, drawing)].map(({ finding: { code, params } }) => ({
    ...{ code, allowed: params['allowed'] },
  }))
}
const isMade = (form: object, value: Json, code: string): string =>
  faults(form, value).some((each) => each.code === code) ? '' : 'not made'

export const ofProvers: Asked = {
  'prover/json.ts deepest': [(much) => open({ const: nested(much) }), 'too-deep 250'],
  'prover/read/unevaluated.ts mostWays': [
    (much) => open({ type: 'object', ...inWays(much), unevaluatedProperties: false }),
    'too-large 512',
  ],
  'prover/solve/words.ts longest': [(much) => open({ type: 'string', minLength: much }, 1e9), 'too-large 5000000'],
  'prover/solve/items.ts longest': [(much) => open({ type: 'array', minItems: much }), 'too-large 20000'],
  'prover/solve/distinct.ts mostPlaces': [
    // One place too many, which is seen by matching them only.
    (much) => {
      const items = { type: 'integer', minimum: 2, maximum: much }
      return open({ type: 'array', minItems: much, uniqueItems: true, items })
    },
    'too-large 60',
  ],
  'samples/structure-faults.ts mostItems': [
    (much) => isMade({ kind: 'list', items: text, minItems: 0, maxItems: much }, ['a'], 'list-too-long'),
    'not made',
  ],
  'samples/value-faults.ts mostLength': [
    (much) => isMade({ ...text, pattern: '^[a-z]*$', maxLength: much }, 'a', 'text-too-long'),
    'not made',
  ],
  'samples/value-faults.ts mostAllowed': [
    (much) => {
      const values = many(much, (at) => `W${at}`)
      const told = faults({ kind: 'enum', values }, 'W0').find(({ code }) => code === 'value-not-in-list')?.allowed
      return String(told) === values.join() ? '' : 'not all are listed'
    },
    'not all are listed',
  ],
  'samples/boundary-places.ts mostItems': [
    (much) => {
      const form = { kind: 'list', items: { ...placed, kind: 'boolean' }, minItems: 0, maxItems: much }
      const labels = boundaryMessages(samplerOf(form), 1).messages.map(({ label }) => label)
      return labels.includes(`/Iets most (${much})`) ? '' : labels.filter((label) => label.includes('many')).join()
    },
    '/Iets many, of at most 1001, (1000)',
  ],
}
