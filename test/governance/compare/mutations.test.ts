/**
 * Any mutation of a schema is noticed, in the right direction.
 *
 * Inside: looks at the walk alone: its changes, before any verdict is asked, on thousands of mutations.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isObject, printPointer } from '../../../json/index.ts'
import type { Json, JsonObject, Path } from '../../../json/index.ts'
import { compare as compareSides, readSide } from '../../../governance/index.ts'
import type { Comparison } from '../../../governance/index.ts'
import type { FoundChange } from '../../../governance/compare/found-change.ts'
import type { Effect } from '../../../governance/compare/kinds.ts'
import { changesBetween } from '../../../governance/compare/walk.ts'
import { schemaFiles } from '../../../governance/source/schema-files.ts'
import type { Document } from '../../../governance/source/side.ts'
import { house } from '../../cli/run-skp.ts'

type Mutation = {
  readonly path: Path
  readonly what: string
  readonly effect: Effect
  readonly value: Json | undefined
}

const classes = ['geen', 'gewoon', 'financieel', 'bsn', 'bijzonder']
const lower = ['minLength', 'minItems', 'minimum', 'minProperties']
const upper = ['maxLength', 'maxItems', 'maximum', 'maxProperties']

/** What can be done to one keyword: dropped, loosened, tightened, or its class raised. */
function mutationsOf(keyword: string, value: Json, path: Path): readonly Mutation[] {
  const to = (what: string, effect: Effect, changed: Json | undefined): Mutation => ({
    path,
    what,
    effect,
    value: changed,
  })
  const drop = to('drop', 'looser', undefined)
  if (typeof value === 'number') return limitMutations(keyword, value, to)
  if (Array.isArray(value)) return listMutations(keyword, value as Json[], to)
  switch (keyword) {
    case 'pattern':
      return [drop, to('change', 'either', '^never$')]
    case 'format':
    case 'additionalProperties':
      return [drop]
    case 'x-persoonsgegeven':
      return [to('raise', 'none', classes[classes.indexOf(String(value)) + 1] ?? 'geen')]
    case 'x-doel':
    case 'x-grondslag':
      return [to('change', 'none', 'anders')]
    default:
      return []
  }
}

type To = (what: string, effect: Effect, changed: Json | undefined) => Mutation

function limitMutations(keyword: string, value: number, to: To): readonly Mutation[] {
  const drop = to('drop', 'looser', undefined)
  if (lower.includes(keyword))
    return [to('tighten', 'tighter', value + 1), ...(value > 0 ? [drop, to('loosen', 'looser', value - 1)] : [])]
  if (!upper.includes(keyword)) return []
  return [drop, to('tighten', 'tighter', value - 1), to('loosen', 'looser', value + 1)]
}

function listMutations(keyword: string, value: readonly Json[], to: To): readonly Mutation[] {
  if (keyword === 'required') return [to('drop one', 'looser', value.slice(1))]
  if (keyword !== 'enum') return []
  const fewer = value.length > 1 ? [to('tighten', 'tighter', value.slice(1))] : []
  return [to('drop', 'looser', undefined), to('loosen', 'looser', [...value, 'ZZ']), ...fewer]
}

function mutationsIn(value: Json, path: Path = [], names = false): readonly Mutation[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => mutationsIn(item, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = [...path, name]
    const own = names ? [] : mutationsOf(name, inner, at)
    return [...own, ...mutationsIn(inner, at, !names && (name === 'properties' || name === '$defs'))]
  })
}

function mutated(value: Json, [step, ...rest]: Path, put: Json | undefined): Json {
  if (step === undefined) return put ?? null
  if (Array.isArray(value)) return value.map((item: Json, index) => (index === step ? mutated(item, rest, put) : item))
  const { [step]: inner, ...others } = value as JsonObject
  if (rest.length === 0 && put === undefined) return others
  return { ...(value as JsonObject), [step]: mutated(inner ?? null, rest, put) }
}

/** The same document in which one file says something else. */
function withFile(document: Document, path: string, schema: Json): Document {
  const all = document.files.files.map((file) =>
    file.path === path ? { ...file, schema, text: JSON.stringify(schema) } : file,
  )
  const files = schemaFiles(all)
  const file = all.find((each) => each.path === document.place.file.path) ?? document.place.file
  return { ...document, files, place: { file, pointer: '' } }
}

test.each(['schuldinventarisatie@1.0', 'waarborgfonds@2.0'])('in %s', async (version) => {
  const { documents } = await readSide(version, { folder: house })
  const files = documents[0]?.files.files ?? []
  const missed: string[] = []
  let count = 0
  for (const file of files)
    for (const { path, what, effect, value } of mutationsIn(file.schema)) {
      const changed = mutated(file.schema, path, value)
      const [, definition = ''] = path[0] === '$defs' ? path : []
      const users = documents.filter((document) =>
        definition === ''
          ? document.place.file === file
          : document.place.file.text.includes(`"gedeeld#/$defs/${String(definition)}"`),
      )
      const seen = (users.length === 0 ? documents : users.slice(0, 1)).flatMap((document): readonly FoundChange[] =>
        changesBetween(document, withFile(document, file.path, changed)),
      )
      count += 1
      if (!seen.some((change) => change.effect === effect || change.effect === 'either'))
        missed.push(`${file.path}${printPointer(path)} ${what}`)
    }

  expect(count).toBeGreaterThan(200)
  expect(missed).toEqual([])
})

test('the verdict follows the direction: who loosens breaks receivers, who tightens breaks senders', async () => {
  const side = await readSide('schuldinventarisatie@1.0', { folder: house })
  const [document] = side.documents.filter(({ name }) => name === 'Saldoverzoek')
  const file = document?.files.files.find(({ path }) => path.endsWith('gedeeld.schema.json'))
  if (document === undefined || file === undefined) throw new Error('the law has no Saldoverzoek')
  const all = mutationsIn(file.schema).filter(
    ({ path, what, effect }) =>
      effect !== 'none' && what !== 'drop' && document.place.file.text.includes(`"gedeeld#/$defs/${String(path[1])}"`),
  )
  const verdicts: { place: string; effect: Effect; told: Comparison['verdicts'] }[] = []
  for (const { path, what, effect, value } of all.slice(0, 24)) {
    const after = { ...side, documents: [withFile(document, file.path, mutated(file.schema, path, value))] }
    const { verdicts: told } = await compareSides({ ...side, documents: [document] }, after)
    verdicts.push({ place: `${printPointer(path)} ${what}`, effect, told })
  }
  const breaking = (name: 'verzenders' | 'ontvangers', effect: Effect): readonly string[] =>
    verdicts.filter((each) => each.effect === effect && each.told[name] !== 'holds').map(({ place }) => place)

  // A limit beside a pattern that says the same may change without any message noticing.
  expect(breaking('verzenders', 'looser')).toEqual([])
  expect(breaking('ontvangers', 'tighter')).toEqual([])
  expect(breaking('verzenders', 'tighter').length).toBeGreaterThan(2)
  expect(breaking('ontvangers', 'looser').length).toBeGreaterThan(2)
  expect(readFileSync(`${house}/${file.path}`, 'utf8')).toBe(file.text)
})
